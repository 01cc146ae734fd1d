"""Where an empty value is dangerous: filters, ids, required parameters."""

from __future__ import annotations

import pytest

from b24batch.catalogue import Method, Parameter, find
from b24batch.catalogue.places import Place, is_id_name, parameter_at, place_of
from b24batch.plan.fill import refusal

UPDATE = Method(
    name="crm.item.update",
    kind="write",
    doc="",
    params=(
        Parameter("entityTypeId", "integer", required=True),
        Parameter("id", "integer", required=True),
        Parameter(
            "fields", "object", required=True, fields=(Parameter("companyId", "crm_company"),)
        ),
        Parameter("responsible", "user"),
        Parameter("document", "catalog_document.id[]"),
        Parameter("note", "string"),
        Parameter("codes", "array", required=True),
        Parameter("filter", "object", fields=(Parameter("owner", "user"),)),
    ),
)


@pytest.mark.parametrize(
    "name", ["id", "ID", "Id", "companyId", "OWNER_ID", "assignedByID", "contactIds", "USER_IDS"]
)
def test_names_of_ids(name: str) -> None:
    """`id`, and what ends in `Id`, `ID`, `_ID`, `Ids` or `IDS`, names an id."""
    assert is_id_name(name)


@pytest.mark.parametrize("name", ["paid", "ids", "title", "IDENTITY", "Идентификатор", "id\n"])
def test_names_of_no_ids(name: str) -> None:
    """Letter case matters at the end of a name: `paid` is no id."""
    assert not is_id_name(name)


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("id",), Place("id", is_id=True, required=True)),
        (("note",), Place("note")),
        (("responsible",), Place("responsible", is_id=True)),
        (("document", 0), Place("document", is_id=True)),
        (("codes", 3), Place("codes", required=True)),
        (("codes", 3, "x"), Place("codes")),
        (("fields",), Place("fields", required=True)),
        (("fields", "companyId"), Place("fields")),
        (("fields", "id"), Place("fields")),
        (("filter",), Place("filter", in_filter=True)),
        (("filter", "=title"), Place("filter", in_filter=True)),
        (("filter", "!@companyId", 2), Place("filter", in_filter=True, is_id=True)),
        (("filter", "%Owner"), Place("filter", in_filter=True, is_id=True)),
        (("FILTER", "ИМЯ"), Place("FILTER", in_filter=True)),
        (("filter", "0", "LOGIC"), Place("filter", in_filter=True)),
        (("filter", "0", ">=ID"), Place("filter", in_filter=True, is_id=True)),
        (("filter", 1, "BINDINGS", 0, "OWNER_ID"), Place("filter", in_filter=True, is_id=True)),
        (("filter", "@id", "0"), Place("filter", in_filter=True, is_id=True)),
        (("params", "filter", "ID"), Place("params", in_filter=True, is_id=True)),
        (("params", "ID"), Place("params")),
    ],
)
def test_places_of_a_method(path: tuple[str | int, ...], place: Place) -> None:
    """Conditions, ids and required parameters are told apart, and nothing in `fields` is strict."""
    assert place_of(UPDATE, path) == place


def test_without_a_method_names_decide() -> None:
    """An unknown method has ids by name and filters, and no required parameters."""
    assert place_of(None, ("ID",)) == Place("ID", is_id=True)
    assert place_of(None, ("filter", "=x")).in_filter
    assert not place_of(None, ("fields",)).strict


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("crm.item.list", ("filter", "=categoryId")),
        ("crm.deal.list", ("FILTER", "@CATEGORY_ID", 1)),
        ("crm.dealcategory.stage.list", ("id",)),
        ("crm.category.get", ("id",)),
    ],
)
def test_pipelines_are_counted_from_zero(method: str, path: tuple[str | int, ...]) -> None:
    """The number 0 is the first pipeline of deals; other ids, and what is empty, stay refused."""
    place = place_of(find(method), path)
    assert (place.is_id, place.from_zero, place.strict) == (True, True, True)
    for zero in (0, "0"):
        assert refusal(zero, place, text=False, writes=False, sure=True) == ""
        other = place_of(None, ("companyId",))
        assert refusal(zero, other, text=False, writes=False, sure=True) == "empty"
    for nothing in ("", " ", [], False):
        assert refusal(nothing, place, text=False, writes=False, sure=True) == "empty"


@pytest.mark.parametrize(
    "flags", [(True, False, False), (False, True, False), (False, False, True)]
)
def test_any_of_the_three_is_strict(flags: tuple[bool, bool, bool]) -> None:
    """A place is strict when it is a filter, an id or a required parameter."""
    assert Place("x", *flags).strict
    assert not Place("x").strict


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        (("id",), "integer"),
        (("FIELDS", "COMPANYID"), "crm_company"),
        (("fields", 0, "companyId", 2), "crm_company"),
        (("fields", "title"), None),
        (("other", "companyId"), None),
        ((0,), None),
    ],
)
def test_what_the_documentation_says_of_a_place(
    path: tuple[str | int, ...], kind: str | None
) -> None:
    """Names are compared without regard to case, and indexes say nothing."""
    found = parameter_at(UPDATE, path)
    assert (None if found is None else found.type) == kind
    assert parameter_at(None, path) is None
