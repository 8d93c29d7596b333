"""English words that would harm the person in a letter."""

from __future__ import annotations

from conversations.letters.topics.english.trades import TRADE
from conversations.letters.topics.holds import Holds
from conversations.letters.topics.patterns import Phrases, entries
from conversations.letters.topics.phrase import Reason

_PEOPLE = (
    "people|staff|everyone|everybody|colleague|colleagues|person|manager|managers|boss|predecessor|nurse|nurses|teacher|teachers|employees|guy|woman|man|who|they"
    "|team|half|many|head|chef|director|assistant|developer|engineers|seniors|lead|supervisor|headteacher|last|workers|drivers"
)
_SOMEBODYS = (
    "boss's|manager's|director's|owner's|head's|chef's|headteacher's|colleague's|leader's"
    "|supervisor's|matron's|ceo's|predecessor's"
)
_FORMER = "last|previous|old|former"
ALWAYS = (
    (Reason.CANDIDATES, Phrases("""
        cvs, many resumes, other girl|guy|woman|man|lady|bloke|chap had|has|was|is, in the race, internal person|one,
        someone|somebody internal, final two|three|four|five, the last two|three in, than the others, beat the others,
        am|i'm|was one of, interviews today|tomorrow|left|this|so, other * interviews, came|come|was second|third|last,  seeing * people, one other person, against me, both finalists,
        finalist, finalists, stronger profile, others are, want the job, wanted the job, wants the job, this job too,
        for one job|post|desk|place|position|role, people|others|person|more to interview|see|meet, only one left,
        last one left, they|have|had|already interviewed, interviewed for, more interviews, in the running,
        up against, compared to|with others, candidate, candidates, applicant, applicants, shortlist, shortlisted,
        short-listed, interviewee, interviewees, interviewed so far, other|others applied, else applied,
        people applied, who|they applied, have|had applied, people who|that applied, applied for this|it|the,
        had|have|got * applications, number of applications, applications they|for, favourite pulled|dropped, frontrunner, front-runner,
        front runner, internal hire, their favourite, first choice, second choice, who else, someone else in mind,
        somebody else in mind, other interviews, others they, others who, the others, the competition is|was|at|for|i,
        my competition, my rival*, other people they|interviewing|in, prefer * over, backup choice, before me,
        after me, i'm|am the favourite, favourite for, other person|people pulled|dropped, saw|seen|met|seeing * people|others,
        interviewed * people|others, of us applied
    """)),
    (Reason.CONFIDENTIAL, Phrases("""
        shh, shhh, shhhh, psst, hush, meant to tell|say|know|mention, told me not, keep quiet, keep this, in private,
        privately, mum's the word, classified, behind closed doors, noone|nobody else can, before anyone,
        shouldn't mention, can't mention|say|share, not to be shared|mentioned|repeated, not for sharing,
        for your ears, don't repeat, don't share, don't pass, nobody|noone should know|hear|see,
        no one should know|hear|see, to yourself, to ourselves, nobody is supposed, hasn't been announced,
        will announce, about to announce, isn't public, not yet known, not known yet, knows about yet,
        nobody else knows, only told me, between them and me, just for me to know, before the press, in the papers|press|news, nobody is meant, under embargo,
        must not say|tell|name|mention|write, mustn't say|tell|name|mention|write, between us, between you and me,
        between ourselves, between the two of us, off the record, announced, unannounced,
        to|will|they'll|they'd|you'll announce, announcing it, not public, not been made public, before it's public,
        before it is public, made public, go public, goes public, secret, secretly, secrets, top secret, confidential,
        confidentially, confidence that, in confidence, in strict confidence, nda, under wraps, hush-hush, hush hush,
        hushed up, don't tell, not to tell, not tell anyone, can't tell, mustn't tell, not supposed to,
        wasn't supposed to, weren't supposed to, shouldn't have told, shouldn't know, shouldn't say,
        nobody|noone knows, no one knows, nobody is|'s to know, supposed to know|tell|say|mention|share, keep * quiet,
        keep it to myself, keep to myself, kept quiet, not official, unofficially, isn't official, unofficial, leaked,
        leak to, internal only, for my ears, rumour*, rumor*, embargo*, not yet public, sworn to secrecy,
        not allowed to say|tell|talk, stays in|between, not out yet, isn't out yet, private between
    """)),
    (Reason.PAY, Phrases("""
        weekend|night|hourly|day rate|rates, double time, triple time, night|shift|weekend|sunday|unsocial supplement|supplements|premium|premiums|uplift,
        give|offer me per, per annum, time and a half, bursary, vouchers, days leave, days' leave, days of leave,
        payday, ote, before tax, after tax, weeks leave, weeks of leave, staff discount, profit share, profit-share,
        pay grade, pounds a|per, grand a, paid leave, paid days, pay scale, pay scales, pay band, salary band, top-up,
        tax free, tips they, salary, salaries, pay, pays, paid, paying, payrise, wage, wages, money, bonus, bonuses,
        pension, pensions, holiday, holidays, holiday allowance, days off, day off, annual leave, overtime, pay rise,
        pay raise, a raise, commission, commissions, benefits, compensation, remuneration, stock options,
        share options, equity, perks, allowance, day rate, hourly rate, hourly, per hour, an hour for, expenses,
        unpaid, earn, earns, earning, earnings, vacation, vacations, vacation days, days' holiday, euro, euros, quid,
        dollars, salaried, minimum wage, living wage, company car, sick pay, in cash, cash in hand, pto, time off, signing-on,
        relocation package, severance, sabbatical, well-paid, underpaid, 401k
    """)),
    (Reason.HEALTH, Phrases("""
        expecting a|another|twins|her, having a baby, maternity leave, paternity leave, parental leave, sick leave, stress leave, compassionate leave,
        medical leave, family leave, on leave, his|her|my leave, pregnant, pregnancy, pregnancies, maternity cover,
        burnout, burn-out, burnt out, burned out, burned-out, burnt-out, off sick, signed off, miscarriage, ivf,
        time off sick, long-term sick, nervous breakdown, a breakdown, rehab, my|his|her therapy,
        my|his|her therapist, my|his|her disability, my|his|her illness, my|his|her condition, my|his|her adhd,
        my|his|her autism, my|his|her diagnosis, my|his|her medication
    """)),
    (Reason.SELF, Phrases("""
        me being late, my being late, i was late, i came late, i arrived late, i overslept, my late arrival,
        my lateness, sorry about|for|that|again|my, my english, my german, my spelling,
        i talked|spoke|rambled|waffled way|too, i was awful|terrible|rubbish|useless|hopeless|bad|boring|a,
        i was unprepared, i came unprepared, i wasn't prepared, i didn't prepare, i was rude, my bad
    """)),
    (Reason.COMPLAINT, Phrases("""
        nobody|noone had|there|ready|prepared, no one had|there|ready|prepared, sat in reception, sat in the corridor,
        long i sat|stood|hung, asked if i plan|want|have, asked me if i plan|want|have, asked whether i,
        being asked about my, asked about my age|kids|children|family|religion, plan to have kids|children,
        broken link|mic|microphone|camera|zoom|laptop|projector|heating|lift|chair|headset|connection|screen,
        impossible to find|park|reach|hear|understand, was|is|were hard|difficult to find|park|reach|hear|understand,
        nowhere to park|sit|wait, wouldn't|didn't load|open|connect|start, kept crashing, glitch*,
        technical difficulties, poor|terrible sound|line|audio|connection,
        barely|hardly looked|listened|spoke|asked|let|said|read|knew, rolled|rolling his|her|their eyes, at his|her|their phone|phones|watch|screen, sighed,
        sighing, eating while|during, took|taking a call, taking calls, answering his|her|their phone|emails, texting,
        stood me up, weird|strange|silly|rude questions, grilled me, grilling me, interrogat*, made fun, mocked,
        mocking, treated me, felt rushed, rushed me|through, in a hurry, double booked, mixed up my|me,
        spelled|spelt my, mispronounced, the wrong time|day|date|person|cv, wrong cv, no seat, looked bored,
        looking bored, seemed bored, half asleep, falling asleep, walked in late, didn't greet, not greeted,
        let me finish|speak|talk, made me repeat|feel|stand|sit|pay|walk, kept me, snapped at, sneered,
        nobody|noone came|was|fetched|collected|offer*|said, no one came|was|fetched|collected|offer*|said,
        laughing at my, cancelling|cancelled|moving|rescheduling twice|again|me|my|last,
        interview * disorganised|disorganized|chaotic, disorganised|disorganized interview|interviewers,
        room|office|coffee was cold|freezing|hot|stuffy|tiny|loud|noisy,
        how cold|hot|stuffy|tiny|loud|noisy|freezing the room|office|coffee|corridor, left alone, left sitting,
        left me, sound|video|picture|line|screen|call kept, kept failing, cold coffee, ran late, running late,
        overran, cut short, cut it short, hung up, asked my age, ignored, no apology, without apology,
        moved the interview, had to wait, have to wait, made me wait, make me wait, made us wait, kept me waiting,
        keep me waiting, kept waiting, left me waiting, left waiting, left me standing, i waited, me wait, waited,
        waiting for|around|in|at|outside|half|an|so|ages|long|forever|there, me|us|of waiting, long wait, the wait, a wait, started late, began late, start late, late start, came late,
        came in late, arrived late, turned up late, were late, was late, being late, showed up late, minutes late,
        an hour late, hour late, so late, too late, late for, hadn't read, haven't read, not read, not reading,
        not even, didn't even, didn't read, didn't look, didn't offer, didn't listen, didn't ask, didn't know my,
        didn't introduce, didn't let, didn't answer, didn't reply, didn't shake, didn't smile, didn't turn up,
        didn't show, didn't bother, didn't prepare, didn't have time, never read, never offered, nobody|noone offered,
        no one offered, keeps failing, never looked, never asked, never replied, never called, forgot my,
        forgot about me, got my name wrong, my name wrong, wrong name, without reading, ignored me, ignoring me,
        ignored my, ignoring my, interrupt* me, interrupting, kept interrupting, laughed at me, laughing at me,
        laughed at my, talked over me, talking over me, talked down, talk down, cut me off, cutting me off, no water,
        not a glass, no glass of water, not offered, no coffee, not one, couldn't find, nobody met, nobody knew,
        nobody told, no one told, nobody greeted, no one greeted, link didn't work, didn't work, doesn't work,
        not working, wasn't working, weren't working, wouldn't work, broke down, kept freezing, kept cutting,
        kept breaking, kept dropping, cutting out, bad connection, technical problems, technical issues, unfair,
        unfairly, condescending, patronising, patronizing, dismissive, arrogant, rude, rudely, unfriendly, impolite,
        disrespectful, on his phone, on her phone, on their phone, on their phones, looking at his, checking his,
        checking her, checking their|emails, yawning, yawned, complain, my|a complaint, complained,
        complaining, pointless, trick|silly questions|test|tests|question|task,  personal questions, inappropriate, sexist, racist, ageist, discriminat*,
        awkward, no parking, parking ticket, freezing room, no chair, wrong room, wrong address, wrong building,
        cancelled on me, rescheduled|moved twice|three, no feedback, no reply, no answer, ghosted, unprepared,
        how long it took, takes so long, took so long, taking so long, wasted my, waste of time, disappoint*, annoy*
    """)),
    (Reason.SELF, Phrases("""
        went blank, i dried up, i dropped out, waffl*, my sweaty, my shaking, my shaky, i talked|spoke too,
        never finished my, didn't finish my, i never finished|worked|learned|learnt, my silence, my missing,
        missing degree, not having a, my late arrival, my terrible, my awful, my silly, my stupid, made a fool,
        fool of myself, i cried, i stammer*, i stutter*, i mumbled, i shook, i was shaking, lied about, i lied,
        my lie, didn't prepare, i hadn't, unprepared, my handwriting, beginner like me, i am only, i'm only,
        only a beginner, sorry, apolog*, someone like me, somebody like me, people like me, even consider,
        even considered, even considering, even look at someone, without a degree, without any experience,
        without experience, with no experience, with no degree, the only one without|who, no experience, no formal|proper|real *, lack of experience, little|limited experience|practice,
        not much|any experience|practice, hardly any experience|practice, my lack, i lack,
        lacking experience, my nerves, my mistake, my mistakes, my gap, my gaps, gap in my, gaps in my, my weak*,
        my stammer*, my stutter*, my accent, my poor, my bad, my failure*, my failing*, i failed, i messed, i screwed,
        i rambled, my rambling, i blanked, i froze, my mind went, i panicked, i struggled, i stumbled, i couldn't,
        i could not, i can't, i cannot, i didn't know, i had no idea, i forgot, i was late, me being late,
        my being late, not good enough, not qualified, underqualified, unqualified, overqualified, imposter, impostor,
        too old, too young, i am bad, i'm bad, i'm not good, i am not good, i blush*, i was sweating, i'm sorry,
        i was fired, i was sacked, i got fired, i got sacked, my criminal record, my conviction, forgive me, my fault,
        excuse my, my lateness, out of work|a, between jobs, unemployed, no qualifications, my age, not knowing, i knew nothing,
        i bombed, i blew
    """)),
    (Reason.NEGATIVE, Phrases(f"""
        can't|cannot|couldn't|never keep|find|hold|afford anyone|anybody|staff|people|cooks|nurses|good, in debt,
        throwing|throws|threw pans|things|plates|tools|chairs|cups, failed its|their|an|two|every|last, bust,
        in deep|big|real trouble, lost the contract|licence, losing the contract, falling sales, clique*, blames, budget cuts,
        staff cuts, the cuts, moaning, moans about, moaned, grumbl*, whining, bitch*, mistreat*, neglecting, neglects,
        neglected by, the drama, drama with, is|are never there|in, don't speak|talk to, doesn't speak|talk to,
        always off, always being off, nobody covering|covers, no one covering, nasty, grumpy, moody, cruel,
        mean boss|manager, sweatshop, revolving door, nobody stays, no one stays, nobody lasts, no one lasts,
        storm* out, swearing at, swears at, no leadership, too few staff|people|nurses,
        not enough staff|people|nurses, illegal*, dodgy, shady, pushed out, forced out, got rid of,
        getting rid of, letting people go,
        {_SOMEBODYS} fault|faults|temper|mistakes|mistake|moods|drinking|affair|lies, disorganised, disorganized,
        divorce*, lack of staff|people|support|money|leadership|training|time|space|communication, shouts, yells,
        yelling, shouting, swears, sick leave rates, staff sickness, going bankrupt, went bankrupt, closing down,
        might close, could close, cutting jobs, cuts jobs, cut jobs, losing its, losing their, on the brink,
        cannot|can't cope, not coping, behind schedule, nobody listens, no one listens, nobody cares, bad habit*,
        failing, failed to, ugly, noisy neighbours, mould, rats, cockroach*,
        quit, quits, quitting, resigned, resign, resigns, resigning, resignation, resignations, walked out,
        walking out, people leaving, staff leaving, everyone leaving, keep leaving, kept leaving, keeps leaving,
        leaving the company, left the company, leaving in droves, leaving because, {_PEOPLE} left, {_PEOPLE} leaving,
        {_PEOPLE} has|have|had|just|all|suddenly left, {_PEOPLE} leave, {_PEOPLE} leaves,
        {_PEOPLE} keep|are|is|were leaving, fired, sacked, the sack, laid off, layoff, layoffs, lay-offs, redundant, job cuts, understaffed, under-staffed, short-staffed, short staffed, shortstaffed,
        staff turnover, high turnover, turnover is, turnover rate, turnover of staff,
        turnover in, churn of staff, chaotic, a mess, messy, the mess, nightmare, nightmares, toxic, awful, terrible, horrible, horrid, dreadful, bully*, bullied, incompetent, incompetence,
        useless, hopeless, lazy, stupid, idiot*, rubbish, crap, shit*, sucks, lawsuit, lawsuits, sued, suing,
        tribunal, bankrupt, insolvent, going under, went bust, losing money, loss-making,
        in the red, losing customers, losing clients, hate, hates, hated, nobody likes, no one likes, nobody wants,
        can't stand, boring, dull, stressful, overworked, overwork, exhausted, worn out, unhappy, miserable,
        frustrat*, low morale, bad morale, morale is, badly, bad, worse, bad management, bad mood, bad atmosphere,
        bad reviews, terrible boss, difficult boss, rowing, fights, fighting with,
        fell out, falling out, infighting, office politics, in-fighting, feud*, blame each, blaming, outdated,
        old-fashioned, run-down, run down, falling apart, broken heater, leaking roof, filthy, dirty, worst,
        weak leadership, poor leadership, poor management, micromanag*, micro-manag*, drink problem, drinks too,
        affair, cheating, drunk, alcoholic, corrupt*, fraud by, stealing, stole, failed inspection,
        failed the inspection, failing school, special measures, no budget, ran out of, overwhelmed, understaffing,
        somebody's fault, his fault, her fault, their fault, their mistakes, their mistake, mistakes they, mismanag*,
        unprofessional, backstabbing, gossip*, shouts at, shouting at, screams, screaming at, threatened, harass*,
        strike over, striking over, behind on, badly run, badly managed, badly organised, badly treated, going wrong,
        went badly, bad shape, sinking ship, losing staff, lost half, lost their best,
        can't keep staff, can't find staff, can't keep people
    """)),
)  # fmt: skip
_FAULTS = Phrases("""
        nervous, nerves, anxious, shaky, shaking, sweaty, sweating, scared, afraid, terrified, panicked, panicking,
        embarrass*, ashamed, stupid, silly, confused, clumsy, weak, weakness*, mistake, mistakes, gap, gaps, rambled,
        rambling, rambles, stammered, stammering, stutter*, mumbled, blanked, froze, freezing up, messed up,
        screwed up, mucked up, cocked up, failed, failing, struggled, struggling, stumbled, stumbling, forgot,
        forgetting, forgotten, unsure, insecure, lost my, blushed, red in the face, tongue-tied, hopeless, useless,
        bad at, not good at, terrible, awful, rubbish, spilled, spilt, tripped, cried, crying, unprepared, badly,
        wrong answer, wrong, fired, sacked, got nothing right, couldn't answer, too quiet, too loud, talked too much,
        way too, too much, too long, too fast, went blank, flustered, shy, waffled, dried up, overslept,
        lost for words, not great at, no good at, red face, sweat
    """)
_ILLNESS = Phrases("""
        migraine, migraines, cancer, depression, depressed, anxiety, panic attacks, panic attack, stroke,
        heart attack, heart condition, back pain, pain, pains, bad back, back problems, surgery, operation, illness,
        ill, sick, sickness, disease, diabetes, epilepsy, asthma, arthritis, adhd, autism, autistic, dyslexia,
        dyslexic, bipolar, ptsd, hospital stay, chemo, chemotherapy, slipped disc, broken leg, broken arm,
        broken wrist, injury, injured, accident, disabled, disability, wheelchair, medication, therapy, therapist,
        mental health, allergy, allergies, long covid, covid, insomnia, hearing loss, hearing aid, hearing aids, recovery, recovering, deaf, blind, sober, sobriety,
        addiction, alcoholism, tinnitus, endometriosis, menopause, crohn's, fatigue, knee, hip replacement,
        concussion, stress, baby bump, due date, doctor's appointments, dialysis, grief, bereavement
    """)
HOLDS = Holds(
    TRADE,
    ALWAYS,
    beside=(
        (
            Reason.COMPLAINT,
            Phrases("never, not, didn't, don't, nobody, noone, no one, without, forgot, failed, hadn't, haven't, wouldn't, barely, hardly"),
            Phrases("introduce*, introducing, greet*, show up, showed up, turn up, turned up, appear*, answer|answered|answering my, "
                    "answered|answering|answer|reply|replied|replying|returned my|our|the|any email|emails|call|calls|message|messages|phone, "
                    "replied, apologise*, apologize*, "
                    "apologising, apologizing, smile, smiled, said hello, say hello, shake hands, look up, looked up, made eye contact, "
                    "offered me|us, offer me|us, let me, listen to me, read my|the cv, know my, called back, call back"),
        ),
        (Reason.SELF, _FAULTS, Phrases("i, i'm, i'd, me, my, myself, i've")),
        (Reason.HEALTH, _ILLNESS, Phrases("my, his, her, i, she, he, i'm, he's, she's, me, him, i've, i'd")),
        (
            Reason.COMPLAINT,
            Phrases("minutes, hours, an hour, half an hour, ages, forever"),
            Phrases("corridor, lobby, hallway, reception, waiting room, i|we spent|sat|stood|waited, in the cold|rain, outside the door"),
        ),
        (
            Reason.CANDIDATES,
            Phrases("who else, anyone|anybody else, which|one|both of us, the rest of us, other people, before|after|against me"),
            Phrases("take, taking, choose, chose, pick, picked, hire, hired, interview*, invite*, apply, applied, come in, cried"),
        ),
        (
            Reason.NEGATIVE,
            Phrases(f"{_FORMER} manager|boss|head|headteacher|chef|director|owner|lead|leader|supervisor|person|colleague|one, predecessor"),
            Phrases("into the ground, left, leave, leaves, gone, go, vanished, disappeared, lasted, couldn't, didn't, never, wasn't, not, no, only"),
        ),
        (
            Reason.NEGATIVE,
            Phrases("always, constantly, permanently"),
            Phrases("short of, late, broken, crash*, ill, sick, breaking, failing, leaking, leaks, empty, losing"),
        ),
        (Reason.CANDIDATES, Phrases("last of, last out of, first of, one of, second of, third of"), Phrases("i, i'm, me")),
        (Reason.COMPLAINT, Phrases("interviewer*, panel"), Phrases("eating, chewing, typing, tired, bored, late, chatting")),
    ),
    troubling=Phrases("""
        chaos, disaster, disasters, redundancy, redundancies, scandal, scandals, debt, debts, strike, strikes, court case, court cases, crisis, crises, shortage, shortages, delay, delays, losses,
        decline, closure, closures, cutback, cutbacks, struggling, struggle, struggles, leak, leaks, leaking, leaky, breakdown,
        breakdowns, accident, accidents, problem, problems, trouble, troubles, conflict, conflicts, dispute, disputes,
        argument, arguments, argue, argues, arguing, argued, tension, tensions, quarrel*, complaint, complaints, mistakes,
        blunder*, flood, theft, thefts, vandal*, pressure from, crash, crashes, crashed, crashing, crumbl*, missing targets, went wrong, goes wrong, go wrong,
        keeps|keep|kept breaking|failing|leaking|losing|crashing|cancelling|leaving, don't get on|along, doesn't get on|along, not get on|along, nobody|noone fixes|cares|answers|cleans|helps,
        no one fixes|cares|answers|cleans|helps, short of, lost|lose|loses|losing their|its|the|a|an|half|two|three|many|most|all|every|our,
        how|so|too|very|is|are|was|were slow|poor|weak|cramped|messy|cold|tired|stressed|broken|unclear|tense|dirty|dull|angry|upset|sad,
        managers|bosses|heads|headteachers|directors|chefs|leaders in a|two|three|four|five year|years|months|weeks,
        can't|cannot|couldn't find|keep|get|fill, a joke, laughable, ridiculous, pathetic, embarrassing, shameful, don't|doesn't|didn't|never work together|well, don't|doesn't|never trust|agree|cope, at war, behind with, overdue
    """),
    handled=Phrases("""
        deal*, handl*, take, takes, taking, answer*, solv*, prevent*, avoid*, manage, manages, managing, support*, help*, respond*, react*, learn*, fix*, repair*, tackl*,
        fight*, reduc*, treat*, cope*, coping, teach*, advice, advis*, look after, looks after, looking after, care for, caring for,
        work with, against, after a|an|the, for people, people in|with, families in|with, without, no, fewer, less, settl*, calm*,
        train, training, laugh*, talk about, talking about, listen*, record*, insur*, ending, survivors
    """),
    small=entries("""
        the, a, an, their, your, its, his, her, this, that, these, those, and, or, but, in, on, at, for, of, with, to, from,
        by, about, after, before, between, during, over, under, since, when, where, while, because, as, who, which, is,
        are, was, were, has, have, had, will, last, next, there, here, they, you, it, we, i, all, every, again, now, lately,
        already, still, so, too, how, why, what, if, than, everywhere, inside, outside, caused, causing, going, getting
    """),
)  # fmt: skip
