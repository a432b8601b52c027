"""``schema_step.py FILE``: the schema checked by us and by jsonschema, on the same value, both ready made."""

import json
import sys

from frameworkkit.loading import load_edition
from frameworkkit.schema import check
from frameworkkit.schemas import schema_text
from jsonschema import Draft202012Validator
from stopwatch import Stopwatch

document = load_edition(sys.argv[1]).document
assert document is not None  # noqa: S101
validator = Draft202012Validator(json.loads(schema_text("framework-1")))
watch = Stopwatch()
ours = watch.time("ours", lambda: list(check(document.value)))
theirs = watch.time("jsonschema", lambda: list(validator.iter_errors(document.value)))
assert not ours, ours  # noqa: S101
assert not theirs, theirs  # noqa: S101
watch.report()
