"""One file takes no more of a machine than it may, and says so by name."""

import pyarrow as pa
import pyarrow.parquet as pq
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
