"""Three whole lives with the bot, as scripts."""

from __future__ import annotations

DEEPER = """
    deeper:go
    “{easy}
    deeper:keep
    “{strong}
    deeper:keep
    “{rivals}
    deeper:keep
    deeper:set:why:lacked
    “{elsewhere}
    “{skill}
    “{better}
    deeper:skip
    “{unsaid}
    deeper:keep
    deeper:on:change:listening
    deeper:on:change:answers
    deeper:done
    “{how}
    “{liked}
    deeper:keep
    deeper:skip
    “{learnt}
    deeper:keep
    “{focus}
    “{worry}
    deeper:keep
    deeper:set:excited:more
    “{asks}
    deeper:keep
    “{who_follows}
    deeper:set:follow_how:email
    “{openings}
    “{stage}
    “{references}
    “{notes}
    deeper:keep
    """
OFFER = f"""
    /start
    set:in:none:Europe/Berlin
    home:debrief
    “{{post}}
    debrief:set:began:202606081000
    debrief:set:route:direct
    debrief:set:felt:good
    “{{well}}
    debrief:set:trouble:leave
    “{{topic}}
    “{{met}}
    debrief:set:decide_on:2026-06-19
    sign:as
    thanks:strength
    “{{strength}}
    debrief:all
    debrief:go
    {DEEPER}
    debrief:all
    refs:show
    refs:told
    /today
    @ 2026-06-08 17:05
    thanks:sent
    thanks:sent:email
    app:show
    /insights
    /prepare
    @ 2026-06-11 12:00
    /fit
    fit:set:good_fit:yes
    fit:set:growth:yes
    fit:set:culture:partly
    fit:set:values:yes
    fit:set:happy:yes
    “{{boss}}
    fit:set:rapport:yes
    “{{verdict}}
    fit:set:goes_on:yes
    /today
    @ 2026-06-19 16:05
    follow:not_yet
    @ 2026-06-26 10:05
    follow:show
    follow:phone
    follow:sent:phone
    /today
    @ 2026-07-06 10:05
    word:menu
    word:date
    word:set:day:2026-07-10
    @ 2026-07-10 16:05
    word:menu
    word:offer
    offer:set:by:2026-07-17
    offer:time
    offer:show
    @ 2026-07-16 10:05
    offer:accept
    offer:accepted
    /applications
    app:show
    /insights
    /settings
    /help
    /privacy
    /export
    “{{thanks}}
    """
SILENCE = """
    /start
    set:in:none:Europe/Berlin
    home:debrief
    “{post}
    debrief:set:began:202606081400
    debrief:set:route:recruiter
    debrief:set:felt:fair
    “{well}
    debrief:set:trouble:none
    “{topic}
    debrief:skip
    debrief:set:decide_on:unsaid
    sign:as
    recruiter:script
    recruiter:called
    /today
    @ 2026-06-09 09:05
    thanks:ways
    thanks:by:recruiter
    “{recruiter}
    thanks:sent
    @ 2026-06-16 10:05
    follow:open
    follow:sent
    follow:sent:recruiter
    /today
    @ 2026-06-24 10:05
    follow:not_yet
    @ 2026-07-01 10:05
    follow:open
    follow:phone
    follow:sent:recruiter
    app:show
    @ 2026-07-09 10:05
    follow:open
    follow:direct
    follow:sent
    follow:sent:email
    @ 2026-07-20 10:05
    app:no_reply
    /applications
    app:show
    app:timeline
    /today
    /insights
    """
REJECTION = """
    /start
    “{city}
    home:interview
    “{post}
    “{planned_for}
    plan:set:minutes:m60
    plan:set:form:in_person
    plan:set:route:direct
    “{met_two}
    bring:card
    bring:add
    “{asks}
    plan:card
    @ 2026-06-10 10:05
    @ 2026-06-10 12:05
    debrief:go
    debrief:set:felt:good
    “{well}
    “{trouble}
    “{topic}
    debrief:set:met:all
    “{decide}
    debrief:set:decide_on
    sign:as
    thanks:each
    “{topic_two}
    thanks:show
    @ 2026-06-10 17:05
    thanks:sent
    thanks:sent:email
    thanks:show
    thanks:sent
    /today
    @ 2026-06-15 11:00
    “{they_invite}
    heard:yes
    “{planned_again}
    plan:skip
    plan:set:form:video
    plan:skip
    bring:card
    @ 2026-06-18 12:00
    debrief:go
    debrief:set:felt:fair
    “{well_two}
    debrief:set:trouble:weakness
    “{topic_three}
    debrief:skip
    debrief:set:decide_on:2026-06-26
    @ 2026-06-19 09:05
    thanks:sent
    thanks:sent:email
    @ 2026-06-26 16:05
    word:menu
    word:no
    after:reply
    after:sent
    after:sent:email
    app:show
    feedback:ask
    feedback:sent
    feedback:sent:email
    app:show
    feedback:heard
    “{feedback}
    app:show
    after:next
    /prepare
    practice:begin
    “{answer}
    practice:better
    practice:next
    “{answer}
    practice:next
    prepare:show
    prepare:strong
    prepare:show
    prepare:said
    /interview
    “{post_two}
    “{planned_two}
    plan:skip
    plan:set:form:phone
    plan:set:route:direct
    plan:skip
    @ 2026-07-02 12:05
    debrief:go
    debrief:set:felt:poor
    debrief:skip
    debrief:set:trouble:why_us
    debrief:skip
    “{met_three}
    debrief:set:decide_on:unsaid
    thanks:ways
    thanks:by:phone
    thanks:sent
    @ 2026-07-06 12:00
    /fit
    fit:set:good_fit:partly
    fit:set:growth:no
    fit:set:culture:no
    fit:set:values:partly
    fit:set:happy:no
    “{boss}
    fit:set:rapport:partly
    “{verdict_no}
    fit:set:goes_on:no
    withdraw:show
    withdraw:sent
    withdraw:sent:email
    app:show
    /today
    /insights
    /applications
    """
