"""These tests are for the installed package: the tests of frameworkkit leave them out where it is not."""

from importlib.util import find_spec

collect_ignore = [] if find_spec("frameworkkit_example_outline") else ["tests"]
