"""Why a transport cannot send at all: mistakes of whoever made it."""

from __future__ import annotations

from b24batch.errors import ConfigError, Problem

__all__ = ["closed", "no_certificates", "no_proxy"]


def closed() -> ConfigError:
    """Something is to be sent after `close`."""
    return _config("B624", "this connection was closed", "make a new Portal")


def no_certificates(path: str, what: str) -> ConfigError:
    return _config(
        "B623",
        f"the file of certificates `{path}` {what}",
        "correct `verify`, REQUESTS_CA_BUNDLE or CURL_CA_BUNDLE",
    )


def no_proxy() -> ConfigError:
    return _config("B623", "the address of the proxy cannot be read", "correct `proxies`")


def _config(code: str, message: str, hint: str) -> ConfigError:
    return ConfigError(Problem(code, message, hint=hint))
