"""``python -m frameworkkit``."""

from frameworkkit.cli import main

main()
