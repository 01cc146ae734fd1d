"""The hint of a plan that a value could be vouched for."""

from __future__ import annotations

import pytest

from b24batch import Batch, crm, ref, text
from b24batch.expressions import first_of


def plan_of(comment: object) -> str:
    note = crm.timeline.comment.add(fields={"ENTITY_ID": ref.Сделка.item.id, "COMMENT": comment})
    add = crm.item.add(entityTypeId=2, fields={"title": "Поставка"})
    return str(Batch().add("Сделка", add).add("Note", note).plan())


def test_a_single_doubtful_value_is_named() -> None:
    """One value alone makes the write wait: vouching for it saves the request, and it does."""
    title = ref.Сделка.item.title
    assert "hint: `$Сделка.item.title!` in `Note` would vouch" in plan_of(title)
    assert "1 stage, 1 request" in plan_of(ref("Сделка.item.title!"))


@pytest.mark.parametrize(
    "comment",
    [
        ref.Сделка.total,
        text("{a} {b}", a=ref.Сделка.item.title, b=ref.Сделка.item.stageId),
        [ref.Сделка.item.title, ref.Сделка.total],
        [ref.Сделка.item.title, ref.Сделка.item.stageId],
        [ref.Сделка.item.title, first_of(ref.Сделка.item.stageId, "")],
    ],
)
def test_no_hint_where_vouching_would_not_be_enough(comment: object) -> None:
    """Something else makes the write wait too."""
    assert "would vouch" not in plan_of(comment)


def test_no_hint_to_vouch_for_the_record_that_is_changed() -> None:
    """The id of an update is refused where it is vouched for, so nobody is told to do so."""
    lead = crm.item.update(entityTypeId=1, id=ref.Сделка.item.leadId, fields={"title": "x"})
    deal = crm.item.get(entityTypeId=2, id=12)
    assert "would vouch" not in str(Batch().add("Сделка", deal).add("Лид", lead).plan())
