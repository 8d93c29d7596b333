"""English words by which a phrase is read."""

from __future__ import annotations

from conversations.letters.topics.patterns import Phrases, entries

OWN = entries(
    "i, i'm, i'd, i've, i'll, ive, im, me, my, myself, we, we're, we've, we'd, we'll, us, our, ours, ourselves"
)
READER = entries("he, she, him, his, her, hers, he's, she's, he'd, she'd, he'll, she'll, himself, herself, hes, shes")
VERBS_AT_START = entries("""
    showed, went, discussed, talked, spoke, asked, met, got, gave, explained, told, saw, learned, learnt, laughed,
    walked, visited, answered, presented, had, made, did, heard, liked, loved, felt, enjoyed, joked, chatted,
    mentioned, said, took, came, found, thought, knew, wanted, sat, ate, drank, bonded, clicked, connected,
    solved, sounded, seemed, looked, worked, sounds, seems, looks, feels, shows, meet, see, show, ask, tell,
    discuss, explain, hear, explaining, talking, discussing, being, meeting, asking, chatting, speaking, seeing,
    getting, having, learning, walking, laughing, answering, telling, showing, presenting, going, feeling,
    visiting, joking, bonding, connecting, knowing, finding, looking, listening, sitting, doing, saying, touring,
    thinking, wanting, liking, loving, enjoying, did not, do, does, don't, didn't, couldn't, can't, be, is, was,
    are, were, has, have, will, would, can, could, should
""")
DONE_BEFORE = entries("""
    run, led, managed, built, taught, kept, sold, grown, won, held, written, set up, dealt, seen, brought, driven,
    handled, organised, organized, trained, supervised, coached, planned, delivered, supported, cared, served, cooked
""")
"""What somebody has done, at the start of a strength: it would read "I would bring run a team"."""
NOTHING = entries("""
    nothing, nothing really, nothing much, nothing special, nothing in particular, nothing comes to mind,
    not sure, not much, not really, not a lot, no idea, no clue, none really, no, none, don't know, i don't know,
    dunno, idk, can't remember, cannot remember, don't remember, i can't remember, i don't remember,
    can't think of anything, hard to say, all of it, all of that, all of this, all that, everything,
    everything really, anything, any of it, the lot, same as above, see above, as above, the same,
    not telling, not saying, same as everywhere, the same as everywhere, same as before, same as ever, same again,
    n/a, skip this,
    no topic, all good, good question, you decide, up to you, you guys, you all, all of you, the usual, the above,
    a lot, lots, the interview, the conversation, the talk, the chat, no thanks, this and that, the whole lot,
    quite a lot, so much
""") | {
    f"{which}{what}"
    for which in ("", "the ", "this ", "your ", "their ")
    for what in ("job", "role", "position", "company", "firm", "employer", "vacancy", "job itself", "role itself")
}
# What somebody is, and cannot bring.
ADJECTIVES = entries("""
    good, great, fine, nice, friendly, reliable, hardworking, hard-working, motivated, punctual, creative,
    flexible, organised, organized, honest, loyal, helpful, careful, quick, fast, fit, strong, patient, curious,
    open, polite, tidy, clean, experienced, skilled, keen, passionate, enthusiastic, committed, dedicated,
    confident, competent, capable, responsible, ambitious, happy, positive, resilient, independent, communicative,
    efficient, thorough, accurate, precise, adaptable, approachable, available, calm, fluent, bilingual, cheerful,
    kind, gentle, steady, warm, used, able, ready, willing, familiar, proficient, trained, qualified, versatile,
    attentive, alert, cheap, hands-on, easy-going, easygoing
""")
PLAIN = entries("""
    excellent, advanced, basic, solid, deep, working, conversational, native, extensive, proven, hands-on, practical,
    several, many, very, over, more, first-hand, long, two, three, four, five, six, seven, eight, nine, ten, twelve,
    fifteen, twenty, thirty
""")
"""First words of a strength that are never a name: "Solid Excel skills"."""
DISPOSITIONS = entries("""
    funny, smart, clever, bright, energetic, driven, outgoing, sociable, chatty, tough, hungry, eager, humble,
    modest, lively, dynamic, proactive, methodical, mature, sensible, trustworthy, empathetic, decisive, assertive,
    intuitive, imaginative, supportive, stubborn, shy, serious, caring, persistent, consistent, diligent,
    intelligent, talented, brave, bold, witty, easygoing
""")
PAST = entries("taught, led, ran, dealt, brought, won, wrote, worked, been, raised, spent")
ALWAYS = entries("never, always, not, am, being, because")
SOMEBODY = entries("""
    worker, player, learner, listener, leader, communicator, thinker, starter, self-starter, finisher, person,
    organiser, organizer, solver, talker, speaker, all-rounder, multitasker, doer, nurse, teacher, driver
""")
BROUGHT = entries("""
    training, understanding, skills, skill, experience, knowledge, ability, background, licence, license,
    certificate, certificates, qualification, qualifications, diploma, degree, talent, style, mindset, power,
    know-how, expertise, tools, practice, strengths, techniques, methods, gear, equipment, contacts, record
""")
OF_TEAMS = entries("""
    sales, services, sports, works, customs, logistics, operations, admissions, accounts, events, news, systems
""")
"""Words in -s in front of a noun: "that customer services team"."""
COLLECTIVE = entries("staff, people, children, men, women")
OF_STAFF = entries(
    "room, meeting, meetings, party, parties, training, rota, kitchen, canteen, day, days, car, who, with, in, of, at"
)
NEWS = ADJECTIVES | entries("new, old, small, big, little, great, huge, whole, first, second, last, next, one")
RECURS = entries("changes, moves, grows, meets, rotates, gets, comes, goes, does, opens, closes, starts")
"""Verbs in "the menu changes every week"."""
NOT_BROUGHT = entries("""
    budget, budgets, team, teams, staff, people, project, projects, customers, clients, patients, pupils, children,
    classes, stores, branches
""")
"""Nobody brings them: somebody has experience with "budgets of two million"."""
COUNTED = entries("""
    licence, license, degree, diploma, certificate, qualification, car, van, portfolio, smile, passport, visa,
    sense, attitude, mindset, personality, voice, eye, ear, network, record, background, ability, manner, ethic, decade
""")
PRODUCTS = entries("""
    makaton, excel, python, java, photoshop, illustrator, indesign, salesforce, autocad, wordpress, figma, jira,
    canva, powerpoint, tableau, xero, quickbooks, linux, windows, kubernetes, docker, azure, scrum, braille,
    solidworks, shopify, hubspot, lightroom, revit, matlab, lego, zendesk, slack, notion, trello, airtable, datev,
    lexware, splunk, terraform, ansible, snowflake, databricks, airflow, kafka, hadoop, postgres, angular, django,
    wireshark, kotlin, redis, elasticsearch, grafana, jenkins, gitlab, github, netsuite, mailchimp, procreate, sketchup,
    vectorworks, ableton, labview, minitab, stata, spss, nvivo, qgis, arcgis
""")
SKILLS = PRODUCTS | entries(
    "word, sage, premiere, blender, outlook, react, angular, vue, typescript, javascript, kotlin, swift, rust"
)
VAGUE = Phrases("""
    stuff, thing, things, something, sth, smth, whatever, whatnot, etc, et cetera, and so on, and so forth, blah,
    thingy, thingummy, somehow, anything, lol, haha*, hehe*, lmao, rofl, xd, dunno, or so, sort of, kinda, idk
""")
SUBJECTS = entries("""
    it, its, it's, there, there's, theres, there're, everyone, everybody, nobody, someone, somebody, everyone's,
    everybody's, nobody's, you, you're, youre, you've, you'd, you'll, they, they're, theyre, they've, theyve,
    they'd, theyd, they'll, theyll, here, here's, that's, thats, those're, if, because, although
""")
HELPERS = entries("""
    is, are, was, were, has, have, had, will, would, can, could, should, does, isn't, aren't, wasn't, weren't,
    hasn't, haven't, hadn't, won't, wouldn't, can't, cannot, couldn't, shouldn't, doesn't, didn't, isnt, arent,
    wasnt, werent, dont, doesnt, didnt, cant, gets, goes, wants, says, thinks, knows, becomes, seems, sounds, got,
    went, came, gave, took, became, began, grew, said, told, thought, knew, wanted
""")
# Verbs of a main clause that are hardly ever plural nouns: "the museum opens at night".
FINITE = HELPERS | entries("""
    opens, closes, sells, makes, takes, brings, keeps, gives, lets, teaches, bakes, grows, builds, buys, sends,
    provides, includes, helps, cleans, fixes, collects, delivers, serves, owns, hires, eats, sleeps, lives, comes,
    meets, finds, begins, happens, depends, allows, receives, contains, employs, invites, encourages, organises,
    organizes, prefers, believes, expects, tries, loves, speaks, sings, reads, writes, learns, sits, pays, broke,
    chose, drew, drove, ate, fell, flew, forgot, froze, rode, ran, rang, sang, shook, spoke, swam, threw, worked,
    lived, happened, wore, woke, wrote
""")
# Verbs that are hardly ever nouns, after a plural: "the drivers know each other".
FINITE_OF_MANY = entries("""
    know, make, keep, bring, take, give, get, eat, sell, teach, learn, write, read, sing, speak, meet, choose,
    grow, build, buy, send, wear, sit, sleep, live, come, go, become, let, tell, say, find, begin, serve, decide,
    organise, organize
""")
BETWEEN = entries("all, also, still, never, always, often, only, even, really, usually, sometimes, already, both, each")
BEFORE_OBJECTS = entries("""
    the, a, an, their, your, its, his, her, no, another, every, any, everything, everyone, nothing, it, them
""")
# Before an object these are verbs of a main clause: "your apprentice won the cup"; "the team led by Ann" has no object.
PAST_OF_ALL = entries("""
    won, built, led, sold, kept, lost, met, paid, sent, spent, taught, held, brought, bought, caught, found, left,
    made, put, saw, set, cut, began, started, ran
""")
NO_CLAUSE = entries("there, its, here, if, because, although, that's, thats, those're")
NO_NOUN = entries("please, pls, not, no, just, very, too, really, u")
PASSIVE = entries("are, were, get, got")
TIMES = entries("day, week, month, year, time, shift, night, hour, minute, head, piece")
SUBJECT_QUESTIONS = entries("what, who, which, whose")
MIXED_UP = {"".join(sorted(word)): word for word in ("the", "their", "your", "they", "how", "what", "this")}
OPENERS = entries("""
    how, why, what, where, when, who, whom, whose, which, whether, that, they, you, way, they're, they've, you're,
    you've, so, because, while, although
""")
QUESTION_WORDS = entries("how, why, what, where, when, who, whom, whose, which, whether")
DETERMINERS = entries("""
    the, a, an, your, their, this, that, these, those, some, every, both, all, each, any, another, either,
    neither, many, most, several, few, much, more, no, such, half
""")
CLAUSE_SUBJECTS = entries("""
    they, they're, theyre, they've, theyve, they'd, theyd, they'll, theyll, there, there's, you, you're, you've, the,
    a, an,
    every, each, it, it's, its, all, everyone, everybody, nobody, your, their, people, some, both, no, most, many,
    even, this, after, before, i, i'm, i've, we, we're, we've, he, she, he's, she's
""")
PREPOSITIONS = entries("""
    in, on, at, for, of, with, to, from, by, about, after, before, between, during, into, onto, over, under,
    through, across, within, without, around, near, behind, beside, besides, against, along, among, amongst, as,
    per, via, until, till, since, than, towards, toward, inside, outside, off, beyond, below, above, like,
    despite, throughout, upon, next
""")
PHRASE_ENDS = PREPOSITIONS | entries(
    "that, which, who, whom, whose, where, when, while, how, they, you, instead, because, so, if"
)
NO_PLURAL = ("ss", "us", "is")
NOT_COUNTED = entries("gas, canvas, christmas, atlas, lens, bias")
IRREGULAR_PLURALS = entries("people, children, men, women, mice, geese, feet, teeth")
NOUNS_IN_ING = entries("""
    wing, ring, king, spring, string, evening, morning, ceiling, building, meeting, wedding, swing, sling,
    opening, offering, clothing, setting, being, ping, earring, drawing, painting, thing, sibling, railing,
    awning
""")
NAMES = entries("""
    monday, tuesday, wednesday, thursday, friday, saturday, sunday, mondays, tuesdays, wednesdays, thursdays,
    fridays, saturdays, sundays, january, february, march, april, may, june, july, august, september, october,
    november, december, english, german, french, polish, spanish, italian, portuguese, dutch, danish, swedish,
    norwegian, finnish, irish, scottish, welsh, british, american, canadian, australian, indian, chinese,
    japanese, korean, russian, ukrainian, turkish, greek, arabic, hindi, urdu, bengali, punjabi, somali, romanian,
    bulgarian, hungarian, czech, slovak, croatian, serbian, austrian, swiss, belgian, brazilian, mexican, african,
    european, asian, nordic, syrian, iranian, persian, afghan, egyptian, moroccan, nigerian, kenyan, ghanaian,
    vietnamese, thai, latin, cornish, gaelic, estonian, latvian, lithuanian, hebrew, roma, christmas, easter,
    ramadan, diwali, eid, bavarian, victorian, georgian, edwardian
""")
LANGUAGES = entries("""
    english, german, french, polish, spanish, italian, portuguese, dutch, danish, swedish, russian, ukrainian,
    turkish, greek, arabic, hindi, urdu, punjabi, somali, romanian, bulgarian, hungarian, czech, croatian, serbian,
    catalan, japanese, chinese, mandarin, korean, persian, vietnamese, welsh, hebrew
""")
PEOPLE = entries("""
    pupils, patients, trainees, residents, families, students, children, kids, customers, clients, apprentices,
    guests, visitors, passengers, drivers, nurses, midwives, doctors, teachers, tutors, colleagues, employees,
    volunteers, parents, tenants, members, users, workers, juniors, seniors, starters, joiners, newcomers,
    beginners, people, women, men, girls, boys, teams, team, staff, crew, crews, graduates, learners, carers,
    caretakers, farmers, growers, suppliers, engineers, managers, leaders, owners, neighbours, citizens, shoppers,
    buyers, callers, refugees, teenagers, adults, pensioners, elders, babies, toddlers, mothers, fathers, mums,
    dads, couples, players, coaches, chefs, cooks, bakers, waiters, porters, riders, cyclists, walkers, pilots,
    sailors, soldiers, officers, inmates, prisoners, offenders, victims, witnesses, borrowers, readers, writers,
    authors, artists, actors, musicians, dancers, designers, developers, testers, analysts, scientists,
    researchers, technicians, mechanics, plumbers, electricians, builders, carpenters, bricklayers, roofers,
    scaffolders, painters, gardeners, cleaners, hauliers, pickers, packers, operators, leavers, school-leavers,
    youngsters, grandparents, donors, survivors, veterans, interns, assistants, receptionists, paramedics,
    firefighters, dogs, cats, animals, horses, cows, hens, chickens, bees, everyone, everybody, someone, somebody,
    person, child, pupil, patient, resident, customer, client, trainee, apprentice, learner, family, tenants',
    inhabitants, locals, villagers, commuters
""")
TURNED = {
    "they": "you", "they're": "you're", "theyre": "you're", "they've": "you've", "theyve": "you've", "they'd": "you'd",
    "theyd": "you'd", "they'll": "you'll", "theyll": "you'll", "their": "your", "theirs": "yours", "them": "you",
    "themselves": "yourselves",
}  # fmt: skip
SECOND_PERSON = entries("you, your, you're, youre, you've, you'd, you'll, yours, yourselves")
SUBJECT_FORMS = frozenset(key for key in TURNED if key.startswith("they"))
ABBREVIATIONS = entries("""
    st, dr, mr, mrs, ms, prof, e.g, i.e, eg, ie, approx, ca, no, nos, vs, incl, dept, inc, ltd, co, jr, sr, rev,
    rd, ave, min, max, am, pm, a.m, p.m
""")
