"""What is known besides the text and the catalogue, when somebody asks for help with a text."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from b24batch.catalogue import ObjectField

__all__ = ["Known"]


class Known(msgspec.Struct, frozen=True):
    """What a session or a portal adds to what can be suggested.

    `answers` are real results by label: their keys come before those that the documentation
    shows. `before` is text that stands above the text asked about, such as what was entered
    into a session earlier. `fields` are fields of objects that one portal has by the name of the
    object, beside those that all portals have (`crm.item.deal`). `methods` are names of further
    methods.
    """

    answers: Mapping[str, object] = {}
    before: str = ""
    fields: Mapping[str, Mapping[str, ObjectField]] = {}
    methods: tuple[str, ...] = ()
