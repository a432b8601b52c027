"""How commands are run, and how properties are tried: alike in every run, so that a red run is red again."""

import io
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, settings

from frameworkkit.cli import main

# Slow machines and large examples say nothing about what is tested, so they are no failures.
settings.register_profile("steady", derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
# To look further: HYPOTHESIS_PROFILE=explore make test
settings.register_profile("explore", parent=settings.get_profile("steady"), derandomize=False, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


@dataclass(frozen=True)
class Result:
    """What a command gave."""

    code: int
    out: str
    err: str


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Run ``frameworkkit`` with these arguments and this standard input."""

    def call(*arguments: str, stdin: str = "") -> Result:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        with pytest.raises(SystemExit) as ended:
            main(list(arguments))
        out, err = capsysbinary.readouterr()
        assert isinstance(ended.value.code, int)
        return Result(ended.value.code, out.decode(), err.decode())

    return call
