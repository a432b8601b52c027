"""The command line: one module for each command, loaded when it is called."""

import os
import sys
import warnings
from importlib import import_module
from typing import Any, NoReturn

import click

from frameworkkit import __version__
from frameworkkit.errors import FrameworkkitError, UnknownNameError

COMMANDS = {
    "new": "new",
    "import": "import_",
    "validate": "validate",
    "explain": "explain",
    "fmt": "fmt",
    "show": "show",
    "diff": "diff",
    "crosswalk": "crosswalk",
    "release": "release",
    "export": "export",
    "plugins": "plugins",
    "completion": "completion",
}


class Commands(click.Group):
    """Commands by name; only the one that runs is imported. Plugins are asked for a name that is none of ours."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The built-in commands in the order people meet them, then those of plugins."""
        return [*COMMANDS, *(name for name in super().list_commands(ctx) if name not in COMMANDS)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name."""
        if cmd_name in COMMANDS:
            command: click.Command = import_module(f"frameworkkit.cli.{COMMANDS[cmd_name]}").command
            return command
        from frameworkkit.api import load_registry

        load_registry().add_commands(self)
        return super().get_command(ctx, cmd_name)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does it, with the nearest name in the message."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError:
            raise UnknownNameError("command", args[0], tuple(self.list_commands(ctx))) from None


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="frameworkkit", message="%(prog)s %(version)s")
def cli() -> None:
    """Competency frameworks as data with a history: validate drafts, compare editions, export.

    \b
    Start here:
      frameworkkit new workspace my-standards
      frameworkkit validate
      frameworkkit diff tta-senco@1998 nasenco@2014
      frameworkkit export case-1.1 nasenco@2014 -o build/

    An edition is named by path, as framework@edition inside a workspace, or as REVISION:path of git.
    """


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run the command line and exit: 0 done and clean, 1 findings, 2 usage or unreadable input."""
    warnings.showwarning = _show_warning  # type: ignore[assignment]  # of its arguments two are of interest
    try:
        result: Any = cli.main(args=arguments, prog_name="frameworkkit", standalone_mode=False)
        sys.stdout.flush()
        code = result if isinstance(result, int) else 0
    except FrameworkkitError as error:
        _say(error.message, error.hint, label="error")
        code = error.exit_code
    except click.exceptions.Exit as end:
        code = end.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        code = error.exit_code
    except click.ClickException as error:
        _say(_lowered(error.format_message()), _more(error), label="error")
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        _say("stopped")
        code = 130
    except BrokenPipeError:
        # Whoever read our output has seen enough. Python would complain once more when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except OSError as error:  # files are looked after where they are read and written; this is the output itself
        _say(f"standard output cannot be written: {error.strerror}", label="error")
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 2
    sys.exit(code)


def _show_warning(message: Warning | str, category: type[Warning], *_where: object) -> None:
    """A warning as a sentence for the person; the line of code that gave it tells nothing here."""
    if issubclass(category, UserWarning):
        _say(str(message), label="warning")


def _say(message: str, hint: str | None = None, *, label: str | None = None) -> None:
    from frameworkkit.cli.output import note

    note(message, hint, label=label)


def _lowered(message: str) -> str:
    """A message of click in the form of ours."""
    return message[:1].lower() + message[1:].rstrip(".")


def _more(error: click.ClickException) -> str | None:
    context = getattr(error, "ctx", None)
    return f"`{context.command_path} --help` says more" if context else None
