"""Secrets leave a file by their names and come back exactly as they were."""

from __future__ import annotations

import json
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24batch.secrets import SecretText
from b24batch.transport.masking import Masking, portal_secrets

CODE = "q7Zk3planted9XwV"
ERP = "пароль/№1 «да»"


def masking(**secrets: str) -> Masking:
    return Masking("00ff00ff00ff", {name: SecretText(text) for name, text in secrets.items()})


SPELLINGS = [
    ERP,
    json.dumps(ERP)[1:-1],
    json.dumps(ERP, ensure_ascii=False).replace("/", "\\/")[1:-1],
    json.dumps(ERP).replace("/", "\\/")[1:-1],
    quote(ERP, safe=""),
]


@pytest.mark.parametrize("spelled", SPELLINGS)
def test_every_spelling_is_hidden_and_comes_back(spelled: str) -> None:
    """As it is, as JSON of two kinds writes it, and percent-encoded."""
    hiding = masking(erp=ERP)
    body = f'{{"a": "x{spelled}y"}}'.encode()
    hidden = hiding.hide(body)
    assert spelled.encode() not in hidden
    assert b"<secret erp " in hidden
    assert hiding.show(hidden) == body
    assert hiding.plain(hidden) == b'{"a": "x<erp>y"}'


@given(st.lists(st.text(min_size=1, max_size=4), min_size=1, max_size=4), st.binary(), st.data())
def test_showing_undoes_hiding(secrets: list[str], noise: bytes, data: st.DataObject) -> None:
    """Whatever the secrets are, parts of one another or of the places themselves."""
    hiding = masking(**{f"s{n}": text for n, text in enumerate(secrets)})
    pieces = [text.encode("utf-8", "surrogatepass") for text in [*secrets, "secret", "00ff00"]]
    body = b"".join(data.draw(st.lists(st.sampled_from([noise, *pieces]))))
    assert hiding.show(hiding.hide(body)) == body


@given(st.text(alphabet="abcdefgh", min_size=3, max_size=9), st.text(alphabet='abcdefgh /"xyz'))
def test_nothing_of_a_secret_is_left(secret: str, text: str) -> None:
    """Outside the places that name it the body does not hold it."""
    hidden = masking(Имя=secret).hide(f"{text}{secret}{text}".encode()).decode()
    assert secret not in hidden.replace("<secret Имя 00ff00ff00ff.0>", "|")


def test_the_longer_secret_goes_first() -> None:
    """One that is part of another leaves nothing of it behind."""
    hiding = masking(a="abc", b="abcdef")
    assert hiding.plain(hiding.hide(b"abcdef abc")) == b"<b> <a>"


def test_codes_of_webhooks() -> None:
    """That of the portal comes back; one that nobody named is gone for good."""
    hiding = Masking("00ff00ff00ff", portal_secrets((SecretText(CODE),)))
    mine = f"https:\\/\\/acme.ru\\/rest\\/1\\/{CODE}\\/download?token=x".encode()
    other = b'"https://other.ru/rest/7/a1b2c3d4/download"'
    assert hiding.show(hiding.hide(mine)) == mine
    assert CODE.encode() not in hiding.hide(mine)
    assert hiding.hide(other) == b'"https://other.ru/rest/7/***/download"'


def test_data_are_hidden_in_their_texts_alone() -> None:
    """Numbers stay numbers, so that what is kept can be read without the secrets."""
    hiding = masking(pin="12")
    data = {"12": [12, "a12", None, {"k": "12"}], "n": 1.12}
    hidden = hiding.hide_in(data)
    assert hidden["n"] == 1.12
    assert 12 in next(iter(hidden.values()))
    assert '"12"' not in json.dumps(hidden)
    assert hiding.show_in(json.loads(json.dumps(hidden))) == data
