"""Loading the package does nothing but load it."""

from __future__ import annotations

import subprocess
import sys

from imports import module_name, modules

# Everything that is not ours is loaded before the watching begins.
WATCH = """
import importlib, sys, threading
for name in {libraries!r}:
    importlib.import_module(name)
seen = []
def watch(event, arguments):
    first = str(arguments[0]) if arguments else ""
    if event == "open" and not first.endswith((".py", ".pyc")) and ".pyc." not in first:
        seen.append(f"{{event}} {{first}}")
    elif event.split(".")[0] in {groups!r} or event in {events!r}:
        seen.append(f"{{event}} {{first}}")
sys.addaudithook(watch)
for name in {modules!r}:
    importlib.import_module(name)
print(*seen, threading.active_count(), sep="\\n")
"""
GROUPS = ("socket", "subprocess", "sqlite3", "shutil", "tempfile", "ctypes")
EVENTS = (
    "os.mkdir",
    "os.remove",
    "os.rename",
    "os.putenv",
    "os.system",
    "_thread.start_new_thread",
)
LIBRARIES = [
    "lark",
    "requests",
    "msgspec",
    "pytest",
    "prompt_toolkit",
    "rich",
    "waitress.server",
    "sqlite3",
    "ssl",
]


def test_loading_every_module_does_nothing() -> None:
    """No file is opened, no connection made, no program or thread started by an import."""
    names = [name for name in map(module_name, modules()) if not name.endswith("__main__")]
    code = WATCH.format(libraries=LIBRARIES, modules=names, groups=GROUPS, events=EVENTS)
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.stdout.split() == ["1"], done.stdout
