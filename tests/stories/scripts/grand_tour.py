"""The tour of every command and every kind of button, in chapters: the first ones."""

from __future__ import annotations

ARRIVING = """
    /start
    set:zones
    set:zone
    “Tokyo
    set:show
    set:zone
    set:in:none:Europe/Berlin
    set:quiet
    set:hush:2200-0700
    set:holidays
    set:country:zone
    set:discreet
    set:discreet
    set:searching
    set:searching
    set:language:de
    set:language:en
    /help
    home:interview
    “octopus energy adviser
    plan:read
    plan:swap
    plan:swap
    plan:mend
    “Acme, Analyst
    plan:later
    plan:go
    plan:month
    -
    plan:day:began:2026-06-08
    plan:set:began:202606081000
    plan:back
    plan:keep
    plan:set:minutes:m60
    plan:skip
    plan:set:route:recruiter
    + contact
    bring:card
    bring:add
    “Who would I learn from?
    bring:drop
    bring:add
    “What is the first task?
    bring:all
    bring:card
    plan:card
    plan:redo
    plan:keep
    plan:off
    plan:on
    @ 2026-06-08 11:10
    noshow:missed
    noshow:show
    noshow:phone
    noshow:show
    noshow:back
    noshow:show
    noshow:sent
    noshow:sent:email
    noshow:off
    plan:on
    debrief:go
    debrief:set:felt:good
    debrief:back
    debrief:keep
    + voice
    “Why did you leave?
    “the salary band
    debrief:set:topic:as_it_is
    debrief:set:topic:put_in
    debrief:skip:met
    debrief:later
    /debrief
    debrief:go
    debrief:month
    debrief:set:decide_on:2026-06-19
    < Acme
    recruiter:script
    recruiter:called
    app:show
    debrief:card
    thanks:note
    debrief:answers
    debrief:redo:met
    “Maria Keller maria@acme.com, Tom Brandt
    debrief:all
    debrief:play
    """
DEEPER = """
    deeper:go
    “tests
    deeper:drop
    “tests
    “talks
    deeper:keep
    deeper:back
    deeper:keep
    deeper:skip
    deeper:later
    /today
    deeper:go
    deeper:skip:competitors
    deeper:set:why:lacked
    “I ran the till of our club
    “budgeting
    “They closed the team.
    deeper:skip:trouble_2
    deeper:skip:cover_more
    deeper:on:change:listening
    deeper:off:change:listening
    deeper:on:change:answers
    deeper:done
    /cancel
    /applications
    app:show | Acme
    debrief:card
    debrief:answers
    debrief:answers:1
    deeper:redo:comfortable
    deeper:keep
    /applications
    app:show | Acme
    debrief:card
    debrief:answers
    debrief:answers:1
    debrief:answers:2
    debrief:answers:3
    deeper:redo:references
    “Anna Berg, Tom Lang
    /applications
    app:show | Acme
    refs:show
    refs:told
    """
