"""Thirty real jobs, as their recipes stand in `tests/corpus`, run on the practice portal.

Each is run as its owner would run it, at the portal's own moment; what it says of itself (states,
outputs) and what it leaves on the portal must agree.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from b24batch import Portal
from b24batch._text import Source
from b24batch.check import check
from b24batch.model.recipe import to_json
from b24batch.outside import OpenedOutside
from b24batch.practice import PracticePortal
from b24batch.practice.seed import DEFAULT_NOW
from b24batch.run.outputs import OutputData, collect_outputs
from b24batch.run.results import RunResult
from b24batch.stages import plan_recipe, run_recipe
from b24batch.syntax import format_text, parse
from b24batch.tables.places import Places

CORPUS = Path(__file__).parents[1] / "corpus"
JOBS = sorted(CORPUS.glob("job-*.b24"))
OLDER = frozenset({"B224", "B226"})
"""Notes: methods that are no longer developed, and a field that their pages forget."""
SAME_BUT_FOR_CASE: Mapping[str, set[str]] = {"job-63": {"B103"}}
"""A note that is meant: a parameter `deal` and a label `Deal`."""

FILES = {
    "shirt.png": "изображение",
    "cert.pdf": "свидетельство",
    "items.csv": "product,qty,price,base\n1,2,150,200\n2,1,99.5,99.5\n",
    "calls.csv": "id,ext,phone,kind,started,seconds,record\n"
    "вх-1,101,+7 (495) 000-00-01,1,01.03.2026 09:15:00,65,\n"
    "вх-2,102,+7 495 000-00-02,2,01.03.2026 10:00:00,12,https://calls.example/2.mp3\n"
    "вх-1,101,+7 495 000-00-01,1,01.03.2026 09:15:00,65,\n",
    "migrations.csv": "dealId,newStageId\n5,WON\n7,LOSE\n9,ПОДПИСАНО\n",
    "invoices.csv": 'number,guid,sum,company\n17,g-17,"1 200,50",1\n18,g-18,300,2\n',
    "contracts.csv": "number,name,signed,company\n17,Поставка,01.02.2026,1\n18,Ремонт,,2\n",
}
VALUES: Mapping[str, Mapping[str, Any]] = {
    "06": {"iblock": 24},
    "12": {"title": "Ромашка", "inn": "0077"},
    "15": {"name": "Иван", "last": "Ёлкин", "phone": "+7 495 000-00-77"},
    "21": {"deal": 15},
    "24": {"lead": 3, "company": "Copper Heron Inc"},
    "30": {"phone": "+1 242 555 0166"},
    "33": {"order": 1},
    "36": {"item": 4},
    "48": {"url": "https://app.example/события"},
    "54": {"ids": [1, 2, 3]},
    "57": {"start": "2026-02-24", "end": "2026-02-26"},
    "60": {"from": "2026-03-01"},
    "63": {"deal": 146},
    "66": {"user": 3},
    "75": {"from": "2026-02-01"},
    "87": {"deal": 160},
}


class Ran(msgspec.Struct):
    """A job that was run, and the portal that it was run on."""

    result: RunResult
    portal: Portal
    practice: PracticePortal

    @property
    def told(self) -> str:
        """The counts of states, as the last line of a run has them."""
        return ", ".join(f"{count} {state.value}" for state, count in self.result.counts().items())

    @property
    def writes(self) -> int:
        return int(self.practice.stats["writes"])

    @property
    def outputs(self) -> list[OutputData]:
        return collect_outputs(self.result)

    def call(self, method: str, **params: Any) -> Any:
        """One call of the portal, to see what is there."""
        return self.portal.call(method, params)

    def count(self, method: str) -> int:
        """How often a method ran."""
        return int(self.practice.stats["methods"].get(method.lower(), 0))


class Jobs:
    """Runs jobs by their numbers, all on one portal, in a folder with their tables."""

    def __init__(self, folder: Path) -> None:
        for name, text in FILES.items():
            (folder / name).write_text(text, encoding="utf-8")
        self.practice = PracticePortal()
        self.portal = Portal.practice(portal=self.practice)
        self.places = Places.of(folder, folder)

    def call(self, method: str, **params: Any) -> Any:
        """A call before the job is run."""
        return self.portal.call(method, params)

    def source(self, number: str) -> Source:
        [path] = CORPUS.glob(f"job-{number}-*.b24")
        return Source(path.read_text(encoding="utf-8"), path.name)

    def opened(self) -> OpenedOutside:
        return OpenedOutside(self.places, zone=DEFAULT_NOW.tzinfo)

    def run(self, number: str, **values: Any) -> Ran:
        """Run a job with the usual values, or with others."""
        source = self.source(number)
        given = {**VALUES.get(number, {}), **values}
        result = run_recipe(
            parse(source).recipe,
            self.portal,
            given,
            source=source,
            moment=DEFAULT_NOW,
            outside=self.opened(),
        )
        return Ran(result, self.portal, self.practice)


@pytest.fixture
def jobs(tmp_path: Path) -> Jobs:
    return Jobs(tmp_path)


@pytest.mark.parametrize("path", JOBS, ids=lambda path: path.stem)
def test_a_job_reads_prints_and_checks(path: Path) -> None:
    """It is canonical after one formatting, means the same then, and nothing is held against it."""
    text = path.read_text(encoding="utf-8")
    once = format_text(parse(text))
    assert format_text(parse(once)) == once
    assert to_json(parse(once).recipe) == to_json(parse(text).recipe)
    expected = SAME_BUT_FOR_CASE.get(path.stem[:6], set())
    problems = check(parse(text).recipe)
    assert {problem.code for problem in problems if problem.code not in OLDER} == expected


@pytest.mark.parametrize("number", [path.stem[4:6] for path in JOBS])
def test_a_job_can_be_planned(number: str, jobs: Jobs) -> None:
    """Its plan names every command, and nothing is sent for it."""
    source = jobs.source(number)
    recipe = parse(source).recipe
    plan = plan_recipe(
        recipe,
        VALUES.get(number, {}),
        source=source,
        moment=DEFAULT_NOW,
        outside=jobs.opened(),
    )
    assert str(plan)
    assert jobs.practice.stats["commands"] == 0


def test_there_are_thirty() -> None:
    """None is missing."""
    assert len(JOBS) == 30


def test_03_no_automation_rule_is_left(jobs: Jobs) -> None:
    """A loop over an answer deletes what it lists."""
    ran = jobs.run("03")
    assert (ran.told, ran.writes) == ("3 done", 2)
    assert ran.call("bizproc.robot.list") == []


def test_06_a_product_has_the_properties_that_were_made_for_it(jobs: Jobs) -> None:
    """Text as a key leads to the id of a property that the same run has made."""
    ran = jobs.run("06")
    assert (ran.told, ran.writes, ran.result.requests) == ("5 done", 5, 2)
    product = ran.call("catalog.product.get", id=31)["product"]
    colour = ran.result["Color"].value["productProperty"]["id"]
    assert product[f"property{colour}"]["value"] == str(
        ran.result["Red"].value["productPropertyEnum"]["id"]
    )
    assert product["detailPicture"]["id"]
    prices = ran.call("catalog.price.list", filter={"productId": 31})["prices"]
    assert [price["price"] for price in prices] == [1500]


def test_09_a_pipeline_has_a_stage_renamed_and_one_more(jobs: Jobs) -> None:
    """What one answer tells goes into texts of the next."""
    ran = jobs.run("09")
    assert (ran.told, ran.writes) == ("5 done", 3)
    stages = ran.call("crm.status.list", filter={"ENTITY_ID": "DYNAMIC_1036_STAGE_15"})
    assert {"Request", "Check"} <= {stage["NAME"] for stage in stages}


def test_09_an_expectation_keeps_everything_as_it_was(jobs: Jobs) -> None:
    """Without such a smart process nothing is written."""
    ran = jobs.run("09", process="Нет такого")
    assert (ran.result.ok, ran.writes) == (False, 0)
    assert "no smart process Нет такого" in ran.result.problems[0].message


def test_12_four_writes_hang_together_in_one_request(jobs: Jobs) -> None:
    """The portal fills in the ids; the number with zeros in front keeps them."""
    ran = jobs.run("12")
    assert (ran.told, ran.result.requests) == ("4 done", 1)
    requisite = ran.call("crm.requisite.get", id=ran.result["Requisite"].value)
    assert requisite["RQ_INN"] == "0077"
    assert requisite["ENTITY_ID"] == str(ran.result["Company"].value)


def test_15_a_form_becomes_a_lead_with_a_call(jobs: Jobs) -> None:
    """The branch that was not taken writes nothing; absent parts leave no dash behind."""
    ran = jobs.run("15")
    assert (ran.told, ran.writes) == ("3 done, 2 not_needed", 2)
    lead = ran.call("crm.lead.get", id=ran.result["Lead"].value)
    assert (lead["TITLE"], lead["LAST_NAME"]) == ("Иван Ёлкин", "Ёлкин")
    [todo] = ran.call("crm.activity.list", filter={"OWNER_TYPE_ID": 1, "OWNER_ID": lead["ID"]})
    assert todo["DEADLINE"].startswith("2026-03-02T11:00:00")


def test_18_a_user_field_belongs_to_the_process(jobs: Jobs) -> None:
    """The id of the process goes into two texts."""
    ran = jobs.run("18")
    assert (ran.told, ran.writes) == ("2 done", 1)
    [output] = ran.outputs
    assert output.rows == [["6", "UF_CRM_1_COLOUR"]]


def test_21_deadlines_move_to_tomorrow_and_keep_their_hour(jobs: Jobs) -> None:
    """A filter cuts the time out of a moment."""
    where = {"OWNER_TYPE_ID": 2, "OWNER_ID": 15, "COMPLETED": "N"}
    before = {row["ID"]: row for row in jobs.call("crm.activity.list", filter=where)}
    ran = jobs.run("21")
    assert (ran.told, ran.writes) == (f"{1 + len(before)} done", len(before))
    for row in ran.call("crm.activity.list", filter=where):
        hour = before[row["ID"]]["DEADLINE"][10:]
        assert row["DEADLINE"] == f"{(DEFAULT_NOW + timedelta(days=1)):%Y-%m-%d}{hour}"
    assert before


def test_24_an_activity_moves_from_a_lead_to_a_company(jobs: Jobs) -> None:
    """It hangs on the company afterwards, and no longer on the lead."""
    ran = jobs.run("24")
    assert (ran.told, ran.writes) == ("4 done", 2)
    number = ran.result["Activities"].rows[0]["ID"]
    bound = ran.call("crm.activity.binding.list", activityId=number)
    assert bound == [{"entityTypeId": 4, "entityId": 4}]


def test_27_activities_have_the_names_of_deals_and_people(jobs: Jobs) -> None:
    """Three answers are joined by us."""
    ran = jobs.run("27")
    assert (ran.told, ran.writes) == ("4 done", 0)
    [output] = ran.outputs
    assert output.columns == ("deal", "subject", "deadline", "who")
    mine = {d["title"] for d in ran.result["Deals"].rows}
    assert {row[0] for row in output.rows} <= mine
    assert {row[3] for row in output.rows} == {"Brian Eastlake"}
    assert len(output.rows) == len(ran.result["Acts"].rows) > 0


def test_30_clients_are_found_by_phone(jobs: Jobs) -> None:
    """Two of them share it; a phone of nobody reads no further."""
    ran = jobs.run("30")
    assert ran.told == "2 done"
    assert [row[1:] for row in ran.outputs[0].rows] == [["Dylan", "Birch"], ["Ada", "Goldcrest"]]
    assert jobs.run("30", phone="+7 000").told == "1 done, 1 not_needed"


def test_33_a_basket_has_what_the_table_has(jobs: Jobs) -> None:
    """The read below the loop waits for all of its rounds."""
    before = len(jobs.call("sale.basketitem.list", filter={"orderId": 1})["basketItems"])
    ran = jobs.run("33")
    assert (ran.told, ran.writes) == ("3 done", 2)
    rows = ran.outputs[0].rows
    assert len(rows) == before + 2
    assert [row[1:] for row in rows[-2:]] == [[1, 2, 150], [2, 1, 99.5]]


def test_36_a_task_hangs_on_an_item_of_a_process(jobs: Jobs) -> None:
    """A look-up inside of a text gives the code of the process."""
    ran = jobs.run("36")
    assert (ran.told, ran.writes) == ("2 done", 1)
    assert ran.result["Task"].value["task"]["ufCrmTask"] == ["T40c_4"]


def test_39_calls_are_registered_once_and_ended(jobs: Jobs) -> None:
    """The double row is left out, moments are read, and both commands go in one request."""
    ran = jobs.run("39")
    assert (ran.told, ran.writes, ran.result.requests) == ("4 done", 4, 1)
    found = ran.call("voximplant.statistic.get", SORT="ID", ORDER="DESC")[:2]
    assert {(call["PHONE_NUMBER"], call["CALL_DURATION"]) for call in found} == {
        ("+74950000001", "65"),
        ("+74950000002", "12"),
    }
    assert {call["CALL_START_DATE"][:16] for call in found} == {
        "2026-03-01T09:15",
        "2026-03-01T10:00",
    }


def test_42_deals_move_to_the_stages_of_a_table(jobs: Jobs) -> None:
    """A stage that does not exist fails its own row."""
    ran = jobs.run("42")
    assert (ran.told, ran.result.ok) == ("2 done, 1 failed", False)
    assert "Invalid value" in ran.result.problems[0].message
    stages = [ran.call("crm.deal.get", id=number)["STAGE_ID"] for number in (5, 7, 9)]
    assert stages == ["WON", "LOSE", "PREPAYMENT_INVOICE"]


def test_45_owners_are_told_of_their_clients(jobs: Jobs) -> None:
    """A message for each of the first hundred, by name."""
    ran = jobs.run("45")
    clients = ran.result["Clients"].rows
    assert ran.told == f"{1 + len(clients)} done"
    assert ran.count("im.notify.personal.add") == len(clients) > 50
    notes = [row["message"] for row in ran.practice.store.rows("notification")]
    assert f"Contact: {clients[0]['name']} {clients[0]['lastName']}\n" in notes[0]


def test_48_events_are_bound_again_and_again(jobs: Jobs) -> None:
    """The error that was allowed is as good as an answer."""
    first, again = jobs.run("48"), jobs.run("48")
    assert first.told == again.told == "4 done"
    assert len(again.outputs[0].rows) == 3
    assert {row[1] for row in again.outputs[0].rows} == {"https://app.example/события"}


def test_51_storages_are_removed(jobs: Jobs) -> None:
    """A list of words is a source."""
    for code in ("DS1", "DS2", "DS3", "DS4"):
        jobs.call("entity.add", ENTITY=code, NAME=code)
    ran = jobs.run("51")
    assert ran.told == "3 done"
    assert [row["ENTITY"] for row in ran.call("entity.get")] == ["DS4"]


def test_54_a_field_is_cleared(jobs: Jobs) -> None:
    """`null` empties it, and no other lead is touched."""
    for number in (1, 2, 3, 4):
        jobs.call("crm.lead.update", id=number, fields={"COMMENTS": "Старое"})
    ran = jobs.run("54")
    assert (ran.told, ran.result.requests) == ("3 done", 1)
    comments = [ran.call("crm.lead.get", id=number)["COMMENTS"] for number in (1, 2, 3, 4)]
    assert comments == ["", "", "", "Старое"]


def test_57_who_is_booked_is_not_free(jobs: Jobs) -> None:
    """Three lists are put together and taken out of the fourth."""
    ran = jobs.run("57")
    assert (ran.told, ran.writes) == ("4 done", 0)
    busy = {row["UF_CRM_COMPANY"] for label in "ABC" for row in ran.result[label].rows}
    free = {row[0] for row in ran.outputs[0].rows}
    assert busy
    assert free == {str(number) for number in range(1, 65)} - busy


def test_60_time_is_summed_by_project(jobs: Jobs) -> None:
    """Groups, sums, and a name where there is one."""
    ran = jobs.run("60")
    tasks = ran.result["Tasks"].rows
    assert ran.told == "2 done"
    lines = {row[0]: row[1:] for row in ran.outputs[0].rows}
    assert sum(line[0] for line in lines.values()) == len(tasks)
    alone = [task for task in tasks if task["groupId"] == "0"]
    assert lines["-"] == [
        len(alone),
        sum(int(task["timeEstimate"]) for task in alone),
        sum(int(task["timeSpentInLogs"] or 0) for task in alone),
    ]


def test_63_a_deal_is_copied_with_its_tasks(jobs: Jobs) -> None:
    """The copies hang on the copy."""
    ran = jobs.run("63")
    tasks = ran.result["Tasks"].rows
    assert ran.told == f"{3 + len(tasks)} done"
    copy, old = ran.result["Copy"].value, ran.result["Deal"].value
    deal = ran.call("crm.deal.get", id=copy)
    assert (deal["STAGE_ID"], deal["TITLE"]) == ("C14:NEW", old["TITLE"])
    copies = ran.call("tasks.task.list", filter={"UF_CRM_TASK": f"D_{copy}"})["tasks"]
    assert [task["title"] for task in copies] == [task["title"] for task in tasks] != []


def test_66_nothing_is_left_in_the_name_of_who_has_gone(jobs: Jobs) -> None:
    """Four kinds of records and the open tasks go to the head of the department."""
    ran = jobs.run("66")
    assert ran.told == "45 done"
    for kind in (1, 2, 3, 4):
        assert ran.call("crm.item.list", entityTypeId=kind, filter={"assignedById": 3}) == {
            "items": []
        }
    open_tasks = ran.call("tasks.task.list", filter={"RESPONSIBLE_ID": 3, "<STATUS": 5})
    assert open_tasks == {"tasks": []}
    assert ran.writes == 38


def test_69_every_deal_without_a_source_gets_one(jobs: Jobs) -> None:
    """All pages are read, all rows are written, fifty in a request."""
    ran = jobs.run("69")
    deals = ran.result["Deals"].rows
    assert (ran.writes, ran.told) == (len(deals), f"{1 + len(deals)} done")
    left = ran.call("crm.item.list", entityTypeId=2, filter={"sourceId": ""})["items"]
    assert left == []


def test_72_invoices_are_made_once(jobs: Jobs) -> None:
    """The key is looked up before anything is sent; a second run finds both."""
    first = jobs.run("72")
    assert first.told == "2 done"
    again = jobs.run("72")
    assert again.writes == 2
    assert [r.matched for r in again.result if r.label == "Invoice"] == [True, True]
    found = again.call("crm.item.list", entityTypeId=31, filter={"@xmlId": ["g-17", "g-18"]})
    assert [item["opportunity"] for item in found["items"]] == [1200.5, 300]


def test_75_calls_are_counted_by_person(jobs: Jobs) -> None:
    """Each call is in one group."""
    ran = jobs.run("75")
    rows = ran.outputs[0].rows
    calls = ran.result["Calls"].rows
    assert sum(row[1] for row in rows) == len(calls) > 50
    assert sum(row[2] for row in rows) == sum(int(call["CALL_DURATION"]) for call in calls)


def test_78_a_list_is_filled(jobs: Jobs) -> None:
    """A day is written as the list wants it, and one that is not there is left out."""
    ran = jobs.run("78")
    assert (ran.told, ran.writes) == ("2 done", 2)
    where = {"IBLOCK_TYPE_ID": "lists", "IBLOCK_ID": 47, "FILTER": {"%NAME": "т"}}
    found = {row["NAME"]: row for row in ran.call("lists.element.get", **where)}
    assert list(found["Поставка"]["PROPERTY_102"].values()) == ["01.02.2026"]
    assert not found["Ремонт"].get("PROPERTY_102")
    assert list(found["Ремонт"]["PROPERTY_103"].values()) == ["CO_2"]


def test_81_everybody_gets_one_message(jobs: Jobs) -> None:
    """As many messages as people, as many lines as tasks."""
    ran = jobs.run("81")
    late = ran.result["Late"].rows
    people = {task["responsibleId"] for task in late}
    assert (ran.told, ran.writes) == (f"{1 + len(people)} done", len(people))
    notes = [row["message"] for row in ran.practice.store.rows("notification")]
    assert sum(note.count("[BR]- ") for note in notes) == len(late)
    assert "(23.02)" in "".join(notes)


def test_84_what_a_test_left_behind_is_deleted(jobs: Jobs) -> None:
    """Only what begins with the mark of the test."""
    for title in ("TEST раз", "TEST два", "No TEST"):
        jobs.call("crm.deal.add", fields={"TITLE": title})
    ran = jobs.run("84", since="2026-03-02")
    assert ran.told == "3 done"
    assert [row[1] for row in ran.outputs[0].rows] == ["TEST раз", "TEST два"]
    left = ran.call("crm.deal.list", filter={"%TITLE": "TEST"})
    assert [deal["TITLE"] for deal in left] == ["No TEST"]


def test_87_a_row_is_appended(jobs: Jobs) -> None:
    """What was there is written again, in front of the new row."""
    rows = [{"PRODUCT_NAME": "Полка", "PRICE": 4800, "QUANTITY": 2}]
    jobs.call("crm.deal.productrows.set", id=160, rows=rows)
    ran = jobs.run("87")
    assert ran.told == "2 done"
    found = ran.call("crm.deal.productrows.get", id=160)
    assert [row["PRODUCT_NAME"] for row in found] == ["Полка", "Delivery"]


def test_90_files_of_a_folder_are_listed(jobs: Jobs) -> None:
    """Every file with the address to load it from."""
    ran = jobs.run("90")
    [output] = ran.outputs
    assert (ran.told, output.format, len(output.records)) == ("1 done", "jsonl", 12)
    assert all(record["DOWNLOAD_URL"] for record in output.records)
