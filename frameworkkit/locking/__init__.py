"""What was released, kept in ``frameworkkit.lock``: the digest of each edition, and who has edited one since."""

from frameworkkit.locking.digests import Digests, digests_of
from frameworkkit.locking.edits import edits, pointer_of
from frameworkkit.locking.guard import Guard, guard_of
from frameworkkit.locking.lock import PUBLIC, Entry, Lock
from frameworkkit.locking.lockfile import lock_text, read_lock

__all__ = [
    "PUBLIC",
    "Digests",
    "Entry",
    "Guard",
    "Lock",
    "digests_of",
    "edits",
    "guard_of",
    "lock_text",
    "pointer_of",
    "read_lock",
]
