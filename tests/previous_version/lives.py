"""What the stored people did, line by line, before everything stops at one instant.

`/today` and `“words` are typed, `debrief:set:felt:good` is tapped by its meaning on the newest button that has it,
`! thanks:3:hand` is tapped though no button says so, `+ voice` is shown. `@ 2026-06-08 17:00` lets time pass, on the
clock of the person; prompts on the way arrive, or become what stands behind the hour: unknown, refused, or sending,
which the life ends with.
"""

from __future__ import annotations

BERLIN = """
    /start
    set:in:none:Europe/Berlin
    """
JO = """
    @ 2026-06-08 09:00
    /start
    “New York
    set:in:none:America/New_York
    /debrief
    “Søren & Söhne 👩‍🚀, <b>Analyst</b>
    debrief:day:began:2026-06-05
    debrief:set:began:202606051000
    debrief:set:route:recruiter
    debrief:set:felt:fair
    “explaining how I moved our tests to CI
    “Why did you leave your last job?
    “Maria Keller maria@acme.example, Tom Brandt
    debrief:set:decide_on:2026-06-19
    recruiter:script
    recruiter:called
    @ 2026-06-08 17:30
    thanks:sent
    thanks:sent:email
    /interview
    “Globex, Clerk
    plan:day:began:2026-06-15
    ! plan:3:nonsense
    /cancel
    @ 2026-06-15 05:30
    /debrief
    “Initech, Developer
    debrief:day:began:2026-06-12
    debrief:set:began:202606120930
    debrief:set:route:direct
    debrief:set:felt:great
    + voice
    “and a word about the tests
    """
KARIN = """
    @ 2026-06-09 18:00
    /start
    set:in:none:Europe/Berlin
    /interview
    “Bäckerei Groß, Verkäuferin
    “morgen um 14 Uhr
    plan:set:minutes:m30
    plan:set:form:in_person
    plan:set:route:direct
    “Frau Dr. Groß
    @ 2026-06-10 14:40
    debrief:go
    debrief:set:felt:good
    “die Kasse
    “Warum gerade wir?
    “Frau Dr. Groß gross@baeckerei.example
    debrief:set:decide_on:unsaid
    @ 2026-06-10 17:05
    /interview
    “Harbour, Disponentin
    “am 16. Juni um 10 Uhr
    plan:set:minutes:m60
    plan:set:form:video
    plan:set:route:recruiter
    + contact
    bring:add
    “Von wem würde ich lernen?
    @ 2026-06-15 11:55
    """
DANA = f"""
    @ 2026-06-01 09:00
    {BERLIN}
    /settings
    set:quiet
    set:hush:2200-0700
    set:discreet
    /debrief
    “Acme, Analyst
    debrief:day:began:2026-06-01
    “8:00
    debrief:set:route:direct
    debrief:set:felt:poor
    debrief:skip:went_well
    debrief:skip:trouble
    “Maria Keller maria@acme.example, Tom Brandt
    debrief:set:decide_on:2026-06-12
    @ 2026-06-02 09:30
    prompt:show
    thanks:edit
    “Dear Maria, thank you for your time. I enjoyed talking about tests. Best regards
    thanks:sent
    thanks:sent:email
    /debrief
    “Globex, Head clerk
    debrief:day:began:2026-06-01
    debrief:set:began:202606011400
    debrief:set:route:direct
    debrief:set:felt:fair
    debrief:skip:went_well
    “How would you plan a port?
    debrief:skip:met
    debrief:set:decide_on:2026-06-15
    @ 2026-06-12 16:10
    """
MAX = f"""
    @ 2026-05-04 09:00
    {BERLIN}
    /debrief
    “Acme, Analyst
    debrief:day:began:2026-05-04
    “8:00
    debrief:set:route:direct
    debrief:set:felt:good
    “CI
    “Why leave?
    “Maria Keller
    debrief:set:decide_on:2026-05-15
    @ 2026-05-16 12:00
    follow:not_yet
    @ 2026-06-02 10:00
    /debrief
    “Globex, Clerk
    debrief:day:began:2026-06-01
    debrief:set:began:202606010900
    debrief:set:route:direct
    debrief:set:felt:fair
    debrief:skip:went_well
    debrief:skip:trouble
    debrief:skip:met
    debrief:set:decide_on:2026-06-19
    /applications
    app:show | Acme
    word:menu
    word:no
    feedback:ask
    feedback:sent
    feedback:sent:email
    /pause
    @ 2026-06-15 11:00
    """
RAVI = """
    @ 2026-05-25 09:00
    /start
    “Kolkata
    set:in:none:Asia/Kolkata
    /interview
    “Acme, Engineer
    plan:day:began:2026-05-26
    plan:set:began:202605261000
    plan:set:minutes:m60
    plan:set:form:video
    plan:set:route:direct
    “Maria Keller
    @ 2026-05-26 09:30 sent
    @ 2026-05-26 11:30 unknown
    /debrief
    debrief:go
    debrief:set:felt:good
    “CI
    “Why leave?
    “Maria Keller maria@acme.example
    debrief:set:decide_on:2026-05-29
    @ 2026-05-26 20:00 refused
    @ 2026-05-29 17:00 unknown
    @ 2026-06-01 12:00
    /interview
    “Globex, Tester
    plan:day:began:2026-06-15
    plan:set:began:202606151400
    plan:set:minutes:m60
    plan:skip
    plan:skip
    plan:skip
    @ 2026-06-09 12:00 sent
    @ 2026-06-15 13:30 sending
    """
NORA = """
    @ 2026-06-15 11:50
    /start
    """
BO = f"""
    @ 2026-06-08 09:00
    {BERLIN}
    /debrief
    “Acme, Analyst
    debrief:day:began:2026-06-08
    “8:00
    debrief:set:route:direct
    debrief:set:felt:good
    “CI
    “Why leave?
    “Maria Keller
    debrief:set:decide_on:2026-06-19
    # blocks
    """
LEE = """
    @ 2026-06-12 09:00
    /start
    “Kiritimati
    set:in:none:Pacific/Kiritimati
    /debrief
    “Acme, Analyst
    debrief:day:began:2026-06-12
    “8:00
    debrief:set:route:direct
    debrief:set:felt:good
    “CI
    “Why leave?
    “Maria Keller maria@acme.example
    debrief:set:decide_on:unsaid
    deeper:go
    “tests
    “talks
    deeper:keep
    deeper:skip
    deeper:set:why:nerves
    “They closed the team.
    deeper:skip:trouble_2
    """
EVE = (
    f"""
    @ 2026-06-08 09:00
    {BERLIN}
    /debrief
    “Umbrella, Analyst
    debrief:day:began:2026-06-05
    debrief:set:began:202606051000
    debrief:set:route:recruiter
    debrief:set:felt:bad
    debrief:skip:went_well
    debrief:skip:trouble
    “Ada
    debrief:set:decide_on:unsaid
    /applications
    app:show | Umbrella
    word:menu
    word:no
    """
    + "".join(f"\n/interview\n“Firm {number}, Clerk\nplan:later" for number in range(13))
    + """
    @ 2026-06-15 11:00
    /debrief
    “Acme, Analyst
    debrief:day:began:2026-06-15
    debrief:set:began:202606150800
    debrief:set:route:direct
    debrief:set:felt:great
    “talking about tests
    “Why me?
    “Maria Keller maria@acme.example, Tom Brandt
    debrief:set:decide_on:2026-06-19
    thanks:edit
    “Dear Maria, thank you for your tiem. I enjoyed talking about tests. Best regards
    thanks:ways
    thanks:each
    """
)
SKY = f"""
    @ 2026-06-15 11:58
    {BERLIN}
    /import
    """

LIVES = {
    "jo": JO,
    "karin": KARIN,
    "dana": DANA,
    "max": MAX,
    "ravi": RAVI,
    "nora": NORA,
    "bo": BO,
    "lee": LEE,
    "eve": EVE,
    "sky": SKY,
}
"""The scripts by the people's names. "alex" and "anna" live the sandbox's example instead."""
SPEAKS = {"anna": "de", "karin": "de-AT", "nora": "fr"}
"""Telegram's language of each; the others' is English."""
