"""JSON Schemas of every file people write."""

from pathlib import Path

from frameworkkit.errors import UnknownNameError

_SUFFIX = ".schema.json"


def schema_names() -> tuple[str, ...]:
    """The names of all schemas, as ``framework-1``."""
    return tuple(sorted(path.name.removesuffix(_SUFFIX) for path in Path(__file__).parent.glob(f"*{_SUFFIX}")))


def schema_text(name: str) -> str:
    """The text of the schema called ``name``: JSON, ready to be printed or saved for an editor."""
    try:
        # Not importlib.resources nor pkgutil: importing them takes longer than reading the file.
        return Path(__file__).with_name(name + _SUFFIX).read_text("utf-8")
    except OSError:
        raise UnknownNameError("schema", name, schema_names()) from None
