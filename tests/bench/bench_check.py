"""How fast a recipe of 1,000 commands is checked: `python tests/bench/bench_check.py`.

Against the CPU of reading the same text, which comes before every check. One recipe is of
constants, one of references into answers, one has a mistake in every command: each is looked for
among the fields of its object and gets a hint.
"""

from __future__ import annotations

import sys

from _common import Ratio, cpu_seconds, report

from b24batch._text import Source
from b24batch.check import check
from b24batch.syntax import parse

COUNT = 1_000
MOST = 2.0

CONSTANTS = """\
Company{n} = crm.item.add {{
  entityTypeId: company
  fields: {{
    title: "ООО «Ромашка» {n}"
    typeId: CUSTOMER
    assignedById: 5
    fm: [{{ typeId: PHONE, valueType: WORK, value: "+7 495 000-{n:05d}" }}]
  }}
}}
"""
REFERENCES = """\
Deals{n} = crm.item.list {{
  entityTypeId: deal
  select: [id, title, companyId]
  filter: {{ companyId = 5, ">=createdTime": today - {n} days, stageId not in [WON, LOSE] }}
}}
crm.item.update {{
  entityTypeId: deal
  id: $Deals{n}.items[0].id
  fields: {{ title: "Ещё ${{Deals{n}.items[0].title}}", contactId: $Deals{n}.items[0].contactId }}
}}
"""
MISTAKES = """\
Deal{n} = crm.item.list {{ entityTypeId: deal, filter: {{ stagId{n} = NEW }}, selekt: [id] }}
"""


def many(text: str, each: int = 1) -> Source:
    """A recipe of so many commands, `each` of them in one piece of text."""
    return Source("".join(text.format(n=number) for number in range(COUNT // each)), "many.b24")


def main() -> int:
    """Measure, print the ratios, and return 1 if one is over its limit."""
    ratios = []
    for what, source in (
        ("constants", many(CONSTANTS)),
        ("references", many(REFERENCES, 2)),
        ("a mistake in every command", many(MISTAKES)),
    ):
        recipe = parse(source).recipe
        found = check(recipe, source=source)
        read, checked = cpu_seconds(
            lambda source=source: parse(source),
            lambda recipe=recipe, source=source: check(recipe, source=source),
            repeats=3,
        )
        ratios.append(Ratio(f"{what}: {len(found)} problems", checked / read, MOST))
    return report(f"checking {COUNT} commands, of reading them", ratios)


if __name__ == "__main__":
    sys.exit(main())
