"""REST 3.0 on the practice portal: log, working time, mail, follow-ups; and all that there is."""

from __future__ import annotations

from typing import Any

import pytest

from b24batch import catalogue
from b24batch.practice import PracticePortal
from b24batch.practice.rest3 import all_methods_v3
from rest3_calls import asked, refused

FIELDS_OF = {
    "main.eventlog": "userId",
    "timeman.record": "userId",
    "call.followup": "callId",
    "mail.mailbox": "email",
    "mail.message": "subject",
    "mail.recipient": "name",
}
ELSEWHERE = {"batch": "it carries the calls, and answers before methods are looked up"}
"""What of REST 3.0 is documented and no method of the table, and why."""

INVALID = "VALIDATION_REQUESTVALIDATIONEXCEPTION"
READS: dict[str, dict[str, Any]] = {
    "main.eventlog.list": {},
    "main.eventlog.get": {"id": 3},
    "main.eventlog.tail": {"cursor": {"value": 60}},
    "timeman.record.list": {"filter": [["userId", 2]], "select": ["startTime", "duration"]},
    "call.followup.list": {
        "filter": {"startDate": {"from": "2026-01-01", "to": "2026-12-31"}},
        "select": ["callId", "startDate", "participants", "overview"],
        "pagination": {"limit": 2},
    },
    "call.followup.get": {"callId": 2},
    "mail.mailbox.list": {"email": "box1"},
    "mail.mailbox.get": {"id": 2},
    "mail.mailbox.senders": {},
    "mail.message.list": {"searchQuery": "договор"},
    "mail.message.get": {"id": 4},
    "mail.message.thread": {"id": 4},
    "mail.recipient.listemployees": {"query": "practice"},
    "mail.recipient.listcontacts": {"pagination": {"limit": 3}},
    "humanresources.employee.subordinates": {"id": 1},
    "humanresources.node.communication.list": {"id": 1},
    **{f"{family}.field.list": {} for family in FIELDS_OF},
    **{f"{family}.field.get": {"name": name} for family, name in FIELDS_OF.items()},
}


def unlike(shape: Any, value: Any, path: str = "result") -> list[str]:
    """Where a value is not as the catalogue shows; what it leaves open may be anything."""
    if value is None or shape in (None, "unknown"):
        return []
    if not isinstance(shape, dict):
        kinds = {"string": str, "number": (int, float), "boolean": bool, "null": type(None)}
        wanted = [kinds[word] for word in shape.split("|")]
        return [] if shape == "null" or any(isinstance(value, one) for one in wanted) else [path]
    if shape["type"] == "array":
        if not isinstance(value, list):
            return [path]
        inner = shape.get("items")
        return [bad for row in value for bad in unlike(inner, row, f"{path}[]")]
    if not isinstance(value, dict):
        return [path]
    keys = shape.get("keys", {})
    return [
        bad
        for key in keys
        if key in value
        for bad in unlike(keys[key], value[key], f"{path}.{key}")
    ]


def test_every_documented_method_is_served() -> None:
    """Nothing of REST 3.0 is missing but what stands on the list, with its reason."""
    documented = {name for name in catalogue.names() if catalogue.find_v3(name) is not None}
    assert documented - set(all_methods_v3()) == set(ELSEWHERE)
    assert PracticePortal().handle_v3("batch", []).status == 200


@pytest.mark.parametrize("name", sorted(READS))
def test_an_answer_is_as_documented(name: str) -> None:
    """The keys of the documented answer are there, with values of its kinds."""
    known = catalogue.find_v3(name)
    assert known is not None
    result = asked(PracticePortal(), name, **READS[name])
    assert unlike(known.result, result) == []
    if isinstance(known.result, dict) and known.result["type"] == "object":
        assert set(known.result["keys"]) <= set(result)
        rows = result.get("items")
        assert rows is None or rows


def test_the_log_goes_on_behind_a_cursor() -> None:
    """Entries come after its value, in its order; its field is not for conditions."""
    portal = PracticePortal()
    body: dict[str, Any] = {"select": ["id"], "cursor": {"value": 61, "limit": 2}}
    assert asked(portal, "main.eventlog.tail", **body) == {"items": [{"id": 62}, {"id": 63}]}
    body["cursor"] = {"value": 3, "order": "DESC"}
    assert asked(portal, "main.eventlog.tail", **body) == {"items": [{"id": 2}, {"id": 1}]}
    body["filter"] = [["id", ">", 1]]
    assert refused(portal, "main.eventlog.tail", **body) == (400, "INVALIDFILTEREXCEPTION")
    body = {"cursor": {"limit": 0}}
    assert refused(portal, "main.eventlog.tail", **body) == (400, "INVALIDPAGINATIONEXCEPTION")


def test_working_time_is_told_of_one_person() -> None:
    """Somebody has to be named, one only; other fields than the time are not for conditions."""
    portal, name = PracticePortal(), "timeman.record.list"
    rows = asked(portal, name, filter=[["userId", 2]], order={"startTime": "DESC"})["items"]
    assert {row["userId"] for row in rows} == {2}
    assert [row["state"] for row in rows[:2]] == ["opened", "closed"]
    assert rows[0]["startTime"] > rows[1]["startTime"]
    span = ["startTime", "between", [rows[2]["startTime"], rows[1]["startTime"]]]
    assert len(asked(portal, name, filter=[["userId", 2], span])["items"]) == 2
    assert refused(portal, name, filter=[span]) == (400, INVALID)
    two = [["userId", 2], ["userId", 3]]
    assert refused(portal, name, filter=two) == (400, "INVALIDFILTEREXCEPTION")
    long = [["userId", 2], ["duration", ">", 1]]
    assert refused(portal, name, filter=long) == (400, "INVALIDFILTEREXCEPTION")


def test_fields_tell_what_they_are_for() -> None:
    """The flags of a field are those by which lists take it, its type the one of PHP."""
    portal = PracticePortal()
    rows = asked(
        portal, "timeman.record.field.list", select=["name", "type", "filterable", "sortable"]
    )
    assert rows["items"][:4] == [
        {"name": "id", "type": "int", "filterable": False, "sortable": True},
        {"name": "userId", "type": "int", "filterable": True, "sortable": True},
        {"name": "startTime", "type": "object", "filterable": True, "sortable": True},
        {"name": "endTime", "type": "object", "filterable": False, "sortable": True},
    ]


def test_followups_come_page_after_page() -> None:
    """The cursor of a page leads to the next, to the last of the time; none is told twice."""
    portal, name = PracticePortal(), "call.followup.list"
    body: dict[str, Any] = {"filter": {"startDate": {"from": "2026-01-01", "to": "2026-12-31"}}}
    every = [row["callId"] for row in asked(portal, name, **body)["items"]]
    assert every == sorted(every, reverse=True)
    seen: list[int] = []
    cursor = None
    while cursor is not None or not seen:
        page = asked(portal, name, **body, pagination={"limit": 5, "afterCursor": cursor})
        seen += [row["callId"] for row in page["items"]]
        cursor = page["afterCursor"]
        assert page["hasMore"] is (cursor is not None)
    assert seen == every
    body["filter"]["participantId"] = 3
    order = {"startDate": "asc"}
    rows = asked(portal, name, **body, select=["callId", "participants"], order=order)["items"]
    assert all(3 in [one["userId"] for one in row["participants"]] for row in rows)
    assert [row["callId"] for row in rows] == sorted({row["callId"] for row in rows})


def test_people_in_a_followup_are_named_as_asked() -> None:
    """As BBCode, as HTML or by the name alone; what is selected inside a block comes in it."""
    portal = PracticePortal()

    def told(**more: Any) -> str:
        body = {"callId": 1, "select": ["overview.actionItems"], **more}
        item = asked(portal, "call.followup.get", **body)["item"]
        assert (set(item), set(item["overview"])) == ({"callId", "overview"}, {"actionItems"})
        return str(item["overview"]["actionItems"][0]["actionItem"])

    name = asked(portal, "call.followup.get", callId=1)["item"]["participants"][1]["name"]
    assert told().startswith(f"[USER=2]{name}[/USER]: ")
    assert told(mentionFormat="html").startswith('<a href="/company/personal/user/2/">')
    assert told(mentionFormat="none").startswith(f"{name}: ")


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"filter": {}}, "invalid_date_range"),
        (
            {"filter": {"startDate": {"from": "2026-02-01", "to": "2026-01-01"}}},
            "invalid_date_range",
        ),
        ({"select": ["participants.name"]}, "invalid_select_field"),
        ({"order": {"callId": "asc"}}, "invalid_order"),
        ({"pagination": {"limit": 0}}, "invalid_pagination"),
        ({"mentionFormat": "текст"}, INVALID),
    ],
    ids=str,
)
def test_a_list_of_followups_is_refused_with_its_own_codes(body: Any, code: str) -> None:
    """Each mistake has the code of the documentation, most of them without the beginning."""
    period = {"startDate": {"from": "2026-01-01", "to": "2026-12-31"}}
    assert refused(PracticePortal(), "call.followup.list", **{"filter": period, **body}) == (
        400,
        code,
    )


def test_members_of_a_department_are_set_moved_and_led() -> None:
    """Setting leaves nobody else; who is moved is nowhere else; a head leads the others."""
    portal, node = PracticePortal(), "humanresources.node"
    people = {"MEMBER_HEAD": [2], "MEMBER_DEPUTY_HEAD": [3], "MEMBER_EMPLOYEE": [4, 5]}
    assert asked(portal, f"{node}.member.set", nodeId=2, userIds=people) == {"success": True}
    members = asked(portal, f"{node}.get", id=2)["item"]["members"]
    assert [one["userId"] for one in members] == [2, 3, 4, 5]
    led = asked(portal, "humanresources.employee.subordinates", id=3)["departments"]
    told = [(one["nodeId"], one["role"], one["subordinatesCount"]) for one in led]
    assert (2, "DEPUTY_HEAD", 3) in told
    asked(portal, f"{node}.member.move", nodeId=3, userIds=[2, 4], role="MEMBER_HEAD")
    members = asked(portal, f"{node}.get", id=2)["item"]["members"]
    assert [one["userId"] for one in members] == [3, 5]
    answer = portal.handle("department.get", {"ID": [2, 3]})[1]["result"]
    assert [row.get("UF_HEAD") for row in answer] == [None, "4"]
    wrong = {"nodeId": 2, "userIds": {"MEMBER_OWNER": [1]}}
    assert refused(portal, f"{node}.member.set", **wrong) == (400, INVALID)
    assert refused(portal, f"{node}.member.move", nodeId=2, userIds=[]) == (400, INVALID)
    gone = {"nodeId": 99, "userIds": [1]}
    assert refused(portal, f"{node}.member.move", **gone) == (400, "ENTITYNOTFOUNDEXCEPTION")


def test_chats_are_bound_to_departments() -> None:
    """One made for a department, one that was there, for those below too; and let go again."""
    portal, name = PracticePortal(), "humanresources.node.communication"
    chat = portal.handle("im.chat.add", {"TITLE": "Отдел", "USERS": [2]})[1]["result"]
    body = {"nodeId": 1, "communicationType": "CHAT", "ids": [chat]}
    asked(portal, f"{name}.edit", **body, createDefault=True, withChildren=True)
    chats = asked(portal, f"{name}.list", id=2)["chats"]
    assert [one["title"] for one in chats] == ["Отдел", "Practice Ltd"]
    asked(portal, f"{name}.edit", nodeId=2, communicationType="CHAT", removeIds=[chat])
    kept = asked(portal, f"{name}.list", id=2)
    assert [one["id"] for one in kept["chats"]] == [chats[1]["id"]]
    assert (kept["channels"], kept["collabs"]) == ([], [])
    assert refused(portal, f"{name}.edit", **{**body, "communicationType": "ЧАТ"}) == (400, INVALID)
    assert refused(portal, f"{name}.edit", **{**body, "ids": [99]})[1] == "ENTITYNOTFOUNDEXCEPTION"


def test_a_message_of_a_task_becomes_its_result() -> None:
    """The text is that of the message; one of no task is refused."""
    portal, name = PracticePortal(), "tasks.task.result.addfromchatmessage"
    asked(portal, "tasks.task.chat.message.send", fields={"taskId": 3, "text": "Готово"})
    item = asked(portal, name, fields={"messageId": 1})["item"]
    assert (item["taskId"], item["text"], item["messageId"]) == (3, "Готово", 1)
    known = catalogue.find_v3(name)
    assert known is not None
    assert unlike(known.result["keys"]["item"], item) == []
    assert refused(portal, name, fields={"messageId": 2}) == (400, INVALID)


def test_letters_are_found_by_what_they_are() -> None:
    """All conditions hold together; the newest is first; the pages are cut from that."""
    portal, name = PracticePortal(), "mail.message.list"
    rows = asked(portal, name)["items"]
    assert [row["date"] for row in rows] == sorted((row["date"] for row in rows), reverse=True)
    found = asked(portal, name, mailboxId=1, searchQuery="ДОГОВОР", hasAttachments=True)["items"]
    assert {(row["mailboxEmail"], row["subject"]) for row in found} == {
        ("box1@practice.example", "Договор поставки")
    }
    date = rows[3]["date"]
    assert asked(portal, name, dateFrom=date)["items"] == rows[:4]
    assert asked(portal, name, dateTo=date, pagination={"limit": 2})["items"] == rows[3:5]
    assert {row["isSeen"] for row in asked(portal, name, isSeen=False)["items"]} == {False}
    assert refused(portal, name, dateFrom="вчера") == (400, INVALID)


def test_a_reply_joins_the_thread_of_its_letter() -> None:
    """It stands among the sent letters; a letter of nobody's mailbox is not sent."""
    portal = PracticePortal()
    body = {"from": "box1@practice.example", "to": ["anna@example.com"], "subject": "Re: Договор"}
    body["body"] = "Спасибо"
    sent = asked(portal, "mail.message.reply", replyToMessageId=1, **body)
    assert sent == {"success": True, "to": ["anna@example.com"]}
    thread = asked(portal, "mail.message.thread", id=1)
    assert thread[-1]["body"] == "Спасибо"
    newest = asked(portal, "mail.message.list", folder="Sent")["items"][0]
    assert newest["id"] == thread[-1]["id"]
    asked(portal, "mail.message.forward", forwardMessageId=1, **body)
    assert asked(portal, "mail.message.thread", id=1) == thread
    for wrong in ({"from": "чужой@example.com"}, {"to": []}, {"cc": ["адрес"]}, {"subject": ""}):
        assert refused(portal, "mail.message.send", **{**body, **wrong}) == (400, INVALID)


def test_letters_are_moved_together_from_one_folder() -> None:
    """Two mailboxes or two folders at once are refused, and so is a folder that is not there."""
    portal, name = PracticePortal(), "mail.message.movetofolder"
    moved = asked(portal, name, messageIds=[1, 3], action="spam")
    assert moved == {"success": True, "movedCount": 2, "action": "spam"}
    spam = asked(portal, "mail.message.list", folder="Spam")["items"]
    assert {row["id"] for row in spam} == {1, 3}
    for ids in ([1, 2], [1, 5], [99], ["один"]):
        assert refused(portal, name, messageIds=ids, action="delete") == (400, INVALID)
    for more in ({"action": "move"}, {"action": "move", "folder": "Нет"}, {"action": "burn"}):
        assert refused(portal, name, messageIds=[1], **more) == (400, INVALID)


def test_a_letter_becomes_a_task_an_event_a_chat_or_a_post() -> None:
    """What is made is there for the methods of REST 2; the chat of a letter is made once."""
    portal, name = PracticePortal(), "mail.message"
    task = asked(portal, f"{name}.createtask", messageId=1, responsibleId=2)["taskId"]
    item = asked(portal, "tasks.task.get", id=task)["item"]
    assert (item["title"], item["responsibleId"]) == ("Договор поставки", 2)
    times = {"dateFrom": "2026-04-15 10:00:00", "dateTo": "2026-04-15 11:00:00"}
    event = asked(portal, f"{name}.createcalendarevent", messageId=1, **times)["eventId"]
    shown = portal.handle("calendar.event.getbyid", {"id": event})[1]["result"]
    assert shown["NAME"] == "Договор поставки"
    wrong = {"messageId": 1, **times, "dateTo": "завтра"}
    assert refused(portal, f"{name}.createcalendarevent", **wrong) == (400, INVALID)
    first, again = (asked(portal, f"{name}.createchat", messageId=1) for _ in range(2))
    assert again == {**first, "existing": True}
    post = asked(portal, f"{name}.createfeedpost", messageId=1, title="Новость")["postId"]
    shown = portal.handle("log.blogpost.get", {"POST_ID": post})[1]["result"]
    assert shown[0]["TITLE"] == "Новость"
    assert refused(portal, f"{name}.createtask", messageId=99) == (400, INVALID)


def test_a_letter_in_the_crm_is_an_activity_of_its_writer() -> None:
    """One for a letter, with the contact of the address or a new lead, until it is taken away."""
    portal, name = PracticePortal(), "mail.message"
    body = {"from": "box1@practice.example", "to": ["новый@пример.рф"], "subject": "Привет"}
    asked(portal, f"{name}.send", **body, body="Здравствуйте")
    new = asked(portal, f"{name}.list")["items"][0]["id"]
    for letter, owner_type in ((1, "3"), (new, "1")):
        assert asked(portal, f"{name}.createcrmactivity", messageId=letter) is True
        assert asked(portal, f"{name}.createcrmactivity", messageId=letter) is True
        (binding,) = asked(portal, f"{name}.get", id=letter)["item"]["bindings"]
        activity = portal.handle("crm.activity.get", {"id": binding["id"]})[1]["result"]
        assert (activity["OWNER_TYPE_ID"], activity["TYPE_ID"]) == (owner_type, "4")
        assert asked(portal, f"{name}.removecrmactivity", messageId=letter) is True
        assert portal.handle("crm.activity.get", {"id": binding["id"]})[0] == 400
        assert asked(portal, f"{name}.get", id=letter)["item"]["bindings"] == []
