# Where a client stands among others who are not named.

portfolio-above = { $label } of { $value } is higher than at { $lower } of { $others } others ({ $among })
    .role = situation
    .when = counted
portfolio-highest = { $label } of { $value } is higher than at all { $others } others ({ $among })
    .role = situation
    .when = each
portfolio-lowest = { $label } of { $value }: none of { $others } others is lower ({ $among })
    .role = situation
    .when = none
portfolio-all = all clients
    .plain = all
portfolio-middle = A middle is shown from ten clients on, quarters from twenty.
portfolio-agreed = Only clients who agreed are compared; no client is named.
portfolio-quarters = { RANGE($middle) }
portfolio-lower-of = { $lower } of { $others }
col-portfolio-figure = Figure
col-portfolio-compared-with = Compared with
col-portfolio-this-client = This client
col-portfolio-middle = Middle
col-portfolio-middle-half = Middle half
col-portfolio-lower = Lower
note-portfolio = Newest results of clients who take part in the comparison
note-portfolio-groups = Groups of fewer than { $minimum } other clients, or with one client above 60%, are left out.
method-portfolio = A position is a rank among unnamed clients, not a test of significance.
check-portfolio-groups = Groups of the portfolio
check-portfolio-groups-enough = Groups have { $minimum } other clients or more; no client dominates one.
