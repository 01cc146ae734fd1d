"""What is known besides the text, when somebody asks for help with one."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from b24batch.catalogue import DOCUMENTED, Catalogue

__all__ = ["Known"]


class Known(msgspec.Struct, frozen=True):
    """What a session or a portal adds to what can be suggested.

    `answers` are real results by label: their keys come before those that the documentation
    shows. `before` is text that stands above the text asked about, such as what was entered
    into a session earlier. `catalogue` knows the methods and fields, those of one portal too.
    """

    answers: Mapping[str, object] = {}
    before: str = ""
    catalogue: Catalogue = DOCUMENTED
