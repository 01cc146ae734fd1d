"""Colours for what is told at a terminal: of messages, plans and counts, line by line.

The text is made without them, so that it is the same in a pipe, in a file and in a program.
"""

from __future__ import annotations

import re

__all__ = ["coloured"]

_RESET = "\x1b[0m"
_BOLD, _DIM, _RED, _GREEN, _YELLOW, _BLUE, _CYAN = (
    f"\x1b[{code}m" for code in ("1", "2", "31", "32", "33", "34", "36")
)
_SEVERITIES = {"error": _RED, "warning": _YELLOW, "note": _CYAN, "hint": _GREEN}
_STATES = {
    "done": _GREEN,
    "failed": _RED,
    "unresolved": _RED,
    "unknown": _RED,
    "skipped": _YELLOW,
    "not sent": _YELLOW,
    "not run": _YELLOW,
    "not needed": _DIM,
    "waiting": _DIM,
}
_KINDS = {"reads": _CYAN, "writes": _YELLOW, "counts as a write": _YELLOW}
_CHANGES = {"+": _GREEN, "-": _RED, "~": _YELLOW}
_MARKS = {"r": _CYAN, "w": _YELLOW, "=": _GREEN, "!": _RED, ">": _CYAN, "<": _GREEN, "*": _DIM}

_PROBLEM = re.compile(r"( *)(error|warning|note)(\[B\d+\])(: )(.*)")
_REMARK = re.compile(r"( *)(note|hint)(: .*)")
_PLACE = re.compile(r"( +)(-->)( .*)")
_SNIPPET = re.compile(r"( *\d* \|)( *)(\^+|-{2,}|-(?= ))?(.*)")
_STAGE = re.compile(
    r"((?:plan|stage \d+|sent|never sent|check|output|recipe|next|journal|break|stopped"
    r"|(?:request|command) \d+(?=  | of ))\b)(.*)"
)
_HEADING = re.compile(r"parameters\b.*|secrets|reads|writes|files (?:read|written)|outputs")
_COMMAND = re.compile(r"(  )([rw])(  \S.*?)( +:\d+)?")
_FILLING = re.compile(r"( {18})(\S.*? )(<-)( .*  )(portal|us)((?::.*)?)")
_ACTUAL = re.compile(r"( {18})([=!] )(.*)")
_REQUEST = re.compile(r"  request \d+ +at .*")
_COUNTS = re.compile(rf"(?:ran: )?[\d,]+ (?:{'|'.join(_STATES)})\b.*")
_TALLIED = re.compile(rf"([\d,]+) ({'|'.join(_STATES)})\b")
_ENDED = re.compile(rf"(  )([-+?. ])(  )(\S.*? +)({'|'.join(_STATES)})(?![^ :])(.*)")
_ANSWERED = re.compile(rf"(  )(\S.*?  +)({'|'.join(_STATES)})(?![^ :])(.*)")
_FOUND = re.compile(r"([rw?])( [a-zA-Z]\w*(?:\.\w+)*)")
_METHOD = re.compile(rf"([a-zA-Z]\w*(?:\.\w+)*)(   )({'|'.join(_KINDS)})\b(.*)")
_CHANGE = re.compile(r"( *)([-+~]) (\S.*)")
_PUT = re.compile(r"( {18})(\S.*? )(<-)( .*)")
_WIRE = re.compile(r"([<>*])( .*)")
_SLOWEST = re.compile(r"\bslowest\b|[\d,]+ failed\b|! .*")


def coloured(text: str) -> str:
    """The same text with the codes of colours; nothing else is changed."""
    severity, lines = _RED, []
    for line in text.split("\n"):
        found = _PROBLEM.fullmatch(line)
        if found is not None:
            severity = _SEVERITIES[found[2]]
        lines.append(_line(line, severity))
    return "\n".join(lines)


def _line(line: str, severity: str) -> str:
    """One line; `severity` is the colour of the problem that it may belong to."""
    if found := _PROBLEM.fullmatch(line):
        space, word, code, colon, message = found.groups()
        return f"{space}{_in(severity + _BOLD, word + code)}{colon}{_in(_BOLD, message)}"
    if found := _REMARK.fullmatch(line):
        return f"{found[1]}{_in(_SEVERITIES[found[2]] + _BOLD, found[2])}{found[3]}"
    if found := _PLACE.fullmatch(line):
        return f"{found[1]}{_in(_BLUE, found[2])}{found[3]}"
    if found := _SNIPPET.fullmatch(line):
        gutter, space, carets, rest = found.groups()
        if carets is None:
            return f"{_in(_BLUE, gutter)}{space}{rest}"
        return (
            f"{_in(_BLUE, gutter)}{space}{_in(severity if '^' in carets else _BLUE, carets + rest)}"
        )
    return _plan_line(line)


def _plan_line(line: str) -> str:
    if found := _COMMAND.fullmatch(line):
        return f"{found[1]}{_in(_MARKS[found[2]], found[2])}{found[3]}{_in(_DIM, found[4] or '')}"
    if found := _FILLING.fullmatch(line):
        space, target, arrow, value, who, why = found.groups()
        by = _in(_GREEN if who == "portal" else _CYAN, who)
        return f"{space}{target}{_in(_DIM, arrow)}{value}{by}{why}"
    if found := _ACTUAL.fullmatch(line):
        return f"{found[1]}{_in(_MARKS[found[2][0]], found[2] + found[3])}"
    if _REQUEST.fullmatch(line):
        return _SLOWEST.sub(lambda hit: _in(_YELLOW if hit[0] == "slowest" else _RED, hit[0]), line)
    if _COUNTS.fullmatch(line):
        return _TALLIED.sub(lambda hit: _in(_STATES[hit[2]], hit[0]), line)
    if found := _STAGE.fullmatch(line):
        return f"{_in(_BOLD, found[1])}{found[2]}"
    if found := _WIRE.fullmatch(line):
        return f"{_in(_MARKS[found[1]], found[1])}{found[2]}"
    return _session_line(line)


def _session_line(line: str) -> str:
    """A line of the prompt, of a journal, or of a description."""
    if found := _ENDED.fullmatch(line):
        space, mark, gap, name, state, rest = found.groups()
        colour = _STATES[state]
        return f"{space}{_in(colour, mark)}{gap}{name}{_in(colour, state)}{rest}"
    if found := _ANSWERED.fullmatch(line):
        return f"{found[1]}{found[2]}{_in(_STATES[found[3]], found[3])}{found[4]}"
    if found := _PUT.fullmatch(line):
        return f"{found[1]}{found[2]}{_in(_DIM, found[3])}{found[4]}"
    if found := _CHANGE.fullmatch(line):
        return f"{found[1]}{_in(_CHANGES[found[2]], found[2])} {found[3]}"
    if found := _METHOD.fullmatch(line):
        kind = _in(_KINDS[found[3]], found[3])
        return f"{_in(_BOLD, found[1])}{found[2]}{kind}{found[4]}"
    if found := _FOUND.fullmatch(line):
        return f"{_in(_MARKS.get(found[1], _YELLOW), found[1])}{found[2]}"
    return _in(_BOLD, line) if _HEADING.fullmatch(line) else line


def _in(colour: str, text: str) -> str:
    return f"{colour}{text}{_RESET}" if text else ""
