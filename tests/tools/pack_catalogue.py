"""Pack the catalogue for the wheel: `python pack_catalogue.py METHODS.json OBJECTS.json [FOLDER]`.

Equal input gives equal bytes: no time stamp, names sorted, spaces dropped. The order inside
an entry is kept, since parameters stand in the documented order.
"""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path
from typing import Any

CATALOGUE = Path(__file__).resolve().parents[2] / "src" / "b24batch" / "catalogue"


def packed(data: Any) -> bytes:
    """Compact JSON, compressed without a time stamp or a file name."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode(), compresslevel=9, mtime=0)


def packed_methods(methods: dict[str, dict[str, Any]]) -> bytes:
    """Entries by name, each with its name inside, so that one can be decoded alone."""
    return packed({name: {"name": name, **methods[name]} for name in sorted(methods)})


def packed_objects(data: dict[str, dict[str, Any]]) -> bytes:
    """Both parts, each sorted by name."""
    return packed({part: dict(sorted(data[part].items())) for part in ("objects", "methods")})


def main(methods_file: str, objects_file: str, folder: str = str(CATALOGUE)) -> None:
    """Read both files and write their packed forms into `folder`."""
    methods = json.loads(Path(methods_file).read_bytes())
    objects = json.loads(Path(objects_file).read_bytes())
    (Path(folder) / "methods.json.gz").write_bytes(packed_methods(methods))
    (Path(folder) / "objects.json.gz").write_bytes(packed_objects(objects))


if __name__ == "__main__":
    main(*sys.argv[1:])
