"""The two logistic models, and their numbers as ``benchmarks.train_matching`` found them."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from math import exp
from operator import mul
from typing import Any, NamedTuple


class Logistic(NamedTuple):
    """Weights of the numbers of a row, what each usually is, and what is added."""

    weights: tuple[float, ...]
    usual: tuple[float, ...]
    bias: float

    def probability(self, row: Sequence[float]) -> float:
        """How likely a pair with these numbers is the same."""
        return logistic(self.bias + sum(map(mul, self.weights, row)))

    def contributions(self, row: Sequence[float]) -> list[float]:
        """What each number added, beyond what it usually does."""
        return [weight * (number - usual) for weight, number, usual in zip(self.weights, row, self.usual, strict=True)]


class Looks(NamedTuple):
    """The models of the first look and the second."""

    first: Logistic
    second: Logistic


class Model(NamedTuple):
    """What is used without and with a measure of likeness in meaning."""

    by_text: Looks
    with_meaning: Looks


def logistic(odds: float) -> float:
    """The probability that stands behind odds."""
    return 1 / (1 + exp(-odds)) if odds > -30 else 0.0


@cache
def trained() -> Model:
    """The model that ships."""
    return model(json.loads(resources.files(__package__).joinpath("weights.json").read_text("utf-8")))


def model(plain: Mapping[str, Any]) -> Model:
    """A model from plain values."""
    return Model(*(Looks(*(_logistic(plain[part][look]) for look in Looks._fields)) for part in Model._fields))


def _logistic(plain: Mapping[str, Any]) -> Logistic:
    return Logistic(tuple(plain["weights"].values()), tuple(plain["usual"].values()), plain["bias"])
