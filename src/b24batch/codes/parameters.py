"""Codes of the values that a run is given: parameters and secrets (B5xx)."""

from __future__ import annotations

from b24batch.codes.code import Code

__all__ = ["PARAMETERS"]

PARAMETERS = (
    Code(
        "B501",
        "a parameter without a value",
        "The recipe asks for a parameter that was not given and that has no default.",
        "Give it, or give it a default in the recipe.",
        "b24batch run deals.b24 -p since=2026-01-31\n"
        "in the recipe:  param since: date = today\n"
        "may be absent:  param since?: date",
    ),
    Code(
        "B502",
        "an unknown parameter",
        "A value was given for a name that the recipe does not declare with `param`. Capital "
        "letters matter. Secrets come from the environment only, never from the command line.",
        "Correct the name, or leave it out.",
    ),
    Code(
        "B503",
        "a parameter of the wrong type",
        "The value cannot be read as the type that the recipe declares.",
        "Write it in the form of its type.",
        "text      any text\n"
        "number    100   -5   1234.56\n"
        "date      2026-01-31   today\n"
        "datetime  2026-01-31T10:00:00+03:00   now      (the offset is needed)\n"
        "flag      true   false   yes   no   Y   N   1   0\n"
        'list      a,b,c   ["a", "b, c"]   [1, 2]\n'
        "file      scans/letter.pdf",
    ),
    Code(
        "B504",
        "a secret without a value",
        "A secret is read from an environment variable, which is not set or is empty.",
        "Set the variable before the run.",
        "secret erp_token from env ERP_TOKEN\n"
        "Linux, macOS:  export ERP_TOKEN=...\n"
        "PowerShell:    $env:ERP_TOKEN = '...'",
    ),
)
