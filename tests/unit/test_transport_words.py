"""What messages of a transport are made of: reasons of failures, and what an address hides."""

from __future__ import annotations

import socket
import ssl

import pytest
from requests.exceptions import ConnectionError as LibraryError
from urllib3.exceptions import MaxRetryError, NewConnectionError, ReadTimeoutError

from b24batch.run.failures import Action, classify
from b24batch.secrets import SecretText
from b24batch.transport.address import host_of, is_loopback, secrets_of
from b24batch.transport.broken import no_reply
from b24batch.transport.refusals import advice

URL = "/rest/1/s3cr3t/batch"


def wrapped(cause: Exception) -> LibraryError:
    """An error as the library wraps it: the cause in arguments, reasons and contexts."""
    inner = NewConnectionError(None, f"{URL}: {cause}")
    inner.__cause__ = cause
    return LibraryError(MaxRetryError(None, URL, inner))


@pytest.mark.parametrize(
    ("cause", "reason"),
    [
        (socket.gaierror(-2, "Name or service not known"), "its name is not known"),
        (ConnectionRefusedError(111, "refused"), "nothing answers there"),
        (ssl.SSLCertVerificationError("self-signed"), "its certificate is not trusted"),
        (ssl.SSLError("handshake"), "the encryption could not be agreed on"),
        (TimeoutError(URL), "it does not answer"),
        (ConnectionResetError(104, "reset"), "the connection was cut at once"),
        (OSError(101, URL), "the connection could not be made"),
    ],
)
def test_the_reason_is_found_inside_the_librarys_errors(cause: Exception, reason: str) -> None:
    """Nothing was sent, and the message says why, without the text of any exception."""
    error = no_reply(wrapped(cause), host="acme.ru", sent=False, timeout_s=90)
    assert error.sent is False
    assert f"no connection to acme.ru: {reason}" in str(error)
    assert "s3cr3t" not in str(error)


def test_a_time_out_is_told_from_a_cut() -> None:
    """After sending, the message says whether time ran out or the connection broke."""
    timeout = ReadTimeoutError(None, URL, "x")
    timeout.__cause__ = TimeoutError()
    late = no_reply(LibraryError(timeout), host="acme.ru", sent=True, timeout_s=90)
    cut = no_reply(wrapped(ConnectionResetError()), host="acme.ru", sent=True, timeout_s=90)
    assert late.sent
    assert cut.sent
    assert "no reply from acme.ru within 90 s" in str(late)
    assert "the connection to acme.ru broke off" in str(cut)


def test_errors_that_contain_themselves_come_to_an_end() -> None:
    """A circle of causes is gone round once."""
    error = ValueError()
    error.args = (error,)
    error.__context__ = ValueError(error)
    assert no_reply(error, host="acme.ru", sent=True, timeout_s=1).sent


@pytest.mark.parametrize(
    ("url", "hidden"),
    [
        ("https://acme.ru/rest/1/s3cr3t/batch", {"s3cr3t"}),
        ("https://acme.ru/портал/rest/27/s3cr3t/crm.item.list?auth=1", {"s3cr3t", "auth=1"}),
        ("https://acme.ru/gate/longer-t0ken/batch", {"gate/longer-t0ken/", "longer-t0ken"}),
        ("https://acme.ru/batch", set()),
        ("https://acme.ru", set()),
        ("", set()),
    ],
)
def test_what_an_address_hides(url: str, hidden: set[str]) -> None:
    """The code of a webhook, any other path, and a query; hosts and methods are no secret."""
    assert {secret.reveal() for secret in secrets_of(url)} == hidden
    assert all(isinstance(secret, SecretText) for secret in secrets_of(url))


@pytest.mark.parametrize(
    ("url", "host", "loopback"),
    [
        ("https://Acme.Bitrix24.ru/rest/1/s3cr3t/", "acme.bitrix24.ru", False),
        ("https://ivan:t41na@acme.ru:8443/", "acme.ru:8443", False),
        ("http://127.5.5.5:81/", "127.5.5.5:81", True),
        ("http://[::1]:81/", "[::1]:81", True),
        ("http://localhost/", "localhost", True),
        ("http://localhost.acme.ru/", "localhost.acme.ru", False),
        ("http://10.0.0.1/", "10.0.0.1", False),
        ("https://acme.ru:порт/", "the portal", False),
        ("s3cr3t", "the portal", False),
    ],
)
def test_what_an_address_shows(url: str, host: str, loopback: bool) -> None:
    """Host and port, and whether they are of this computer; nothing for what is no address."""
    assert host_of(url) == host
    assert is_loopback(url) is loopback


@pytest.mark.parametrize(
    ("cause", "action"),
    [
        (ssl.SSLCertVerificationError("self-signed"), Action.STOP),
        (ssl.SSLError("wrong version number"), Action.STOP),
        (ssl.SSLEOFError("cut in the handshake"), Action.RETRY),
        (ConnectionRefusedError(111, "refused"), Action.RETRY),
    ],
)
def test_what_would_fail_alike_is_not_tried_again(cause: Exception, action: Action) -> None:
    """A certificate does not become trusted by waiting; a connection may come back."""
    error = no_reply(wrapped(cause), host="acme.ru", sent=False, timeout_s=90)
    assert classify(error).action is action


def test_a_token_that_is_not_good_may_be_that_of_a_webhook() -> None:
    """The advice is right for applications, which have tokens, and for addresses of webhooks."""
    for code in ("expired_token", "INVALID_TOKEN"):
        assert "application" in advice(code)
        assert "webhook" in advice(code)
