"""Benchmarks: every figure of ``docs/benchmarks.md`` has its measurement here. Run them with ``make bench``."""
