"""Map the task over files: what is remembered is not done again, and many files are shared among processes."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from frameworkkit.diagnostics import Diagnostic
from frameworkkit.source import Unreadable, read_bytes
from frameworkkit.validation.checked import Checked, digest

if TYPE_CHECKING:
    from frameworkkit.locking import Entry
    from frameworkkit.validation.cache import Cache

NOTHING_RELEASED: "Mapping[str, Entry]" = MappingProxyType({})

POOL_FROM = 32
"""From this many files on, more processes are worth their start."""

BATCH = 25
"""Files handed to a process at a time."""


def validate_files(
    files: Sequence[str],
    *,
    cache_root: Path | None = None,
    jobs: int | None = None,
    released: "Mapping[str, Entry]" = NOTHING_RELEASED,
    progress: Callable[[int], None] = lambda _done: None,
) -> tuple[Diagnostic, ...]:
    """Findings of all ``files``, in their order.

    ``cache_root`` is the folder below which results are remembered (None: nowhere), ``jobs`` the number of
    processes (None: one for each processor), ``released`` has the entry in the lock of each file that was released;
    ``progress`` is told how many files are done.
    """
    cache = _cache(cache_root) if cache_root and len(files) > 1 else None
    checked = dict(_remembered(files, cache, released)) if cache else {}
    waiting = [file for file in files if file not in checked]
    results = _check(waiting, released, jobs or os.cpu_count() or 1, remember=cache is not None)
    for file, result in zip(waiting, results, strict=True):
        checked[file] = result
        progress(len(checked))
    if cache and waiting:
        cache.put(checked.values())
    return tuple(finding for file in files for finding in checked[file].diagnostics)


def _cache(root: Path) -> "Cache":
    from frameworkkit.validation.cache import Cache  # json and more, that a single file does not need

    return Cache(root)


def _remembered(files: Sequence[str], cache: "Cache", released: "Mapping[str, Entry]") -> Iterator[tuple[str, Checked]]:
    for file in files:
        if file == "-":
            continue
        try:
            name = digest(read_bytes(file), file, released.get(file))
        except Unreadable:
            continue
        if (found := cache.get(name, file)) is not None:
            yield file, Checked(name, found)


def _check(files: Sequence[str], released: "Mapping[str, Entry]", jobs: int, *, remember: bool) -> Iterator[Checked]:
    if not files:
        return
    # Here, not above: where everything is remembered, no parser, schema or rule is ever loaded.
    from frameworkkit.validation.check import check_file, installed_rules

    task = partial(check_file, remember=remember)
    entries = map(released.get, files)
    if jobs < 2 or len(files) < POOL_FROM:
        yield from map(task, files, entries)
        return
    from concurrent.futures import ProcessPoolExecutor

    installed_rules()  # before the processes part: each has them then, and a broken plugin is named once
    with ProcessPoolExecutor(max_workers=jobs) as pool:
        yield from pool.map(task, files, entries, chunksize=BATCH)
