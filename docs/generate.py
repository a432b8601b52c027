"""The part of the reference that is written from the program itself.

Regenerate it with ``python docs/generate.py``; a test fails while it is stale.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap
from typing import Any

import click
import yaml

from frameworkkit import pages
from frameworkkit.cli import cli
from frameworkkit.diffing import IMPACTS, PRECEDENCE, ChangeKind
from frameworkkit.diffing.pages import page as change_page
from frameworkkit.schemas import schema_text

REFERENCE = Path(__file__).parent / "reference"
NOTICE = "<!-- Written by docs/generate.py from {source}. Do not edit: change the source and run the script. -->"
FAMILIES = {
    "0": "The file cannot be read (exit code 2)",
    "1": "The YAML is broken",
    "2": "The shape is not that of an edition",
    "3": "References and structure",
    "4": "Recipes and imports",
    "5": "Crosswalks",
    "9": "Policy",
}


def documents() -> dict[Path, str]:
    """Every generated document by its path."""
    return {
        REFERENCE / "commands.md": _document(commands(), "each command's --help"),
        REFERENCE / "files.md": _document(files(), "schemas/framework-1.schema.json"),
        REFERENCE / "crosswalks.md": _document(crosswalks(), "schemas/crosswalk-1.schema.json"),
        REFERENCE / "diagnostics.md": _document(diagnostics(), "frameworkkit/pages/"),
        REFERENCE / "changes.md": _document(changes(), "frameworkkit/diffing: its pages and tables"),
    }


def _document(parts: Iterator[str], source: str) -> str:
    return "\n\n".join([NOTICE.format(source=source), *parts]) + "\n"


def _prose(text: str) -> str:
    return "\n".join(wrap(text, 118, break_long_words=False, break_on_hyphens=False))


def commands() -> Iterator[str]:
    """Every command with what its ``--help`` prints."""
    yield "# Commands"
    yield _prose(
        "What `--help` prints for each command. `fk` is short for `frameworkkit`. What the exit codes mean and what "
        "the machine-readable output looks like is in [exit codes and output](output.md)."
    )
    yield from _command(cli, click.Context(cli, info_name="frameworkkit", **cli.context_settings))


def _command(command: click.Command, context: click.Context) -> Iterator[str]:
    context.max_content_width = context.terminal_width = 100
    yield f"## {context.command_path}"
    yield f"```text\n{command.get_help(context).rstrip()}\n```"
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            if below is not None and not below.hidden:
                yield from _command(below, click.Context(below, info_name=name, parent=context))


def diagnostics() -> Iterator[str]:
    """Every code with its title, by family."""
    yield "# Diagnostics"
    yield _prose(
        "Every finding has a code. `frameworkkit explain CODE` shows its page: what it says, why it matters, and an "
        "example with its remedy. A code that was released keeps its meaning for ever. `--select` and `--ignore` "
        "take the beginning of a code, so that `FK3` stands for all of its family."
    )
    for family, title in FAMILIES.items():
        codes = [code for code in pages.codes() if code.startswith(f"FK{family}")]
        if codes:
            yield f"## FK{family}xx: {title}"
            yield "\n".join(["| code | what it says |", "|---|---|", *map(_row, codes)])


def _row(code: str) -> str:
    title = (pages.page(code) or "").partition("\n")[0].partition(": ")[2]
    return f"| [{code}](../../frameworkkit/pages/{code}.md) | {title} |"


def changes() -> Iterator[str]:
    """Every kind of change: how it is told, what it asks, and its page."""
    yield "# Kinds of change"
    yield _prose(
        "Every item of both editions stands in exactly one entry of a diff, or is counted as unchanged. An entry "
        "has one kind, one impact, and the list of all the fields that differ. Where several things happened to an "
        "item, the entry goes by the first of them in this table, and by the greatest impact of any."
    )
    yield "\n".join(["| kind | what it says |", "|---|---|", *map(_change_row, (*PRECEDENCE, ChangeKind.UNCHANGED))])
    yield "## Impact"
    yield _prose(
        "What a change asks of those who rely on the framework. `major`: somebody may have to do or show something "
        "else; `minor`: it has to be known; `patch`: it asks nothing. A name after the dot is a narrower rule "
        "within a kind. `frameworkkit.diffing.diff` takes other impacts for any of these rules."
    )
    rows = (f"| `{rule}` | {impact} |" for rule, impact in IMPACTS.items())
    yield "\n".join(["| rule | impact |", "|---|---|", *rows])
    yield "## What counts as the same item"
    yield _prose(
        "In this order: what `replaces` and `replaced_by` of the items state, whichever edition states it; the same "
        "id, in editions of one framework; the same UUID. An id without a framework before it is one of the item's "
        "own framework. An item that both editions have is not replaced by one that stood beside it before, nor "
        "where it is still there but deprecated or withdrawn."
    )
    for kind in (*PRECEDENCE, ChangeKind.UNCHANGED):
        yield f"## {kind}\n\n{_change_title(kind)}."
        yield (change_page(kind) or "").partition("\n\n")[2].rstrip()


def _change_row(kind: ChangeKind) -> str:
    return f"| [{kind}](#{kind}) | {_change_title(kind)} |"


def _change_title(kind: ChangeKind) -> str:
    return (change_page(kind) or "").partition("\n")[0].partition(": ")[2]


def files() -> Iterator[str]:
    """Every key of an edition file, mapping by mapping, in the order in which the schema introduces them."""
    yield "# Edition files"
    yield _prose(
        "An edition is one YAML file, `frameworks/<framework>/<edition>.yaml`; JSON with the same keys is read, "
        "too. YAML is read as YAML 1.2, and codes, ids and dates are text whatever they look like: `code: 1.10` "
        "stays `1.10`. Keys printed **bold** are required. The same words appear in an editor that has been [told "
        "the schema](../how-to/set-up-an-editor.md)."
    )
    yield from _described("framework-1")


def crosswalks() -> Iterator[str]:
    """Every key of a crosswalk, likewise."""
    yield "# Crosswalks"
    yield _prose(
        "A crosswalk is one YAML file, `frameworks/<framework>/crosswalks/<name>.yaml`, that says what became of each "
        "item of an old edition in a new one. [How to keep a crosswalk](../how-to/keep-a-crosswalk.md) shows the work "
        "with it. Keys printed **bold** are required."
    )
    yield from _described("crosswalk-1")


def _described(schema_name: str) -> Iterator[str]:
    schema: dict[str, Any] = json.loads(schema_text(schema_name))
    yield "## The file"
    yield _table(schema, schema)
    for name in _maps(schema, schema):
        node = schema["$defs"][name]
        yield f"## {node['title']}"
        yield node["description"]
        yield _table(node, schema)
    yield "## Kinds of values"
    yield "\n".join(_value(node) for node in schema["$defs"].values() if not _is_map(node))


def _is_map(node: dict[str, Any]) -> bool:
    return node.get("type") == "object"


def _maps(node: dict[str, Any], schema: dict[str, Any], known: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The names of the mappings that a node leads to, in order of appearance."""
    for part in node.get("properties", {}).values():
        name = _name(part) or _name(part.get("items", {}))
        if name and name not in known and _is_map(schema["$defs"][name]):
            known = _maps(schema["$defs"][name], schema, (*known, name))
    return known


def _table(node: dict[str, Any], schema: dict[str, Any]) -> str:
    required = node.get("required", ())
    rows = ["| key | value | meaning | example |", "|---|---|---|---|"]
    for key, part in node["properties"].items():
        name = f"**`{key}`**" if key in required else f"`{key}`"
        rows.append(f"| {name} | {_kind(part, schema)} | {_meaning(part)} | `{_yaml(part['examples'][0])}` |")
    return "\n".join(rows)


def _kind(part: dict[str, Any], schema: dict[str, Any]) -> str:
    if "$ref" in part:
        title = schema["$defs"][_name(part)]["title"]
        return f"[{title if title.isupper() else title[0].lower() + title[1:]}](#{_anchor(title)})"
    if "items" in part:
        return f"list: {_kind(part['items'], schema)}"
    if "anyOf" in part:
        return ", or ".join(_kind(form, schema) for form in part["anyOf"])
    if "enum" in part:
        return " \\| ".join(f"`{value}`" for value in part["enum"])
    if "const" in part:
        return f"`{part['const']}`"
    kind: str = part["type"]
    return {"string": "plain text", "integer": "whole number", "boolean": "true or false"}.get(kind, kind)


def _meaning(part: dict[str, Any]) -> str:
    text = str(part["description"]).replace("|", "\\|")
    return text + (f" Without it: `{_yaml(part['default'])}`." if "default" in part else "")


def _value(node: dict[str, Any]) -> str:
    examples = ", ".join(f"`{_yaml(example)}`" for example in node["examples"])
    return f'- <a id="{_anchor(node["title"])}"></a>**{node["title"]}**: {node["description"]} As {examples}.'


def _yaml(value: object) -> str:
    """A value as it would be written in one line of a file."""
    if isinstance(value, str):
        return value
    dumped = yaml.safe_dump(value, default_flow_style=True, sort_keys=False, allow_unicode=True, width=10_000)
    return dumped.partition("\n")[0]


def _name(part: dict[str, Any]) -> str:
    """What a reference refers to, or an empty string."""
    return str(part.get("$ref", "")).rpartition("/")[2]


def _anchor(title: str) -> str:
    return title.lower().replace(" ", "-")


def main() -> None:
    """Write every document that has changed."""
    for path, text in documents().items():
        path.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
