"""Rules of the house that a reviewer should not have to remember."""

from __future__ import annotations

import ast
import json
import re
import runpy
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "workbench").rglob("*.py"))
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
pytestmark = pytest.mark.xdist_group("rules")  # the trees are made once


@cache
def trees() -> dict[Path, ast.Module]:
    """Every module of the package, read when a test first asks for it."""
    return {path: ast.parse(path.read_text("utf-8")) for path in MODULES}


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_environment_yml_holds_every_package_of_the_lock():
    make = runpy.run_path(str(ROOT / "scripts/make_environment.py"))
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    text = (ROOT / "environment.yml").read_text("utf-8")
    assert text == make["environment"]((ROOT / "pyproject.toml").read_text("utf-8"), lock)
    assert len(re.findall(r'^    - "?[a-z0-9][\w.-]*==', text, re.MULTILINE)) == len(
        re.findall(r"^[a-z0-9][\w.-]*==", lock, flags=re.MULTILINE)
    )


def test_the_constraints_are_the_versions_of_the_lock():
    make = runpy.run_path(str(ROOT / "scripts/make_environment.py"))
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    text = (ROOT / "constraints.txt").read_text("utf-8")
    assert text == make["constraints"](lock)
    assert "--hash" not in text
    assert re.search(r"^pandas==[0-9.]+( ;|$)", text, re.MULTILINE)


def test_every_dependency_has_a_reason():
    lines = (ROOT / "pyproject.toml").read_text("utf-8").splitlines()
    dependencies = [line for line in lines if re.match(r'  "[A-Za-z][\w.-]*[>=]=', line)]
    assert dependencies
    assert [line for line in dependencies if "# " not in line] == []


IMPORTED_AS = {
    "babel": "babel",
    "fluent-runtime": "fluent",
    "fonttools": "fontTools",
    "markdown-it-py": "markdown_it",
    "python-docx": "docx",
    "pyyaml": "yaml",
    "python-pptx": "pptx",
    "ruamel-yaml": "ruamel",
    "xlsxwriter": "xlsxwriter",
}
# Used by another way than an import: the program that is started, and what pandas reads and writes Parquet with.
STARTED = {"jupyterlab", "pyarrow"}


def test_every_dependency_that_a_user_installs_is_used_by_the_package():
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    names = {re.sub(r"[-_.]+", "-", re.split(r"[\[>=<]", entry)[0]).lower() for entry in project["dependencies"]}
    nodes = [node for tree in trees().values() for node in ast.walk(tree)]
    used = {alias.name.partition(".")[0] for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    used |= {(node.module or "").partition(".")[0] for node in nodes if isinstance(node, ast.ImportFrom)}
    assert {name for name in names - STARTED if IMPORTED_AS.get(name, name.replace("-", "_")) not in used} == set()


def test_the_lock_is_hashed_and_names_no_host():
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    packages = re.findall(r"^[a-z0-9][\w.-]*==", lock, flags=re.MULTILINE)
    assert len(packages) > 100
    assert lock.count("--hash=sha256:") >= len(packages)
    assert "://" not in lock


def test_the_lock_holds_every_declared_dependency():
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = project["dependencies"] + [d for extra in project["optional-dependencies"].values() for d in extra]
    names = {re.sub(r"[-_.]+", "-", re.split(r"[\[>=<]", entry)[0]).lower() for entry in declared}
    locked = set(re.findall(r"^([a-z0-9][\w.-]*)==", (ROOT / "requirements.lock").read_text("utf-8"), re.MULTILINE))
    assert names - locked == set()


# Longer than a module should be: split one when you work on it, and take its name out.
LONG = {"workbench/engagement/job.py", "workbench/intake/settings.py"}


def test_a_module_says_what_it_is_for_and_fits_its_size():
    assert [name(path) for path in MODULES if not ast.get_docstring(trees()[path])] == [], "no first line"
    lines = {name(path): path.read_text("utf-8").count("\n") for path in MODULES}
    long = [path for path, count in lines.items() if count > (450 if path in LONG else 400)]
    assert long == [], "wants splitting by subject"
    assert {path.stem for path in MODULES} & {"utils", "helpers", "common", "misc"} == set()


def _inside_functions(tree: ast.Module) -> list[ast.stmt]:
    functions = [node for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
    return [node for one in functions for node in ast.walk(one) if isinstance(node, (ast.Import, ast.ImportFrom))]


def test_imports_stand_at_the_top_and_each_of_the_few_others_says_why():
    """Moved into a function only for an extra, or for a heavy library that a quick command does without."""
    found, unsaid = 0, []
    for path in MODULES:
        lines = path.read_text("utf-8").splitlines()
        for node in _inside_functions(trees()[path]):
            found += 1
            if not any("  # " in line for line in lines[node.lineno - 1 : node.end_lineno]):
                unsaid.append(f"{name(path)}:{node.lineno}")
    assert unsaid == []
    assert found <= 39, "move one to the top before one more is moved in"


def test_no_module_is_named_like_a_verb():
    import workbench

    modules = {path.stem for path in (ROOT / "workbench").glob("*.py")}
    verbs = set(workbench.__all__) - {"findings"}
    assert modules & verbs == set()


def test_every_verb_is_where_the_package_says():
    import workbench

    assert sorted(workbench.__all__) == sorted([*workbench._HOMES, "findings"])
    assert all(getattr(workbench, verb) is not None for verb in workbench.__all__)


def _loads(*modules: str) -> set[str]:
    """The modules that importing these leaves loaded, in a process of their own."""
    code = f"import sys, {', '.join(modules)}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_help_imports_no_command_and_an_unchanged_client_no_reader_of_inputs():
    help_, status = _loads("workbench.cli.app"), _loads("workbench.cli.runs")
    heavy = {"pandas", "matplotlib", "pptx", "papermill", "scipy", "typst", "numpy", "pydantic", "fluent.runtime"}
    commands = {path.stem for path in (ROOT / "workbench/cli").glob("*.py")} - {"__init__", "app", "lazily", "terminal"}
    assert help_ & (heavy | {f"workbench.cli.{command}" for command in commands}) == set()
    assert status & (heavy | {"workbench.engagement", "workbench.languages", "workbench.run.client"}) == set()


def test_reading_inputs_or_decks_loads_no_more_than_it_needs_and_a_notebook_none_of_the_deliverables():
    check = _loads("workbench.cli.checking")
    assert check & {"matplotlib", "pptx", "papermill", "scipy", "typst", "openpyxl", "IPython"} == set()
    reading = _loads("workbench.cli.results", "workbench.cli.refreshing")  # decks of runs that there are
    assert reading & {"matplotlib", "papermill", "scipy", "openpyxl", "IPython"} == set()
    notebook = _loads("workbench.session.job", "workbench.scoring.roadmap", "workbench.findings", "workbench.story")
    assert notebook & {"pptx", "docx", "papermill", "nbconvert", "typst", "openpyxl", "seaborn"} == set()


@pytest.mark.parametrize("path", NOTEBOOKS, ids=name)
def test_a_notebook_is_thin_stripped_and_takes_parameters(path):
    notebook = json.loads(path.read_text("utf-8"))
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    source = "\n".join("".join(cell["source"]) for cell in code)
    tree = ast.parse(source)
    logic = (ast.FunctionDef, ast.ClassDef, ast.For, ast.While, ast.Lambda, ast.If, ast.IfExp)
    assert not any(isinstance(node, logic) for node in ast.walk(tree)), "logic lives in the package"
    assert len(code) <= 8
    assert len([line for line in source.splitlines() if line.strip()]) <= 20
    assert all(not cell["outputs"] and cell["execution_count"] is None for cell in code)
    assert sum("parameters" in cell["metadata"].get("tags", []) for cell in code) == 1
    imports = [node for node in ast.walk(tree) if isinstance(node, (ast.Import, ast.ImportFrom))]
    assert [ast.unparse(node) for node in imports] == ["import workbench as wb"]
    assert set(notebook["metadata"]["workbench"]) == {"needs", "after"}
    first = "".join(notebook["cells"][0]["source"])
    assert first.startswith("# "), "the first cell is the notebook's question"
    headings = [c for c in notebook["cells"] if c["cell_type"] == "markdown" and "".join(c["source"]).startswith("# ")]
    assert len(headings) == 1


def test_every_folder_of_the_architecture_has_a_readme_that_says_how_to_add_to_it():
    table = re.findall(
        r"^\| `workbench/(\w+)(?:\.py)?`", (ROOT / "docs/architecture.md").read_text("utf-8"), re.MULTILINE
    )
    assert len(table) > 10
    missing = [folder for folder in table if not (ROOT / "workbench" / folder / "README.md").is_file()]
    assert missing == []


def test_the_pages_of_contributing_and_words_name_files_that_there_are():
    for page in (
        "CONTRIBUTING.md",
        "GLOSSARY.md",
        *(f"workbench/{n.name}/README.md" for n in (ROOT / "workbench").iterdir()),
    ):
        path = ROOT / page
        text = path.read_text("utf-8") if path.is_file() else ""
        for name in re.findall(r"`((?:workbench|templates|tests|docs|notebooks)/[\w./-]+)`", text):
            assert (ROOT / name).exists(), f"{page}: {name}"


def test_a_commit_is_held_against_a_target_that_there_is():
    hooks = (ROOT / ".pre-commit-config.yaml").read_text("utf-8")
    targets = re.findall(r"entry: make ([a-z-]+)", hooks)
    assert targets == ["check"]
    assert "repo: local" in hooks, "nothing is fetched"
    assert re.search(r"^check:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)


def test_no_file_names_a_registry_or_a_machine():
    hosts = ["py" + "pi.org", "python" + "hosted", "registry.np" + "mjs", "deb.deb" + "ian"]
    paths = re.compile(r"(?<![\w./])/(?:work|root|home)/\w")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    found = []
    for entry in listed.decode().split("\0"):
        path = ROOT / entry
        if not entry or not path.is_file() or path.suffix in {".ttf", ".png", ".pptx", ".xlsx", ".sav"}:
            continue
        text = path.read_text("utf-8", errors="replace")
        found += [f"{entry}: {host}" for host in hosts if host in text]
        if not entry.startswith("tests/"):
            found += [f"{entry}: {match}" for match in paths.findall(text)]
    assert found == []


def test_no_file_of_a_megabyte_is_in_the_repository():
    """Data that a try or a measurement has left are no part of it."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    paths = [ROOT / entry for entry in listed.decode().split("\0") if entry]
    assert [path.name for path in paths if path.is_file() and path.stat().st_size > 1_000_000] == []


def test_the_index_of_methods_is_generated_from_the_docstrings():
    make = runpy.run_path(str(ROOT / "scripts/make_methods.py"))
    assert (ROOT / "docs/methods.md").read_text("utf-8") == make["methods"](ROOT / "workbench")


def test_a_pattern_that_engines_read_differently_is_compiled_before_a_table_gets_it():
    """pandas hands patterns given as text to Python's engine or to Arrow's, by version: `\\u` then dies, `\\d` differs."""
    cells = {
        path: ["".join(c["source"]) for c in json.loads(path.read_text("utf-8"))["cells"] if c["cell_type"] == "code"]
        for path in NOTEBOOKS
    }  # fmt: skip
    every = trees() | {path: ast.parse("\n".join(sources)) for path, sources in cells.items()}
    given = [
        (name(path), argument.value)
        for path, tree in every.items()
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and isinstance(call.func.value, ast.Attribute)
        and call.func.value.attr == "str"
        for argument in call.args[:1]
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    ]
    assert [found for found in given if re.search(r"\\[a-wyzA-Z]|\(\?", found[1])] == []


SIZE = re.compile(r"(?i)(minimum|small_base|uniform|few($|_))")


def _numbers_of_their_own(tree: ast.Module) -> list[str]:
    """Parameters, constants and fields that are called a size of anonymity and hold a number of their own."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            plain = [*node.args.posonlyargs, *node.args.args]
            given = [
                *zip(reversed(plain), reversed(node.args.defaults), strict=False),
                *zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True),
            ]
            found += [argument.arg for argument, default in given if default is not None]
        elif isinstance(node, (ast.Assign, ast.AnnAssign)) and isinstance(node.value, ast.Constant):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            number = type(node.value.value) is int
            found += [target.id for target in targets if isinstance(target, ast.Name) and number]
    return [name for name in found if SIZE.match(name)]


@pytest.mark.parametrize(
    "source", ["def show(n, *, minimum=5): ...", "def show(n, few=10): ...", "MINIMUM_GROUP = 5", "minimum: int = 5"]
)
def test_a_size_of_anonymity_with_a_number_of_its_own_is_seen(source):
    assert len(_numbers_of_their_own(ast.parse(source))) == 1


def test_sizes_of_anonymity_stand_in_privacy_alone():
    elsewhere = [path for path in MODULES if path.parent.name != "privacy"]
    found = {name(path): _numbers_of_their_own(trees()[path]) for path in elsewhere}
    assert {path: names for path, names in found.items() if names} == {}


def test_no_count_of_people_is_held_against_a_literal_five():
    """`n < 5` is the client's minimum, which can be raised: it is read from the rules."""
    sizes = [
        f"{name(path)}:{node.lineno}"
        for path in MODULES
        if path.relative_to(ROOT / "workbench").parts[0] in {"scoring", "findings", "workshop", "batch"}
        for node in ast.walk(trees()[path])
        if isinstance(node, ast.Compare)
        and any(isinstance(end, ast.Constant) and type(end.value) is int and end.value == 5 for end in node.comparators)
    ]  # fmt: skip
    assert sizes == []
