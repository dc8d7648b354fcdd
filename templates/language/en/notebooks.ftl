# What the notebooks say between the exhibits: the titles of the sections, and the text of each markdown cell.
# The English is the notebooks' own; a test holds both together.

section-00-workshop = Workshop
prose-00-workshop-question =
    What did the room vote, where did it agree, and what was decided? This chapter shows each round's votes with the consensus rule that was fixed before, and the decisions.

    Method: private votes, revealed together; consensus by the rule fixed before the vote, RAND/UCLA (Fitch et al. 2001) or the range between quartiles (von der Gracht 2012).
prose-00-workshop-rounds =
    ## The rounds at a glance

    Each vote was private and revealed to all at once. What counts as consensus was fixed before the first vote.
prose-00-workshop-votes =
    ## What the room said

    Wide views are information, not noise: those who voted low and high spoke first, and the room could vote again at most twice.
prose-00-workshop-outcome =
    ## Decisions and actions

    Actions are offered to the roadmap as candidates; parked questions keep their place.

section-01-governance-audit = Governance audit
prose-01-governance-audit-title =
    Is customer experience governed, so that good work does not depend on single people? The audit asks 23 questions in five steps and keeps apart what is written down, what is done, and what can be proven.

    Method: answers from 0 to 4, for paper and for practice apart as in CISO Assistant, in weighted means over the questions that apply.
prose-01-governance-audit-steps-text =
    ## How well is each step governed

    Each step is scored twice: for what exists on paper and for what happens in practice. A step that scores higher on paper has rules that people do not yet live by. The heat map shows every question, so that a good average cannot hide a missing practice.
prose-01-governance-audit-views-text =
    ## The same answers in other frameworks

    Components of governance and elements of a programme look at the same work from other sides. The cross-walk leads each answer there, and shows what the checklist does not ask.
prose-01-governance-audit-evidence-text =
    ## What can be proven, and what needs an owner now

    An answer is worth more when evidence stands behind it. The ladder sorts the questions from not in place to proven. Every gap becomes a candidate for the roadmap. Those without owner or date stand on top, because nothing will happen to them by itself.
prose-01-governance-audit-council-text =
    ## Who governs, and when

    A council decides well when the people who pay, own, build and deliver sit at one table, and when the meetings have a rhythm.

section-02-voice-of-customer = Voice of the customer
prose-02-voice-of-customer-question =
    How satisfied and loyal are { surveyed-many }, what decides it, and did it change? This chapter shows NPS, CSAT and CES with their uncertainty, touchpoints and segments, key drivers, what a point is worth, and what { surveyed-many } say.

    Method: NPS with adjusted Wald intervals (Rocks 2016), shares with score intervals (Wilson 1927), drivers by relative weights (Johnson 2000), families of tests by Holm (1979).
prose-02-voice-of-customer-kpis =
    ## Where loyalty and satisfaction stand

    Every figure carries its interval and its base. Weighted figures use the effective sample size, so that weights do not feign precision. A change is called one only where its interval leaves zero out.
prose-02-voice-of-customer-where =
    ## Which touchpoints satisfy, and whom

    Shares count { surveyed-many } who used the touchpoint. Each group is compared with all other { surveyed-many }. Touchpoints and groups are tested as families (Holm), and groups below the anonymity minimum are not shown.
prose-02-voice-of-customer-causes =
    ## What decides loyalty, and where it falls short

    Importance is derived from how answers move together, not from what { surveyed-many } say matters. Drivers that cannot be told from noise are shown last and never ranked.
prose-02-voice-of-customer-words =
    ## What { surveyed-many } say, and how good the data are

    Shares of themes rest on comments that people read and sorted; a comment may have several themes. Quotes appear only where a named person released them. The last table lists what was read, left out and missing.

section-03-journey-map = Journey map
prose-03-journey-map-question =
    What do { surveyed-many } expect at each stage, what do they get, and what would be ideal? This chapter shows the map, the emotion curve, the Forces of CX by stage, the moments that matter and what stands behind the stages.

    Method: each rater's gaps between what is expected, delivered and ideal, with t intervals; families of tests by Holm (1979); ideas by the opportunity score (Ulwick 2005).
prose-03-journey-map-map =
    ## The journey as { surveyed-many } live it

    What { surveyed-many } do, think, suffer and enjoy at each stage, and how it feels. Peak and end are what people tend to remember; the figure is a heuristic.
prose-03-journey-map-forces =
    ## Where the relationship is won and lost

    Six forces describe what a relationship needs. Certainty and Fair Treatment are hygiene: a shortfall there comes before anything that elevates. The weights of the forces are named under each exhibit.
prose-03-journey-map-moments =
    ## The moments that matter

    A moment matters where a force counts, falls short and many { surveyed-many } pass. Its rank is stable where most resamples of the raters agree.
prose-03-journey-map-behind =
    ## What stands behind it, and what could be

    The blueprint shows who and what produces each stage; ideas carry their place in the double diamond.

section-04-maturity-diagnostic = Maturity diagnostic
prose-04-maturity-diagnostic-title =
    How mature is the organisation in seven competencies of customer experience, how much do the raters agree, and what is the next step of each? Raters answer for themselves; nothing is shown for groups that are too small to protect them.

    Method: means over raters with t intervals; a level asks for the median of every practice; agreement by alpha (Krippendorff 2011); the way to target as in OWASP SAMM.
prose-04-maturity-diagnostic-radar-text =
    ## Where the organisation stands

    The profile shows the mean of each competency beside its target and, where there is one, the wave before. Percent to target says how much of the goal is attained; progress to date says how much of the way was covered since the wave before. A mean lets strong practices make up for weak ones. A staged level does not: it is reached only when every practice of the competency is there. Both are shown, each under its name.
prose-04-maturity-diagnostic-certainty-text =
    ## How sure the level is, and who sees it otherwise

    Other raters might have said something else. Drawing the panel again many times shows how often each level would have come out. Where executives rate higher than the front line, plans tend to start from a picture that { surveyed-many } and colleagues do not share. Roles and departments are shown only where the group, and everything that could be worked out by subtraction, is large enough.
prose-04-maturity-diagnostic-waves-text =
    ## What has moved, and what to do next

    Waves are compared on the same practices. Published figures frame the picture; they are cited, not measured here. Each competency below its target has a step to its next level. The steps go to the roadmap as candidates and are sized there.

section-05-roadmap = Roadmap
prose-05-roadmap-question =
    Which initiatives should be funded, in which order, and what are they worth? The plan follows from the findings of this report, from the costs and effects of the initiatives, and from the limits of money and people.

    Method: among all plans within the limits the one of the highest net present value, or without financial assumptions of the highest impact, found exactly; ranges of money run from the 10th to the 90th percentile of simulated outcomes.
prose-05-roadmap-sequence =
    ## What is done when

    An initiative is in the plan because the plan as a whole is then worth most within budget, capacity and dependencies. Among plans of nearly equal value the one that starts earliest is taken.
prose-05-roadmap-value =
    ## What it is worth

    Effects on ratings and costs become money through the client's financial assumptions, each with a range and with the chance that the link is a cause. What several initiatives claim is counted in full once.
prose-05-roadmap-follow =
    ## How it will show, and what begins now

    Every initiative names the findings that caused it and the KPI that will show its effect. What lacks an estimate is listed and not planned.

section-06-portfolio = Portfolio
prose-06-portfolio-title =
    Where does the client stand among others? Compared are only clients who agreed to it; none of them is named.

    Method: the share of the other clients with a lower figure, among all and among peers; the client itself is not counted.
prose-06-portfolio-position-text =
    ## Position among others

    Groups of fewer than five other clients are left out, and so are groups in which one client outweighs the others.

section-07-story = Decisions and risks
prose-07-story-question =
    What do the findings amount to: what is wrong in which order, what is asked of the board, and what could go wrong?

    Method: findings about one stage of the journey, or answered by one initiative, are one cause; causes stand by how many measurements point at them, then by the benefit that the plan expects there (the workbench's own).
prose-07-story-causes =
    ## What is wrong, in order

    Drivers of satisfaction, gaps of the journey, of governance and of maturity are joined where they speak of one place or are answered by one initiative.
prose-07-story-decide =
    ## What is asked and what could go wrong

    What has no owner or no date in the files of the engagement is asked for.

section-08-charter = Charter
prose-08-charter-question =
    What of the programme's rules is agreed: why it exists, who decides, how it works day by day, and with which tools? And what is still open?

    Method: every clause of the charter is held against the fields that belong to it; what is empty is an open point with the question that fills it. Nothing is filled in on anybody's behalf.
prose-08-charter-clauses =
    ## How far is each clause

    A charter is used when it says who, by when and up to which limit. A clause without these is a heading.
prose-08-charter-rights =
    ## Who decides what

    Work stops where nobody knows who may decide. The rights stand as they are written, with what they do not say yet.

section-09-communication = Communication plan
prose-09-communication-question =
    Who learns what, by which channel, from whom and how often, from the launch until the benefit is there?

    Method: every message of the plan is held against the fields that belong to it. A story is told only where a named person has released it.
prose-09-communication-plan =
    ## Who learns what

    A message without a sender or a date is not sent. The plan shows where these are missing.
section-10-listening = Listening plan
prose-10-listening-question =
    Whom do the surveys ask, how often, and are the answers enough to decide on? Each contact rule is tried before it is switched on.

    Method: a year of occasions, invitations and answers is simulated day by day under each rule (the workbench's own); widths are those of Wilson's interval.
prose-10-listening-surveys-text =
    ## What each survey brings

    Invitations and answers a year under the chosen rule, and how precisely the answers tell what is expected.
prose-10-listening-rules-text =
    ## What a rule costs and saves

    A rest protects people from too many invitations and takes answers from every survey. Among the rules that leave enough, the gentlest is taken.

section-11-technology = Technology choice
prose-11-technology-question =
    Which product carries the programme, and how sure is that while scores and weights are uncertain?

    Method: scores and weights are drawn within their ranges; an option's share of first ranks is its probability of being the right one (Lahdelma, Hokkanen and Salminen 1998).
prose-11-technology-ranking-text =
    ## Which option comes out ahead

    Functionality now and in three to five years, what is owed in year one and in all, and how well the brand and its people get on with it.
prose-11-technology-sensitivity-text =
    ## What would change the choice

    A weight halved or doubled, a score at the end of its range: what turns the answer is worth finding out before signing.

section-12-outcomes = Business outcomes
prose-12-outcomes-question =
    Which business outcome does the programme serve, what has to come before, and what is needed for it?

    Method: a benefits dependency network (Ward and Daniel 2012); each link has its evidence or is marked as an assumption.
prose-12-outcomes-picture-text =
    ## What leads to what

    An assumption is no fault as long as it is known to be one; the picture shows where the next proof is worth its cost.
prose-12-outcomes-executives-text =
    ## What it means for each executive

    In the executive's own metric, with the initiatives of the plan behind it.

section-04-employees = Employees
prose-04-employees-title =
    What do employees say, can they serve as they want to, how does it go with what { surveyed-many } say of their unit, and what became of what was heard?

    Method: eNPS with an adjusted interval (Rocks 2016), shares with Wilson's, changes as one family (Holm); units beside { surveyed-many } by a slope whose sampling error is taken off (Fuller 1987; MacKinnon and White 1985).
prose-04-employees-standing-text =
    ## What employees say

    The ability to serve is asked as statements. A unit is shown with all of its figures or with none, so that nobody can be found in it.
prose-04-employees-customers-text =
    ## Employees beside { surveyed-many }

    Units differ in much else, so that a link is an association. With few units none could be seen, and side by side is not called one.
prose-04-employees-log-text =
    ## Ask, act, report back

    Who asks and does not report back is answered less the next time. What is open is asked for.

section-04-operations = Operations
prose-04-operations-title =
    What do operations measure where { surveyed-many } are served, is it within its usual variation, does it reach its target, and how does it go with ratings?

    Method: control charts with the rules of Western Electric (1956) and Nelson (1984); trends without the season (Hirsch, Slack and Smith 1982); links with ratings within units and between them (Mundlak 1978).
prose-04-operations-standing-text =
    ## Where operations stand

    A chart separates usual variation from what asks for a cause. A target says what is wanted, the limits what the process gives; both are shown, because a steady process can miss its target.
prose-04-operations-links-text =
    ## How operations go with ratings

    A link within units compares a unit with itself at other times; a link between units compares different places, which differ in much else. Neither is an effect.

section-04-what-worked = What initiatives did
prose-04-what-worked-title =
    Did an initiative that began somewhere change what it was meant to change? Units with it are held against units without it, before and after.

    Method: difference in differences with starts at different times (Callaway and Sant'Anna 2021), synthetic control where one unit began (Abadie, Diamond and Hainmueller 2010); an effect is claimed only where no check speaks against it.
prose-04-what-worked-verdicts-text =
    ## What may be claimed

    Beside each effect stands the smallest that would have been seen. What was measured takes the place of what the plan assumed.

section-13-vision = Vision and brand promise
prose-13-vision-question =
    What does the brand promise, and is it delivered where it matters?

    Method: each promise is held against the share of satisfied at its touchpoint and the journey's delivery gap at its stage; kept or not kept is said where the whole interval says so.
prose-13-vision-principles-text =
    ## What it stands for

    A principle helps where it decides something on an ordinary day.
prose-13-vision-promises-text =
    ## What is promised and what is delivered

    A promise that is not kept costs more than one that was not made.

section-04-interviews = Interviews
prose-04-interviews-question =
    What do people tell who were asked in person, where do they speak of pain and need, and would a second reader see the same?

    Method: passages coded by one or two readers; agreement by Krippendorff's alpha (2011).
prose-04-interviews-heard-text =
    ## Who was heard

    No name, no transcript and no passage leaves the client's folder. Numbers of few interviews are not told.
prose-04-interviews-said-text =
    ## What they speak of

    People to interview are chosen, not drawn: interviews say what there is, not how often.

section-06-ideas = From idea to initiative
prose-06-ideas-question =
    Which idea answers what was discovered, was it tried with people, and which initiative takes it up?

    Method: the double diamond (Design Council 2005); each initiative that came from an idea traces to its test, or is named.
prose-06-ideas-diamond-text =
    ## The way of each idea

    From what was discovered over the question and the concept to the test and the initiative. A step that was not taken is no box.
prose-06-ideas-open-text =
    ## What is open

    An idea without a test, or a test without a result, is a question, not a fault.
