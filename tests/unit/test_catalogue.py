"""The catalogue: what is in it, and that it is read late."""

from __future__ import annotations

import gzip
import hashlib
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from b24batch import catalogue
from b24batch.catalogue import Method

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "src" / "b24batch" / "catalogue"
PACK = ROOT / "tests" / "tools" / "pack_catalogue.py"


def method(name: str) -> Method:
    found = catalogue.find(name)
    assert found is not None
    return found


def test_every_method_decodes_and_the_kinds_are_those_of_the_documentation() -> None:
    """There are 1670 methods: 735 read, 927 write, 8 are of unknown kind."""
    methods = [method(name) for name in catalogue.names()]
    assert len(methods) == 1670
    assert Counter(entry.kind for entry in methods) == {"read": 735, "write": 927, "unknown": 8}


def test_an_unknown_kind_counts_as_a_write() -> None:
    """Only a kind that is surely `read` makes a read."""
    assert method("crm.item.list").is_read
    assert not method("crm.item.add").is_read
    assert not method("entity.rights").is_read


@pytest.mark.parametrize("spelling", ["catalog.roundingrule.list", "CATALOG.ROUNDINGRULE.LIST"])
def test_names_are_found_in_any_letter_case(spelling: str) -> None:
    """A look-up ignores case and gives the documented spelling."""
    assert method(spelling).name == "catalog.roundingRule.list"


def test_a_name_that_is_not_documented_is_not_found() -> None:
    """An unknown method is None, not an error."""
    assert catalogue.find("crm.item.lst") is None
    assert catalogue.find("црм.дело") is None


def test_an_id_path_is_sure_only_if_an_example_shows_it() -> None:
    """A path guessed from the family of a method must not carry a write."""
    assert method("crm.item.add").sure_id_path == ("item", "id")
    assert method("crm.company.add").sure_id_path == ()
    guessed = method("crm.product.add")
    assert guessed.id_path is not None
    assert guessed.sure_id_path is None


def test_parameters_are_found_in_any_letter_case_and_by_pattern() -> None:
    """A parameter is looked up by name without regard to case, then by a pattern."""
    param = method("crm.item.add").parameter("ENTITYTYPEID")
    assert param is not None
    assert (param.name, param.required) == ("entityTypeId", True)
    assert method("crm.item.add").parameter("nope") is None
    holders = [
        entry for name in catalogue.names() if (entry := method(name)).parameter("uf_привет")
    ]
    assert holders


def test_positions_leave_the_authorisation_out() -> None:
    """Positional parameters are those of the table, without `auth`."""
    assert method("task.checklistitem.add").positions == ("TASKID", "FIELDS")
    assert method("task.item.deletefile").positions == ("TASK_ID", "ATTACHMENT_ID")
    assert method("crm.item.list").positions is None


@pytest.mark.parametrize(
    ("name", "value", "rows"),
    [
        ("crm.item.list", {"items": [{"id": 1}]}, [{"id": 1}]),
        ("crm.item.list", {"items": []}, []),
        ("crm.item.list", {"items": {"1": "б", "2": "в"}}, ["б", "в"]),
        ("crm.item.list", {"items": {"id": 1}}, None),
        ("crm.item.list", {"item": {}}, None),
        ("crm.item.list", None, None),
        ("crm.deal.list", [{"ID": "1"}], [{"ID": "1"}]),
        ("imbot.bot.list", {"39": {"ID": 39}, "бот": {"ID": 40}}, [{"ID": 39}, {"ID": 40}]),
        ("imbot.bot.list", [], []),
        ("crm.item.add", {"item": {"id": 1}}, None),
    ],
)
def test_rows_are_the_records_at_the_place_of_the_list(
    name: str, value: Any, rows: list[Any] | None
) -> None:
    """Records are found in a list, in a map by key, and in a list with gaps; else None."""
    assert method(name).rows(value) == rows


def test_a_page_is_an_address_of_the_documentation() -> None:
    """The page of a method can be opened."""
    assert method("crm.item.add").page == (
        "https://apidocs.bitrix24.com/api-reference/crm/universal/crm-item-add.html"
    )


def test_objects_have_their_documented_fields() -> None:
    """Fields of an object are known by its name, flags included."""
    fields = catalogue.object_fields("crm.item.deal")
    assert fields is not None
    assert fields["id"].read_only
    assert catalogue.object_fields("crm.item.dael") is None


def test_the_entity_type_decides_which_object_a_universal_method_has() -> None:
    """`crm.item.*` handle one object a type, smart processes for every other number."""
    assert catalogue.object_of("CRM.item.list", "filter", 2) == "crm.item.deal"
    assert catalogue.object_of("crm.item.list", "filter", 177) == "crm.item.spa"
    assert catalogue.object_of("crm.item.list", "filter") is None
    assert catalogue.object_of("tasks.task.get", "result") == "tasks.task.record"
    assert catalogue.object_of("crm.item.lst", "result") is None


def test_nothing_is_read_at_import_and_one_entry_is_decoded_for_one_name() -> None:
    """The data are opened by the first look-up, which decodes only what it was asked for."""
    script = (
        "from b24batch import catalogue\n"
        "from b24batch.catalogue import data\n"
        "sizes = lambda: [f.cache_info().currsize for f in (data._methods, data._method)]\n"
        "before = sizes(); catalogue.find('crm.item.list'); print(before, sizes())\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert done.stdout.split() == b"[0, 0] [1, 1]".split()


def test_packing_is_reproducible(tmp_path: Path) -> None:
    """The packed facts, packed again, give the same facts, and the same bytes each time."""
    sources = []
    for name in ("methods.json", "objects.json"):
        content = json.loads(gzip.decompress((DATA / f"{name}.gz").read_bytes()))
        shuffled = dict(reversed(content.items()))
        (tmp_path / name).write_text(json.dumps(shuffled), encoding="utf-8")
        sources.append(str(tmp_path / name))
    packs = []
    for folder in (tmp_path / "one", tmp_path / "two"):
        folder.mkdir()
        subprocess.run([sys.executable, str(PACK), *sources, str(folder)], check=True)
        packs.append([(folder / f"{name}.json.gz").read_bytes() for name in ("methods", "objects")])
    assert packs[0] == packs[1]
    kept = [(DATA / f"{name}.json.gz").read_bytes() for name in ("methods", "objects")]
    assert [gzip.decompress(pack) for pack in packs[0]] == [gzip.decompress(pack) for pack in kept]


def test_the_version_depends_on_the_facts_alone() -> None:
    """The digest is taken of the unpacked facts, so another compressor does not change it."""
    facts = [gzip.decompress((DATA / f"{n}.json.gz").read_bytes()) for n in ("methods", "objects")]
    assert catalogue.digest() == hashlib.sha256(b"".join(facts)).hexdigest()[:16]
