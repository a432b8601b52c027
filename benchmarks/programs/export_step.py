"""``export_step.py FILE``: loading an edition, and exporting it as CASE 1.1."""

import sys

from frameworkkit import api
from stopwatch import Stopwatch

exporter = api.load_registry().exporter("case-1.1")
watch = Stopwatch()
edition = watch.time("load", lambda: api.load_edition(sys.argv[1])).edition
assert edition is not None  # noqa: S101
watch.time("export", lambda: api.export(exporter, [edition]))
watch.report()
