"""What methods exist: read or write, parameters, shapes of answers, fields of objects.

The data come from the official documentation and travel compressed beside this module;
nothing is read before the first look-up, and an entry is decoded when it is asked for.
Names are compared without regard to case, as the documentation spells them both ways.
"""

from __future__ import annotations

from b24batch.catalogue.data import digest, find, find_v3, names, object_fields, object_of
from b24batch.catalogue.declared import declaring
from b24batch.catalogue.entries import Kind, Method, ObjectField, Parameter
from b24batch.catalogue.overlay import DOCUMENTED, Catalogue

__all__ = [
    "DOCUMENTED",
    "Catalogue",
    "Kind",
    "Method",
    "ObjectField",
    "Parameter",
    "declaring",
    "digest",
    "find",
    "find_v3",
    "names",
    "object_fields",
    "object_of",
]
