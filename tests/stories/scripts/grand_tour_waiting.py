"""The tour of every command and every kind of button: the chapters about waiting, telling and leaving."""

from __future__ import annotations

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
    “octopus energy adviser
    debrief:read
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
