"""Recipes of many hands run on the practice portal, each on a new one, and end as they should."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from b24batch import Portal
from b24batch._text import Source
from b24batch.outside import OpenedOutside
from b24batch.practice import PracticePortal
from b24batch.practice.seed import DEFAULT_NOW
from b24batch.run.outputs import collect_outputs
from b24batch.stages import run_recipe
from b24batch.syntax import parse
from b24batch.tables.places import Places

DEEDS = sorted((Path(__file__).parents[1] / "corpus").glob("deed-*.b24"))
FILES = {
    "scans/a.pdf": "pdf",
    "scans/Договор 2.pdf": "pdf",
    "steps.csv": "title,sort\nПропуск,10\nНоутбук,20\n,30\n",
    "order.csv": 'deal,product,price,qty\n1,1,100,2\n5,2,"1 200,50",1\n5,1,10,\n',
    "fields.csv": "code,type,ru,en,v1,v2\nCOLOUR,enumeration,Цвет,,красный,синий\n"
    "WHEN,date,Когда,When,,\nCOLOUR,string,x,,,\n",
    "book.json": '[{"name": "Анна", "mail": "a@x.ru", "post": "директор", "tags": ["vip", "юг"]},'
    ' {"name": "Борис", "mail": " b@x.ru", "tags": []}, {"name": "Нет", "mail": ""},'
    ' {"name": "Анна", "mail": "a@x.ru "}]',
    "goods.csv": "name;sku;unit;qty;price\nСтол; A-1 ;шт;2;1 200,50\nСтул;A-1;шт;1;10\n"
    "Кабель;A-3;м;5;\n;x;;;\n",
    "requests.jsonl": '{"n": 1, "title": "Станок", "sum": 10, "parts":'
    ' [{"name": "Вал", "price": 5, "qty": 2}, {"name": "Ремень", "price": 1, "qty": 1}]}\n'
    '{"n": 2, "title": "Пила", "who": 2, "parts": []}\n',
    "projects.csv": "project,task,who,due,tag1,tag2,minutes\nСклад,Полки,1,01.04.2026,важно,,30\n"
    "Склад,Свет,2,,,,\nОфис,Стол,3,02.04.2026,a,b,\n",
}
VALUES: Mapping[str, Mapping[str, Any]] = {
    "01": {"from": "2026-02-01"},
    "04": {"department": 3},
    "09": {"people": [1, 2, 3]},
    "13": {"url": "https://app.example/e"},
    "20": {"number": 1},
    "22": {"company": 1},
    "25": {"users": [1, 2]},
    "29": {"since": "2025-01-01"},
    "30": {"url": "https://app.example/robot"},
    "31": {"since": "2025-01-01"},
    "35": {"company": 5},
}
ROWS: Mapping[str, tuple[str, list[int]]] = {
    "01": ("2 done", [0, 0]),
    "02": ("49 done", [17]),
    "03": ("2 done", [5]),
    "04": ("7 done", [2]),
    "06": ("4 done", [1]),
    "08": ("2 done", [2]),
    "09": ("3 done", [1]),
    "11": ("3 done", [1, 4]),
    "12": ("3 done, 1 not_needed", [1, 1]),
    "13": ("4 done", [0]),
    "14": ("3 done", [5]),
    "15": ("5 done", [4]),
    "16": ("2 done", [0]),
    "17": ("2 done", [12]),
    "19": ("3 done", [2]),
    "20": ("3 done", [1]),
    "21": ("22 done", [18, 2]),
    "22": ("2 done", [1]),
    "23": ("4 done", [1]),
    "24": ("24 done, 6 not_needed", [22]),
    "25": ("6 done", [1]),
    "26": ("1 done", [13]),
    "27": ("3 done", [12]),
    "28": ("4 done, 2 not_needed", [2, 0]),
    "29": ("2 done", [24]),
    "30": ("2 done, 1 not_needed", [2]),
    "31": ("3 done", [34]),
    "32": ("25 done", [11]),
    "33": ("3 done, 1 not_needed", [2]),
    "34": ("3 done", [66, 12]),
    "35": ("3 done, 2 not_needed", [2]),
    "36": ("6 done", [2]),
    "37": ("4 done", [1]),
    "38": ("5 done", [1, 1, 1]),
    "39": ("13 done", [12]),
    "40": ("3 done", [1]),
    "41": ("5 done", [2]),
    "42": ("2 done", [4, 4]),
    "43": ("6 done, 2 not_needed", [3]),
    "44": ("3 done", [16, 1, 15]),
}
"""What each says of itself: the counts of states, and the number of rows of each output."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables that the recipes read."""
    made = tmp_path_factory.mktemp("deeds")
    for name, text in FILES.items():
        (made / name).parent.mkdir(exist_ok=True)
        (made / name).write_text(text, encoding="utf-8")
    return made


def ended(path: Path, folder: Path) -> tuple[str, list[int]]:
    source = Source(path.read_text(encoding="utf-8"), path.name)
    result = run_recipe(
        parse(source).recipe,
        Portal.practice(portal=PracticePortal()),
        VALUES.get(path.stem[5:7], {}),
        source=source,
        moment=DEFAULT_NOW,
        outside=OpenedOutside(Places.of(folder, folder), zone=DEFAULT_NOW.tzinfo),
    )
    counts = ", ".join(f"{count} {state.value}" for state, count in result.counts().items())
    return counts, [len(output.rows) for output in collect_outputs(result)]


@pytest.mark.parametrize("path", DEEDS, ids=lambda path: path.stem)
def test_a_deed_is_done(path: Path, folder: Path) -> None:
    """Nothing fails, and the counts of states and of rows are those recorded."""
    assert ended(path, folder) == ROWS[path.stem[5:7]]
