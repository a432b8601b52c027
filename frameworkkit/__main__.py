"""Where every run begins: ``frameworkkit``, ``fk`` and ``python -m frameworkkit``."""

import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run the command line. Ctrl-C ends it quietly even while its modules are being loaded."""
    try:
        from frameworkkit.cli import main as run

        run()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
