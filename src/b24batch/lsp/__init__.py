"""The language server: what `assist` knows, told to editors over the protocol of that name.

Needs the extra `lsp` (pygls). Everything is worked out from the texts that the editor sends;
nothing is read from files, and nothing is sent to any portal.
"""

from __future__ import annotations

__all__: list[str] = []
