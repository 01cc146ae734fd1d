"""Secrets show nothing of themselves, and masking leaves nothing of them."""

from __future__ import annotations

import copy
import pickle
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24batch.secrets import MASK, SecretText, mask

PLANTED = "k3yКлюч+/тайна"


def test_no_way_of_printing_shows_it() -> None:
    """`repr`, `str`, formatting and a container's `repr` show the mask alone."""
    secret = SecretText(PLANTED)
    shown = [repr(secret), str(secret), f"{secret}", f"{secret:>5}", f"{secret!r}", repr([secret])]
    assert all("тайна" not in text and MASK in text for text in shown)
    assert secret.reveal() == PLANTED


def test_it_is_not_pickled_but_copied() -> None:
    """A pickle would hold the text in the clear, so there is none; copies are the same object."""
    secret = SecretText(PLANTED)
    with pytest.raises(TypeError, match="not pickled"):
        pickle.dumps(secret)
    assert copy.copy(secret) is secret
    assert copy.deepcopy([secret])[0] is secret


def test_it_equals_only_the_same_secret() -> None:
    """Two holders of one text are equal and hash alike; the plain text is not equal to either."""
    assert SecretText("а") == SecretText("а")
    assert len({SecretText("а"), SecretText("а"), SecretText("б")}) == 2
    assert SecretText("а") != "а"
    assert not SecretText("")


@given(st.text(st.characters(exclude_characters="*"), min_size=1), st.text(), st.text())
def test_masked_text_holds_no_secret(secret: str, before: str, after: str) -> None:
    """Nothing of the secret is left, wherever it stood and however often."""
    assert secret not in mask(f"{before}{secret}{after}{secret}", [SecretText(secret)])


def test_the_percent_encoded_form_is_masked() -> None:
    """A secret inside a query is found as well."""
    assert mask(f"?auth={quote(PLANTED, safe='')}&x=1", [PLANTED]) == f"?auth={MASK}&x=1"


def test_longer_secrets_go_first() -> None:
    """A secret that begins another one does not leave the rest of it behind."""
    assert mask("abcdef abc", ["abc", SecretText("abcdef")]) == f"{MASK} {MASK}"


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("https://a.bitrix24.ru/rest/1/s3cr3t/batch", "https://a.bitrix24.ru/rest/1/***/batch"),
        ("https://a.ru/rest/1/s3cr3t", "https://a.ru/rest/1/***"),
        ('"https:\\/\\/a.ru\\/rest\\/12\\/s3cr3t\\/x"', '"https:\\/\\/a.ru\\/rest\\/12\\/***\\/x"'),
        (
            "u=https%3A%2F%2Fa.ru%2Frest%2F1%2Fs3cr3t%2Fx",
            "u=https%3A%2F%2Fa.ru%2Frest%2F1%2F***%2Fx",
        ),
        ("/REST/API/1/s3cr3t?auth=", "/REST/API/1/***?auth="),
        ("/rest/documents/1/2", "/rest/documents/1/2"),
        ("в /rest/1/ничего", "в /rest/1/***"),
    ],
)
def test_any_webhook_code_is_masked(text: str, masked: str) -> None:
    """The code of a webhook address goes without being named, however its slashes are written."""
    assert mask(text) == masked
