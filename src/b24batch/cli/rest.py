"""`--rest`: in which version of REST methods are called that exist in both."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from b24batch.cli.options import option

if TYPE_CHECKING:
    from b24batch.catalogue import Catalogue

__all__ = ["read_catalogue", "rest_option"]


def rest_option(parser: argparse.ArgumentParser) -> None:
    """Add the option for the version of REST."""
    option(
        parser,
        "--rest",
        type=int,
        choices=(2, 3),
        default=2,
        about="version of REST for methods that exist in both; by default 2",
    )


def read_catalogue(args: argparse.Namespace) -> Catalogue:
    """What methods exist, as the chosen version has them: documented, a portal's own, declared.

    Raises ConfigError where what the portal told of itself cannot be read.
    """
    from b24batch.catalogue import DOCUMENTED, Catalogue

    version = getattr(args, "rest", DOCUMENTED.rest)
    known = DOCUMENTED if version == DOCUMENTED.rest else Catalogue(rest=version)
    of_profile = getattr(args, "of_profile", None)
    if of_profile is not None:
        known = of_profile(known)
    declared = getattr(args, "declared", None)
    if not declared:
        return known
    from b24batch.profiled import with_methods

    return with_methods(known, declared)
