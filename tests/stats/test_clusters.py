"""Comments that say alike are proposed as one theme, with or without the encoder."""

from __future__ import annotations

import pytest

from workbench.stats.clusters import clusters, word_vectors

LATE = [f"The train was late by {n} minutes" for n in range(20)]
REFUND = [f"My refund of {n} euros never came" for n in range(20)]
WIFI = [f"Wifi broke down {n} times" for n in range(20)]


def test_three_topics_come_out_as_three_groups_named_by_their_words():
    found = clusters(LATE + REFUND + WIFI, word_vectors(LATE + REFUND + WIFI), minimum=8, seed=1)
    assert sorted(one.comments for one in found) == [20, 20, 20]
    words = {word for one in found for word in one.words}
    assert {"late", "refund", "wifi"} <= words
    assert all(one.near and one.far for one in found)


def test_chinese_is_grouped_by_pairs_of_signs():
    texts = [f"列车晚点了{n}分钟" for n in range(20)] + [f"退款等了{n}周" for n in range(20)]
    found = clusters(texts, word_vectors(texts), minimum=5, seed=1)
    assert {"晚点", "退款"} <= {word for one in found for word in one.words}


def test_too_few_comments_are_no_themes():
    with pytest.raises(ValueError, match="too few to find themes in; 24 are needed"):
        clusters(LATE[:23], word_vectors(LATE[:23]), minimum=8, seed=1)
