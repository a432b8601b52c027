"""``diff_step.py OLD NEW``: loading an edition, and comparing it with another loaded one that has the same ids."""

import sys

from stopwatch import Stopwatch

from frameworkkit import api

watch = Stopwatch()
for _ in range(2):  # the second time counts, when all that is loaded once is there
    old = watch.time("load one", lambda: api.load_edition(sys.argv[1])).edition
    new = api.load_edition(sys.argv[2]).edition
    assert old is not None
    assert new is not None
    found = watch.time("diff", lambda before=old, after=new: api.diff(before, after))
    assert found.changes
watch.report()
