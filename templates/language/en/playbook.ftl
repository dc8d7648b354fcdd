# The governance playbook.

playbook-playbook = CX governance playbook
playbook-in-place = In place
playbook-open = Open
playbook-proposed = Proposed
playbook-owner = Owner
playbook-due = Due
playbook-step = Step to take
playbook-evidence = Evidence
playbook-clause = Clause
playbook-open-points = Open points
playbook-no-owner = to be named
playbook-no-date = to be set
playbook-kind = Kind of member
playbook-seats = Members
playbook-roles = Roles
playbook-open-seat = open seat
playbook-activity = Activity
playbook-forum = Meeting
playbook-every = Every
    .plain = every
playbook-chair = Chair
playbook-purpose = Purpose
playbook-executive = Executive
playbook-business = Business
playbook-functional = Functional
playbook-operational = Operational
playbook-week = week
playbook-month = month
playbook-quarter = quarter
playbook-half-year = half-year
playbook-year = year
playbook-legend = In place: the audit found it in practice. Open: a step is still to be taken. Proposed: a standard rule that the audit does not ask about; adopt or strike it out.
playbook-count = { PART($in_place, $clauses) ->
        [all] All { $clauses } clauses are in place.
        [one] { $in_place } of { $clauses } clauses is in place, { $open } are open.
       *[other] { $in_place } of { $clauses } clauses are in place, { $open } are open.
    }
playbook-no-open-points = There are no open points.
playbook-sources = Based on the governance audit of { $date }; { $attribution }
