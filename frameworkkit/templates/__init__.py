"""What ``frameworkkit new plugin`` starts from: a package with an exporter that keeps every promise."""

from importlib.resources import files
from string import Template

from frameworkkit import __version__

_FILES = {
    "pyproject.toml.in": "pyproject.toml",
    "README.md.in": "README.md",
    "module.py.in": "src/${module}.py",
    "test_conformance.py.in": "tests/test_conformance.py",
}
_PREFIX = "frameworkkit-"


def render_plugin(name: str) -> dict[str, str]:
    """The files of a new plugin by path; ``name`` is lower-case words with hyphens, as ``my-outline``.

    The package and its module get the prefix ``frameworkkit``, so that no name of the standard library or of
    another package is taken.
    """
    short = name.removeprefix(_PREFIX)
    values = {
        "name": short,
        "package": f"{_PREFIX}{short}",
        "module": f"{_PREFIX}{short}".replace("-", "_"),
        "exporter": "".join(map(str.capitalize, short.split("-"))) + "Exporter",
        "words": short.replace("-", " "),
        "version": __version__,
    }
    folder = files("frameworkkit.templates").joinpath("plugin")
    return {
        Template(path).substitute(values): Template(folder.joinpath(file).read_text("utf-8")).substitute(values)
        for file, path in _FILES.items()
    }
