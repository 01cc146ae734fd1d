"""A catalogue with more in it than the documentation, as check and plan are given it."""

from __future__ import annotations

from datetime import UTC, datetime

from b24batch.catalogue import DOCUMENTED, Catalogue, Method, ObjectField, Parameter
from b24batch.check import check
from b24batch.stages import check_recipe, plan_recipe, prepare
from b24batch.syntax import parse

ADD = Method("acme.счёт.add", "write", "", id_path=())
LIST = Method(
    "acme.счёт.list", "read", "", (Parameter("filter"), Parameter("select")), list_path=()
)
OWN = Catalogue.of(
    methods=[ADD, LIST, Method("crm.item.list", "write", "")],
    objects={"crm.item.deal": {"ufCrmРегион": ObjectField("string")}},
)


def test_own_methods_are_found_in_any_letter_case_and_hide_documented_ones() -> None:
    """What is declared counts more than what is documented."""
    assert OWN.find("ACME.Счёт.List") is LIST
    assert OWN.find("crm.item.list") == Method("crm.item.list", "write", "")
    assert OWN.find("crm.item.get") == DOCUMENTED.find("crm.item.get")
    assert OWN.names()[:2] == ("acme.счёт.add", "acme.счёт.list")
    assert DOCUMENTED.find("acme.счёт.list") is None


def test_own_fields_stand_beside_documented_ones() -> None:
    """A portal's user fields take nothing away, and a smart process gets an object of its own."""
    documented = DOCUMENTED.object_fields("crm.item.deal")
    known = OWN.object_fields("crm.item.deal")
    assert documented is not None
    assert known is not None
    assert set(known) == {*documented, "ufCrmРегион"}
    mine = Catalogue.of(OWN, objects={"crm.item.180": {"ufCrm5Код": ObjectField()}})
    assert mine.object_of("crm.item.add", "fields", 180) == "crm.item.180"
    assert mine.object_of("crm.item.add", "fields", 181) == DOCUMENTED.object_of(
        "crm.item.add", "fields", 181
    )
    assert {"ufCrm5Код", "title"} <= set(mine.object_fields("crm.item.180") or ())
    assert mine.object_of("crm.deal.add", "fields", 180) == "crm.deal"
    assert set(mine.object_fields("crm.item.deal") or ()) == set(known)


def test_the_list_of_an_own_family_is_found() -> None:
    """Natural keys can be looked up with a method of one's own."""
    assert OWN.lister_of("acme.счёт.add") is LIST
    assert OWN.lister_of("crm.contact.add") == DOCUMENTED.lister_of("crm.contact.add")
    assert DOCUMENTED.lister_of("acme.счёт.add") is None


def test_checks_and_plans_know_what_they_are_given() -> None:
    """An own method is no unknown one, and is planned as what it was declared to be."""
    recipe = parse("A = acme.own.sync { x: 1 }\noutput $A").recipe
    own = Catalogue.of(methods=[Method("acme.own.sync", "read", "")])
    assert [p.code for p in check(recipe)] == ["B205"]
    assert check(recipe, own) == []
    assert check_recipe(recipe, read_only=True, catalogue=own) == []
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    planned = prepare(recipe, moment=moment, catalogue=own).planned[0]
    assert planned is not None
    assert not planned.writes
    assert "1 read" in str(plan_recipe(recipe, moment=moment, catalogue=own))
