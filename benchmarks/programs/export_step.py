"""``export_step.py FILE``: loading an edition, and exporting it as CASE 1.1."""

import sys

from stopwatch import Stopwatch

from frameworkkit import api

exporter = api.load_registry().exporter("case-1.1")
watch = Stopwatch()
for _ in range(2):  # the second time counts, when all that is loaded once is there
    edition = watch.time("load", lambda: api.load_edition(sys.argv[1])).edition
    assert edition is not None
    watch.time("export", lambda made=edition: api.export(exporter, [made]))
watch.report()
