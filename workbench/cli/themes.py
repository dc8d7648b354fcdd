"""Themes of comments: propose them, read a sample, see how well their words find them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Annotated, Any

import typer
from ruamel.yaml import YAML

from workbench import engagement
from workbench.cli import terminal
from workbench.cli.places import HERE, Client, Workspace
from workbench.errors import MisuseError, counted
from workbench.intake import themes as sheets
from workbench.run import publish
from workbench.scoring.voice.comment_groups import comments_in
from workbench.scoring.voice.drawing import draw
from workbench.scoring.voice.precision import words_found
from workbench.stats import clusters, encoding

if TYPE_CHECKING:
    from workbench.engagement import Engagement
    from workbench.scoring.voice.precision import WordsFound
    from workbench.stats.clusters import Cluster

app = typer.Typer(help=__doc__, no_args_is_help=True)
WITHOUT = "The extra text is not installed (pip install cx-workbench[text]): comments are grouped by their words alone."


@app.command()
def propose(client: Client, *, workspace: Workspace = HERE) -> None:
    """Group the comments by what they say and write themes.yaml, to be renamed, merged and split; never over your own."""
    job = engagement.load(client, workspace=workspace)
    said = comments_in(_survey(job))
    texts = [said.texts[one] for one in said.id]
    distinct = list(dict.fromkeys(texts))
    vectors = encoding.encode(distinct)
    if vectors is None:
        terminal.out.print(terminal.plain(WITHOUT))
        vectors = clusters.word_vectors(distinct)
    try:
        found = clusters.clusters(distinct, vectors, minimum=job.rules.minimum_comments, seed=job.seed % 2**31)
    except ValueError as error:
        raise MisuseError(str(error)) from None
    path = job.folder / ("themes.yaml" if not (job.folder / "themes.yaml").exists() else "themes.proposed.yaml")
    publish.write(path, _proposal(found).encode())
    path.chmod(0o600)
    for one in found:
        terminal.out.print(f"[bold]{terminal.plain(', '.join(one.words))}[/]: {one.comments} different comments")
        for text in one.near:
            terminal.out.print(f"  near: {terminal.plain(text)}")
        for text in one.far:
            terminal.out.print(f"  far:  {terminal.plain(text)}")
    terminal.out.print(f"made {terminal.plain(path.relative_to(workspace).as_posix())}")
    terminal.out.print(f"Rename, merge and split the themes; then: workbench themes label {terminal.plain(client)}")


def _survey(job: Engagement) -> Any:
    survey = job.get("survey")
    if survey is None or survey.verbatims.empty:
        raise MisuseError("there are no comments; map a column of comments under survey.verbatims in engagement.yaml")
    return survey


def _proposal(found: list[Cluster]) -> str:
    """The groups as themes.yaml: named by their words, with the nearest comments as examples."""
    themes: dict[str, Any] = {}
    for at, one in enumerate(found, 1):
        name = " / ".join(one.words[:2]) or f"Group {at}"
        name = name if all(name != other["name"] for other in themes.values()) else f"{name} {at}"
        themes[f"theme-{at}"] = {"name": name, "words": list(one.words), "examples": list(one.near)}
    yaml, text = YAML(), io.StringIO()
    yaml.width = 120
    yaml.dump({"themes": themes}, text)
    return (
        "# Themes of the comments. An id stays when the name changes; a name may be by language: {en: Delays, pl: Opóźnienia}.\n"
        "# words hint at a theme in any of their forms; examples are comments that belong to it.\n" + text.getvalue()
    )


@app.command()
def label(
    client: Client,
    *,
    comments: Annotated[int, typer.Option("--comments", min=50, max=2000, help="How many to read.")] = 200,
    workspace: Workspace = HERE,
) -> None:
    """Draw comments at random into theme_labels.xlsx, where people put them under the themes; ticks made stay."""
    job = engagement.load(client, workspace=workspace)
    themes, survey = job.themes, _survey(job)
    if not themes.rules:
        raise MisuseError(f"no themes are named; first: workbench themes propose {client}")
    known = dict(themes.labels.marks) if themes.labels else {}
    groups, drawn = draw(survey, themes.rules, count=comments, seed=job.seed)
    inside = {text for text, _ in drawn}
    rows = [(text, said, groups[text]) for text, said in drawn]
    rows += [(text, said, "") for text, said in _texts(survey).items() if text in known and text not in inside]
    path = job.folder / "theme_labels.xlsx"
    publish.write(job.folder / "theme_frame.csv", sheets.frame_csv(groups))
    publish.write(path, sheets.sheet(rows, themes.rules, known))
    for made in (path, job.folder / "theme_frame.csv"):
        made.chmod(0o600)
    (job.folder / "theme_labels.csv").unlink(missing_ok=True)  # its ticks are in the new sheet
    shown = terminal.plain(path.relative_to(workspace).as_posix())
    read = sum(text in known for text in inside)
    terminal.out.print(f"made {shown}: {len(drawn)} of {len(groups)} different comments, {read} of them read already")
    terminal.out.print("Put an x under each theme of a comment, from the top; then run the client again.")


def _texts(survey: Any) -> dict[str, str]:
    return comments_in(survey).texts


@app.command()
def show(client: Client, *, workspace: Workspace = HERE) -> None:
    """Each theme's words: how many comments hold them, how often rightly by what was read, and the nearest found."""
    job = engagement.load(client, workspace=workspace)
    for one in words_found(_survey(job), job.themes):
        terminal.out.print(f"[bold]{terminal.plain(one.theme)}[/]: {_told(one)}")
        for text in one.nearest:
            terminal.out.print(f"  {terminal.plain(text)}")


def _told(one: WordsFound) -> str:
    held = f"{counted(one.comments, 'comment')} {'holds' if one.comments == 1 else 'hold'} its words"
    if one.precision is None:
        return f"{held}; too few of them were read to say how often rightly"
    low = "" if one.good else "; too often wrongly: change the words"
    sure = f" ({one.low:.0%} to {one.high:.0%})" if one.low is not None else ""
    return f"{held}, {one.precision:.0%}{sure} of {one.read} that were read rightly{low}"
