"""`b24batch lsp`: help for recipes in any editor that speaks the language server protocol."""

from __future__ import annotations

import argparse

from b24batch.cli.console import Console
from b24batch.cli.exits import ExitCode
from b24batch.cli.options import option
from b24batch.cli.reading import strict_option
from b24batch.cli.rest import rest_option
from b24batch.cli.target import portal_option

__all__ = ["add_options", "execute"]


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `lsp`."""
    strict_option(parser)
    rest_option(parser)
    portal_option(parser, sends=False)
    option(
        parser,
        "--stdio",
        action="store_true",
        about="speak on standard input and output, which is the only way and the default",
    )


def execute(args: argparse.Namespace, console: Console) -> ExitCode:
    """Serve until the editor ends it. Raises ConfigError where the extra is not installed."""
    from importlib.metadata import version

    from b24batch.cli.statement_plan import statement_plan
    from b24batch.errors import ConfigError, Problem

    try:
        from b24batch.lsp.server import make_server
    except ImportError as error:
        if error.name is None or error.name.partition(".")[0] not in ("pygls", "lsprotocol"):
            raise
        message = "the language server needs `pygls`, which is not installed"
        hint = 'install it with: pip install "b24batch[lsp]"'
        raise ConfigError(Problem("B640", message, hint=hint)) from None
    from b24batch.cli.editing import setting_of

    held = setting_of(args, console.environment)
    make_server(version("b24batch"), statement_plan, held).start_io()
    return ExitCode.OK
