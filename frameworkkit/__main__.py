"""Where every run begins: ``frameworkkit``, ``fk`` and ``python -m frameworkkit``."""

import atexit
import gc
import sys


def main() -> None:
    """Run the command line. Ctrl-C ends it quietly even while its modules are being loaded."""
    # This process is ours and short: the cyclic collector would cost more than all it could free, already while modules
    # are loaded, and go through every value once more at the end.
    gc.disable()
    atexit.register(gc.freeze)
    try:
        from frameworkkit.cli import main as run

        run()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
