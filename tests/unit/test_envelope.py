"""Replies become answers: all shapes of B9 to B14, and nothing else passes for one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24batch.codes import CODES
from b24batch.errors import PortalError, RunError, TransportError
from b24batch.secrets import SecretText
from b24batch.transport.base import Reply
from b24batch.transport.envelope import (
    AnswerError,
    BatchReply,
    decode_batch,
    decode_call,
    decode_value,
)

VECTORS = Path(__file__).parents[1] / "conformance" / "vectors" / "protocol.json"
MAPS = ("result", "result_error", "result_total", "result_next", "result_time")
JSON_TYPE = {"content-type": "application/json; charset=utf-8"}

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
labels = st.lists(st.text() | st.integers(0, 4).map(str), unique=True, max_size=5)


def reply(answer: Any, status: int = 200) -> Reply:
    """A reply whose body is this value as JSON."""
    return Reply(status, json.dumps(answer, ensure_ascii=False).encode(), JSON_TYPE)


def batch(**maps: Any) -> Reply:
    """A reply to a batch with these of the five maps, the others empty as PHP writes them."""
    return reply({"result": {name: maps.get(name, []) for name in MAPS}, "time": {"start": 1}})


def values(decoded: dict[str, msgspec.Raw]) -> dict[str, Any]:
    """The raw values of a map, decoded."""
    return {label: decode_value(raw) for label, raw in decoded.items()}


def as_php(labelled: dict[str, Any]) -> Any:
    """A map as PHP's only array type comes out in JSON (B9)."""
    in_order = list(labelled) == [str(index) for index in range(len(labelled))]
    return list(labelled.values()) if in_order else labelled


# --- the five maps


@given(labels, labels, st.data())
def test_every_shape_of_a_map_comes_back_as_the_same_map(
    done: list[str], failed: list[str], data: st.DataObject
) -> None:
    """Objects, lists and `[]` are one thing (B9), for each of the five maps by itself."""
    results = {label: data.draw(json_values) for label in done}
    codes = {label: data.draw(st.text(alphabet="ABC_", min_size=1)) for label in failed}
    totals = {label: data.draw(st.integers(0, 10**12)) for label in done}
    times = {label: {"duration": 0.5} for label in done}
    answer = decode_batch(
        batch(
            result=as_php(results),
            result_error=as_php({label: {"error": code} for label, code in codes.items()}),
            result_total=as_php(totals),
            result_next=as_php(totals),
            result_time=as_php(times),
        )
    )
    assert values(answer.results) == results
    assert answer.errors == {label: AnswerError(code) for label, code in codes.items()}
    assert answer.totals == answer.nexts == totals
    assert values(answer.times) == times


@pytest.mark.parametrize("empty", [[], {}, None])
@pytest.mark.parametrize("name", MAPS)
def test_an_empty_map_may_be_written_in_any_way(name: str, empty: Any) -> None:
    """`[]`, `{}` and null all mean that a map has no entry."""
    answer = decode_batch(batch(**{name: empty}))
    assert msgspec.structs.replace(answer, time=None) == BatchReply({}, {}, {}, {}, {})


@pytest.mark.parametrize("name", MAPS[2:])
def test_a_map_beside_the_results_may_be_missing(name: str) -> None:
    """Counts and times that are absent leave the results as they are."""
    members = {key: [] for key in MAPS if key != name} | {"result": {"c0": 1}}
    assert values(decode_batch(reply({"result": members})).results) == {"c0": 1}


@pytest.mark.parametrize("name", ["result", "result_error"])
def test_one_of_results_and_errors_is_enough(name: str) -> None:
    """An answer in which only results, or only errors, are told is an answer."""
    answer = decode_batch(reply({"result": {name: {"c0": {"error": "X"}}}}))
    assert list(answer.results or answer.errors) == ["c0"]


@pytest.mark.parametrize("odd", ["нет", 5, True, {"c0": "many"}, {"c0": None}, [[1]]])
@pytest.mark.parametrize("name", ["result_total", "result_next"])
def test_odd_counts_never_cost_the_results(name: str, odd: Any) -> None:
    """A count that is no number is left out, and everything else stays."""
    answer = decode_batch(batch(result={"c0": {"id": 1}}, **{name: odd}))
    assert values(answer.results) == {"c0": {"id": 1}}
    assert answer.totals == answer.nexts == {}


def test_a_count_written_as_text_is_a_count() -> None:
    """Some methods give `"total": "12"`."""
    answer = decode_batch(batch(result_total={"c0": "12", "c1": 3}))
    assert answer.totals == {"c0": 12, "c1": 3}


def test_falsy_results_are_results() -> None:
    """null, false, 0, empty text and `[]` are kept (B12)."""
    given_ = {"a": None, "b": False, "c": 0, "d": "", "e": []}
    assert values(decode_batch(batch(result=given_)).results) == given_


def test_labels_keep_their_case_and_may_be_empty() -> None:
    """`a`, `A`, the empty label and a Cyrillic one are four labels (B13)."""
    given_ = {"a": 1, "A": 2, "": 3, "Сделка": 4}
    assert values(decode_batch(batch(result=given_)).results) == given_


def test_the_last_of_equal_labels_counts() -> None:
    """Equal keys of an object are read as PHP and JavaScript read them."""
    body = b'{"result":{"result":{"c0":1,"c0":2},"result_error":[]}}'
    assert values(decode_batch(Reply(200, body)).results) == {"c0": 2}


def test_big_numbers_stay_exact() -> None:
    """Integers beyond 64 bits and beyond the floats' 53 lose no digit."""
    given_ = {"c0": 2**53 + 1, "c1": 10**30, "c2": -(2**63) - 1}
    assert values(decode_batch(batch(result=given_)).results) == given_


def test_unknown_members_are_no_trouble() -> None:
    """What a later portal adds is passed over at every level."""
    body = {"result": {"result": {"c0": 1}, "result_new": {"c0": 2}}, "new": 3, "time": {}}
    assert values(decode_batch(reply(body)).results) == {"c0": 1}


def test_a_mark_at_the_beginning_of_the_body_is_no_trouble() -> None:
    """A portal whose files begin with a byte order mark sends it before its JSON."""
    marked = Reply(200, b"\xef\xbb\xbf" + batch(result={"c0": 1}).body)
    assert values(decode_batch(marked).results) == {"c0": 1}


@pytest.mark.parametrize("label", [b"c0", b"\xff"])
def test_bytes_that_are_no_text_are_replaced(label: bytes) -> None:
    """A broken byte in a label or a value costs neither the reply nor the other values."""
    inside = b'"%b":"\xff\xd0\xb6"}' % label
    body = b'{"result":{"result":{' + inside + b',"result_error":{"c1":"\xff"}}}'
    answer = decode_batch(Reply(200, body))
    assert values(answer.results) == {label.decode(errors="replace"): "\ufffdж"}
    assert answer.errors == {"c1": AnswerError("\ufffd")}


def load_vectors() -> list[Any]:
    """The recorded answers that are JSON, each with its id."""
    vectors = json.loads(VECTORS.read_text(encoding="utf-8"))
    return [pytest.param(v["answer"], id=v["id"]) for v in vectors if "fatal" not in v["answer"]]


@pytest.mark.parametrize("answer", load_vectors())
def test_recorded_answers(answer: Any) -> None:
    """Every recorded answer of the server is read in full."""

    def by_label(labelled: Any) -> dict[str, Any]:
        pairs = labelled.items() if isinstance(labelled, dict) else enumerate(labelled)
        return {str(label): value for label, value in pairs}

    maps = {name: by_label(answer["result"][name]) for name in MAPS}
    decoded = decode_batch(reply(answer))
    assert values(decoded.results) == maps["result"]
    assert {k: v.code for k, v in decoded.errors.items()} == {
        label: str(error["error"]) for label, error in maps["result_error"].items()
    }
    assert decoded.totals == maps["result_total"]
    assert decoded.nexts == maps["result_next"]
    assert values(decoded.times) == maps["result_time"]


# --- errors of commands


@pytest.mark.parametrize(
    ("entry", "error"),
    [
        ({"error": "NOT_FOUND", "error_description": "Не найдено"}, ("NOT_FOUND", "Не найдено")),
        ({"error": 400, "error_description": None}, ("400", "")),
        ({"error": 0, "error_description": "Пусто"}, ("0", "Пусто")),
        ({"error": "", "error_description": "Нет доступа"}, ("", "Нет доступа")),
        ({"error_description": "Нет кода"}, ("", "Нет кода")),
        ({"error": "X", "error_description": ["a", {"b": 1}]}, ("X", '["a",{"b":1}]')),
        ({"error": {"code": "BITRIX_REST_V3", "message": "Нет"}}, ("BITRIX_REST_V3", "Нет")),
        ({"error": "X", "validation": [1], "argument": "id"}, ("X", "")),
        ("просто текст", ("просто текст", "")),
        (7, ("7", "")),
        ([], ("", "")),
        (None, ("", "")),
        (False, ("", "")),
    ],
)
def test_an_error_of_a_command_may_have_any_shape(entry: Any, error: tuple[str, str]) -> None:
    """An entry in `result_error` is an error whatever it holds; its words come out as text."""
    assert decode_batch(batch(result_error={"c0": entry})).errors == {"c0": AnswerError(*error)}


# --- single calls


@given(json_values)
def test_the_result_of_a_single_call_comes_back(value: Any) -> None:
    """A result of any kind, null included, is the result and no error."""
    answer = decode_call(reply({"result": value, "time": {"start": 1.5}}))
    assert answer.result is not None
    assert answer.error is None
    assert decode_value(answer.result) == value


def test_counts_of_a_single_call() -> None:
    """`total`, `next` and `time` stand beside the result."""
    answer = decode_call(reply({"result": [], "total": 120, "next": "50", "time": {"a": 1}}))
    assert (answer.total, answer.next) == (120, 50)
    assert answer.time is not None
    assert decode_value(answer.time) == {"a": 1}


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (400, "ERROR_CORE"),
        (400, ""),
        (400, "100"),
        (403, "ACCESS_DENIED"),
        (403, "INVALID_CREDENTIALS"),
        (404, "ERROR_METHOD_NOT_FOUND"),
        (403, "insufficient_scope"),
        (401, "insufficient_scope"),
        (429, "OPERATION_TIME_LIMIT"),
        (200, "NOT_FOUND"),
    ],
)
def test_an_error_of_the_method_is_an_answer(status: int, code: str) -> None:
    """What a batch would report for one command, a single call reports as its own error."""
    answer = decode_call(reply({"error": code, "error_description": "Нет"}, status))
    assert answer.error == AnswerError(code, "Нет")
    assert answer.result is None


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (401, "NO_AUTH_FOUND"),
        (401, "INVALID_CREDENTIALS"),
        (401, "ACCESS_DENIED"),
        (401, "expired_token"),
        (401, "ещё неизвестный"),
        (403, "PORTAL_DELETED"),
        (403, "user_access_error"),
        (503, "QUERY_LIMIT_EXCEEDED"),
        (401, "OVERLOAD_LIMIT"),
        (200, "Expired_Token"),
    ],
)
def test_an_error_that_every_request_meets_is_no_answer(status: int, code: str) -> None:
    """Access, address and limits stop the run, and nothing has been executed."""
    for decode in (decode_call, decode_batch):
        with pytest.raises(PortalError) as caught:
            decode(reply({"error": code, "error_description": "Нет"}, status))
        error = caught.value
        assert (error.code, error.description, error.status) == (code, "Нет", status)
        assert error.sent is False


@pytest.mark.parametrize(("status", "sent"), [(500, True), (502, True), (400, False), (200, False)])
def test_a_server_error_says_nothing_of_what_ran(status: int, sent: bool) -> None:
    """With 5xx a batch may have been carried out in part; with other statuses it was not."""
    with pytest.raises(PortalError) as caught:
        decode_batch(reply({"error": "INTERNAL_SERVER_ERROR", "error_description": ""}, status))
    assert caught.value.sent is sent
    assert bool(caught.value.problems[0].notes) is sent


def test_a_server_error_of_a_single_call_is_no_answer() -> None:
    """A write that ended in 500 is not simply failed: it may have been carried out."""
    with pytest.raises(PortalError) as caught:
        decode_call(reply({"error": "INTERNAL_SERVER_ERROR"}, 500))
    assert caught.value.sent is True


@pytest.mark.parametrize("odd", ["", 0, None, False, []])
def test_an_empty_error_beside_a_result_is_none(odd: Any) -> None:
    """Custom methods write `"error": ""` when all went well."""
    body = {"result": {"result": {"c0": 1}}, "error": odd, "error_description": odd}
    assert values(decode_batch(reply(body)).results) == {"c0": 1}
    assert decode_call(reply(body)).error is None


@pytest.mark.parametrize("body", [{"error": ""}, {"error": 0}, {"error_description": "Нет"}])
def test_an_empty_error_without_a_result_is_one(body: Any) -> None:
    """Where there is nothing else, whatever stands in the place of an error counts."""
    assert decode_call(reply(body)).error is not None
    with pytest.raises(PortalError):
        decode_batch(reply(body))


@pytest.mark.parametrize("result", ["текст", 5, [1], [], None, {"c0": 1}])
def test_an_error_is_read_beside_a_result_of_any_shape(result: Any) -> None:
    """The error of a whole request is found although the rest is no batch's answer."""
    with pytest.raises(PortalError, match="NO_AUTH_FOUND"):
        decode_batch(reply({"result": result, "error": "NO_AUTH_FOUND"}, 401))


# --- replies that are no answers

UNUSABLE = [
    b"",
    b" \r\n",
    b"\xef\xbb\xbf",
    b"<html><body>Bad Gateway</body></html>",
    "Ошибка".encode(),
    b"null",
    b"true",
    b"[]",
    b'"result"',
    b"{}",
    b'{"result":',
    b'{"result":{"result":{"c0":nul}}}',
    b'{"result":{"result":{}}} <!-- debug -->',
    b'{"time":{"start":1}}',
    b'{"error":null}',
    b"[" * 100_000,
    b'{"result":' + b"[" * 100_000,
]


@pytest.mark.parametrize("status", [200, 206, 403, 418, 500, 502])
@pytest.mark.parametrize("body", UNUSABLE, ids=lambda body: repr(body[:24]))
def test_what_is_no_answer_may_have_run(body: bytes, status: int) -> None:
    """Error pages, cut and foreign JSON, empty bodies: no usable reply, and everything is open."""
    for decode in (decode_batch, decode_call):
        with pytest.raises(TransportError) as caught:
            decode(Reply(status, body, {"content-type": "text/html; charset=utf-8"}))
        assert caught.value.sent is True
        assert f"HTTP {status}" in str(caught.value)


@pytest.mark.parametrize(
    "result", ["текст", 5, None, [], [1], {}, {"item": {"id": 1}}, {"result": "x"}, {"result": 0}]
)
def test_a_result_of_another_shape_is_no_batch(result: Any) -> None:
    """An answer without the maps of a batch is not read as one in which nothing ran."""
    with pytest.raises(TransportError) as caught:
        decode_batch(reply({"result": result}))
    assert caught.value.sent is True


@pytest.mark.parametrize("status", [400, 403, 500, 503])
def test_an_answer_with_an_error_status_is_none(status: int) -> None:
    """Results under an error status are not believed."""
    body = batch(result={"c0": 1}).body
    for decode in (decode_batch, decode_call):
        with pytest.raises(TransportError):
            decode(Reply(status, body))


@pytest.mark.parametrize("status", [401, 404, 405, 407, 413, 414, 429])
def test_a_page_that_turns_the_request_away_says_that_nothing_ran(status: int) -> None:
    """Of these statuses the web server needs no portal, so writes are not called unknown."""
    for decode in (decode_batch, decode_call):
        with pytest.raises(PortalError) as caught:
            decode(Reply(status, b"<html>no</html>", {"content-type": "text/html"}))
        assert caught.value.sent is False
        assert caught.value.status == status


@given(st.data())
def test_no_part_of_an_answer_passes_for_the_whole(data: st.DataObject) -> None:
    """A body cut anywhere is no answer, be it a batch's or a call's."""
    body = batch(result={"c0": {"id": 1, "title": "Ромашка"}}, result_total={"c0": 7}).body
    cut = data.draw(st.integers(0, len(body) - 1))
    for decode in (decode_batch, decode_call):
        with pytest.raises(TransportError):
            decode(Reply(200, body[:cut], JSON_TYPE))


@given(st.binary(max_size=40) | json_values.map(lambda v: json.dumps(v).encode()), st.data())
def test_only_our_errors_come_out(body: bytes, data: st.DataObject) -> None:
    """Whatever is received, the outcome is an answer or a RunError with a known code."""
    status = data.draw(st.sampled_from([200, 204, 302, 400, 401, 404, 500]))
    for decode in (decode_batch, decode_call):
        try:
            decode(Reply(status, body))
        except RunError as error:
            assert all(problem.code in CODES for problem in error.problems)


# --- what messages say


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize(
    ("location", "said"),
    [
        ("https://new.bitrix24.com/rest/1/s3cr3t/batch?a=1", "`https://new.bitrix24.com` "),
        ("http://user:s3cr3t@new.bitrix24.com:8080/x", "`http://new.bitrix24.com:8080` "),
        ("//s3cr3t.example.com/rest/", "`https://***.example.com` "),
        ("/auth/?back=s3cr3t", "another path of the same host "),
        ("", "another path of the same host "),
        ("https://[s3cr3t", "another path of the same host "),
    ],
)
def test_a_redirect_names_the_new_host_alone(status: int, location: str, said: str) -> None:
    """Nothing ran, the run stops, and the message holds nothing of the address but its host."""
    moved = Reply(status, b"", {"location": location}, (SecretText("s3cr3t"),))
    for decode in (decode_batch, decode_call):
        with pytest.raises(PortalError) as caught:
            decode(moved)
        assert f"redirects to {said}" in str(caught.value)
        assert "s3cr3t" not in str(caught.value) + repr(vars(caught.value))
        assert (caught.value.sent, caught.value.status) == (False, status)


def test_an_echoed_secret_is_masked_in_errors() -> None:
    """A portal that repeats the address in its error does not bring it into our messages."""
    words = {"error": "X s3cr3t", "error_description": "https://a.ru/rest/1/s3cr3t/ и s3cr3t"}
    secrets = (SecretText("s3cr3t"),)
    answer = decode_batch(
        msgspec.structs.replace(batch(result_error={"c0": words}), secrets=secrets)
    )
    assert answer.errors["c0"] == AnswerError("X ***", "https://a.ru/rest/1/***/ и ***")
    with pytest.raises(PortalError) as caught:
        decode_batch(msgspec.structs.replace(reply(words, 400), secrets=secrets))
    assert "s3cr3t" not in str(caught.value) + caught.value.code + caught.value.description


def test_a_page_is_quoted_shortly_and_masked() -> None:
    """The first words of an error page help; more of it, and secrets in it, do not."""
    page = "<html>\n<h1>Шлюз</h1> /rest/1/s3cr3t/batch" + " слово" * 100
    with pytest.raises(TransportError) as caught:
        decode_batch(Reply(502, page.encode(), {"content-type": "text/html"}))
    (note,) = caught.value.problems[0].notes
    assert note.startswith("it begins: <html> <h1>Шлюз</h1> /rest/1/***/batch слово")
    assert len(note) < 100


def test_data_are_never_quoted() -> None:
    """JSON of another shape holds somebody's data, so the message says only what it is."""
    with pytest.raises(TransportError) as caught:
        decode_batch(reply({"items": [{"PHONE": "+7 900 123"}]}))
    assert "JSON of another shape" in str(caught.value)
    assert "900" not in str(caught.value)


def test_a_refusal_says_what_to_do() -> None:
    """The portal's code and words stand in the message, with a hint that can be followed."""
    with pytest.raises(PortalError) as caught:
        decode_batch(reply({"error": "INVALID_CREDENTIALS", "error_description": "Нет"}, 401))
    text = str(caught.value)
    assert 'HTTP 401 INVALID_CREDENTIALS "Нет"' in text
    assert "hint: check the webhook address" in text


def test_half_a_surrogate_pair_is_a_replacement_character() -> None:
    """An escape that is no character does not make a result unreadable."""
    assert decode_value(b'["\\ud83d a", "\\ud83d\\ude00"]') == ["\ufffd a", "\U0001f600"]
