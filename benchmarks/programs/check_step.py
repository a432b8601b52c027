"""``check_step.py FILE``: all that validation does with the bytes of a file, beside PyYAML making values of them."""

import sys
from pathlib import Path

import yaml
from stopwatch import Stopwatch

from frameworkkit.validation.check import check_bytes

data = Path(sys.argv[1]).read_bytes()
check_bytes(data, "-")  # so that what is loaded and compiled once is there
watch = Stopwatch()
watch.time("parse", lambda: yaml.load(data, yaml.CSafeLoader))
watch.time("check", lambda: check_bytes(data, "-"))
watch.report()
