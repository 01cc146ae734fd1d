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
    """What methods exist, as the chosen version has them."""
    from b24batch.catalogue import DOCUMENTED, Catalogue

    return DOCUMENTED if args.rest == DOCUMENTED.rest else Catalogue(rest=args.rest)
