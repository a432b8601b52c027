"""What the matching of texts is compared with: each gives the best F1 that any threshold reaches on a set."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from benchmarks.crosswalks import Gold
from frameworkkit.model import Edition

Array = Any


def _texts(edition: Edition) -> dict[str, str]:
    return {place.item.id: place.item.statement.value for place in edition.places if place.item.statement}


def _exact(gold: Gold) -> float:
    olds, news = map(_texts, gold.editions)
    return _best(gold, np.array([[float(old == new) for new in news.values()] for old in olds.values()]))


def _words(gold: Gold) -> float:
    return _best(gold, _tfidf(gold, analyzer="word", ngram_range=(1, 2)))


def _letters(gold: Gold) -> float:
    return _best(gold, _tfidf(gold, analyzer="char_wb", ngram_range=(3, 5)))


def _token_set(gold: Gold) -> float:
    from rapidfuzz import fuzz
    from rapidfuzz.process import cdist

    olds, news = map(_texts, gold.editions)
    scores = cdist([*map(str.lower, olds.values())], [*map(str.lower, news.values())], scorer=fuzz.token_set_ratio)
    return _best(gold, scores)


def _tfidf(gold: Gold, **options: Any) -> Array:  # noqa: ANN401 - options of scikit-learn
    from sklearn.feature_extraction.text import TfidfVectorizer

    olds, news = map(_texts, gold.editions)
    vectors = TfidfVectorizer(**options).fit([*olds.values(), *news.values()])
    return (vectors.transform(olds.values()) @ vectors.transform(news.values()).T).toarray()


def _best(gold: Gold, scores: Array) -> float:
    """The F1 of linking each old item to the likest new one, with the threshold that serves this very set best."""
    olds, news = (list(_texts(edition)) for edition in gold.editions)
    likest = sorted(((scores[i].max(), olds[i], news[scores[i].argmax()]) for i in range(len(olds))), reverse=True)
    best, right, linked = 0.0, 0, 0
    for score, old, new in likest:
        if score > 0 and gold.judges((old, new)):
            linked += 1
            right += (old, new) in gold.pairs
            best = max(best, 2 * right / (linked + len(gold.pairs)))
    return best


BASELINES: Mapping[str, Callable[[Gold], float]] = {
    "exact text": _exact,
    "rapidfuzz `token_set_ratio`": _token_set,
    "TF-IDF, words and pairs of words": _words,
    "TF-IDF, runs of letters": _letters,
}
