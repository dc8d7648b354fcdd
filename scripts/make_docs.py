"""Builds the documentation site from the repository's pages and the sample's newest run; fetches nothing, and a broken link stops it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import typer
import yaml

from workbench import document, exhibits, wording
from workbench.cli.app import app
from workbench.cli.lazily import Commands

ROOT = Path(__file__).resolve().parents[1]
RUNS = ROOT / "reports/halden-rail"

# The table of contents: a part, and its pages in the order in which they are read.
PARTS = {
    "Start": ("README.md", "docs/tutorial.md", "GLOSSARY.md"),
    "How to": (
        "docs/inputs.md",
        "docs/programme.md", "docs/workshop.md", "docs/themes.md", "docs/refresh.md", "docs/batches.md",
        "notebooks/README.md", "templates/frameworks/README.md", "templates/language/README.md",
    ),
    "Reference": ("client_data/README.md", "commands.md", "figures.md", "gallery.md", "docs/methods.md"),
    "Build on it": ("docs/architecture.md", "CONTRIBUTING.md"),
    "Changes": ("CHANGELOG.md",),
}  # fmt: skip
KEPT = (".md", ".png", ".svg", ".csv")
CONFIG = {
    "site_name": "CX Workbench",
    "docs_dir": "pages",
    "site_dir": "site",
    "use_directory_urls": False,  # opens from a disk, without a server
    "exclude_docs": "!/templates/",
    "theme": {
        "name": "material",
        "font": False,  # nothing is fetched by a reader's browser
        "features": ["navigation.sections", "navigation.footer", "content.code.copy", "toc.follow"],
    },
    "plugins": ["search"],
    "markdown_extensions": ["admonition", "pymdownx.superfences", {"toc": {"permalink": True}}],
    "validation": {
        "links": {"not_found": "warn", "anchors": "warn", "absolute_links": "warn", "unrecognized_links": "warn"}
    },
}


def site(run: Path, build: Path) -> int:
    """Lay out the pages in `build` with what the run's folder shows, and make `build/site`; the exit code is the builder's."""
    shutil.rmtree(build, ignore_errors=True)
    pages = build / "pages"
    for source in sources():
        _copy(source, pages / source.relative_to(ROOT))
    record = document.read_folder(run)
    for name, text in (("commands", commands()), ("figures", figures(record)), ("gallery", gallery(record, pages))):
        (pages / f"{name}.md").write_text(text, "utf-8")
    nav = [{part: list(names)} for part, names in PARTS.items()]
    (build / "mkdocs.yml").write_text(yaml.safe_dump(CONFIG | {"nav": nav}), "utf-8")
    builder = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-f", str(build / "mkdocs.yml")]
    quiet = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(builder, check=False, env=quiet).returncode


def sources() -> list[Path]:
    """The pages of the site that are written by hand, the pages that they lead to, and the pictures in them."""
    found = [ROOT / name for names in PARTS.values() for name in names if (ROOT / name).is_file()]
    for page in found:  # grows while it is read: pages that a page leads to are pages of the site
        links = _links(page.read_text("utf-8")) if page.suffix == ".md" else []
        paths = [(page.parent / link).resolve() for link in links]
        found += dict.fromkeys(path for path in paths if path.suffix in KEPT and path.is_file() and path not in found)
    return found


def _links(text: str) -> list[str]:
    return re.findall(r"\]\((?![a-z]+:|#)([^)#\s]+)", text)


def _copy(source: Path, target: Path) -> None:
    """Copy a page or a picture; a link to code, which the site does not hold, becomes its words alone."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.suffix != ".md":
        shutil.copyfile(source, target)
        return
    text = source.read_text("utf-8")
    for link in _links(text):
        if Path(link).suffix not in KEPT:
            text = re.sub(rf"\[([^\]]+)\]\({re.escape(link)}[^)]*\)", r"\1", text)
    target.write_text(text, "utf-8")


def commands() -> str:
    """Every command with its arguments and options, as `--help` has them."""
    parts = ["# Commands\n\n" + (app.info.epilog or "")]
    for path, command in _commands(typer.main.get_command(app), "workbench"):
        context = click.Context(command, info_name=path)
        arguments = " ".join(one.make_metavar(context) for one in command.params if isinstance(one, click.Argument))
        rows = [record for one in command.params if (record := one.get_help_record(context)) and not one.hidden]
        parts.append(f"## `{path} {arguments}`".replace(" `", "`") + f"\n\n{(command.help or '').strip()}")
        options = [f"| `{_cell(name)}` | {_cell(says)} |" for name, says in rows if name.startswith("-")]
        parts.append("\n".join(["| option | |", "|---|---|", *options]) if options else "")
    return "\n\n".join(filter(None, parts)) + "\n"


def _commands(group: click.Command, path: str) -> Iterator[tuple[str, click.Command]]:
    for name, listed in sorted(getattr(group, "commands", {}).items()):
        command = group.loaded(name) if isinstance(group, Commands) else listed
        if hasattr(command, "commands"):
            yield from _commands(command, f"{path} {name}")
        elif not command.hidden:
            yield f"{path} {name}", command


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def figures(run: document.Document) -> str:
    """The figures of the sample's run, a table a result: id, value, unit and the people or rows behind it."""
    parts = [
        "# Figures\n\nWhat `results.json` of the sample client holds. Figures of single rows (a touchpoint, a question, an "
        "initiative) carry the row's name after a point in their ids and are left out here."
    ]
    for result in (recorded.result for recorded in run.results):
        rows = [
            f"| `{result.figure_id(name)}` | {wording.figure(one)} | {one.unit} | {one.n or ''} |"
            for name, one in result.figures.items()
            if "." not in name
        ]
        head = f"## {result.module}\n\n| figure | value | unit | people or rows |\n|---|---|---|---|\n"
        parts.append(head + "\n".join(rows))
    return "\n\n".join(parts) + "\n"


def gallery(run: document.Document, pages: Path) -> str:
    """One exhibit a kind, as the sample's notebooks drew it, with the roles of its columns."""
    parts = ["# Exhibits\n\nEvery kind of exhibit that the sample shows. Deck and report draw the same layout."]
    (pages / "drawn").mkdir()
    first = {shown.exhibit.kind: shown for shown in reversed(run.exhibits) if shown.svg}
    for kind, shown in sorted(first.items()):
        (pages / f"drawn/{kind}.svg").write_text(shown.svg, "utf-8")
        roles = exhibits.KINDS[kind]
        needed = ", ".join(f"`{role}`" for role in roles.required) or "none"
        extra = ", ".join(f"`{role}`" for role in roles.optional) or "none"
        parts.append(
            f"## `{kind}`\n\n{roles.says}. Columns it needs: {needed}; may have: {extra}.\n\n"
            f"**{shown.exhibit.title}**\n\n![{shown.exhibit.alt}](drawn/{kind}.svg)"
        )
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    sys.exit(site(RUNS / (RUNS / "latest").read_text("utf-8").strip(), ROOT / "dist/docs"))
