"""Which paths a recipe may read and write: below its own folder, unless somebody allows more."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Self

import msgspec

from b24batch.errors import Problem, TableProblem

__all__ = ["Places", "allow_option", "is_inside"]


class Places(msgspec.Struct, frozen=True):
    """Where the paths of a recipe lead, and which of them may be followed.

    `base` is the folder of the recipe: what the recipe says means a place in it. What the
    caller gives (`-p`) means a place in `working`, and may lie in either. `allowed` are
    further folders or files, those of `--allow-path`.
    """

    base: Path
    working: Path
    allowed: tuple[Path, ...] = ()

    @classmethod
    def of(cls, base: Path | str, working: Path | str, allowed: Iterable[Path | str] = ()) -> Self:
        """Places with everything relative to the working directory made absolute."""
        here = Path(working).absolute()
        return cls(here / base, here, tuple(here / folder for folder in allowed))

    def allowing(self, *more: Path) -> Self:
        """The same with further folders, such as one in which the caller lets `files` look."""
        return msgspec.structs.replace(self, allowed=(*self.allowed, *more))

    def home(self, *, given: bool) -> Path:
        """The folder that a relative path starts from."""
        return self.working if given else self.base

    def folders(self, *, given: bool) -> list[Path]:
        """Everything below which a path may lie."""
        return [self.base, *([self.working] if given else []), *self.allowed]

    def find(self, path: str, *, given: bool = False, what: str = "a file") -> Path:
        """The place that a path means, links not resolved; it need not exist.

        Raises TableProblem (B528) for one that leads elsewhere, through links or `..` too, and
        for one that is no path. `what` names its use in the message.
        """
        place = self.home(given=given) / path
        try:
            if path.strip() and self.permits(place, given=given):
                return place
        except (OSError, ValueError, RuntimeError) as error:
            raise TableProblem(_no_path(path, what, error)) from None
        raise TableProblem(self._outside(path, place, what, given=given))

    def permits(self, place: Path, *, given: bool = False) -> bool:
        """Whether a place may be read or written. Raises OSError if it cannot be followed."""
        return is_inside(place, self.folders(given=given))

    def _outside(self, path: str, place: Path, what: str, *, given: bool) -> Problem:
        if not path.strip():
            return Problem("B528", f"the path of {what} is empty", hint="give it a name of a file")
        where = "the folder of the recipe" + (" and the working directory" if given else "")
        return Problem(
            "B528",
            f"{what} at `{path}` is outside {where}",
            hint=f"if that is what you want, add `{allow_option(place)}`",
        )


def allow_option(place: Path) -> str:
    """The option that lets a run read and write in the folder of a place."""
    folder = str(place.parent if _is_on_a_server(place) else place.resolve().parent)
    return "--allow-path " + (f'"{folder}"' if " " in folder else folder)


def _no_path(path: str, what: str, error: Exception) -> Problem:
    return Problem(
        "B528", f"`{path}` is no path for {what}: {error}", hint="correct the path of the file"
    )


def is_inside(path: Path, folders: Iterable[Path]) -> bool:
    """Whether a path, links resolved, lies in one of the folders or below, or is one of them.

    The path need not exist. Raises OSError for a path that the system cannot follow. A place
    on a server (`\\\\server\\share`) that no folder is on is not looked at: following it
    would send this computer's name and its user's there.
    """
    folders = list(folders)
    if _is_on_a_server(path) and not any(_drive(path) == _drive(folder) for folder in folders):
        return False
    real = path.resolve()
    return any(real.is_relative_to(folder.resolve()) for folder in folders)


def _is_on_a_server(path: Path) -> bool:
    return _drive(path).startswith("\\\\")


def _drive(path: Path) -> str:
    """`c:` or the share on a server, where Windows reads the path; elsewhere there is none."""
    return path.drive.lower()
