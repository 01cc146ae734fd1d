"""How fast a recipe of 10,000 commands is read: `python tests/bench/bench_parse.py`.

Against PyYAML's loader in C on a document that says the same: the same labels, methods, keys and
values, in the same lines. What comes of ours is the model with its places; of YAML, dicts, in
which references are no more than text, so that the second ratio has no limit.
"""

from __future__ import annotations

import sys

from _common import Ratio, cpu_seconds, peers, report

from b24batch._text import Source
from b24batch.syntax import parse

PYYAML = ("yaml", "PyYAML")
COUNT = 10_000
FEW = 1_000
SLOWEST = 1 / 0.6

VALUES = """\
Company{n} = crm.item.add {{
  entityTypeId: company
  fields: {{
    title: "ООО «Ромашка» {n}"
    typeId: CUSTOMER
    assignedById: {user}
    opportunity: {n}.50
    createdTime: 2026-01-31
    fm: [{{ typeId: PHONE, valueType: WORK, value: "+7 495 000-{n:05d}" }}]
  }}
}}
"""
VALUES_YAML = """\
- Company{n}: crm.item.add
  params:
    entityTypeId: company
    fields:
      title: "ООО «Ромашка» {n}"
      typeId: CUSTOMER
      assignedById: {user}
      opportunity: {n}.50
      createdTime: 2026-01-31
      fm: [{{ typeId: PHONE, valueType: WORK, value: "+7 495 000-{n:05d}" }}]
"""
REFERENCES = """\
Deal{n} = crm.deal.add {{
  fields: {{
    TITLE: "Заказ ${{Row{n}.number}} для ${{Company{n}.TITLE}}"
    OPPORTUNITY: $Row{n}.sum | number
    CONTACT_ID: $Found{n}.CONTACT[0] ?? $New{n}
    COMPANY_ID?: $Company{n}.ID
  }}
}}
"""
REFERENCES_YAML = """\
- Deal{n}: crm.deal.add
  params:
    fields:
      TITLE: "Заказ ${{Row{n}.number}} для ${{Company{n}.TITLE}}"
      OPPORTUNITY: $Row{n}.sum | number
      CONTACT_ID: $Found{n}.CONTACT[0] ?? $New{n}
      COMPANY_ID?: $Company{n}.ID
"""


def many(text: str, count: int) -> str:
    """So many commands, each with values of its own."""
    return "".join(text.format(n=number, user=number % 12 + 1) for number in range(count))


def main() -> int:
    """Measure, print the ratios, and return 1 if one is over its limit."""
    recipe, few = Source(many(VALUES, COUNT), "values.b24"), Source(many(VALUES, FEW), "few.b24")
    referring = Source(many(REFERENCES, COUNT), "references.b24")
    documents = many(VALUES_YAML, COUNT), many(REFERENCES_YAML, COUNT)
    parse(few)
    with peers(PYYAML):
        import yaml

        ours, theirs, short, ours_referring, theirs_referring = cpu_seconds(
            lambda: parse(recipe),
            lambda: yaml.load(documents[0], yaml.CSafeLoader),
            lambda: parse(few),
            lambda: parse(referring),
            lambda: yaml.load(documents[1], yaml.CSafeLoader),
            repeats=3,
        )
    return report(
        f"reading a recipe of {COUNT} commands, CPU {ours * 1e6 / COUNT:.0f} us a command",
        [
            Ratio("of PyYAML's CSafeLoader on the equivalent document", ours / theirs, SLOWEST),
            Ratio("the same, all values references", ours_referring / theirs_referring),
            Ratio(f"a command of {COUNT} to one of {FEW}", ours / short * FEW / COUNT, 1.2),
        ],
    )


if __name__ == "__main__":
    sys.exit(main())
