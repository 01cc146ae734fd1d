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
    """What methods exist, as the chosen version has them, and as the named portal told.

    Raises ConfigError where what it told cannot be read.
    """
    from b24batch.catalogue import DOCUMENTED, Catalogue

    version = getattr(args, "rest", DOCUMENTED.rest)
    known = DOCUMENTED if version == DOCUMENTED.rest else Catalogue(rest=version)
    kept = getattr(args, "synced", None)
    if kept is None:
        return known
    from b24batch.catalogue.synced import with_synced
    from b24batch.profiled import read_synced

    synced = read_synced(kept)
    return known if synced is None else with_synced(known, synced)
