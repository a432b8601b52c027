"""Bytes from a path or standard input, bounded; whatever is in the way is a finding.

=========  ==========================================================
code       why the file cannot be read
=========  ==========================================================
``FK001``  there is no such file
``FK002``  it is a folder
``FK003``  it may not be read
``FK004``  the system has other trouble with it, or it is a device
``FK005``  it is too large
``FK006``  it is empty, or holds only comments
``FK007``  it is not UTF-8
``FK008``  it is not text
``FK009``  one of its lines is too long
=========  ==========================================================

The last four are found in :mod:`frameworkkit.source.decoding`, those of the syntax (FK101 and on) are listed in
:mod:`frameworkkit.source.problems`.
"""

import errno
import os
import stat
import sys
from pathlib import Path

from frameworkkit.diagnostics import Diagnostic
from frameworkkit.positions import Span

MAX_BYTES = 128 * 1024 * 1024
"""No file larger than this is read. It bounds the memory that one input can take."""

STDIN = "-"


class Unreadable(Exception):  # noqa: N818 - carries a finding, not an error of the program
    """Ends the reading of one file; the finding is in ``diagnostic``."""

    def __init__(self, code: str, message: str, hint: str | None, file: str, span: Span | None = None) -> None:
        super().__init__(message)
        self.diagnostic = Diagnostic(code=code, message=message, hint=hint, file=file, span=span)


def read_bytes(path: str | Path, limit: int = MAX_BYTES) -> bytes:
    """The bytes of a file, or of standard input for ``-``.

    Raises :class:`Unreadable` with FK001 to FK005; no more than ``limit`` bytes are ever held.
    """
    name = str(path)
    try:
        data = _read_stdin(limit) if name == STDIN else _read_file(name, limit)
    except FileNotFoundError:
        raise _missing(name) from None
    except IsADirectoryError:
        raise Unreadable("FK002", "this is a folder, not a file", "name a file in it", name) from None
    except PermissionError:
        raise Unreadable("FK003", "you may not read this file", "change its permissions", name) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise Unreadable("FK004", *_trouble(error), name) from None
    if len(data) > limit:
        size = f"{limit // (1024 * 1024)} MB"
        raise Unreadable("FK005", f"the file is larger than {size}", "split the framework over several files", name)
    return data


def _read_stdin(limit: int) -> bytes:
    if sys.stdin is None:
        raise OSError(errno.EBADF, "standard input is closed")
    return sys.stdin.buffer.read(limit + 1)


def _read_file(name: str, limit: int) -> bytes:
    with open(name, "rb") as file:
        mode = os.fstat(file.fileno()).st_mode
        if not stat.S_ISREG(mode) and not stat.S_ISFIFO(mode):  # /dev/zero never ends
            raise OSError(errno.ENODEV, "this is a device, not a file")
        return file.read(limit + 1)


def _missing(name: str) -> Unreadable:
    if os.path.islink(name):
        target = os.readlink(name)
        return Unreadable("FK001", f"this is a link to {target!r}, which does not exist", "mend or remove it", name)
    return Unreadable("FK001", "there is no such file", _nearby(name), name)


def _trouble(error: OSError | ValueError) -> tuple[str, str | None]:
    if isinstance(error, OSError) and error.errno == errno.ELOOP:
        return "this link leads back to itself", "remove it"
    return f"the file cannot be read: {getattr(error, 'strerror', None) or error}", None


def _nearby(name: str) -> str | None:
    """A hint that names a file of nearly this name in the same folder."""
    from difflib import get_close_matches

    folder, base = os.path.split(name)
    try:
        known = os.listdir(folder or ".")
    except OSError:
        return None
    near = get_close_matches(base, known, n=1, cutoff=0.8)
    return f"did you mean {os.path.join(folder, near[0])}?" if near else None
