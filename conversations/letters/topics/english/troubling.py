"""English words that would harm the person in a letter only beside others: "a wheelchair" is nobody's, "his" is."""

from __future__ import annotations

from conversations.letters.topics.patterns import Phrases, entries
from conversations.letters.topics.phrase import Reason

_FORMER = "last|previous|old|former"
_FAULTS = Phrases("""
        nervous, nerves, anxious, shaky, shaking, sweaty, sweating, scared, afraid, terrified, panicked,
        panicking, embarrass*, ashamed, stupid, silly, confused, clumsy, weak, weakness*, mistake, mistakes, gap,
        gaps, rambled, rambling, rambles, stammered, stammering, stutter*, mumbled, blanked, froze, freezing up,
        messed up, screwed up, mucked up, cocked up, failed, failing, struggled, struggling, stumbled, stumbling,
        forgot, forgetting, forgotten, unsure, insecure, lost my, blushed, red in the face, tongue-tied, hopeless,
        useless, bad at, not good at, terrible, awful, rubbish, spilled, spilt, tripped, cried, crying,
        unprepared, unemployed, unemployment, jobless, badly, wrong answer, wrong, fired, sacked,
        got nothing right, couldn't answer, too quiet, too loud, talked too much, way too, too much, too long,
        too fast, went blank, flustered, shy, waffled, dried up, overslept, lost for words, not great at,
        no good at, red face, sweat
    """)
_ILLNESS = Phrases("""
        migraine, migraines, cancer, depression, depressed, anxiety, panic, panic attacks, panic attack, stroke,
        heart attack, heart condition, back pain, pain, pains, bad back, back problems, surgery, operation,
        illness, ill, sick, sickness, disease, diabetes, epilepsy, asthma, arthritis, adhd, autism, autistic,
        dyslexia, dyslexic, bipolar, ptsd, hospital stay, chemo, chemotherapy, slipped disc, broken leg,
        broken arm, broken wrist, injury, injured, accident, disabled, disability, wheelchair, medication,
        therapy, therapist, mental health, allergy, allergies, long covid, covid, insomnia, hearing loss,
        hearing aid, hearing aids, recovery, recovering, deaf, blind, sober, sobriety, addiction, alcoholism,
        tinnitus, endometriosis, menopause, crohn's, fatigue, knee, hip replacement, concussion, stress,
        baby bump, due date, doctor's appointments, dialysis, grief, bereavement
    """)
BESIDE = (
    (
        Reason.COMPLAINT,
        Phrases("""
            never, not, didn't, don't, nobody, noone, no one, without, forgot, failed, hadn't, haven't, wouldn't,
            barely, hardly
        """),
        Phrases("""
            introduce*, introducing, greet*, show up, showed up, turn up, turned up, appear*,
            answer|answered|answering my,
            answered|answering|answer|reply|returned my|our|the|any email|emails|call|calls|message|messages|phone,
            replied, apologise*, apologize*, apologising, apologizing, smile, smiled, said hello, say hello,
            shake hands, look up, looked up, made eye contact, offered me|us, offer me|us, let me, listen to me,
            brought, bring, warned me, warning, explained anything, read my|the cv, know my, called back,
            call back
        """),
    ),
    (Reason.SELF, _FAULTS, Phrases("i, i'm, i'd, me, my, myself, i've")),
    (
        Reason.SELF,
        Phrases("""
            i don't have, i haven't, i never, i've no, i've never, i have no, i'm not, i am not, i didn't,
            i wasn't, i still don't
        """),
        Phrases("""
            degree, licence, license, experience, qualification*, diploma, certificate*, training, trained,
            qualified, enough, ready
        """),
    ),
    (
        Reason.CANDIDATES,
        Phrases("the other two, the other three, the other four, the other five, the others, the other one"),
        Phrases("did, were, was, test, interview*, answers, answered, said, had, came, went, got, are, have"),
    ),
    (
        Reason.HEALTH,
        _ILLNESS,
        Phrases("""
            son's, daughter's, husband's, wife's, mum's, dad's, boss's, manager's, my, his, her, i, she, he, i'm,
            he's, she's, me, him, i've, i'd
        """),
    ),
    (
        Reason.COMPLAINT,
        Phrases("minutes, hours, an hour, half an hour, ages, forever"),
        Phrases("""
            corridor, hallway, waiting room, i|we spent|sat|stood|waited, in the cold|rain, outside the door
        """),
    ),
    (
        Reason.COMPLAINT,
        Phrases("hour|minute|hours|minutes|long|endless wait, the wait"),
        Phrases("wait"),
    ),
    (
        Reason.COMPLAINT,
        Phrases("took them|you, it took, weeks to, months to, days to, so long to, waited, only after"),
        Phrases("to reply, to answer, to respond, to get back, to call, to write back, for an answer, for a reply"),
    ),
    (
        Reason.CANDIDATES,
        Phrases("""
            who else, anyone|anybody else, which|one|both of us, the rest of us, other people,
            before|after|against me
        """),
        Phrases("""
            take, taking, choose, chose, pick, picked, hire, hired, interview*, invite*, apply, applied, come in,
            cried
        """),
    ),
    (
        Reason.NEGATIVE,
        Phrases(f"""
            {_FORMER} manager|boss|head|headteacher|chef|director|owner|lead|leader|supervisor|person|colleague|one,
            predecessor
        """),
        Phrases("""
            into the ground, left, leave, leaves, gone, go, vanished, disappeared, lasted, couldn't, didn't,
            never, wasn't, not, no, only
        """),
    ),
    (
        Reason.NEGATIVE,
        Phrases("always, constantly, permanently"),
        Phrases("short of, late, broken, crash*, ill, sick, breaking, failing, leaking, leaks, empty, losing"),
    ),
    (Reason.CANDIDATES, Phrases("last of, last out of, first of, one of, second of, third of"), Phrases("i, i'm, me")),
    (
        Reason.COMPLAINT,
        Phrases("interviewer*, panel"),
        Phrases("eating, chewing, typing, tired, bored, late, ringing, rang"),
    ),
)  # fmt: skip
# It speaks badly of them, unless it is handled, or names a thing: "the crisis line".
TROUBLING = Phrases("""
    shouts, yells, yelling, shouting, fist fight, fight, fights, brawl, smell, smells, is so low, is|are too low,
    be|been replaced, arrested, arrest, arrests, cried, screamed, ran away, runs away, raid, raids, investigation,
    investigations, sabotage, stolen, robbed, robbery, burnt down, burned down, collapsed, penalty, penalties,
    pollution, infestation, asbestos, stink, filth, hostility, jealousy, envy, rivalry, favouritism, nepotism,
    racism, sexism, harassment, resentment, burnouts, walkout, walkouts, eviction, evicted, failure, failures,
    setback, setbacks, downturn, recession, chaos, disaster, disasters, redundancy, redundancies, scandal,
    scandals, debt, debts, strike, strikes, court case, court cases, crisis, crises, shortage, shortages, delay,
    delays, losses, decline, closure, closures, cutback, cutbacks, struggling, struggle, struggles, leak, leaks,
    leaking, leaky, breakdown, breakdowns, accident, accidents, problem, problems, trouble, troubles, conflict,
    conflicts, dispute, disputes, argument, arguments, argue, argues, arguing, argued, tension, tensions,
    quarrel*, complaint, complaints, mistakes, blunder*, flood, theft, thefts, vandal*, pressure from, crash,
    crashes, crashed, crashing, crumbl*, missing targets, went wrong, goes wrong, go wrong,
    keeps|keep|kept breaking|failing|leaking|losing|crashing|cancelling|leaving, don't get on|along,
    doesn't get on|along, not get on|along, nobody|noone fixes|cares|answers|cleans|helps,
    no one fixes|cares|answers|cleans|helps, short of,
    lost|lose|loses|losing their|its|the|a|an|half|two|three|many|most|all|every|our,
    how|so|too|very|is|are|was|were slow|poor|weak|cramped|messy|cold|tired|stressed|broken|unclear|tense,
    how|so|too|very|is|are|was|were dirty|dull|angry|upset|sad,
    managers|bosses|heads|headteachers|directors|chefs|leaders in a|two|three|four|five year|years|months|weeks,
    can't|cannot|couldn't find|keep|get|fill, a joke, laughable, ridiculous, pathetic, embarrassing, shameful,
    don't|doesn't|didn't|never work together|well, don't|doesn't|never trust|agree|cope, at war, behind with,
    overdue
""")
HANDLED = Phrases("""
    deal*, handl*, take, takes, taking, answer*, solv*, prevent*, avoid*, manage, manages, managing, support*,
    help*, respond*, react*, learn*, fix*, repair*, tackl*, fight*, reduc*, treat*, cope*, coping, teach*, advice,
    advis*, look after, looks after, looking after, care for, caring for, work with, against, after a|an|the,
    for people, people in|with, families in|with, without, no, fewer, less, settl*, calm*, train, training,
    approach to, attitude to, attitude towards, laugh*, talk about, talking about, listen*, record*, insur*, ending,
    survivors
""")
# No noun: after one of these, what is troubling names no thing.
SMALL = entries("""
    the, a, an, their, your, its, his, her, this, that, these, those, and, or, but, in, on, at, for, of, with, to,
    from, by, about, after, before, between, during, over, under, since, when, where, while, because, as, who,
    which, is, are, was, were, has, have, had, will, last, next, there, here, they, you, it, we, i, all, every,
    again, now, lately, already, still, so, too, how, why, what, if, than, everywhere, inside, outside, caused,
    causing, going, getting
""")
