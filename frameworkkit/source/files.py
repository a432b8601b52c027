"""Bytes from a path or standard input, bounded; whatever is in the way is a diagnostic."""

import os
import stat
import sys
from pathlib import Path

from frameworkkit.diagnostics import Diagnostic

MAX_BYTES = 128 * 1024 * 1024
"""No file larger than this is read: about 300,000 items. It bounds the memory that one input can take."""

STDIN = "-"


class Unreadable(Exception):  # noqa: N818 - carries a finding, not an error of the program
    """Ends the reading of one file; the finding is in ``diagnostic``."""

    def __init__(self, code: str, message: str, hint: str | None, file: str) -> None:
        super().__init__(message)
        self.diagnostic = Diagnostic(code=code, message=message, hint=hint, file=file)


def read_bytes(path: str | Path, limit: int = MAX_BYTES) -> bytes:
    """The bytes of a file, or of standard input for ``-``.

    Raises :class:`Unreadable` with FK001 (missing), FK002 (a folder), FK003 (no permission), FK004 (any other
    trouble of the system) or FK005 (larger than ``limit`` bytes; no more than that is ever held).
    """
    name = str(path)
    try:
        if name == STDIN:
            data = sys.stdin.buffer.read(limit + 1)
        else:
            with open(name, "rb") as file:
                if stat.S_ISREG(mode := os.fstat(file.fileno()).st_mode) or stat.S_ISFIFO(mode):
                    data = file.read(limit + 1)
                else:
                    raise Unreadable("FK004", f"{name} is a device, not a file", None, name)
    except FileNotFoundError:
        if os.path.islink(name):
            target = os.readlink(name)
            raise Unreadable(
                "FK001", f"{name} is a link to {target}, which does not exist", "mend or remove the link", name
            ) from None
        raise Unreadable("FK001", f"{name} does not exist", _nearby(name), name) from None
    except IsADirectoryError:
        raise Unreadable("FK002", f"{name} is a folder", "name a file in it", name) from None
    except PermissionError:
        raise Unreadable("FK003", f"{name} may not be read by you", "change its permissions", name) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise Unreadable("FK004", f"{name!r} cannot be read: {error}", None, name) from None
    if len(data) > limit:
        mega = limit // (1024 * 1024)
        raise Unreadable("FK005", f"{name} is larger than {mega} MB", "split the framework over several files", name)
    return data


def _nearby(name: str) -> str | None:
    """A hint that names a file of nearly this name in the same folder."""
    from difflib import get_close_matches

    folder, base = os.path.split(name)
    try:
        known = os.listdir(folder or ".")
    except OSError:
        return None
    near = get_close_matches(base, known, n=1)
    return f"did you mean {os.path.join(folder, near[0])}?" if near else None
