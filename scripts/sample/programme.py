"""The fictional client's programme: listening plan and technology choice."""

from __future__ import annotations

LISTENING = """# Fictional listening plan of Halden Rail: whom the surveys ask, and the contact rules to try.
customers: 1240000
fatigue: 0.05              # of the response lost with each earlier invitation of the year
segments:
  - {id: capital, label: Capital Express, share: 0.38, activity: 1.2}
  - {id: coast, label: Coast Line, share: 0.30, activity: 0.9}
  - {id: north, label: Northern Line, share: 0.24, activity: 1.0}
  - {id: night, label: Night Train, share: 0.08, activity: 0.4}
activity:                  # a fifth of passengers makes seven of ten trips
  - {share: 0.2, times: 3.5}
  - {share: 0.8, times: 0.375}
surveys:
  - {id: relationship, label: Relationship survey, kind: relationship, when: "Spread over the year", channel: E-mail, volume: 140000, response: 0.12, priority: 1, expected: 0.5, need: 0.03, by_segment: true}
  - {id: disruption, label: After a disruption, when: Two days after the delay, channel: App, volume: 990000, response: 0.18, share: 0.25, priority: 2, expected: 0.3, need: 0.04, by_segment: true}
  - {id: refund, label: After a refund, when: When the money is sent, channel: E-mail, volume: 176000, response: 0.22, share: 0.4, priority: 3, expected: 0.25, need: 0.02}
  - {id: contact, label: After contact, when: The day after the call, channel: Text message, volume: 398000, response: 0.2, share: 0.2, priority: 4, expected: 0.6, need: 0.02}
  - {id: trip, label: After a trip, when: The evening of the trip, channel: App, volume: 21000000, response: 0.1, share: 0.1, priority: 5, expected: 0.7, need: 0.02, by_segment: true}
  - {id: lapsed, label: Those who stopped travelling, kind: non-buyers, when: Every spring, channel: Panel, volume: 4000, response: 0.35, expected: 0.5, need: 0.03}
rules:
  quarantine: [0, 30, 60, 90, 180]
  yearly_cap: [null, 4]
"""

TECHNOLOGY = """# Fictional choice of a feedback platform for Halden Rail; products and prices are made up.
question: Which platform carries surveys, alerts and dashboards for the next five years?
scale: [1, 5]
criteria:
  - {id: surveys, label: Surveys in every channel, part: now, weight: 14}
  - {id: alerts, label: Alerts and case management, part: now, weight: [12, 16, 20]}
  - {id: dashboards, label: Dashboards by role, part: now, weight: 10}
  - {id: rules, label: Contact rules, part: now, weight: 6}
  - {id: text, label: Text and speech, part: later, weight: [6, 8, 12]}
  - {id: link, label: Link to ticket and train data, part: later, weight: [8, 12, 16]}
  - {id: year_one, label: Cost in year one, part: year_one, weight: 8}
  - {id: liability, label: Liability over five years, part: liability, weight: [10, 14, 18]}
  - {id: purpose, label: "Vendor's purpose and values", part: brand_fit, weight: 5}
  - {id: adoption, label: Ease for depots and crew, part: brand_fit, weight: [6, 9, 12]}
options:
  - id: lark
    label: Lark Suite
    scores: {surveys: [4, 5, 5], alerts: [4, 4, 5], dashboards: [3, 4, 5], rules: [3, 4, 4], text: [3, 4, 5], link: [2, 3, 4], year_one: [260000, 290000, 330000], liability: [980000, 1100000, 1300000], purpose: [3, 3, 4], adoption: [3, 4, 4]}
  - id: heron
    label: Heron Cloud
    scores: {surveys: [3, 4, 4], alerts: [4, 5, 5], dashboards: [4, 4, 5], rules: [2, 3, 4], text: [2, 3, 4], link: [4, 4, 5], year_one: [190000, 210000, 260000], liability: [720000, 820000, 1050000], purpose: [3, 4, 4], adoption: [3, 4, 5]}
  - id: finch
    label: Finch Forms
    scores: {surveys: [3, 3, 4], alerts: [1, 2, 2], dashboards: [2, 3, 3], rules: [1, 1, 2], text: [1, 2, 3], year_one: [60000, 70000, 80000], liability: [330000, 390000, 520000], purpose: [2, 3, 4], adoption: [3, 4, 4]}
  - id: own
    label: Own build
    scores: {surveys: [2, 2, 3], alerts: [2, 3, 4], dashboards: [3, 4, 4], rules: [2, 3, 3], text: [1, 2, 3], link: [3, 4, 4], year_one: [380000, 520000, 800000], liability: [1200000, 1600000, 2400000], purpose: [3, 4, 4], adoption: [2, 3, 4]}
votes:                     # of the selection panel, 100 points each, without names
  - {surveys: 15, alerts: 20, dashboards: 10, rules: 5, text: 5, link: 15, year_one: 5, liability: 10, purpose: 5, adoption: 10}
  - {surveys: 10, alerts: 15, dashboards: 10, rules: 10, text: 10, link: 10, year_one: 5, liability: 20, purpose: 5, adoption: 5}
  - {surveys: 20, alerts: 15, dashboards: 15, rules: 5, text: 10, link: 10, year_one: 5, liability: 10, purpose: 0, adoption: 10}
  - {surveys: 10, alerts: 20, dashboards: 10, rules: 5, text: 5, link: 10, year_one: 15, liability: 20, purpose: 0, adoption: 5}
  - {surveys: 15, alerts: 20, dashboards: 5, rules: 5, text: 10, link: 20, year_one: 5, liability: 5, purpose: 5, adoption: 10}
  - {surveys: 15, alerts: 10, dashboards: 10, rules: 5, text: 10, link: 10, year_one: 10, liability: 15, purpose: 5, adoption: 10}
"""

OUTCOMES = """# Fictional business-outcomes roadmap of Halden Rail: what leads to what, and how it is known.
benefits:
  - id: B1
    label: Passengers know early what happens in a disruption
    leads_to:
      - {to: O1, evidence: L01}
      - {to: O2, evidence: L13}
  - id: B2
    label: Refunds come without a claim
    leads_to:
      - {to: O1, evidence: L05}
      - {to: O2, evidence: L14}
  - id: B3
    label: Crew handle trouble with confidence
    leads_to:
      - {to: B1}
      - {to: O3, evidence: L09}
  - id: B4
    label: Fares are understood
    leads_to:
      - {to: O4, evidence: L07}
outcomes:
  - id: O1
    label: Fewer passengers leave
    executive: Chief Financial Officer
    metric: Passengers not seen again within 12 months, per cent
    baseline: 21
    target: 19
    by: 2028-09
    needs:
      - {to: I01, evidence: journey.disruption.certainty}
      - {to: I03, evidence: journey.aftercare.fair_treatment}
      - {to: I04}
  - id: O2
    label: Lower cost to serve
    executive: Head of Customer Service
    metric: Calls and refund cases a year, thousands
    baseline: 574
    target: 420
    by: 2027-12
    needs:
      - {to: I02}
      - {to: I03, evidence: Pilot on the Coast Line 2025}
  - id: O3
    label: More passengers recommend
    executive: Head of Commercial
    metric: Tickets bought on recommendation, per cent
    baseline: 11
    target: 13
    by: 2028-03
    needs:
      - {to: I08, evidence: M1.5}
      - {to: A1}
  - id: O4
    label: Larger share of travel spend
    executive: Head of Commercial
    metric: Revenue per passenger and year, EUR
    baseline: 214
    target: 222
    by: 2028-09
    needs:
      - {to: I12, evidence: Fare trial on the Coast Line 2024}
actions:
  - {id: A1, label: Referral offer for season tickets, owner: Head of Commercial}
"""

VISION = """# Fictional vision of Halden Rail, and what its brand promises.
statement: You always know where you stand with us, above all when things go wrong.
cards:                     # of the workshop in which the statement was chosen
  - You always know where you stand with us, above all when things go wrong.
  - The railway that never leaves you guessing.
  - Every trip as good as our word.
principles:
  - {principle: Tell first, means: "Passengers hear of a delay from us, before they see it on the board"}
  - {principle: Make good unasked, means: Money goes back without a form}
  - {principle: People before procedure, means: Crew may decide on the spot up to EUR 50}
promises:
  - {id: P1, promise: You know early when something goes wrong, touchpoint: delay_info, stage: disruption, promised: 0.6}
  - {id: P2, promise: Booking takes two minutes, touchpoint: booking, stage: book, promised: 0.7}
  - {id: P3, promise: Your money comes back without a claim, touchpoint: refunds, stage: aftercare, promised: 0.6}
  - {id: P4, promise: Somebody on board who cares, touchpoint: staff, stage: travel, promised: 0.7}
  - {id: P5, promise: The same trip has one clear price, touchpoint: fares, stage: plan, promised: 0.5}
  - {id: P6, promise: Quiet carriages stay quiet, stage: travel}
"""
