"""The settings of a workspace: ``frameworkkit.toml``, or ``[tool.frameworkkit]`` in ``pyproject.toml``."""

from pathlib import Path
from typing import Any

from frameworkkit.errors import UsageError
from frameworkkit.values import value

FILE = "frameworkkit.toml"
_FAIL_ON = ("error", "warning", "info")


@value
class Settings:
    """What a workspace sets for ``validate``: prefixes of codes, and from which severity on it fails."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str = "error"


def settings_in(folder: Path) -> Settings | None:
    """The settings that a folder holds, or None. Raises :class:`UsageError` for what means nothing."""
    path = folder / FILE
    if path.is_file():
        return _settings(_toml(path), path)
    path = folder / "pyproject.toml"
    if path.is_file() and b"[tool.frameworkkit" in path.read_bytes():
        return _settings(_toml(path)["tool"]["frameworkkit"], path)
    return None


def _toml(path: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError, RecursionError) as error:
        raise UsageError(f"the settings in {path} cannot be read: {error}") from None


def _settings(table: Any, path: Path) -> Settings:  # noqa: ANN401 - whatever was written
    validate = _table(table, ("validate",), path).get("validate", {})
    chosen = _table(validate, ("select", "ignore", "fail-on"), path)
    fail_on = chosen.get("fail-on", "error")
    if fail_on not in _FAIL_ON:
        raise UsageError(f"{path}: `fail-on` is {fail_on!r}", f"set it to one of: {', '.join(_FAIL_ON)}")
    return Settings(select=_codes(chosen, "select", path), ignore=_codes(chosen, "ignore", path), fail_on=fail_on)


def _table(value: Any, known: tuple[str, ...], path: Path) -> dict[str, Any]:  # noqa: ANN401 - whatever was written
    if not isinstance(value, dict):
        raise UsageError(f"{path}: `validate` must be a table", 'as [validate] and, below it, ignore = ["FK302"]')
    for key in value:
        if key not in known:
            raise UsageError(f"{path} sets {key!r}, which is no setting", f"there are: {', '.join(known)}")
    return value


def _codes(chosen: dict[str, Any], key: str, path: Path) -> tuple[str, ...]:
    codes = chosen.get(key, [])
    if not isinstance(codes, list) or not all(isinstance(code, str) for code in codes):
        raise UsageError(f"{path}: `{key}` must be a list of rule codes", f'as {key} = ["FK302"]')
    return tuple(codes)
