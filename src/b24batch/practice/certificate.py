"""TLS for a practice portal on this computer, with a certificate that nobody should trust."""

from __future__ import annotations

import ssl
from pathlib import Path

from b24batch.errors import ConfigError, Problem

__all__ = ["TEST_CERTIFICATE", "tls_context"]

TEST_CERTIFICATE = Path(__file__).with_name("untrusted_test_certificate.pem")
"""A certificate for `localhost`, 127.0.0.1 and ::1 together with its key, which is therefore
public: it protects nothing and is there to try HTTPS. A client has to be told to trust it."""


def tls_context(certificate: Path) -> ssl.SSLContext:
    """What a server needs to speak TLS: a PEM file that holds the certificate and its key.

    Raises ConfigError when the file does not exist or does not hold both.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    try:
        context.load_cert_chain(certificate, password=lambda: "")  # nobody is asked for one
    except (OSError, ValueError) as error:  # ssl.SSLError is an OSError
        missing = isinstance(error, FileNotFoundError)
        reason = "there is no such file" if missing else "it lacks a certificate or its plain key"
        raise ConfigError(
            Problem(
                "B642",
                f"the certificate `{certificate}` cannot be used: {reason}",
                hint="give a PEM file with the certificate, those it is signed by, and its key",
            )
        ) from None
    return context
