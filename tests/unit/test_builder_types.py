"""What a type checker knows of the builder: results for completion, and mistakes."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

USES = """
from datetime import timedelta
from typing import assert_type
from b24batch import *
from b24batch.deferred import Expression
from b24batch.references import Reference

b = Batch()
assert_type(b.for_each(rows.csv("a.csv"), lambda row, c: c.add(call("a.b", x=row.x))), Batch)
assert_type(b.for_each(ref.A, lambda row: b.add(call("a.b", x=row.x)), unique_by="x"), Batch)
with b.for_each([1], where=lambda r: that.gt(r.x, 0), group_by=lambda r: r.x | f.phone) as row:
    assert_type(row, Reference)
with b.when(that.exists(ref.A)):
    b.expect(that.le(ref.A.total, 5), else_=text("{x}", x=ref.A))
with b.otherwise():
    b.let("X", {**spread(ref.A), "a": [*spread(ref.B), 1]})
b.when(that.exists(ref.A), lambda c: c.add(call("a.b")), lambda: None).output(ref.A)
assert_type(ref.A.x | f.phone | f.left(3), Expression)
assert_type([1, ref.A] | f.join(" "), Expression)
assert_type({"a": 1} | f.count, Expression)
assert_type("x" | f.trim, Expression)
assert_type(timedelta(days=1) + (today - timedelta(days=1)), Expression)
assert_type(ref.U.find(A=1)[row.stage].ID, Reference)
assert_type(ref.U.each(lambda r: r.id, unique_by="x"), Expression)
"""
MISTAKES = """
b.for_each(5)  # call-overload
b.when(ref.A)  # call-overload
b.expect(True)  # arg-type
f.fone  # attr-defined
f.trim()  # operator
f.left("3")  # arg-type
start_of("moth")  # arg-type
rows.csv("a", bom=True)  # call-arg
today - 3  # operator
shift(today, seconds=1)  # call-arg
"""


def test_types_are_known_and_mistakes_are_seen(tmp_path: Path) -> None:
    """mypy in its strict mode has nothing against the uses, and something against each mistake."""
    code = USES + MISTAKES
    (tmp_path / "uses.py").write_text(code, encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--no-pretty", "uses.py"]
    done = subprocess.run(
        command, cwd=tmp_path, check=False, capture_output=True, text=True, encoding="utf-8"
    )
    found = re.findall(r"^uses\.py:(\d+): error: .*\[([\w-]+)\]$", done.stdout, re.MULTILINE)
    lines = enumerate(code.splitlines(), 1)
    marked = [(str(number), line.partition("  # ")[2]) for number, line in lines if "  # " in line]
    assert found == marked, done.stdout
