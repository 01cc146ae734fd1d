"""The plan of one statement, for those who look at it while they write."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from b24batch.catalogue import Catalogue

__all__ = ["statement_plan"]


def statement_plan(text: str, line: int, catalogue: Catalogue | None = None) -> str:
    """What a plan says of the command that begins in a line, counted from 1; empty for others.

    Values of parameters are stood in for, and tables are not read. Raises BatchError where no
    plan can be made.
    """
    from datetime import datetime

    from b24batch._text import Source
    from b24batch.cli.plan import stand_ins
    from b24batch.model.recipe import Secret
    from b24batch.plan.explain import explain_command
    from b24batch.stages import plan_recipe
    from b24batch.syntax import parse

    source = Source(text)
    recipe = parse(source).recipe
    moment = datetime.now().astimezone()
    values = stand_ins(recipe, {}, moment)
    secrets = list(recipe.of_kind(Secret))
    plan = plan_recipe(
        recipe,
        values,
        source=source,
        moment=moment,
        catalogue=catalogue,
        outside=_NothingOutside(),
        not_given=[*values, *(secret.name for secret in secrets)],
        environment={secret.env: f"<{secret.name}>" for secret in secrets},
    )
    commands = (*plan.commands, *plan.unsent)
    found = [explain_command(command) for command in commands if command.line == line]
    return "\n".join(told for lines in found for told in lines)


class _NothingOutside:
    """Tables and files are left for the run."""

    def table(self, format: str, path: str, options: Mapping[str, Any], *, given: bool) -> NoReturn:
        del format, options, given
        raise _refused(path)

    def file(self, path: str, *, given: bool) -> NoReturn:
        del given
        raise _refused(path)

    def compute(self, key: str, args: list[Any], at: tuple[int, ...] = ()) -> NoReturn:
        del args, at
        raise _refused(key)


def _refused(what: str) -> Exception:
    from b24batch.model.outcome import ValueRefused

    return ValueRefused(f"`{what}` is left for the run")
