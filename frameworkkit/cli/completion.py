"""``frameworkkit completion``."""

import click
from click.shell_completion import get_completion_class

from frameworkkit.cli.output import write_out


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    r"""Print the script that makes your shell complete commands, editions and exporters.

    \b
    Examples:
      frameworkkit completion bash >> ~/.bashrc
      frameworkkit completion fish > ~/.config/fish/completions/frameworkkit.fish
    """
    complete = get_completion_class(shell)
    assert complete is not None  # noqa: S101 - click knows the three shells of the choice
    write_out(complete(ctx.find_root().command, {}, "frameworkkit", "_FRAMEWORKKIT_COMPLETE").source() + "\n")
