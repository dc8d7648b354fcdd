"""The keys of a client's files are documented as the models have them."""

import runpy
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_readme_of_clients_lists_every_key_as_the_models_have_it():
    make = runpy.run_path(str(ROOT / "scripts/make_client_keys.py"))
    text = (ROOT / "client_data/README.md").read_text("utf-8")
    assert make["written"](text) == text, "run: make generated"
    for key in ("direction", "complete", "themes", "force_points", "value_per_point", "depends_on"):
        assert f"| `{key}` |" in text
