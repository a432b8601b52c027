"""``export_step.py FILE``: loading an edition, and exporting it as CASE 1.1."""

import sys

from stopwatch import Stopwatch

from frameworkkit import api

exporter = api.load_registry().exporter("case-1.1")
watch = Stopwatch()
edition = watch.time("load", lambda: api.load_edition(sys.argv[1])).edition
assert edition is not None
watch.time("export", lambda: api.export(exporter, [edition]))
watch.report()
