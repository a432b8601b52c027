"""The least program there is with click: what every command line made with it costs before it does anything."""

import click


@click.command()
def hello() -> None:
    """Say hello."""
    click.echo("hello")


hello()
