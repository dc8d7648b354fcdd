"""The fictional client's programme: listening plan."""

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
