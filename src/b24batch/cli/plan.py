"""`b24batch plan`: what a run would send, in which request, and who fills in each reference."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from b24batch.cli.console import Console
from b24batch.cli.exits import ExitCode
from b24batch.cli.moment import country_option, moment_option, read_country, read_moment
from b24batch.cli.opening import opened_outside, places_option
from b24batch.cli.options import option
from b24batch.cli.project import with_declared
from b24batch.cli.reading import (
    given_values,
    read_recipe_text,
    reading_options,
    recipe_file,
    strict_option,
)
from b24batch.cli.rest import read_catalogue, rest_option
from b24batch.cli.target import named_host, portal_option

if TYPE_CHECKING:
    from b24batch.model.recipe import Recipe

__all__ = ["add_options", "execute", "stand_ins"]


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `plan`."""
    reading_options(parser)
    strict_option(parser)
    option(
        parser,
        "--format",
        choices=("text", "json", "svg", "mermaid", "dot", "html"),
        default="text",
        about="text, json, or a picture",
    )
    portal_option(parser, sends=False)
    option(
        parser,
        "--no-trust",
        action="store_true",
        about="plan a run that looks at every value before a write is sent with it",
    )
    moment_option(parser)
    country_option(parser)
    rest_option(parser)
    places_option(parser)


def execute(args: argparse.Namespace, console: Console) -> ExitCode:
    """Print the plan of a recipe. Sends nothing; raises BatchError for what prevents it.

    Values that are not given need not be known to see the plan: stand-ins take their place.
    """
    import json

    from b24batch.model.recipe import Secret
    from b24batch.plan.simulate import make_plan
    from b24batch.stages import bind_recipe, check_recipe
    from b24batch.syntax import parse

    source = read_recipe_text(args.file, console)
    recipe = with_declared(parse(source).recipe, args)
    catalogue = read_catalogue(args)
    problems = check_recipe(recipe, source, strict=args.strict, catalogue=catalogue)
    warnings = [p for p in problems if p.severity == "warning"]
    host = named_host(args, console.environment)
    given = given_values(recipe, args, console.environment)
    moment = read_moment(args, console.environment)
    values = stand_ins(recipe, given, moment)
    hidden = [s for s in recipe.of_kind(Secret) if not console.environment.get(s.env)]
    program = bind_recipe(
        recipe,
        given | values,
        source=source,
        moment=moment,
        trust=not args.no_trust,
        country=read_country(args),
        catalogue=catalogue,
        outside=opened_outside(args, console, recipe_file(args.file), moment),
        not_given=[*values, *(s.name for s in hidden)],
        environment={**console.environment, **{s.env: f"<{s.name}>" for s in hidden}},
    )
    plan = make_plan(
        program,
        source=source,
        portal=host,
        warnings=tuple(warnings),
        not_given=tuple(sorted([*values, *(s.name for s in hidden)])),
    )
    if args.format == "text":
        console.tell(str(plan))
    elif args.format != "json":
        from b24batch.pictures.whole import plan_picture

        console.data(plan_picture(plan, args.format))
    else:
        from b24batch.run.rendering import json_text

        data = json.loads(plan.to_json())
        console.data(json_text(data, ascii_only=console.ascii_only) + "\n")
    return ExitCode.OK


def stand_ins(recipe: Recipe, given: Mapping[str, Any], moment: datetime) -> dict[str, Any]:
    """Values for parameters that are needed and not given.

    They are found and not empty, as the values of a run are; nothing of them is shown.
    """
    from b24batch.model.recipe import Param

    return {
        param.name: _stand_in(param.name, param.type, moment)
        for param in recipe.of_kind(Param)
        if param.default is None and not param.optional and given.get(param.name) is None
    }


def _stand_in(name: str, kind: str, moment: datetime) -> Any:
    match kind:
        case "number":
            return 1
        case "date":
            return moment.date()
        case "datetime":
            return moment
        case "flag":
            return True
        case "list":
            return [f"<{name}>"]
        case _:
            return f"<{name}>"
