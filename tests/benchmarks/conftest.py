"""The benchmarks are no part of the package: they are imported from the source tree, where there is one."""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.append(str(ROOT))
collect_ignore_glob = [] if (ROOT / "benchmarks").is_dir() else ["test_*.py"]
