"""The second fictional client, a Polish city hospital: a public service without revenue, in Polish, as Polish tools export."""

from __future__ import annotations

from random import Random

from sample.tables import clamp, text

README = """# Szpital Miejski w Lipowej Górze (fikcyjny)

Drugi przykład: szpital publiczny, po polsku, bez danych o pieniądzach. Wszystkie dane są zmyślone. Ankiety zapisano tak, jak
eksportuje je większość polskich narzędzi: średnik, nagłówki pełnym zdaniem, „nie dotyczy” jako brak odpowiedzi.

`workbench run szpital-lipowa` tworzy prezentację, raport i skoroszyt po polsku.
"""

ENGAGEMENT = """# Szpital jest fikcyjny; wszystkie liczby są zmyślone.
client: szpital-lipowa
name: Szpital Miejski w Lipowej Górze
fictional: true
industry: Szpital publiczny
language: pl
surveyed: patients
currency: PLN
period: {start: 2025-07-01, end: 2026-06-30}
as_of: 2026-06-30
confidentiality: Poufne - przykład fikcyjny
brand: {accent: "#1B6B5A"}

maturity:
  targets: {M1.1: 4, M1.2: 3, M1.3: 4, M1.4: 3, M1.5: 3, M1.6: 3, M1.7: 3}

survey:
  waves:
    - {id: "2025", label: Wiosna 2025, files: [ankieta_2025.csv]}
    - {id: "2026", label: Wiosna 2026, files: [ankieta_2026.csv]}
  respondent: Numer
  missing: [nie dotyczy]
  measures:
    nps: {column: "Na ile prawdopodobne jest, że poleci Pan/Pani nasz szpital bliskim? (0 = w ogóle, 10 = na pewno)", scale: [0, 10]}
    csat: {column: "Jak ocenia Pan/Pani pobyt jako całość? (1 = bardzo źle, 5 = bardzo dobrze)", scale: [1, 5]}
  touchpoints:
    - {id: rejestracja, label: Rejestracja, stage: przyjecie, column: "Rejestracja (1 = bardzo źle, 5 = bardzo dobrze)", scale: [1, 5]}
    - {id: oczekiwanie, label: Czas oczekiwania, stage: przyjecie, column: "Czas oczekiwania (1 = bardzo źle, 5 = bardzo dobrze)", scale: [1, 5]}
    - {id: lekarze, label: Rozmowa z lekarzem, stage: leczenie, column: "Rozmowa z lekarzem (1 = bardzo źle, 5 = bardzo dobrze)", scale: [1, 5]}
    - {id: pielegniarki, label: Opieka pielęgniarska, stage: leczenie, column: "Opieka pielęgniarska (1 = bardzo źle, 5 = bardzo dobrze)", scale: [1, 5]}
    - {id: posilki, label: Posiłki, stage: oddzial, column: "Posiłki (1 = bardzo źle, 5 = bardzo dobrze)", scale: [1, 5]}
    - {id: cisza, label: Cisza w nocy, stage: oddzial, column: "Cisza w nocy (1 = bardzo źle, 5 = bardzo dobrze)", scale: [1, 5]}
    - {id: wypis, label: Informacja przy wypisie, stage: wypis, column: "Informacja przy wypisie (1 = bardzo źle, 5 = bardzo dobrze)", scale: [1, 5]}
  segments:
    - {id: oddzial, label: Oddział, column: Oddział}
    - {id: tryb, label: Tryb przyjęcia, column: Tryb przyjęcia}

roadmap:
  start: 2026-09
  horizon: 18
  budget: [600000, 400000]
"""

JOURNEY = """# Fikcyjna droga pacjenta.
title: Pobyt w szpitalu
scale: [1, 7]
stages:
  - id: przyjecie
    label: Przyjęcie
    emotion: {as_is: -0.7, to_be: 0.6}
    doing: Czeka w izbie przyjęć z dokumentami w ręku
    thinking: Czy ktoś wie, że tu jestem?
    feeling: Niepewność
    pains: [Nikt nie mówi, "Te same pytania trzy razy"]
    front_stage: Rejestracja, izba przyjęć
    back_stage: Planowanie łóżek
    opportunities: [Ekran z kolejnością i przewidywanym czasem]
  - id: leczenie
    label: Leczenie
    emotion: {as_is: 0.9, to_be: 1.2}
    doing: Rozmawia z lekarzem i pielęgniarkami
    thinking: Są dobrzy, tylko bardzo zajęci
    feeling: Zaufanie
    front_stage: Lekarze, pielęgniarki
    back_stage: Laboratorium, dyżury
  - id: oddzial
    label: Oddział
    emotion: {as_is: -0.2, to_be: 0.5}
    doing: Śpi, je, czeka na wyniki
    feeling: Zmęczenie
    pains: [Hałas w nocy]
    front_stage: Sala, posiłki
    back_stage: Kuchnia, sprzątanie
  - id: wypis
    label: Wypis
    emotion: {as_is: -1.1, to_be: 0.8}
    doing: Wychodzi z kartką, której nie rozumie
    thinking: Co mam robić jutro rano?
    feeling: Zagubienie
    pains: [Wypis pełen skrótów, Nie wiadomo, do kogo zadzwonić]
    front_stage: Lekarz prowadzący, sekretariat
    back_stage: Dokumentacja
    opportunities: [Kartka ze zdaniami zamiast skrótów, Telefon po dwóch dniach]
"""

INITIATIVES = """# Fikcyjne inicjatywy szpitala; pieniądze w PLN.
currency: PLN
initiatives:
  - id: S1
    title: Wypis, który pacjent rozumie
    workstream: inner closed loop
    dimension: process
    owner: Zastępca dyrektora ds. medycznych
    cost_once: 90000
    cost_yearly: 20000
    start: 2026-09
    months: 4
    confidence: 0.8
    impact: 5
    effort: 2
    findings: [voice.wypis, journey.wypis.certainty]
    kpi: Ocena informacji przy wypisie
    kpi_baseline: 2.4
    kpi_target: 3.4
    kpi_date: 2027-06
  - id: S2
    title: Ekran z kolejnością w izbie przyjęć
    workstream: data integration
    dimension: technology
    owner: Kierownik izby przyjęć
    cost_once: 240000
    cost_yearly: 35000
    start: 2026-11
    months: 7
    confidence: 0.7
    impact: 4
    effort: 3
    findings: [voice.oczekiwanie, journey.przyjecie.certainty]
    kpi: Ocena czasu oczekiwania
    kpi_baseline: 2.7
    kpi_target: 3.3
    kpi_date: 2027-06
  - id: S3
    title: Telefon do pacjenta dwa dni po wypisie
    workstream: inner closed loop
    dimension: people
    owner: Naczelna pielęgniarka
    cost_yearly: 110000
    start: 2027-01
    months: 3
    depends_on: [S1]
    confidence: 0.7
    impact: 4
    effort: 3
    findings: [voice.wypis]
    kpi: Pacjenci, do których zadzwoniono
    kpi_baseline: 0
    kpi_target: 80
    kpi_date: 2027-09
  - id: S4
    title: Ciche noce na oddziałach
    workstream: employee engagement
    dimension: people
    cost_once: 30000
    start: 2027-02
    months: 3
    confidence: 0.6
    impact: 2
    effort: 2
    findings: [voice.cisza]
"""

# Mean rating by wave (1-5), share of patients whom it concerns, and its pull on the stay as a whole.
TOUCHPOINTS = {
    "Rejestracja": (3.6, 3.7, 0.95, 0.10),
    "Czas oczekiwania": (2.7, 2.7, 0.97, 0.22),
    "Rozmowa z lekarzem": (3.8, 4.0, 0.98, 0.25),
    "Opieka pielęgniarska": (4.2, 4.2, 0.99, 0.18),
    "Posiłki": (2.9, 3.3, 0.85, 0.04),
    "Cisza w nocy": (3.0, 3.0, 0.80, 0.06),
    "Informacja przy wypisie": (2.5, 2.4, 0.93, 0.30),
}
SIZES = {"2025": 318, "2026": 341}
SCALE = "(1 = bardzo źle, 5 = bardzo dobrze)"
HEADER = (
    "Numer",
    "Na ile prawdopodobne jest, że poleci Pan/Pani nasz szpital bliskim? (0 = w ogóle, 10 = na pewno)",
    f"Jak ocenia Pan/Pani pobyt jako całość? {SCALE}",
    *(f"{name} {SCALE}" for name in TOUCHPOINTS),
    "Oddział",
    "Tryb przyjęcia",
)
WARDS = ("Interna", "Chirurgia", "Ortopedia", "Położnictwo")


def wave(year: str, random: Random) -> str:
    """One wave, with semicolons between the columns."""
    rows = [_patient(year, number, random) for number in range(1, SIZES[year] + 1)]
    return text(HEADER, rows, delimiter=";")


def _patient(year: str, number: int, random: Random) -> list[object]:
    ward, urgent = random.choices(WARDS, (0.38, 0.27, 0.20, 0.15))[0], random.random() < 0.45
    mood = random.gauss(0.25 if ward == "Położnictwo" else -0.15 * urgent, 0.5)
    at = int(year == "2026")
    felt = {name: means[at] + mood + random.gauss(0, 0.8) for name, means in TOUCHPOINTS.items()}
    pulled = sum(means[3] * (felt[name] - means[0]) for name, means in TOUCHPOINTS.items())
    stay = 3.5 + pulled + random.gauss(0, 0.4)
    rated = [
        clamp(felt[name], 1, 5) if random.random() < means[2] else "nie dotyczy" for name, means in TOUCHPOINTS.items()
    ]
    recommend = clamp(7.1 + 1.9 * (stay - 3.5) + random.gauss(0, 1.1), 0, 10)
    return [f"P-{year}-{number:03d}", recommend, clamp(stay, 1, 5), *rated, ward, "nagły" if urgent else "planowy"]


# documented, practised, evidence, owner of each question of the governance checklist.
ANSWERS = {
    "G1.1.1": (4, 3, "Zarządzenie dyrektora 4/2025", "Dyrektor"), "G1.1.2": (2, 1, "", "Rzecznik praw pacjenta"),
    "G1.1.3": (2, 1, "", "Dyrektor"), "G1.1.4": (2, 2, "", ""), "G1.2.1": (3, 2, "Plan jakości 2026", "Pełnomocnik ds. jakości"),
    "G1.2.2": (1, 0, "", ""), "G1.2.3": (4, 4, "Procedura ankiet", "Pełnomocnik ds. jakości"),
    "G1.2.4": (3, 3, "Harmonogram", "Pełnomocnik ds. jakości"), "G1.2.5": (3, 1, "Procedura skarg", "Rzecznik praw pacjenta"),
    "G1.3.1": (2, 1, "", ""), "G1.3.2": (2, 1, "", "Dyrektor"), "G1.3.3": (3, 1, "Intranet", "Naczelna pielęgniarka"),
    "G1.3.4": (1, 1, "", ""), "G1.3.5": (0, 0, "", ""), "G1.4.1": (3, 2, "Raport kwartalny", "Pełnomocnik ds. jakości"),
    "G1.4.2": (2, 0, "", "Rzecznik praw pacjenta"), "G1.4.3": (4, 4, "Polityka dostępu", "Inspektor ochrony danych"),
    "G1.4.4": (2, 2, "", ""), "G1.4.5": (3, 3, "Procedura ankiet", "Pełnomocnik ds. jakości"),
    "G1.5.1": (3, 1, "Kalendarz narad", "Dyrektor"), "G1.5.2": (1, 0, "", ""), "G1.5.3": (2, 1, "", "Pełnomocnik ds. jakości"),
    "G1.5.4": (2, 2, "Badanie pracowników 2025", "Kierownik kadr"),
}  # fmt: skip


def governance() -> str:
    """The answered checklist."""
    rows = [
        (id_, documented, practised, evidence, owner)
        for id_, (documented, practised, evidence, owner) in ANSWERS.items()
    ]
    return text(("id", "documented", "practised", "evidence", "owner"), rows)


MEANS = {"M1.1": 2.6, "M1.2": 2.2, "M1.3": 2.9, "M1.4": 1.9, "M1.5": 2.3, "M1.6": 2.1, "M1.7": 1.7}
ROLES = ("executive", "manager", "front line")


def maturity(random: Random) -> str:
    """Ballots of fifteen raters, five a role; the front line is the least kind."""
    rows = [
        (f"R{number:02d}", role, f"{competency}.{practice}", "2026",
         clamp(random.gauss(mean + 0.4 * (role == "executive") - 0.4 * (role == "front line") + 0.1 * (3 - practice), 0.6), 1, 5))
        for number, role in enumerate(ROLES * 5, start=1)
        for competency, mean in MEANS.items()
        for practice in range(1, 6)
    ]  # fmt: skip
    return text(("rater", "role", "item", "wave", "score"), rows)


FORCES = ("certainty", "fair_treatment", "control", "status", "belonging", "enjoyment")
GAPS = {"przyjecie": -1.6, "leczenie": 0.1, "oddzial": -0.7, "wypis": -2.2}


def ballots(random: Random) -> str:
    """What twelve of the staff voted that patients expect and get, force by force."""
    rows = []
    for number in range(1, 13):
        for stage, gap in GAPS.items():
            for force in FORCES:
                worse = 0.9 if force in ("certainty", "control") and gap < -1 else 0
                votes = (5.3, 5.3 + gap - worse)
                rows += [
                    (
                        f"R{number:02d}",
                        ROLES[number % 3],
                        stage,
                        force,
                        lens,
                        "2026",
                        clamp(random.gauss(vote, 0.6), 1, 7),
                    )
                    for lens, vote in zip(("expectation", "actual"), votes, strict=True)
                ]
    return text(("rater", "role", "stage", "force", "lens", "wave", "score"), rows)


def files(seed: int) -> dict[str, str]:
    """File name to text of every file of the client."""
    return {
        "README.md": README,
        "engagement.yaml": ENGAGEMENT,
        "journey.yaml": JOURNEY,
        "initiatives.yaml": INITIATIVES,
        "governance.csv": governance(),
        "maturity.csv": maturity(Random(seed + 21)),
        "journey_ballots.csv": ballots(Random(seed + 22)),
        **{f"ankieta_{year}.csv": wave(year, Random(seed + 23 + at)) for at, year in enumerate(SIZES)},
    }
