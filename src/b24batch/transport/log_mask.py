"""Keeping secrets out of what the HTTP library logs: at DEBUG it writes down every path."""

from __future__ import annotations

import logging

from b24batch.secrets import SecretText, mask_known

__all__ = ["LogMask"]

# A filter acts on the logger it is put on, never on that logger's children, so each is named.
_LOGGERS = (
    "urllib3.connection",
    "urllib3.connectionpool",
    "urllib3.poolmanager",
    "urllib3.response",
    "urllib3.util.retry",
)


class LogMask(logging.Filter):
    """A filter on the HTTP library's loggers; levels and handlers stay as they are.

    It changes records that hold a secret it was told of, and no others, so that several
    transports, and other users of the library, do not notice one another.
    """

    def __init__(self) -> None:
        super().__init__()
        self._secrets: frozenset[SecretText] = frozenset()

    def learn(self, secrets: tuple[SecretText, ...]) -> None:
        """Take further secrets, and be on the loggers from now on."""
        if not self._secrets.issuperset(secrets):
            self._secrets |= set(secrets)
        for name in _LOGGERS:
            logging.getLogger(name).addFilter(self)  # adding twice has no effect

    def remove(self) -> None:
        """Leave the loggers as they were before."""
        for name in _LOGGERS:
            logging.getLogger(name).removeFilter(self)

    def filter(self, record: logging.LogRecord) -> bool:
        """Mask the text of a record, and of an exception with it; never drop one."""
        text = record.getMessage()
        masked = mask_known(text, self._secrets)
        if masked != text:
            record.msg, record.args = masked, None
        if record.exc_info:
            trace = record.exc_text or logging.Formatter().formatException(record.exc_info)
            if (masked := mask_known(trace, self._secrets)) != trace:
                record.exc_text, record.exc_info = masked, None
        return True
