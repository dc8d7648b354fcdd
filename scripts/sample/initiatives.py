"""The fictional client's 14 initiatives, each with the findings that caused it."""

from __future__ import annotations

INITIATIVES = """# Fictional initiatives of Halden Rail. Money in EUR; roles are full-time equivalents while an initiative runs;
# effects say which figure moves, by how much, from low through likely to high, once the ramp is over.
currency: EUR
initiatives:
  - id: I01
    title: One disruption desk
    workstream: inner closed loop
    dimension: process
    owner: Head of Operations
    cost_once: 420000
    cost_yearly: 180000
    start: 2026-10
    months: 6
    roles: {project manager: 0.6, operations expert: 1.5, developer: 1.0}
    confidence: 0.8
    impact: 5
    effort: 3
    findings: [journey.disruption.certainty, voice.delay_info, G1.1.3]
    idea: U1
    effects:
      - {figure: touchpoint.delay_info, low: 0.3, likely: 0.6, high: 0.9}
      - {figure: cost.disruption_calls, low: 0.05, likely: 0.12, high: 0.2}
    ramp: 3
    kpi: Minutes to first message after an incident
    kpi_baseline: 24
    kpi_target: 8
    milestones: [{label: Desk staffed, by: 2026-12}, {label: Trial month, by: 2027-02, gate: First message within 12 minutes in the new trial}]
    status: planned
  - id: I02
    title: In-app delay forecast
    workstream: data integration
    dimension: technology
    owner: Head of Digital
    cost_once: 780000
    cost_yearly: 150000
    start: 2026-12
    months: 9
    roles: {project manager: 0.5, developer: 3.0, service designer: 0.5, data analyst: 0.5}
    depends_on: [I01]
    confidence: 0.7
    impact: 5
    effort: 5
    findings: [journey.disruption.control, journey.disruption.certainty, voice.delay_info]
    idea: U2
    effects:
      - {figure: touchpoint.delay_info, low: 0.2, likely: 0.5, high: 0.8}
      - {figure: touchpoint.rebooking, low: 0.4, likely: 0.8, high: 1.2}
      - {figure: cost.disruption_calls, low: 0.08, likely: 0.15, high: 0.25}
    ramp: 6
    kpi: Rebookings made in the app
    kpi_baseline: 4
    kpi_target: 45
    status: planned
  - id: I03
    title: Refund without a claim
    workstream: outer closed loop
    dimension: process
    owner: Head of Customer Service
    cost_once: 360000
    cost_yearly: 90000
    start: 2026-11
    months: 6
    roles: {project manager: 0.5, developer: 1.5, service designer: 0.5}
    confidence: 0.8
    impact: 5
    effort: 3
    findings: [journey.aftercare.fair_treatment, voice.refunds, G1.2.5]
    idea: U3
    effects:
      - {figure: touchpoint.refunds, low: 0.4, likely: 0.9, high: 1.3}
      - {figure: cost.refund_cases, low: 0.25, likely: 0.4, high: 0.55}
    ramp: 3
    kpi: Median days to refund
    kpi_baseline: 48
    kpi_target: 7
    milestones: [{label: Pilot on the Coast Line, by: 2027-02, gate: Wrong payments below 1 per cent}]
    status: planned
  - id: I04
    title: Case owner and alerts
    workstream: inner closed loop
    dimension: process
    owner: Head of Customer Service
    cost_once: 60000
    cost_yearly: 70000
    start: 2026-10
    months: 3
    roles: {project manager: 0.3, service designer: 0.5, data analyst: 0.5}
    confidence: 0.8
    impact: 4
    effort: 2
    findings: [G1.4.2, journey.aftercare.certainty]
    effects:
      - {figure: touchpoint.contact, low: 0.2, likely: 0.4, high: 0.6}
      - {figure: touchpoint.refunds, low: 0.1, likely: 0.2, high: 0.4}
    ramp: 2
    kpi: Unhappy passengers called back within two days, per cent
    kpi_baseline: 3
    kpi_target: 80
    status: planned
    idea: U5
  - id: I05
    title: Quarterly council reviews
    workstream: governance
    dimension: people
    owner: Chief Executive
    cost_once: 15000
    cost_yearly: 20000
    start: 2026-10
    months: 2
    roles: {project manager: 0.2}
    mandatory: true
    confidence: 0.9
    impact: 3
    effort: 1
    findings: [G1.1.1, G1.5.1, M1.1]
    effects: []
    kpi: Quarterly reviews held with decisions recorded
    kpi_baseline: 2
    kpi_target: 4
    status: started
  - id: I06
    title: Survey-ticket data link
    workstream: data integration
    dimension: technology
    owner: Head of Digital
    cost_once: 180000
    cost_yearly: 15000
    start: 2026-10
    months: 6
    roles: {developer: 1.0, data analyst: 1.0, project manager: 0.3}
    confidence: 0.7
    impact: 3
    effort: 4
    findings: [M1.4, G1.2.2]
    effects:
      - {figure: cost.surveys, low: 0.1, likely: 0.25, high: 0.4}
    ramp: 3
    kpi: Responses matched to a trip, per cent
    kpi_baseline: 15
    kpi_target: 70
    milestones: [{label: Contract on data use, by: 2027-09}]
    status: planned
  - id: I07
    title: Agreed return model
    workstream: target setting
    dimension: knowledge
    owner: Chief Financial Officer
    cost_once: 45000
    cost_yearly: 5000
    start: 2027-02
    months: 3
    roles: {data analyst: 1.0}
    depends_on: [I06]
    confidence: 0.7
    impact: 3
    effort: 2
    findings: [M1.7, G1.2.2, G1.5.2]
    effects: []
    kpi: Initiatives with a benefit signed by Finance, per cent
    kpi_baseline: 0
    kpi_target: 100
    status: planned
  - id: I08
    title: Recovery training
    workstream: CX training
    dimension: capability
    owner: Head of Train Crew
    cost_once: 190000
    cost_yearly: 85000
    start: 2027-01
    months: 6
    roles: {trainer: 1.5, project manager: 0.3, operations expert: 0.5}
    depends_on: [I01]
    confidence: 0.7
    impact: 4
    effort: 3
    findings: [M1.5, journey.disruption.fair_treatment, employees.driver.authority]
    effects:
      - {figure: touchpoint.staff, low: 0.05, likely: 0.12, high: 0.2}
      - {figure: touchpoint.delay_info, low: 0.1, likely: 0.25, high: 0.4}
    ramp: 3
    kpi: Crew trained in recovery, per cent
    kpi_baseline: 0
    kpi_target: 90
    milestones: [{label: Trial in two depots, by: 2027-03, gate: Information rated 0.1 better in both depots, cost: 15000}]
    status: planned
  - id: I09
    title: Recovery recognition
    workstream: reward & recognition
    dimension: people
    owner: Head of People
    cost_once: 25000
    cost_yearly: 45000
    start: 2027-04
    months: 3
    roles: {trainer: 0.3}
    confidence: 0.6
    impact: 1
    effort: 1
    findings: [G1.3.5, M1.5]
    effects:
      - {figure: touchpoint.staff, low: 0.0, likely: 0.05, high: 0.1}
    ramp: 6
    kpi: Depots with a monthly award
    kpi_baseline: 0
    kpi_target: 14
    status: planned
  - id: I10
    title: Scores in every depot
    workstream: CX communication plan
    dimension: knowledge
    owner: Head of People
    cost_once: 95000
    cost_yearly: 20000
    start: 2027-01
    months: 4
    roles: {data analyst: 0.5, project manager: 0.2}
    confidence: 0.7
    impact: 2
    effort: 2
    findings: [G1.3.3, G1.1.2]
    effects:
      - {figure: touchpoint.staff, low: 0.0, likely: 0.03, high: 0.08}
    ramp: 3
    kpi: Depots with current scores on screen
    kpi_baseline: 0
    kpi_target: 14
    status: planned
  - id: I11
    title: One survey calendar
    workstream: voice of the customer
    dimension: process
    owner: Head of Customer Insight
    cost_once: 20000
    cost_yearly: 0
    start: 2026-10
    months: 2
    roles: {data analyst: 0.5}
    confidence: 0.9
    impact: 2
    effort: 1
    findings: [G1.4.5]
    effects:
      - {figure: cost.surveys, low: 0.1, likely: 0.2, high: 0.3}
    ramp: 1
    kpi: Passengers surveyed more than once a quarter, per cent
    kpi_baseline: 31
    kpi_target: 5
    status: planned
  - id: I12
    title: Fare finder
    workstream: journey maps & personas
    dimension: technology
    owner: Head of Commercial
    cost_once: 310000
    cost_yearly: 50000
    start: 2027-04
    months: 6
    roles: {developer: 2.0, service designer: 1.0, project manager: 0.3}
    confidence: 0.6
    impact: 3
    effort: 3
    findings: [journey.plan.fair_treatment]
    idea: U4
    effects:
      - {figure: touchpoint.fares, low: 0.1, likely: 0.3, high: 0.5}
    ramp: 4
    kpi: Search to booking rate, per cent
    kpi_baseline: 11
    kpi_target: 14
    milestones: [{label: Second click prototype, by: 2027-03, gate: At most 3 of 12 take the fare for a trick, cost: 12000}]
    status: planned
  - id: I13
    title: Fleet-wide Wi-Fi
    workstream: strategy
    dimension: technology
    owner: Head of Fleet
    cost_once: 1650000
    cost_yearly: 240000
    start: 2027-04
    months: 12
    roles: {project manager: 0.5, developer: 1.0, operations expert: 1.0}
    excludes: [I14]
    confidence: 0.7
    impact: 2
    effort: 5
    findings: [journey.travel.enjoyment]
    effects:
      - {figure: voice.nps, low: 0.0, likely: 0.8, high: 2.0}
    ramp: 3
    kpi: Wi-Fi rating, 1 to 5
    kpi_baseline: 3.2
    kpi_target: 4.0
    status: planned
  - id: I14
    title: Coast Line Wi-Fi repeaters
    workstream: strategy
    dimension: technology
    owner: Head of Fleet
    cost_once: 140000
    cost_yearly: 25000
    start: 2027-01
    months: 4
    roles: {project manager: 0.2, operations expert: 0.5}
    excludes: [I13]
    confidence: 0.7
    impact: 2
    effort: 3
    findings: [journey.travel.enjoyment]
    effects:
      - {figure: voice.nps, low: 0.0, likely: 0.4, high: 1.0}
    ramp: 2
    kpi: Wi-Fi rating on the coast section, 1 to 5
    kpi_baseline: 2.6
    kpi_target: 3.6
    status: planned
  - {id: D1, title: Answer times on the website, workstream: CX communication plan, dimension: process, owner: Head of Customer Service, status: done, kpi: "Contacts answered within a day, per cent", kpi_baseline: 41, kpi_target: 70, kpi_date: 2026-03, kpi_range: [60, 78], kpi_actual: {2025-12: 55, 2026-03: 72, 2026-08: 74}}
  - {id: D2, title: Platform boards in large print, workstream: voice of the customer, dimension: technology, owner: Head of Stations, status: done, kpi: "Stations with new boards", kpi_baseline: 0, kpi_target: 24, kpi_date: 2026-06, kpi_range: [16, 24], kpi_actual: {2026-06: 15, 2026-09: 19}}
  - {id: D3, title: Greeting standard, workstream: CX training, dimension: capability, owner: Head of Train Crew, status: done, kpi: "Trips with a greeting, per cent", kpi_baseline: 52, kpi_target: 75, kpi_date: 2026-04, kpi_range: [50, 72], kpi_actual: {2026-04: 53, 2026-09: 54}}
  - {id: D4, title: Seat map in the app, workstream: data integration, dimension: technology, owner: Head of Digital, status: done, kpi: "Seats chosen in the app, per cent", kpi_baseline: 18, kpi_target: 40, kpi_date: 2026-05, kpi_range: [30, 46], kpi_actual: {2026-05: 37, 2026-09: 39}}
"""
