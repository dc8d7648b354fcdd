"""Meanings of comments are kept beside them, and made again where the file is damaged."""

from __future__ import annotations

import numpy as np
import pytest

from workbench.intake.folders import MEANINGS as FILE
from workbench.intake.meanings import meanings
from workbench.stats import encoding

pytestmark = pytest.mark.skipif(not encoding.available(), reason="the extra text is not installed")
TEXTS = {"a": "The train was late", "b": "Pociąg był spóźniony", "c": "退款太慢"}


def test_near_in_meaning_is_near_across_languages_and_what_is_kept_is_taken_from_the_file(tmp_path):
    found = meanings(TEXTS, folder=tmp_path)
    assert float(found["a"] @ found["b"]) > float(found["a"] @ found["c"])
    kept = (tmp_path / FILE).read_bytes()
    again = meanings(TEXTS, folder=tmp_path)
    assert all(np.array_equal(found[one], again[one]) for one in TEXTS)
    assert (tmp_path / FILE).read_bytes() == kept


def test_what_no_comment_has_any_more_is_dropped_and_a_damaged_file_is_made_again(tmp_path):
    meanings(TEXTS, folder=tmp_path)
    (tmp_path / FILE).write_bytes(b"not a file of numbers")
    assert set(meanings({"a": TEXTS["a"]}, folder=tmp_path)) == {"a"}
    assert set(np.load(tmp_path / FILE)["ids"].tolist()) == {"a"}
