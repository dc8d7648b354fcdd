"""One file takes no more of a machine than it may, and says so by name."""

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pyreadstat
import pytest

from workbench.errors import InputError
from workbench.intake import limits, records
from workbench.intake.exports import read_answers


def test_a_parquet_file_that_unpacks_to_too_many_rows_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "t.parquet"
    one = pa.table({"nps": pa.array([5] * 1_000_000, type=pa.int8())})
    with pq.ParquetWriter(path, one.schema) as writer:
        for _ in range(51):
            writer.write_table(one)
    assert path.stat().st_size < 1_000_000
    with pytest.raises(InputError, match="51,000,000 rows"):
        read_answers(path, shown="t.parquet")


def test_a_parquet_file_within_the_limits_is_read(tmp_path):
    path = tmp_path / "t.parquet"
    pq.write_table(pa.table({"nps": [5, None, 10]}), path)
    assert len(read_answers(path, shown="t.parquet").table.frame) == 3


def test_cells_of_the_mapped_columns_count_and_not_of_the_whole_file():
    limits.refuse_many("t.parquet", rows=2_000_000, columns=200)
    with pytest.raises(InputError, match="402,000,000 cells in the mapped columns"):
        limits.refuse_many("t.parquet", rows=2_000_000, columns=201)


def test_a_file_that_takes_too_long_is_refused_with_what_was_read():
    rows = limits.in_time(iter(range(6_000)), shown="t.csv", seconds=-1)
    with pytest.raises(InputError, match=r"t\.csv: found a file of which"):
        list(rows)
    assert list(limits.in_time(iter(range(6_000)), shown="t.csv")) == list(range(6_000))


def test_a_line_of_delimiters_alone_does_not_fill_the_memory():
    text = "a,b\n1,2\n" + "," * (records.MOST_LINE + 1) + "\n"
    with pytest.raises(records.UnreadableError):
        list(records.records(text, ","))


def test_parts_of_a_file_that_together_take_too_long_or_too_much_are_refused():
    parts = [b"x" * 10] * 5
    assert list(limits.in_bounds(parts, shown="t.parquet", size=len, most=50)) == parts
    with pytest.raises(InputError, match="more than 0 GB once unpacked"):
        list(limits.in_bounds(parts, shown="t.parquet", size=len, most=49))
    with pytest.raises(InputError, match=r"t\.sav: found a file that -1 s do not read"):
        list(limits.in_bounds(parts, shown="t.sav", size=len, seconds=-1))


def test_a_file_of_several_parts_is_read_whole_and_in_order(tmp_path):
    rows = 120_001
    frame = pd.DataFrame(
        {"nps": [float(at % 11) for at in range(rows)], "region": [f"r{at % 3}" for at in range(rows)]}
    )
    pyreadstat.write_sav(frame, str(tmp_path / "t.sav"))
    frame.astype({"region": "category"}).to_parquet(tmp_path / "t.parquet")
    for name in ("t.sav", "t.parquet"):
        found = read_answers(tmp_path / name, shown=name).table.frame
        assert found["nps"].tolist() == frame["nps"].tolist()
        assert found["region"].astype(str).tolist() == frame["region"].tolist()


def test_an_spss_file_without_rows_is_refused_as_one(tmp_path):
    pyreadstat.write_sav(pd.DataFrame({"nps": pd.Series(dtype=float)}), str(tmp_path / "t.sav"))
    with pytest.raises(InputError, match="no responses"):
        read_answers(tmp_path / "t.sav", shown="t.sav")
