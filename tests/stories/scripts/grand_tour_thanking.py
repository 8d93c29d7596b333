"""The tour of every command and every kind of button: the chapters about thanking and preparing."""

from __future__ import annotations

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
