"""JSON Schemas of every file people write."""

from frameworkkit.errors import UnknownNameError

_SUFFIX = ".schema.json"


def schema_names() -> tuple[str, ...]:
    """The names of all schemas, as ``framework-1``."""
    from importlib.resources import files

    names = (entry.name for entry in files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(_SUFFIX) for name in names if name.endswith(_SUFFIX)))


def schema_text(name: str) -> str:
    """The text of the schema called ``name``: JSON, ready to be printed or saved for an editor."""
    # Not importlib.resources: importing it takes longer than validating a small file.
    from pkgutil import get_data

    try:
        data = get_data(__name__, name + _SUFFIX)
    except OSError:
        data = None
    if data is None:
        raise UnknownNameError("schema", name, schema_names())
    return data.decode()
