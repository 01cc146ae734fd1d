"""The batch method of the practice portal: B1-B14, each rule on its own."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24batch.practice import MethodNotFound, execute_batch

DENIED = {"error": "ACCESS_DENIED", "error_description": "Доступ запрещён"}
UNKNOWN = {"error": "ERROR_METHOD_NOT_FOUND", "error_description": "Method not found!"}
BANNED = {
    "error": "ERROR_BATCH_METHOD_NOT_ALLOWED",
    "error_description": "Method is not allowed for batch usage",
}
TOO_LONG = {
    "error": "ERROR_BATCH_LENGTH_EXCEEDED",
    "error_description": "Max batch length exceeded",
}
MAPS = ["result", "result_error", "result_total", "result_next", "result_time"]
EMPTY: dict[str, Any] = {name: [] for name in MAPS}


class Portal:
    """A few methods with fixed answers; `echo` returns its parameters. Remembers what ran."""

    def __init__(self, **answers: Any) -> None:
        self.answers = {"fail": DENIED, "one": {"result": 1}, **answers}
        self.ran: list[str] = []

    def __call__(self, method: str, params: Any) -> Any:
        if method != "echo" and method not in self.answers:
            raise MethodNotFound(method)
        self.ran.append(method)
        return {"result": params} if method == "echo" else self.answers[method]


def maps(request: Any, portal: Portal | None = None) -> dict[str, Any]:
    """The five maps of the answer to a request."""
    answer: Any = execute_batch(request, portal or Portal())
    assert list(answer) == ["result"]
    assert list(answer["result"]) == MAPS
    return answer["result"]


@pytest.mark.parametrize(
    ("cmd", "halt"), [("cmd", "halt"), ("CMD", "HALT"), ("Cmd", "Halt"), ("cMD", "hALT")]
)
def test_argument_names_may_be_in_any_case(cmd: str, halt: str) -> None:
    """`cmd` and `halt` are found in any letter case, other keys are ignored (B1)."""
    commands = {"a": "fail", "b": "one"}
    assert maps({cmd: commands, halt: 0, "cmds": ["one"]})["result"] == {"b": 1}
    assert maps({halt: 1, "halted": 0, cmd: commands})["result"] == []


def test_of_two_spellings_the_later_one_wins() -> None:
    """Not the lower-case one, and not both together (B1)."""
    found = maps({"cmd": ["one"], "HALT": 0, "CMD": {"b": "fail", "c": "one"}, "halt": 1})
    assert (found["result"], found["result_error"]) == ([], {"b": DENIED})


@pytest.mark.parametrize("cmd", [None, [], {}, "one", "", 5, 1.5, True, False])
def test_no_commands_are_no_error(cmd: object) -> None:
    """Whatever is no list or object runs nothing and answers five empty lists (B2)."""
    assert maps({"cmd": cmd}) == EMPTY


@pytest.mark.parametrize("body", [{}, [], None, "cmd", {"halt": 1}])
def test_a_body_without_commands_runs_nothing(body: object) -> None:
    """A missing `cmd` is an empty one (B2)."""
    assert maps(body) == EMPTY


@pytest.mark.parametrize("command", [None, 1, 1.5, True, [], ["one"], {}, {"method": "one"}])
def test_a_command_that_is_no_text_leaves_no_trace(command: object) -> None:
    """It is in no map and does not halt, and what refers to it finds nothing (B3, R6)."""
    found = maps({"halt": 1, "cmd": {"a": command, "b": "echo?v=%24result[a]"}})
    assert found["result"] == {"b": {"v": []}}
    assert found["result_error"] == []


@pytest.mark.parametrize("halt", [None, False, 0, 0.0, -0.0, "", "0", [], {}])
def test_halt_is_off(halt: object) -> None:
    """PHP takes exactly these for false (B4)."""
    assert maps({"halt": halt, "cmd": {"a": "fail", "b": "one"}})["result"] == {"b": 1}


@pytest.mark.parametrize(
    "halt",
    [True, 1, -1, 0.1, "1", "false", "N", "no", "off", "0.0", "00", " ", "\0", [0], {"a": 0}],
)
def test_halt_is_on(halt: object) -> None:
    """Everything else is true, whatever it says (B4)."""
    assert maps({"halt": halt, "cmd": {"a": "fail", "b": "one"}})["result"] == []


@pytest.mark.parametrize("command", ["fail", "no.such", "batch?x=1", "", "http:///x"])
def test_every_kind_of_error_halts(command: str) -> None:
    """The failing command is recorded, later ones are in no map and do not run (B5)."""
    portal = Portal()
    found = maps({"halt": 1, "cmd": {"a": "one", "b": command, "c": "one"}}, portal)
    assert found["result"] == {"a": 1}
    assert list(found["result_error"]) == ["b"]
    assert portal.ran.count("one") == 1


@pytest.mark.parametrize("result", [None, False, 0, 0.0, "", "0", [], {}])
def test_a_falsy_result_is_kept_and_does_not_halt(result: object) -> None:
    """Only an error halts; an empty object comes back as a list (B5, B9, B12)."""
    portal = Portal(empty={"result": result, "total": 0, "next": 0})
    found = maps({"halt": 1, "cmd": {"a": "empty", "b": "one"}}, portal)
    assert found["result"] == {"a": [] if result == {} else result, "b": 1}
    assert (found["result_total"], found["result_next"]) == ({"a": 0}, {"a": 0})


def test_fifty_entries_run_and_every_further_one_is_an_error() -> None:
    """Skipped and failed ones count; the 51st and all behind it get the length error (B6, B3)."""
    entries: list[object] = [None, "fail", *["one"] * 48, "one", None, ["x"]]
    portal = Portal()
    found = maps({"cmd": {f"c{n}": entry for n, entry in enumerate(entries)}}, portal)
    assert portal.ran == ["fail", *["one"] * 48]
    assert found["result_error"] == {
        "c1": DENIED, "c50": TOO_LONG, "c51": TOO_LONG, "c52": TOO_LONG,
    }  # fmt: skip
    halted = maps({"halt": 1, "cmd": ["one"] * 53})
    assert halted["result"] == [1] * 50
    assert halted["result_error"] == {"50": TOO_LONG}


@pytest.mark.parametrize("name", ["batch", "download", "upload"])
def test_three_methods_are_banned_in_lower_case_only(name: str) -> None:
    """The comparison comes before lower-casing, so other spellings are looked up (B7)."""
    portal = Portal(**{name: {"result": "ran"}})
    found = maps({"cmd": {"a": f"{name}?x=1", "b": name.upper(), "c": f"{name}.json"}}, portal)
    assert found["result"] == {"b": "ran"}
    assert found["result_error"] == {"a": BANNED, "c": UNKNOWN}
    assert portal.ran == [name]


def test_a_method_is_looked_up_in_lower_case_first() -> None:
    """The spelling given is tried only if the lower-case one is not found (B8)."""
    portal = Portal(**{
        "both": {"result": "lower"},
        "Both": {"result": "mixed"},
        "Only.Mixed": {"result": "mixed"},
        "сделка": {"result": "lower"},
    })  # fmt: skip
    found = maps({"cmd": ["Both", "BOTH", "Only.Mixed", "only.mixed", "СДЕЛКА"]}, portal)
    assert found["result"] == {"0": "lower", "1": "lower", "2": "mixed", "4": "lower"}
    assert found["result_error"] == {"3": UNKNOWN}


def test_an_answer_that_says_not_found_is_not_final() -> None:
    """Also a method's own ERROR_METHOD_NOT_FOUND makes the server try the other spelling (B8)."""
    portal = Portal(gone=UNKNOWN, Gone={"result": 5})
    assert maps({"cmd": {"a": "Gone"}}, portal)["result"] == {"a": 5}
    assert maps({"cmd": {"a": "gone"}}, portal)["result_error"] == {"a": UNKNOWN}


@given(st.lists(st.sampled_from(["one", "fail", "list", "no.such"]), max_size=6), st.data())
def test_each_map_is_a_list_or_an_object_by_its_own_keys(names: list[str], data: Any) -> None:
    """A map is a list exactly if its labels are 0..n-1 in order, each map for itself (B9, B13)."""
    labels = data.draw(st.permutations([str(n) for n in range(len(names))]))
    commands = dict(zip(labels, names, strict=True))
    found = maps({"cmd": commands}, Portal(list={"result": [1], "total": 7}))
    for name, kinds in [
        ("result", {"one", "list"}),
        ("result_error", {"fail", "no.such"}),
        ("result_total", {"list"}),
    ]:
        expected = [label for label, command in commands.items() if command in kinds]
        in_order = expected == [str(n) for n in range(len(expected))]
        assert isinstance(found[name], list if in_order else dict)
        if not in_order:
            assert list(found[name]) == expected


def test_results_have_the_shapes_of_arrays_too() -> None:
    """Inside results as well an empty object is a list and one with keys 0..n-1 is one (B9)."""
    given_ = {"a": {}, "b": {"0": "x", "1": {"2": "y"}}, "c": {"1": "x", "0": "y"}, 7: (1, 2)}
    found = maps({"cmd": {"q": "get"}}, Portal(get={"result": given_}))
    assert found["result"] == {
        "q": {"a": [], "b": ["x", {"2": "y"}], "c": {"1": "x", "0": "y"}, "7": [1, 2]}
    }


def test_total_next_and_time_have_maps_of_their_own() -> None:
    """They are taken from beside the result if given; other keys are dropped (B10)."""
    answer = {"result": {"total": 9, "next": 8}, "total": 120, "next": 50, "time": {"start": 1.5}}
    found = maps({"cmd": {"l": "list", "o": "one"}}, Portal(list={**answer, "extra": "x"}))
    assert found == {
        "result": {"l": {"total": 9, "next": 8}, "o": 1},
        "result_error": [],
        "result_total": {"l": 120},
        "result_next": {"l": 50},
        "result_time": {"l": {"start": 1.5}},
    }


@pytest.mark.parametrize(
    ("answer", "result", "error", "halts"),
    [
        ({"error": "X", "more": [1]}, [], {"a": {"error": "X", "more": [1]}}, True),
        ({"error": "", "error_description": "почему"}, [],
         {"a": {"error": "", "error_description": "почему"}}, True),
        ({"error": 0}, [], {"a": {"error": 0}}, True),
        ({"error": None, "result": 5}, {"a": 5}, {"a": None}, False),
        ({"error": "X", "result": [1]}, {"a": [1]}, {"a": {"error": "X", "result": [1]}}, True),
        ("plain", [], [], False),
        (None, [], [], False),
        (["p", "q"], [], [], False),
    ],
)  # fmt: skip
def test_an_error_is_recorded_whole(answer: Any, result: Any, error: Any, halts: bool) -> None:
    """An error that is not null halts, whatever it is; a result beside it is kept (B5, B11)."""
    found = maps({"halt": 1, "cmd": {"a": "odd", "b": "one"}}, Portal(odd=answer))
    expected = result if halts else {**(result or {}), "b": 1}
    assert (found["result"], found["result_error"]) == (expected, error)


def test_labels_keep_case_order_and_spelling() -> None:
    """Labels may be empty, dotted, Cyrillic, or differ by case or by leading zeros (B13)."""
    labels = ["b", "A", "a", "", "имя 1", "a.b", "[x]", "01", "1", "-1", "0", "9223372036854775808"]
    assert list(maps({"cmd": dict.fromkeys(labels, "one")})["result"]) == labels


@pytest.mark.parametrize("command", ["", " ", "?x=1", "#x", "/", "//:80", "http:///x", "//h/one"])
def test_a_command_without_a_method_is_not_found(command: str) -> None:
    """Nothing, or nothing PHP can read, is a method that does not exist (B14)."""
    portal = Portal()
    assert maps({"cmd": {"a": command}}, portal)["result_error"] == {"a": UNKNOWN}
    assert portal.ran == []


def test_only_what_has_run_can_be_referred_to() -> None:
    """References see earlier results, chains work, the rest is a missing label (R16, R18)."""
    commands = {
        "self": "echo?v=%24result[self]",
        "bad": "fail",
        "n": "one",
        "early": "echo?v=%24result[late]&w=%24error[bad][error]",
        "chain": "echo?v=%24result[early][w]",
        "late": "one",
    }
    found = maps({"cmd": commands})["result"]
    assert found["self"] == {"v": []}
    assert found["early"] == {"v": {"self": {"v": []}, "n": 1}, "w": "ACCESS_DENIED"}
    assert found["chain"] == {"v": "ACCESS_DENIED"}


def test_invalid_bytes_reach_the_method_and_not_the_answer() -> None:
    """A method gets the byte, the answer has U+FFFD, and half letters join on the way (P12)."""
    seen: list[Any] = []

    def call(method: str, params: Any) -> Any:
        seen.append(params)
        return {"result": "Я" if method == "letter" else params}

    commands = ["letter", "echo?a=x%FF", "echo?b=%24result[0][0]", "echo?%D0=1"]
    assert execute_batch({"cmd": commands}, call) == {
        "result": {
            **EMPTY,
            "result": ["Я", {"a": "x\ufffd"}, {"b": "\ufffd"}, {"\ufffd": "1"}],
        }
    }
    assert seen == [[], {"a": "x\udcff"}, {"b": "\udcd0"}, {"\udcd0": "1"}]


def test_a_method_may_do_what_it_likes_with_its_parameters_and_answers() -> None:
    """What is stored is a copy: later changes to parameters or answers do not show (R5)."""
    record = {"tags": ["x"]}

    def call(method: str, params: Any) -> Any:
        if method == "change":
            params["v"]["tags"].append("y")
            record["tags"].append("z")
            return {"result": params}
        return {"result": record}

    commands = {"get": "get", "change": "change?v=%24result[get]", "again": "get"}
    answer: Any = execute_batch({"cmd": commands}, call)
    assert answer["result"]["result"] == {
        "get": {"tags": ["x"]},
        "change": {"v": {"tags": ["x", "y"]}},
        "again": {"tags": ["x", "z"]},
    }


def test_other_exceptions_of_a_method_are_passed_on() -> None:
    """Only MethodNotFound means something to the batch."""

    def call(method: str, params: Any) -> Any:
        raise ZeroDivisionError(method, params)

    with pytest.raises(ZeroDivisionError):
        execute_batch({"cmd": ["one"]}, call)


def test_an_answer_json_does_not_have_is_a_mistake_of_the_method() -> None:
    """A method that answers with a set, say, is told so and not half served."""
    with pytest.raises(TypeError, match="set"):
        execute_batch({"cmd": ["odd"]}, Portal(odd={"result": {1, 2}}))


PIECES = st.sampled_from(
    [
        *"abя?&=#/: \n\0$[]%+.0-",
        "echo",
        "one",
        "$result",
        "[a]",
        "[b][c]",
        "%24result%5Ba%5D",
        "%D0",
    ]
)
COMMANDS = st.one_of(
    st.none(), st.integers(), st.lists(PIECES, max_size=12).map("".join), st.text()
)


@given(st.dictionaries(st.sampled_from(["a", "b", "0", "1", ""]) | st.text(), COMMANDS, max_size=5))
def test_any_request_has_an_answer_that_can_be_sent(commands: dict[str, Any]) -> None:
    """Whatever is asked, the answer is UTF-8 JSON with five maps, each label in one at most."""
    found = maps({"cmd": commands})
    json.dumps(found, ensure_ascii=False).encode()
    if not isinstance(found["result"], list) and not isinstance(found["result_error"], list):
        assert not set(found["result"]) & set(found["result_error"])
    ran = len(found["result"]) + len(found["result_error"])
    assert ran == sum(isinstance(command, str) for command in commands.values())
