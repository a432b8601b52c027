"""``frameworkkit completion``."""

import click
from click.shell_completion import get_completion_class

from frameworkkit.cli.output import write_out

FOR_FK = {
    "bash": "complete -o nosort -F _frameworkkit_completion fk",
    "zsh": "compdef _frameworkkit_completion fk",
    "fish": 'complete --no-files --command fk --arguments "(_frameworkkit_completion)"',
}
"""What completes the short name, too; click's script knows one name only."""


@click.command("completion", short_help="Print a script that makes the shell complete.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the script that makes your shell complete commands, editions and exporters.

    \b
    Examples:
      frameworkkit completion bash >> ~/.bashrc
      frameworkkit completion fish > ~/.config/fish/completions/frameworkkit.fish
    """
    complete = get_completion_class(shell)
    assert complete is not None  # noqa: S101 - click knows the three shells of the choice
    script = complete(ctx.find_root().command, {}, "frameworkkit", "_FRAMEWORKKIT_COMPLETE").source()
    write_out(f"{script.rstrip()}\n{FOR_FK[shell]}\n")
