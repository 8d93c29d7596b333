"""The tour of every command and every kind of button, in chapters."""

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
    “Acme, Analyst
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
THANKING = """
    /today
    thanks:show
    sign:as
    thanks:ways
    thanks:topic
    “i was calm
    thanks:topic_as
    thanks:ways
    thanks:topic
    “the salary band
    thanks:topic_as
    thanks:topic_in
    thanks:ways
    thanks:topic
    thanks:topic_no
    thanks:strength
    “good
    thanks:strength_as
    thanks:ways
    thanks:strength
    “a good salary
    thanks:strength_as
    thanks:strength_in
    thanks:ways
    thanks:strength
    “patience with angry callers
    thanks:ways
    thanks:strength
    thanks:bring
    thanks:ways
    thanks:strength
    thanks:strength_no
    sign:in
    sign:in
    thanks:ways
    thanks:by:recruiter
    sign:nobody
    ! sign:2:recruiter:thanks:show
    sign:nobody
    ! sign:2:ask:thanks:show
    /today
    thanks:show
    thanks:ways
    thanks:by:email
    thanks:edit
    “Dear Maria, thank you for your tiem. I enjoyed talking about tests. Best regards
    thanks:fix
    thanks:edit
    thanks:draft
    thanks:edit
    thanks:own
    thanks:edit
    thanks:draft
    thanks:ways
    thanks:by:handwritten
    thanks:ways
    thanks:by:email
    ! thanks:2:hand
    ! thanks:2:hand
    thanks:ways
    thanks:openings
    thanks:ways
    thanks:attach
    “my portfolio
    thanks:ways
    thanks:each
    “the new depot
    “the open day
    thanks:ways
    thanks:all
    thanks:none
    thanks:again
    @ 2026-06-08 18:00
    remind:thank_you_again
    @ 2026-06-09 09:30
    thanks:sent
    thanks:sent:email
    log:day
    log:set | Yesterday
    log:undo
    /today
    thanks:show
    thanks:sent
    thanks:sent:email
    @ 2026-06-10 12:00
    /today
    fit:go
    fit:set:good_fit:yes
    fit:back
    fit:keep
    fit:skip
    fit:later
    fit:go
    fit:set:culture:no
    fit:set:values:partly
    fit:set:happy:no
    “short with all
    fit:skip:rapport
    “no evenings
    fit:set:goes_on:no
    fit:answers
    fit:redo:values
    fit:set:values:yes
    /fit
    withdraw:show
    """
WAITING = """
    /settings
    set:letters
    set:letters
    set:sign
    /settings
    set:discreet
    @ 2026-06-19 16:10
    prompt:show
    remind:decision_again
    follow:not_yet
    follow:show
    follow:phone
    follow:show
    follow:direct
    follow:sent
    follow:sent:email
    log:day
    log:month
    log:set | 17
    app:show
    word:menu
    word:date
    word:month
    word:set:day:2026-06-30
    /debrief
    “Globex, Clerk
    debrief:swap
    debrief:mend
    “Globex, Clerk
    debrief:day:began:2026-06-19
    debrief:set:began:202606190900
    debrief:set:route:direct
    debrief:set:felt:fair
    debrief:skip:went_well
    debrief:skip:trouble
    debrief:skip:topic
    debrief:skip:met
    debrief:set:decide_on:unsaid
    thanks:sent
    thanks:sent:email
    /settings
    set:discreet
    @ 2026-07-05 10:30
    /today
    @ 2026-07-14 10:30
    follow:open
    app:hush
    app:wake
    app:change
    app:rename
    “Globex, Head clerk
    app:show
    app:change
    app:merge
    app:merge_ask
    app:merged
    app:show
    app:timeline
    app:show
    app:close
    app:withdrawn
    withdraw:show
    withdraw:sent
    withdraw:sent:email
    log:undo
    app:show
    app:reopen
    app:close
    app:no_reply
    app:reopen
    word:menu
    word:no
    feedback:ask
    feedback:sent
    feedback:sent:email
    app:show
    after:reply
    after:sent
    after:sent:email
    app:show
    after:next
    /applications
    apps:closed
    app:show
    feedback:heard
    “More SQL
    feedback:heard
    feedback:drop
    feedback:heard
    “More SQL, they said
    app:show
    app:reopen
    /interview
    plan:round
    plan:skip
    plan:skip
    plan:skip
    plan:skip
    plan:off
    /debrief
    debrief:round
    debrief:later
    /applications
    app:show
    word:menu
    word:next
    plan:later
    /applications
    app:show
    word:menu
    word:offer
    offer:set:by:unsaid
    offer:time
    offer:asked
    offer:asked:email
    offer:day
    offer:month
    offer:set:by
    offer:decline
    offer:declined
    offer:undo
    offer:accept
    offer:accepted
    /applications
    apps:closed
    app:show
    app:reopen
    """
PREPARING = """
    /prepare
    prepare:kind
    prepare:one
    prepare:why
    prepare:because | Lacked experience
    skills:elsewhere
    “At home, for years
    prepare:one
    skills:name
    “Budgeting
    skills:all
    skills:one
    skills:plan
    “An evening course
    skills:drop
    /prepare
    prepare:kind
    prepare:one
    practice:only
    “An answer
    practice:better
    practice:forget
    practice:next
    /prepare
    prepare:strong
    prepare:show
    prepare:said
    prepare:topic
    practice:done
    prepare:show
    practice:begin
    + voice
    practice:done
    prepare:show
    insights:show
    /insights
    /privacy
    /export
    export:json
    export:csv
    export:calendar
    export:reports
    export:report
    export:show
    """
TOLD = "So the interview is over. They gave me a clause to translate and I got lost. It was okay."
LISTENING = f"""
    “sent Firm 12 a thank-you by e-mail yesterday
    heard:change
    heard:ask
    heard:yes
    “interview at Initech for tester on 1 December at 10:00
    heard:change
    heard:nothing
    “interview at Initech for tester on 1 December at 10:00
    heard:yes
    plan:later
    “I had an interview
    heard:new
    /cancel
    “their canteen has a garden
    heard:note
    “{TOLD}
    story:move
    story:list
    story:move
    story:to
    story:drop
    “{TOLD}
    story:company
    “Lingua House, translator
    debrief:later
    “{TOLD}
    story:keep
    debrief:later
    """
MANY = "".join(f"\n/interview\n“Firm {number}, Clerk\nplan:later" for number in range(13))
# What was heard in voice notes is tapped by its callback data here: `test_voice` has a server that hears.
INVITED = """
    “Invitation: Interview: Barista at Beanhouse @ Fri Oct 16, 2026 2pm - 3pm (GMT+2) (sam@post.example)
    invited:change
    invited:keep
    plan:later
    “Updated invitation: Interview: Barista at Beanhouse @ Mon Oct 19, 2026 2pm - 3pm (GMT+2) (sam@post.example)
    invited:move
    “Canceled event: Interview: Barista at Beanhouse @ Mon Oct 19, 2026 2pm - 3pm (GMT+2) (sam@post.example)
    invited:off
    /interview
    “Twin, Clerk
    plan:later
    /interview
    “Twin, Supervisor
    plan:later
    “Invitation: Interview at Twin @ Fri Oct 16, 2026 2pm - 3pm (GMT+2) (sam@post.example)
    invited:plan
    invited:as
    plan:later
    “Invitation: Interview: Cook at Contoso @ Fri Oct 16, 2026 2pm - 3pm (GMT+2) (sam@post.example)
    invited:no
    !voice:5:use
    !voice:5:type
    """
LEAVING = """
    /applications
    app:show
    word:menu
    word:offer
    offer:set:by:unsaid
    offer:others
    offer:others
    offer:others
    offer:others
    offer:told
    offer:told
    offer:show
    /applications
    apps:open
    apps:mine
    apps:closed
    apps:all
    apps:search
    “firm
    apps:found
    app:show
    app:change
    app:delete
    app:deleted
    home:apps
    /pause
    home:resume
    /resume
    /help
    home:debrief
    /cancel
    home:interview
    “something
    /cancel
    “blub
    home:today
    /import
    /delete
    home:spare
    /delete
    home:erase
    """
