"""Three whole lives with the bot, as scripts, and what is typed in each language."""

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
TYPED = {
    "en": {
        "city": "Berlin",
        "post": "Harbour Clinic, ward nurse",
        "post_two": "Globex, warehouse clerk",
        "well": "calming the angry relative in the role play",
        "well_two": "my example from the night shift",
        "trouble": "How do you handle a day with two colleagues off sick?",
        "topic": "how you train new nurses",
        "topic_two": "the new day clinic",
        "topic_three": "the plans for the second ward",
        "met": "Maria Keller maria.keller@harbour.example",
        "met_two": "Maria Keller and Tom Brandt",
        "met_three": "Ines Moreau",
        "decide": "end of next week",
        "planned_for": "Wednesday at 11",
        "planned_again": "Thursday at 10:30",
        "planned_two": "2 July at 10:30",
        "strength": "ten years of night shifts",
        "they_invite": "they invited me to a second round",
        "recruiter": "Priya",
        "feedback": "The other person had worked on an intensive care ward. They would talk to me again in spring.",
        "answer": "I say early what is missing, sort by urgency, and ask the next ward for an hour of help.",
        "easy": "the questions about teamwork",
        "strong": "six years in accident and emergency",
        "rivals": "St Brannoc's",
        "elsewhere": "I planned the rota of our club for two years",
        "skill": "planning rotas",
        "better": "My old ward closed, and I looked for a house that trains its people.",
        "unsaid": "that I speak Turkish with patients",
        "how": "wait a breath before I answer",
        "liked": "that I asked who trains new people",
        "learnt": "they open a day clinic in spring",
        "focus": "working in a small team at night",
        "worry": "two weekends of work a month",
        "asks": "Who would train me in the first weeks?",
        "who_follows": "Maria Keller, after the 19th",
        "openings": "2 openings, about 40 applicants",
        "stage": "a trial shift, then references",
        "references": "Anna Berg",
        "notes": "park behind the pharmacy",
        "boss": "calm, asks good questions",
        "verdict": "I would like to work with them",
        "verdict_no": "I would miss my evenings",
        "thanks": "thanks",
    },
    "de": {
        "city": "Berlin",
        "post": "Klinik am Hafen, Pflegefachkraft",
        "post_two": "Spedition Rasch, Disponentin",
        "well": "wie ich den wütenden Angehörigen im Rollenspiel beruhigt habe",
        "well_two": "mein Beispiel aus der Nachtschicht",
        "trouble": "Was machen Sie, wenn zwei Kolleginnen krank sind?",
        "topic": "wie Sie neue Pflegekräfte einarbeiten",
        "topic_two": "die neue Tagesklinik",
        "topic_three": "die Pläne für die zweite Station",
        "met": "Frau Keller maria.keller@hafen.example",
        "met_two": "Frau Keller und Herr Brandt",
        "met_three": "Ines Moreau",
        "decide": "Ende nächster Woche",
        "planned_for": "Mittwoch um 11",
        "planned_again": "Donnerstag um 10:30",
        "planned_two": "2. Juli um 10:30",
        "strength": "zehn Jahre Erfahrung in der Nachtpflege",
        "they_invite": "sie haben mich zur zweiten Runde eingeladen",
        "recruiter": "Frau Weber",
        "feedback": "Die andere Person war vorher auf einer Intensivstation. Im Frühjahr reden wir wieder.",
        "answer": "Ich sage früh, was fehlt, sortiere nach Dringlichkeit und bitte die Nachbarstation um Hilfe.",
        "easy": "die Fragen zur Teamarbeit",
        "strong": "sechs Jahre in der Notaufnahme",
        "rivals": "Klinikum Nord",
        "elsewhere": "Ich habe zwei Jahre den Dienstplan unseres Vereins gemacht",
        "skill": "Dienstpläne",
        "better": "Meine alte Station wurde geschlossen, und ich suche ein Haus, das seine Leute fortbildet.",
        "unsaid": "dass ich mit Patienten Türkisch spreche",
        "how": "einen Atemzug warten, bevor ich antworte",
        "liked": "dass ich gefragt habe, wer neue Leute einarbeitet",
        "learnt": "im Frühjahr macht eine Tagesklinik auf",
        "focus": "nachts im kleinen Team arbeiten",
        "worry": "zwei Wochenenden Dienst im Monat",
        "asks": "Wer würde mich in den ersten Wochen einarbeiten?",
        "who_follows": "Frau Keller, nach dem 19.",
        "openings": "2 Stellen, etwa 40 Bewerbungen",
        "stage": "ein Probedienst, dann Referenzen",
        "references": "Anna Berg",
        "notes": "hinter der Apotheke parken",
        "boss": "ruhig, fragt gut nach",
        "verdict": "Mit denen würde ich gern arbeiten",
        "verdict_no": "Mir würden die Abende fehlen",
        "thanks": "danke",
    },
}  # fmt: skip
LONG = {
    "en": {
        "post": "Brightwater Logistics, warehouse operations supervisor",
        "post_two": "St Brannoc's Hospital, healthcare assistant",
        "topic": "the plans to bring all three warehouses under one roof next spring",
        "met": "Dr Annabel Fotheringham a.fotheringham@brightwater.example",
        "met_two": "Dr Annabel Fotheringham, Tom Brandt and Priya Shah",
    },
    "de": {
        "post": "Stadtwerke Neustadt GmbH, Sachbearbeiterin im Einkauf",
        "post_two": "Landkreis Fernau, Systemadministrator",
        "topic": "die Zusammenlegung der beiden Einkaufsabteilungen im Herbst",
        "met": "Frau Dr. Anneliese Hagedorn a.hagedorn@stadtwerke-neustadt.example",
        "met_two": "Frau Dr. Anneliese Hagedorn, Herr Baumann und Frau Yilmaz",
    },
}
"""The same lives with long names."""
