"""Iterative proportional fitting of a 4 x 4 table to given margins, the example of the ipfn project and Wikipedia."""

import numpy as np
import pandas as pd
import pytest

from workbench.stats.weighting import rake

START = [[40, 30, 20, 10], [35, 50, 100, 75], [30, 80, 70, 120], [20, 30, 40, 50]]
ROWS, COLUMNS = [150, 300, 400, 150], [200, 300, 400, 100]
PUBLISHED = [
    [64.56, 46.23, 35.38, 3.82], [49.97, 68.16, 156.50, 25.37], [56.72, 144.43, 145.08, 53.77], [28.75, 41.18, 63.03, 17.03],
]  # fmt: skip


def test_the_fitted_table_is_the_published_one():
    cells = pd.DataFrame([(f"r{r}", f"c{c}") for r in range(4) for c in range(4)], columns=["row", "column"])
    margins = {
        "row": {f"r{r}": share for r, share in enumerate(ROWS)},
        "column": {f"c{c}": share for c, share in enumerate(COLUMNS)},
    }
    raked = rake(cells, margins, base=np.ravel(START), tolerance=1e-9)
    fitted = (raked.weights / raked.weights.sum() * 1000).reshape(4, 4)
    assert fitted == pytest.approx(np.array(PUBLISHED), abs=0.005)
