"""Scripts of turning points: an offer, a no, a missed interview, references."""

from __future__ import annotations

DEBRIEFED = """
    /debrief
    “Acme, Nurse
    debrief:set:began:202606081000
    debrief:set:route:direct
    debrief:set:felt:good
    debrief:skip:went_well
    “Why did you leave?
    debrief:skip:topic
    “Maria Keller maria@acme.example
    debrief:set:decide_on:unsaid
    """
PLANNED = """
    /interview
    “{post}
    plan:day:began:{day}
    plan:set:began:{at}
    plan:set:minutes:m60
    plan:set:form:{form}
    plan:set:route:direct
    plan:skip
    """
LACKED = (
    """
    deeper:go
    deeper:skip
    deeper:skip
    deeper:skip
    deeper:set:why:lacked
    “I ran the till of our club
    “Budgeting
    deeper:later
    /prepare
    practice:begin
    < I ran the till of our club
    practice:done
    prepare:show
    skills:all
    < Budgeting: {once}
    skills:one
    skills:plan
    “An evening course
    < An evening course
    """
    + PLANNED.format(post="Globex, Nurse", day="2026-06-09", at="202606091000", form="video")
    + """
    bring:card
    < I ran the till of our club
    /prepare
    skills:all
    skills:one
    < An evening course
    skills:drop
    < {none}
    """
)
REFERENCES = """
    deeper:go
    {skips}
    “Anna Berg, Tom Lang
    /applications
    app:show | Acme
    refs:show
    < Anna Berg
    refs:show
    < Tom Lang
    refs:told
    < {told}
    refs:show
    < Anna Berg
    refs:told
    log:undo
    app:show
    refs:show
    < Anna Berg
    refs:told
    app:show
    < {both}
    """
A_NO = """
    deeper:go
    deeper:skip
    deeper:skip
    “Initech
    deeper:later
    /applications
    app:show | Acme
    word:menu
    word:no
    < {kind}
    after:reply
    < {luck}
    after:sent
    after:sent:email
    log:undo
    app:show
    after:reply
    after:sent
    after:sent:email
    app:show
    < {replied}
    after:next
    < Initech
    /applications
    app:show | Acme
    app:reopen
    < {open}
    """
OFFER = """
    /debrief
    “Globex, Clerk
    debrief:day:began:2026-06-08
    debrief:set:began:202606080900
    debrief:set:route:direct
    debrief:set:felt:fair
    debrief:skip:went_well
    debrief:skip:trouble
    debrief:skip:topic
    debrief:skip:met
    debrief:set:decide_on:unsaid
    /applications
    app:show | Acme
    word:menu
    word:offer
    offer:set:by:2026-06-12
    < {by}
    /today
    < {today}
    offer:show
    offer:time
    < {few}
    offer:asked
    offer:asked:email
    < {more}
    log:undo
    app:show
    offer:show
    offer:time
    offer:asked
    offer:asked:email
    offer:day
    offer:set:by:2026-06-19
    offer:others
    offer:others | Globex
    < {news}
    offer:told
    offer:told
    < Globex
    log:undo
    @ 2026-06-18 10:30
    < {tomorrow}
    offer:accept
    < {glad}
    offer:accepted
    < {job}
    withdraw:show | Globex
    withdraw:sent
    withdraw:sent:email
    log:undo
    /applications
    app:show | Acme
    < {yes}
    offer:show
    offer:undo
    offer:decline
    offer:declined
    < {no}
    offer:undo
    app:show
    app:reopen
    < {open}
    """
MISSED = (
    PLANNED.format(post="Acme, Nurse", day="2026-06-08", at="202606081400", form="in_person")
    + """
    @ 2026-06-08 15:05
    < {how}
    noshow:missed
    < {sorry}
    /today
    < {none}
    noshow:missed
    noshow:show
    < {agreed}
    noshow:phone
    noshow:show
    noshow:sent
    noshow:sent:email
    < {uncounted}
    log:undo
    noshow:missed
    noshow:show
    noshow:sent
    noshow:sent:email
    noshow:off
    plan:on
    < {back}
    noshow:missed
    plan:round
    plan:day:began:2026-06-10
    plan:set:began:202606101000
    /applications
    app:show | Acme
    app:timeline
    < {missed}
    @ 2026-06-10 11:00
    """
)
BY_HAND = (
    PLANNED.format(post="Acme, Nurse", day="2026-06-09", at="202606090900", form="in_person")
    + """
    @ 2026-06-09 10:05
    debrief:go
    debrief:set:felt:good
    debrief:skip:went_well
    debrief:skip:trouble
    debrief:skip:topic
    “Maria Keller
    debrief:set:decide_on:unsaid
    thanks:note
    < {why}
    thanks:by:handwritten
    < {post}
    thanks:sent:handwritten
    log:undo
    thanks:show
    thanks:ways
    thanks:by:email
    thanks:sent
    thanks:sent:email
    < {mail}
    """
)
PRACTICE = """
    /debrief
    “Globex, Clerk
    debrief:day:began:2026-06-08
    debrief:set:began:202606080900
    debrief:set:route:direct
    debrief:set:felt:fair
    debrief:skip:went_well
    “What is your weakness?
    debrief:skip:topic
    debrief:skip:met
    debrief:set:decide_on:unsaid
    deeper:go
    “pouring concrete
    deeper:later
    /prepare
    practice:begin
    < What is your weakness?
    “I plan too much
    practice:done
    /prepare
    practice:begin
    < Why did you leave?
    practice:done
    /interview
    plan:round | Globex
    plan:day:began:2026-06-09
    plan:set:began:202606091000
    plan:later
    /prepare
    practice:begin
    < What is your weakness?
    practice:done
    /prepare
    prepare:strong
    < pouring concrete
    """
