"""``frameworkkit new``."""

import re
from pathlib import Path

import click

from frameworkkit import starting
from frameworkkit.api import dump, find_workspace, write_file, write_files
from frameworkkit.cli.output import document_or_exit, note
from frameworkkit.cli.parameters import EditionName
from frameworkkit.errors import UsageError
from frameworkkit.source import Document

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,127}")
_PLUGIN = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def _id(_ctx: click.Context, param: click.Parameter, value: str) -> str:
    if not _ID.fullmatch(value):
        raise click.BadParameter(f"{value!r} may hold letters, digits, `.`, `_` and `-` only", param=param)
    return value


@click.group("new", short_help="Start a workspace, framework, edition, award … from a template.")
def command() -> None:
    """Start a workspace, framework, edition, award, checklist or plugin from a template.

    \b
    Examples:
      frameworkkit new workspace my-standards
      frameworkkit new framework mentoring --title "Mentoring standards" --publisher "Example Board"
      frameworkkit new edition mentoring@1 2
      frameworkkit new plugin my-outline
    """


@command.command("workspace")
@click.argument("folder", type=click.Path())
def workspace(folder: str) -> None:
    """Start a folder for frameworks.

    \b
    Example:
      frameworkkit new workspace my-standards
    """
    target = Path(folder)
    texts = {
        "frameworkkit.toml": starting.SETTINGS,
        ".gitignore": starting.IGNORED,
        ".gitattributes": starting.ATTRIBUTES,
    }
    files = {name: text.encode() for name, text in texts.items()}
    for name in files:
        _refuse_existing(target / name)
    write_files(target, files)
    (target / "frameworks").mkdir(exist_ok=True)
    note(f"started {folder}", f"next: cd {folder} && frameworkkit new framework ID")


@command.command("framework")
@click.argument("framework", metavar="ID", callback=_id)
@click.option("--title", help="What it is called; the id without it.")
@click.option("--publisher", help="Who publishes it.")
@click.option("--language", default="en-GB", show_default=True, help="The language of its texts, as a BCP 47 tag.")
@click.option("--edition", default="1", show_default=True, callback=_id, help="The id of the first edition.")
def framework(framework: str, title: str | None, publisher: str | None, language: str, edition: str) -> None:
    """Start a framework with a small first edition to write over.

    \b
    Example:
      frameworkkit new framework mentoring --title "Mentoring standards" --publisher "Example Board"
    """
    path = find_workspace().frameworks / framework / f"{edition}.yaml"
    _refuse_existing(path)
    started = starting.first_edition(framework, edition, title or framework, language, publisher)
    write_file(path, dump(started).encode())
    note(f"started {_shown(path)}", f"next: edit it, then frameworkkit validate {framework}@{edition}")


@command.command("edition", short_help="Start the next edition as a copy of an older one.")
@click.argument("old", type=EditionName())
@click.argument("edition", metavar="ID", callback=_id)
def edition(old: str, edition: str) -> None:
    """Start the next edition as a draft copy of an older one. Ids and comments stay.

    \b
    Example:
      frameworkkit new edition mentoring@1 2
    """
    document = document_or_exit(old)
    path = find_workspace().frameworks / document.value["framework"]["id"] / f"{edition}.yaml"
    _refuse_existing(path)
    write_file(path, starting.next_edition(document, edition).encode())
    note(f"started {_shown(path)}", f"next: edit it, then frameworkkit diff {old} {_shown(path)}")


@command.command("award", short_help="Add an award to an edition.")
@click.argument("edition", type=EditionName())
@click.argument("award", metavar="ID", callback=_id)
@click.option("--title", help="What it is called; the id without it.")
def award(edition: str, award: str, title: str | None) -> None:
    """Add an award to an edition: at first it asks for every item at the top.

    \b
    Example:
      frameworkkit new award mentoring@1 mentor --title "Qualified mentor"
    """
    document = document_or_exit(edition)
    _add(document, "awards", starting.award(document.value, award, title or award))


@command.command("checklist")
@click.argument("edition", type=EditionName())
@click.argument("checklist", metavar="ID", callback=_id)
@click.option("--title", help="What it is called; the id without it.")
def checklist(edition: str, checklist: str, title: str | None) -> None:
    """Add a self-assessment checklist over the whole edition.

    \b
    Example:
      frameworkkit new checklist mentoring@1 self-review --title "Review of my mentoring"
    """
    document = document_or_exit(edition)
    _add(document, "checklists", starting.checklist(checklist, title or checklist))


def _add(document: Document, key: str, entry: dict[str, object]) -> None:
    if any(known["id"] == entry["id"] for known in document.value.get(key, ())):
        raise UsageError(f"{document.name} has {entry['id']!r} among its {key} already", "choose another id")
    if not Path(document.name).is_file():
        raise UsageError(f"{document.name!r} is no file that could be added to", "name a file, or framework@edition")
    write_file(Path(document.name), starting.with_entry(document, key, entry).encode())
    note(f"added {entry['id']} to the {key} of {document.name}")


@command.command("plugin", short_help="Start a package with an exporter that conforms.")
@click.argument("name")
@click.option("-o", "--output", metavar="FOLDER", help="Where to make its folder; the current folder without it.")
def plugin(name: str, output: str | None) -> None:
    """Start a plugin package with an exporter that passes its conformance run.

    \b
    Example:
      frameworkkit new plugin my-outline
    """
    from frameworkkit.templates import render_plugin

    if not _PLUGIN.fullmatch(name):
        raise UsageError(f"{name!r} is no name for a plugin", "use lower-case words with hyphens, as my-outline")
    folder = Path(output or ".") / name
    _refuse_existing(folder)
    write_files(folder, {path: text.encode() for path, text in render_plugin(name).items()})
    note(f"started {folder}", f"next: pip install -e {folder} && frameworkkit plugins")


def _refuse_existing(path: Path) -> None:
    if path.exists() or path.is_symlink():
        raise UsageError(f"{_shown(path)} exists already", "choose another name; nothing was written")


def _shown(path: Path) -> str:
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)
