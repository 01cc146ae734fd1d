"""Look-ups of natural keys in a run that is thought through: which adds share one."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import msgspec

from b24batch.model.evaluate import evaluate
from b24batch.model.outcome import Found, ValueRefused, paste
from b24batch.model.values import Entry, ObjectValue
from b24batch.plan.fill import Filler
from b24batch.plan.known import NotKnownYet
from b24batch.plan.natural_key import key_in
from b24batch.plan.program import Planned

if TYPE_CHECKING:
    from b24batch.plan.course import Course

__all__ = ["LOOKED_UP_TOGETHER", "CourseOnce"]

LOOKED_UP_TOGETHER = 50
"""Keys that one look-up asks for."""

_Group: TypeAlias = tuple[str, ...]


class CourseOnce:
    """Adds that wait for a look-up, by what one look-up can serve; none of them is there.

    Of several with one key only the first is sent: the others wait for it and have its record.
    """

    def __init__(self, course: Course) -> None:
        self.course = course
        self._cleared: set[int] = set()
        self._groups: dict[_Group, list[int]] = {}
        self._holders: dict[_Group, int] = {}
        self._behind: dict[int, list[int]] = {}

    def is_waiting(self, i: int, planned: Planned) -> bool:
        """Whether an add has to be looked up before it is sent."""
        return planned.command.once is not None and i not in self._cleared

    def wait(self, i: int, planned: Planned) -> None:
        """Let an add wait for its look-up, or for another one with the same key."""
        method = planned.command.method.lower()
        names, values = self._key(i, planned)
        group = (method, self._scope(i, planned), *names, *values[:-1])
        holder = self._holders.setdefault((*group, values[-1]), i)
        if holder == i:
            self._groups.setdefault(group, []).append(i)
        elif self.course.fates[holder] is None:
            self._behind.setdefault(holder, []).append(i)
        else:
            self.course.end_unsent(i)

    def _key(self, i: int, planned: Planned) -> tuple[list[str], list[str]]:
        """Names and folded values of a key; an add of its own where they are not known yet."""
        once = key_in(planned.params, planned.command.once)
        entries = [entry for entry in once.entries if isinstance(entry, Entry)]
        names = [str(entry.key) for entry in entries]
        scope = self.course.scope(i)
        values: list[str] = []
        for entry in entries:
            try:
                found = evaluate(entry.value, scope)
                values.append(paste(found.value if isinstance(found, Found) else ""))
            except (NotKnownYet, ValueRefused):
                last = len(values) == len(entries) - 1
                values.append(f"\0{i}" if last else f"\0{planned.index}")
        return names, [value.strip().casefold() for value in values]

    def _scope(self, i: int, planned: Planned) -> str:
        """What a look-up takes over of its add: the type of the record, not its fields."""
        method = self.course.program.options.catalogue.lister_of(planned.command.method)
        known = {param.name.lower() for param in (method.params if method else None) or ()}
        params = ObjectValue(
            tuple(
                entry
                for entry in planned.params.entries
                if isinstance(entry, Entry) and str(entry.key).lower() in known - {"fields"}
            )
        )
        try:
            filler = Filler(planned.method, self.course.scope(i), {}, planned.sure)
            plain = filler.fill(params)
            return msgspec.json.encode(plain, order="deterministic").decode()
        except (NotKnownYet, ValueRefused):
            return f"\0{planned.index}"

    def flush(self) -> bool:
        """Send the look-ups of all that wait; returns whether there are any."""
        groups, self._groups = self._groups, {}
        for adds in groups.values():
            for start in range(0, len(adds), LOOKED_UP_TOGETHER):
                self.course.add_look_up(adds[start : start + LOOKED_UP_TOGETHER])
        return bool(groups)

    def ended(self, i: int) -> None:
        """Free the adds of a look-up that has ended, and those that waited for this one."""
        for add in self.course.look_up_of.get(i, ()):
            self._cleared.add(add)
            self.course.packer.release(add)
        for other in self._behind.pop(i, ()):
            self.course.end_unsent(other)
