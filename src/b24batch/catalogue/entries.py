"""What the catalogue says of one method and of one field of an object."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

import msgspec

__all__ = ["Kind", "Method", "ObjectField", "Parameter"]

Kind: TypeAlias = Literal["read", "write", "unknown"]

_PAGES = "https://apidocs.bitrix24.com/"


class Parameter(msgspec.Struct, frozen=True):
    """A parameter of a method, or a field inside one.

    `fields` is what the documentation names, never a closed set. A name that ends in `*` is
    a pattern (`UF_*`). `keyed`: a map whose keys are data and whose values have `fields`.
    `disputed`: the page both marks it as required and leaves it out of a call.
    """

    name: str
    type: str | None = None
    required: bool = False
    fields: tuple[Parameter, ...] | None = None
    keyed: bool = False
    disputed: bool = False


class Method(msgspec.Struct, frozen=True):
    """A method of the REST API, with the facts of REST 2 where it exists in both versions.

    `params` is None where the documentation does not say; `one_of` holds groups of which at
    least one is needed, `param_sets` the required names of each way to call it; `ordered`
    means positional parameters. `list_path` leads from the result to its records (`()`: the
    result is the list), which are the values of a map if `list_keyed`; `id_path` leads to
    the new id in the answer of an add. `result` is the shape of the result as plain data;
    `result_from` is set where no ordinary example showed it.
    """

    name: str
    kind: Kind
    doc: str
    params: tuple[Parameter, ...] | None = None
    one_of: tuple[tuple[str, ...], ...] = ()
    param_sets: tuple[tuple[str, ...], ...] = ()
    ordered: bool = False
    in_batch: bool = True
    deprecated: bool = False
    versions: tuple[str, ...] = ()
    paged: bool = False
    list_path: tuple[str, ...] | None = None
    list_keyed: bool = False
    id_path: tuple[str, ...] | None = None
    result: Any = None  # a description of a shape: text, object or null
    result_from: str | None = None
    errors: tuple[str, ...] = ()

    @property
    def rest(self) -> int:
        """The version of REST by whose rules it is called: 3 only for facts of that version."""
        return 3 if self.versions == ("v3",) else 2

    @property
    def is_read(self) -> bool:
        """Whether it certainly changes nothing; a kind that is not known counts as a write."""
        return self.kind == "read"

    @property
    def sure_id_path(self) -> tuple[str, ...] | None:
        """The path to the new id, where an example of the documentation shows it.

        Only such a path makes a reference sure: a guessed shape (`result_from`) does not.
        """
        return self.id_path if self.result_from is None else None

    @property
    def positions(self) -> tuple[str, ...] | None:
        """The names of positional parameters in the order of sending; None for named ones.

        The authorisation, which some pages list first, is no position.
        """
        if not self.ordered:
            return None
        return tuple(param.name for param in self.params or () if param.name.lower() != "auth")

    @property
    def page(self) -> str:
        """Address of the page of the documentation; empty for a method of one's own."""
        return f"{_PAGES}{self.doc}.html" if self.doc else ""

    def parameter(self, name: str) -> Parameter | None:
        """Look a parameter up without regard to case, patterns such as `UF_*` last."""
        wanted = name.lower()
        params = self.params or ()
        for param in params:
            if param.name.lower() == wanted:
                return param
        for param in params:
            if param.name.endswith("*") and wanted.startswith(param.name[:-1].lower()):
                return param
        return None

    def rows(self, value: object) -> list[Any] | None:
        """The records in a result of this method.

        None where the method has no list, or this result has none at its place. PHP sends a
        list with gaps as an object: one whose keys are all numbers is a list here too.
        """
        if self.list_path is None:
            return None
        for step in self.list_path:
            if not isinstance(value, dict) or step not in value:
                return None
            value = value[step]
        if isinstance(value, list):
            return value
        if isinstance(value, dict) and (self.list_keyed or all(map(str.isdecimal, value))):
            return list(value.values())
        return None

    def new_id(self, value: object) -> int | str | None:
        """The id in the answer of an add, where the place of it is known and holds one."""
        if self.id_path is None:
            return None
        for step in self.id_path:
            value = value.get(step) if isinstance(value, dict) else None
        return value if isinstance(value, int | str) else None


class ObjectField(msgspec.Struct, frozen=True):
    """A field of an object that methods read and write; a flag that is False may be unknown.

    `immutable`: can be set on creation only. `values`: the codes of an enumeration.
    """

    type: str | None = None
    required: bool = False
    read_only: bool = False
    immutable: bool = False
    multiple: bool = False
    values: tuple[str, ...] = ()
