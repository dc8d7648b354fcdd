"""Small literal surveys for the tests of the voice of the customer and of the journey."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pandas as pd


def survey(frame: pd.DataFrame, *, waves=("1",), **parts) -> SimpleNamespace:
    """A survey of a frame; `weight` and `wave` are filled in, listings are read off the column names."""
    frame = frame.assign(**{name: value for name, value in (("wave", "1"), ("weight", 1.0)) if name not in frame})
    frame.insert(0, "respondent", [f"r{at}" for at in range(len(frame))])

    def listed(prefix: str, **more: object) -> pd.DataFrame:
        ids = [name.partition(".")[2] for name in frame if name.startswith(prefix + ".")]
        return pd.DataFrame({"id": ids, "label": [name.capitalize() for name in ids]}).assign(**more)

    found = {
        "frame": frame,
        "touchpoints": listed("touchpoint", stage="use", low=1.0, high=5.0),
        "segments": listed("segment"),
        "drivers": listed("driver", low=1.0, high=5.0),
        "forces": pd.DataFrame(columns=["id", "stage", "force", "lens", "low", "high"]),
        "outcomes": listed("outcome", kind="binary"),
        "verbatims": listed("verbatim"),
        "waves": pd.DataFrame({"id": list(waves), "label": [f"Wave {wave}" for wave in waves]}),
        "retention": "Still a customer" if "retention.days" in frame else "",
        "scales": {"nps": (0, 10), "csat": (1, 5), "ces": (1, 7)},
        "quality": pd.DataFrame(columns=["check", "wave", "count", "text"]),
        "codebook": pd.DataFrame(
            columns=["question", "label", "wave", "column", "answer", "count", "read", "counts_as", "basis"]
        ).astype({"question": str, "column": str, "count": int}),
    }
    return SimpleNamespace(**found | parts)


def rail(n: int = 600, seed: int = 1) -> SimpleNamespace:
    """Two waves in which delays drive loyalty, satisfaction with them is low, and loyal customers come back."""
    rng = np.random.default_rng(seed)
    mood = rng.normal(0, 0.5, n)
    delays = np.clip(np.round(2.4 + mood + rng.normal(0, 1, n)), 1, 5)
    staff = np.clip(np.round(4.2 + mood + rng.normal(0, 0.8, n)), 1, 5)
    wifi = np.clip(np.round(3.3 + rng.normal(0, 1, n)), 1, 5)
    nps = np.clip(np.round(3 + 1.3 * delays + 0.4 * staff + rng.normal(0, 1.2, n)), 0, 10)
    back = (rng.random(n) < 1 / (1 + np.exp(-(nps - 5) / 2))).astype(float)
    frame = pd.DataFrame({
        "wave": np.where(np.arange(n) < n // 2, "1", "2"), "nps": nps, "csat": np.clip(np.round(nps / 2), 1, 5),
        "touchpoint.delays": delays, "touchpoint.staff": staff, "touchpoint.wifi": wifi,
        "segment.class": np.where(np.arange(n) % 10 == 0, "First", "Standard"), "outcome.back": back,
        "verbatim.comment": np.where(np.arange(n) % 4 == 0, "The delays are never explained", ""),
    })  # fmt: skip
    return survey(frame, waves=("1", "2"))
