"""`python -m b24batch` is the command `b24batch`."""

from __future__ import annotations

import sys

from b24batch.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
