"""``schema_step.py FILE``: the schema checked by us and by jsonschema, on the same value, both ready made."""

import json
import sys

from jsonschema import Draft202012Validator
from stopwatch import Stopwatch

from frameworkkit.loading import load_edition
from frameworkkit.schema import check
from frameworkkit.schemas import schema_text

document = load_edition(sys.argv[1]).document
assert document is not None
validator = Draft202012Validator(json.loads(schema_text("framework-1")))
watch = Stopwatch()
ours = watch.time("ours", lambda: list(check(document.value)))
theirs = watch.time("jsonschema", lambda: list(validator.iter_errors(document.value)))
assert not ours, ours
assert not theirs, theirs
watch.report()
