"""The fictional passenger journey of seven stages, and ballots of 12 raters on its forces."""

from __future__ import annotations

from random import Random

from sample.tables import clamp, text

JOURNEY = """# Fictional journey of a Halden Rail passenger.
title: A trip with Halden Rail
scale: [1, 7]            # of the ballots
personas:
  - id: commuter
    name: The commuter
    description: Travels four days a week on the same train; needs it to be on time and to know early when it is not.
    needs: [Arrive on time, Know before leaving home, No paperwork]
    found_by: [survey, interviews]
    emotions: {plan: 1.0, disruption: -2.0}
  - id: leisure
    name: The weekend family
    description: Books weeks ahead, travels with luggage and children; a missed connection costs a day.
    needs: [Seats together, Someone to ask, A fair price]
    found_by: workshop
    emotions: {plan: -0.4, board: -0.8, travel: 1.3}
stages:
  - id: plan
    label: Plan
    weight: 10
    emotion: {as_is: 0.6, to_be: 1.0}
    evidence: survey
    doing: Compares trains, prices and seats on phone and laptop
    thinking: Is this the best price, and will it still be tomorrow?
    feeling: Curious, a little wary
    pains: [Same trip at several prices, Rules on changes are long]
    gains: [All trains on one screen]
    front_stage: App, website, sales partners
    back_stage: Revenue management, timetable planning
    support: Fare engine
    metrics: [Search to booking rate]
    opportunities: [Fare finder]
  - id: book
    label: Book
    weight: 12
    emotion: {as_is: 1.3, to_be: 1.5}
    evidence: survey
    doing: Picks seats, pays, stores the ticket on the phone
    thinking: That was quick
    feeling: In control
    gains: [Two minutes from search to ticket]
    quotes: ["Booking in the app takes two minutes, that is great."]
    front_stage: App checkout
    back_stage: Payment, ticketing
    support: Identity and payment provider
    metrics: [Checkout completion, Booking rating]
  - id: board
    label: Board
    weight: 10
    emotion: {as_is: 0.3, to_be: 0.8}
    evidence: survey
    doing: Finds platform, carriage and seat
    thinking: Is this still the right platform?
    feeling: Slightly tense
    pains: [Late platform changes in the app]
    front_stage: Boards, announcements, platform staff
    back_stage: Station control
    support: Passenger information system
    metrics: [Boarding rating]
    opportunities: [Platform changes on the ticket]
  - id: travel
    label: Travel
    weight: 18
    emotion: {as_is: 0.9, to_be: 1.3}
    evidence: survey
    doing: Works, reads, looks after children
    thinking: Nice crew; will we arrive on time?
    feeling: Relaxed on the move
    pains: [Wi-Fi drops on the coast]
    gains: [Friendly crew, Quiet coach]
    quotes: ["The conductor found us seats together, thank you."]
    front_stage: Train crew
    back_stage: Fleet and crew planning
    support: On-board network
    metrics: [Arrivals within five minutes, Staff rating]
  - id: disruption
    label: Disruption
    weight: 25
    emotion: {as_is: -1.7, to_be: 0.2}
    evidence: survey
    doing: Asks crew, refreshes the app, calls the hotline
    thinking: How long, and who can rebook me?
    feeling: Left alone and angry
    pains: [No forecast of the delay, Sources contradict each other, Nobody owns the rebooking]
    quotes: ["The train was late and nobody said for how long.", "Announcements said one thing and the app another."]
    front_stage: Announcements, app messages, service desk
    back_stage: Control centre decides alone what is said
    support: Incident log without a link to the app
    metrics: [Minutes to first message, Calls about delays]
    opportunities: [One disruption desk, Rebooking in the app]
  - id: arrive
    label: Arrive
    weight: 8
    emotion: {as_is: 0.4, to_be: 0.8}
    evidence: workshop
    doing: Changes to tram, bus or taxi
    thinking: Which exit?
    feeling: Glad to be there
    pains: [Connections not held]
    front_stage: Station signs
    back_stage: Agreements with local transport
    metrics: [Missed connections]
  - id: aftercare
    label: Refund and care
    weight: 17
    emotion: {as_is: -1.2, to_be: 0.7}
    evidence: survey
    doing: Fills in the refund form, waits, asks again
    thinking: They know the train was cancelled; why must I prove it?
    feeling: Treated unfairly
    pains: [Seven weeks to a refund, Same data asked three times]
    quotes: ["I waited seven weeks for a refund of a cancelled train."]
    front_stage: Refund form, phone line
    back_stage: Cases checked by hand
    support: Case tool without alerts
    metrics: [Days to refund, Repeat contacts]
    opportunities: [Refund without a claim, A case owner from day one]
touchpoints:
  - {id: timetable, label: Timetable and route information, stage: plan, channel: App and web, owner: Head of Digital}
  - {id: fares, label: Clarity of fares, stage: plan, channel: App and web, owner: Head of Commercial}
  - {id: booking, label: Booking in the app and online, stage: book, channel: App and web, owner: Head of Digital}
  - {id: station, label: Station comfort, stage: board, channel: Station, owner: Head of Stations}
  - {id: boarding, label: Platform and boarding information, stage: board, channel: Station and app, owner: Head of Operations}
  - {id: punctuality, label: Punctuality, stage: travel, channel: Train, owner: Head of Operations}
  - {id: cleanliness, label: Cleanliness on board, stage: travel, channel: Train, owner: Head of Fleet}
  - {id: staff, label: Courtesy of staff on board, stage: travel, channel: Train, owner: Head of Train Crew}
  - {id: wifi, label: Wi-Fi and power, stage: travel, channel: Train, owner: Head of Fleet}
  - {id: delay_info, label: Information during disruption, stage: disruption, channel: "App, boards, crew", owner: Head of Operations}
  - {id: rebooking, label: Help with rebooking, stage: disruption, channel: "Service desk, phone", owner: Head of Customer Service}
  - {id: onward, label: Onward connections, stage: arrive, channel: "Station, app", owner: Head of Stations}
  - {id: refunds, label: Refunds and compensation, stage: aftercare, channel: "Web form, post", owner: Head of Customer Service}
  - {id: contact, label: Contact with customer service, stage: aftercare, channel: "Phone, chat", owner: Head of Customer Service}
"""

STAGES = ("plan", "book", "board", "travel", "disruption", "arrive", "aftercare")
FORCES = ("certainty", "fair_treatment", "control", "status", "belonging", "enjoyment")
LENSES = ("expectation", "actual", "ideal")
# What passengers get (1-7), by stage in the order of FORCES; expectation and ideal lie above it.
ACTUAL = {
    "plan": (4.9, 4.1, 4.9, 4.3, 4.2, 4.4),
    "book": (5.9, 5.3, 6.0, 4.9, 4.5, 5.3),
    "board": (4.5, 4.9, 4.4, 4.3, 4.4, 4.2),
    "travel": (4.8, 5.5, 4.7, 5.3, 5.2, 5.1),
    "disruption": (2.0, 2.7, 2.2, 2.9, 3.2, 2.4),
    "arrive": (4.6, 4.8, 4.6, 4.3, 4.3, 4.5),
    "aftercare": (2.6, 2.2, 2.9, 3.0, 3.3, 3.0),
}
EXPECTATION = (5.7, 5.5, 5.2, 4.5, 4.2, 4.6)
IDEAL = (6.6, 6.5, 6.2, 5.6, 5.3, 5.8)
ROLES = ("front line",) * 7 + ("manager",) * 5


def ballots(random: Random) -> str:
    """One ballot a rater, stage, force and lens, in the workshop of 2026."""
    leaning = [random.gauss(0, 0.3) for _ in ROLES]
    rows = [
        (f"HR-J{number + 1:02d}", role, stage, force, lens, "2026",
         clamp(random.gauss(_mean(stage, at, lens) + leaning[number], 0.6), 1, 7))
        for number, role in enumerate(ROLES)
        for stage in STAGES
        for at, force in enumerate(FORCES)
        for lens in LENSES
    ]  # fmt: skip
    return text(("rater", "role", "stage", "force", "lens", "wave", "score"), rows)


def _mean(stage: str, force: int, lens: str) -> float:
    if lens == "actual":
        return ACTUAL[stage][force]
    return (EXPECTATION if lens == "expectation" else IDEAL)[force]
