"""The settings of a workspace: ``frameworkkit.toml``, or ``[tool.frameworkkit]`` in ``pyproject.toml``."""

from pathlib import Path
from typing import Any

from frameworkkit.errors import UsageError
from frameworkkit.values import value

FILE = "frameworkkit.toml"
_SEVERITIES = ("error", "warning", "info")
_IMPACTS = ("major", "minor", "patch")
_POLICIES = ("auto", "semver", "dated", "none")
_EXAMPLES = {
    "validate": 'ignore = ["FK302"]',
    "diff": 'fail-on = "major"',
    "impacts": 'reworded = "major"',
    "release": 'policy = "semver"',
}


@value
class DiffSettings:
    """What a workspace sets for ``diff``.

    ``impacts`` are pairs of a rule and the impact it is to have; the rules' names are checked by who compares.
    ``approvals`` is a path from the workspace.
    """

    impacts: tuple[tuple[str, str], ...] = ()
    fail_on: str | None = None
    similarity: str | None = None
    approvals: str | None = None


@value
class ReleaseSettings:
    """What a workspace sets for ``release``: how editions are named, and the tag with their names in braces."""

    policy: str = "auto"
    tag: str = "{framework}-{edition}"


@value
class Settings:
    """What a workspace sets for ``validate``, prefixes of codes and from which severity on it fails, and the rest."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str = "error"
    diff: DiffSettings = DiffSettings()
    release: ReleaseSettings = ReleaseSettings()


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
    tables = _known(table, ("validate", "diff", "release"), path)
    validate = _table(tables, "validate", ("select", "ignore", "fail-on"), path)
    return Settings(
        select=_codes(validate, "select", path),
        ignore=_codes(validate, "ignore", path),
        fail_on=_one_of(_SEVERITIES, validate, "fail-on", path) or "error",
        diff=_diff(_table(tables, "diff", ("impacts", "fail-on", "similarity", "approvals"), path), path),
        release=_release(_table(tables, "release", ("policy", "tag"), path), path),
    )


def _diff(chosen: dict[str, Any], path: Path) -> DiffSettings:
    impacts = _table(chosen, "impacts", None, path)
    return DiffSettings(
        impacts=tuple((rule, _one_of(_IMPACTS, impacts, rule, path) or "") for rule in impacts),
        fail_on=_one_of(_IMPACTS, chosen, "fail-on", path),
        similarity=_text(chosen, "similarity", path),
        approvals=_text(chosen, "approvals", path),
    )


def _release(chosen: dict[str, Any], path: Path) -> ReleaseSettings:
    plain = ReleaseSettings()
    tag = _text(chosen, "tag", path) or plain.tag
    if "{edition}" not in tag or "{" in tag.replace("{edition}", "").replace("{framework}", ""):
        raise UsageError(f"{path}: `tag` is {tag!r}", f'name the edition in it, as tag = "{plain.tag}"')
    return ReleaseSettings(policy=_one_of(_POLICIES, chosen, "policy", path) or plain.policy, tag=tag)


def _table(within: dict[str, Any], key: str, known: tuple[str, ...] | None, path: Path) -> dict[str, Any]:
    """The table at a key, empty where there is none; with ``known``, no other keys may stand in it."""
    table = within.get(key, {})
    if not isinstance(table, dict):
        raise UsageError(f"{path}: `{key}` must be a table", f"as [{key}] and, below it, {_EXAMPLES[key]}")
    return table if known is None else _known(table, known, path)


def _known(table: Any, known: tuple[str, ...], path: Path) -> dict[str, Any]:  # noqa: ANN401 - whatever was written
    if not isinstance(table, dict):
        raise UsageError(f"{path}: `tool.frameworkkit` must be a table", "as [tool.frameworkkit.validate]")
    for key in table:
        if key not in known:
            raise UsageError(f"{path} sets {key!r}, which is no setting", f"there are: {', '.join(known)}")
    return table


def _codes(chosen: dict[str, Any], key: str, path: Path) -> tuple[str, ...]:
    codes = chosen.get(key, [])
    if not isinstance(codes, list) or not all(isinstance(code, str) for code in codes):
        raise UsageError(f"{path}: `{key}` must be a list of rule codes", f'as {key} = ["FK302"]')
    return tuple(codes)


def _one_of(known: tuple[str, ...], chosen: dict[str, Any], key: str, path: Path) -> str | None:
    word = chosen.get(key)
    if word is not None and word not in known:
        raise UsageError(f"{path}: `{key}` is {word!r}", f"set it to one of: {', '.join(known)}")
    return word


def _text(chosen: dict[str, Any], key: str, path: Path) -> str | None:
    text = chosen.get(key)
    if text is not None and (not isinstance(text, str) or not text):
        raise UsageError(f"{path}: `{key}` must be a text", f'as {key} = "…"')
    return text
