"""Crosswalks: what became of each item of an old edition in a new one, proposed by the program, decided by people.

A crosswalk is read (:mod:`~frameworkkit.crosswalks.reading`, or as a table), proposed and renewed
(:mod:`~frameworkkit.crosswalks.proposing`), reviewed entry by entry (:mod:`~frameworkkit.crosswalks.reviewing`),
checked against both editions (:mod:`~frameworkkit.crosswalks.checking`) and exported. To the diff it is a set of
decisions (:mod:`~frameworkkit.crosswalks.deciding`).
"""

from frameworkkit.crosswalks.checking import check, check_alone
from frameworkkit.crosswalks.crosswalk import FORMAT, Crosswalk, Entry, Mapping, Offer, Status
from frameworkkit.crosswalks.deciding import decisions, fingerprints, is_stale
from frameworkkit.crosswalks.file import CrosswalkFile, cut, new_file
from frameworkkit.crosswalks.kept import editions_of
from frameworkkit.crosswalks.proposing import propose
from frameworkkit.crosswalks.reading import ReadCrosswalk, read_crosswalk, read_crosswalk_bytes
from frameworkkit.crosswalks.tables import with_ids

__all__ = [
    "FORMAT",
    "Crosswalk",
    "CrosswalkFile",
    "Entry",
    "Mapping",
    "Offer",
    "ReadCrosswalk",
    "Status",
    "check",
    "check_alone",
    "cut",
    "decisions",
    "editions_of",
    "fingerprints",
    "is_stale",
    "new_file",
    "propose",
    "read_crosswalk",
    "read_crosswalk_bytes",
    "with_ids",
]
