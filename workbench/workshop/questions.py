"""Makes a round from what the client has: packs, journey, initiatives, or cards of the consultant's own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from workbench import assets
from workbench.claims import say
from workbench.claims.catalogue import LANGUAGES
from workbench.engagement import Engagement
from workbench.errors import MisuseError, did_you_mean
from workbench.frameworks import Framework, load
from workbench.languages import catalogue
from workbench.stats.consensus import Rule, iqr_rule
from workbench.workshop.rounds import Kind, Question, Round, Texts
from workbench.workshop.settings import RoundSettings, Subject

PILES = 4  # of a sort without piles of its own


@dataclass(frozen=True)
class Asked:
    """What a subject asks before the round's own settings are applied."""

    kind: Kind
    questions: Sequence[Question]
    low: int = 0
    high: int = 0
    levels: Mapping[str, Texts] | None = None
    budget: int = 0
    source: str = ""


def asked(name: str, job: Engagement) -> Texts:
    """What a room is asked where packs and journeys have no words, in every language: `workshop-ask-<name>`."""
    own = job.catalogue
    spoken = {language: own if own.language == language else catalogue(language) for language in LANGUAGES}
    return {language: words.text(say(f"workshop-ask-{name}")) for language, words in spoken.items()}


def make_round(id_: str, settings: RoundSettings, job: Engagement) -> Round:
    """A round of a client. Raises `MisuseError` where its name says no kind or nothing is left to ask."""
    subject = settings.kind or _subject_of(id_)
    made = SUBJECTS[subject](settings, job)
    if not made.questions:
        raise MisuseError(f"round {id_}: nothing to vote on; check items, stages, forces or cards")
    title: Texts = {job.settings.language: settings.title} if settings.title else asked(f"title-{subject}", job)
    try:
        return Round(
            id=id_,
            title=title,
            kind=made.kind,
            subject=subject,
            questions=tuple(made.questions),
            low=made.low,
            high=made.high,
            rule=_rule(settings, made),
            levels=made.levels or {},
            budget=made.budget,
            wave=settings.wave or job.settings.maturity.current_wave or str(job.settings.as_of.year),
            source=made.source,
        )
    except ValueError as error:
        raise MisuseError(f"round {id_}: {error}") from error


def _subject_of(id_: str) -> Subject:
    name = id_.rpartition("-")[0] or id_
    for subject in SUBJECTS:
        if name == subject:
            return subject
    raise MisuseError(
        f'round "{id_}": what is voted on? Describe it in workshop.yaml, or begin its name with one of '
        f"{', '.join(SUBJECTS)}.{did_you_mean(name, SUBJECTS)}"
    )


def _rule(settings: RoundSettings, made: Asked) -> Rule:
    if made.kind in {"dots", "points"}:
        return Rule("none")
    name = settings.rule or ("majority" if made.kind == "sort" else "iqr")
    if name == "majority":
        return Rule("majority", 0.7 if settings.limit is None else settings.limit)
    if name == "rand-ucla":
        return Rule("rand-ucla")
    return iqr_rule(made.low, made.high) if settings.limit is None else Rule("iqr", settings.limit)


def _chosen(ids: Iterable[str], wanted: Sequence[str], what: str) -> list[str]:
    """The ids that are wanted, or begin with what is wanted; all where nothing is named."""
    known = list(ids)
    for name in wanted:
        if not any(_matches(id_, name) for id_ in known):
            raise MisuseError(f'there is no {what} "{name}".{did_you_mean(name, known)}')
    return [id_ for id_ in known if not wanted or any(_matches(id_, name) for name in wanted)]


def _matches(id_: str, name: str) -> bool:
    return id_ == name or id_.startswith(name + ".")


def _in_languages(id_: str, job: Engagement) -> dict[str, Framework]:
    own = job.folder / "frameworks" / id_
    folder = own if own.is_dir() else assets.folder("templates") / "frameworks" / id_
    return {language: load(folder, language=language) for language in LANGUAGES}


def _from_pack(
    id_: str, settings: RoundSettings, job: Engagement, facets: Sequence[str]
) -> tuple[list[Question], Framework, dict[str, Texts]]:
    packs = _in_languages(id_, job)
    pack = packs["en"]
    items = {language: {item.id: item for item in each.items} for language, each in packs.items()}
    wanted = set(_chosen(items["en"], settings.items, "item"))
    questions = []
    for group in pack.groups:
        titles = {language: each.group(group.id).title for language, each in packs.items()}
        for item in group.items:
            if item.id in wanted:
                card = {language: items[language][item.id].text for language in LANGUAGES}
                short = {language: items[language][item.id].label for language in LANGUAGES}
                questions += [_facet(item.id, card, titles, facet, {"item": item.id}, job, short) for facet in facets]
    scale = {language: next(iter(each.scales.values())) for language, each in packs.items()}
    levels: dict[str, Texts] = {
        f"{answer.value:g}": {language: scale[language][at].label for language in LANGUAGES}
        for at, answer in enumerate(scale["en"])
    }
    return questions, pack, levels


def _facet(
    id_: str, card: Texts, page: Texts, facet: str, keys: Mapping[str, str], job: Engagement, short: Texts | None = None
) -> Question:
    if not facet:
        return Question(id_, card, page=page, keys=dict(keys), short=short or {})
    texts = asked(f"aspect-{facet}", job)
    return Question(f"{id_}.{facet}", card, page=page, facet=texts, keys={**keys, "aspect": facet}, short=short or {})


def _maturity(settings: RoundSettings, job: Engagement) -> Asked:
    questions, pack, levels = _from_pack("cx-maturity", settings, job, [""])
    return Asked("rating", questions, 1, 5, levels, source=pack.attribution)


def _governance(settings: RoundSettings, job: Engagement) -> Asked:
    questions, pack, levels = _from_pack("governance-checklist", settings, job, ["documented", "practised"])
    return Asked("rating", questions, 0, 4, levels, source=pack.attribution)


def _forces(settings: RoundSettings, job: Engagement) -> Asked:
    titles, source = _force_titles(job)
    hints = _hints(titles, job)
    lenses = {lens: asked(f"lens-{lens}", job) for lens in settings.lenses}
    low, high = (int(end) for end in job.journey.scale)
    questions = [
        Question(
            f"{stage}.{force}.{lens}", titles[force], page={"en": label}, facet=lenses[lens],
            hint=hints[force], keys={"stage": stage, "force": force, "lens": lens},
        )
        for stage, label in _stages(settings, job).items()
        for force in _chosen(titles, settings.forces, "force")
        for lens in settings.lenses
    ]  # fmt: skip
    levels = {str(low): asked("end-low", job), str(high): asked("end-high", job)}
    return Asked("rating", questions, low, high, levels, source=source)


def _force_titles(job: Engagement) -> tuple[dict[str, Texts], str]:
    """The names of the six forces in every language, and their attribution, from the pack."""
    packs = _in_languages("forces-of-cx", job)
    titles: dict[str, Texts] = {
        group.id: {language: each.group(group.id).title for language, each in packs.items()}
        for group in packs["en"].groups
    }
    return titles, packs["en"].attribution


def _hints(forces: Iterable[str], job: Engagement) -> dict[str, Texts]:
    """What helps to rate each force."""
    return {force: asked(f"hint-{force}", job) for force in forces}


def _stages(settings: RoundSettings, job: Engagement) -> dict[str, str]:
    frame = job.journey.stages
    labels = dict(zip(frame["id"], frame["label"], strict=True))
    return {stage: labels[stage] for stage in _chosen(labels, settings.stages, "stage")}


def _shared_out(kind: Kind, questions: Sequence[Question], settings: RoundSettings, budget: int) -> Asked:
    total = settings.budget or budget
    most = settings.most or (min(3, total) if kind == "dots" else total)
    return Asked(kind, questions, 0, min(most, total), budget=total)


def _weights(settings: RoundSettings, job: Engagement) -> Asked:
    titles, source = _force_titles(job)
    hints = _hints(titles, job)
    questions = [
        Question(force, titles[force], hint=hints[force], keys={"force": force})
        for force in _chosen(titles, settings.forces, "force")
    ]
    return replace(_shared_out("points", questions, settings, 100), source=source)


def _stage_weights(settings: RoundSettings, job: Engagement) -> Asked:
    questions = [
        Question(stage, {"en": label}, keys={"stage": stage}) for stage, label in _stages(settings, job).items()
    ]
    return _shared_out("points", questions, settings, 100)


def _cards(settings: RoundSettings, job: Engagement) -> dict[str, str]:
    if settings.cards:
        return {f"card-{at}": text for at, text in enumerate(settings.cards, 1)}
    frame = job.initiatives
    titles = dict(zip(frame["id"], frame["title"], strict=True))
    return {id_: titles[id_] for id_ in _chosen(titles, settings.items, "initiative")}


def _priorities(settings: RoundSettings, job: Engagement) -> Asked:
    questions = [Question(id_, {"en": text}, keys={"initiative": id_}) for id_, text in _cards(settings, job).items()]
    return _shared_out("dots", questions, settings, 5)


def _estimates(settings: RoundSettings, job: Engagement) -> Asked:
    questions = [
        _facet(id_, {"en": text}, {}, aspect, {"initiative": id_}, job)
        for id_, text in _cards(settings, job).items()
        for aspect in ("impact", "effort")
    ]
    return Asked("rating", questions, 1, 5, {"1": asked("grade-low", job), "5": asked("grade-high", job)})


def _sort(settings: RoundSettings, job: Engagement) -> Asked:
    piles: Sequence[Texts] = [{"en": pile} for pile in settings.piles]
    piles = piles or [asked(f"pile-{at}", job) for at in range(1, PILES + 1)]
    questions = [Question(id_, {"en": text}, keys={"initiative": id_}) for id_, text in _cards(settings, job).items()]
    return Asked("sort", questions, 0, len(piles) - 1, {str(at): pile for at, pile in enumerate(piles)})


def _vision(settings: RoundSettings, job: Engagement) -> Asked:
    cards = settings.cards or job.vision.cards
    questions = [Question(f"card-{at}", {"en": text}) for at, text in enumerate(cards, 1)]
    return _shared_out("dots", questions, settings, 3)


def _technology(settings: RoundSettings, job: Engagement) -> Asked:
    labels = {one.id: one.label for one in job.technology.criteria}
    questions = [Question(id_, {"en": labels[id_]}) for id_ in _chosen(labels, settings.items, "criterion")]
    return _shared_out("points", questions, settings, 100)


def _scores(settings: RoundSettings, job: Engagement) -> Asked:
    """Every option by every criterion that is no money, on the scale of the choice."""
    choice = job.technology
    options = {one.id: one.label for one in choice.options}
    low, high = map(int, choice.scale)
    questions = [
        Question(f"{option}.{one.id}", {"en": one.label}, page={"en": options[option]}, short={"en": f"{options[option]}: {one.label}"})
        for option in _chosen(options, settings.items, "option")
        for one in choice.criteria
        if not one.is_cost
    ]  # fmt: skip
    return Asked("rating", questions, low, high, {str(low): asked("end-low", job), str(high): asked("end-high", job)})


SUBJECTS: dict[Subject, Callable[[RoundSettings, Engagement], Asked]] = {
    "maturity": _maturity,
    "governance": _governance,
    "forces": _forces,
    "weights": _weights,
    "stages": _stage_weights,
    "priorities": _priorities,
    "estimates": _estimates,
    "sort": _sort,
    "vision": _vision,
    "technology": _technology,
    "scores": _scores,
}
