"""English words that would harm the person in a letter."""

from __future__ import annotations

from conversations.letters.topics.english.trades import TRADE
from conversations.letters.topics.english.troubling import BESIDE, HANDLED, SMALL, TROUBLING
from conversations.letters.topics.holds import Holds
from conversations.letters.topics.patterns import Phrases
from conversations.letters.topics.phrase import Reason

_PEOPLE = (
    "people|staff|everyone|everybody|colleague|colleagues|person|manager|managers|boss|predecessor|nurse|nurses|teacher|teachers|employees|guy|woman|man|who|they"
    "|team|half|many|head|chef|director|assistant|developer|engineers|seniors|lead|supervisor|headteacher|last|workers|drivers"
)
_SOMEBODYS = (
    "boss's|manager's|director's|owner's|head's|chef's|headteacher's|colleague's|leader's"
    "|supervisor's|matron's|ceo's|predecessor's"
)
ALWAYS = (
    (Reason.CANDIDATES, Phrases("""
        cvs, many resumes, other girl|guy|woman|man|lady|bloke|chap had|has|was|is, in the race,
        internal person|one, someone|somebody internal, final two|three|four|five, the last two|three in,
        than the others, beat the others, am|i'm|was one of, interviews today|tomorrow|left|this|so,
        other * interviews, came|come|was second|third|last, seeing * people, one other person, against me,
        both finalists, finalist, finalists, stronger profile, others are, want the job, wanted the job,
        wants the job, this job too, for one job|post|desk|place|position|role,
        people|others|person|more to interview|see|meet, only one left, last one left,
        they|have|had|already interviewed, interviewed for, more interviews, in the running, up against,
        compared to|with others, candidate, candidates, applicant, applicants, shortlist, shortlisted,
        short-listed, interviewee, interviewees, interviewed so far, other|others applied, else applied,
        people applied, who|they applied, have|had applied, people who|that applied, applied for this|it|the,
        had|have|got * applications, number of applications, applications they|for, favourite pulled|dropped,
        frontrunner, front-runner, front runner, internal hire, their favourite, first choice, second choice,
        who else, someone else in mind, somebody else in mind, someone|somebody in mind, other interviews,
        others they, others who, the others, the competition is|was|at|for|i, my competition, my rival*,
        other people they|interviewing|in, prefer * over, backup choice, before me, after me,
        i'm|am the favourite, favourite for, other person|people pulled|dropped,
        saw|seen|met|seeing * people|others, interviewed * people|others, of us applied
    """)),
    (Reason.CONFIDENTIAL, Phrases("""
        shh, shhh, shhhh, psst, hush, meant to tell|say|know|mention, told me not, keep quiet, keep this,
        in private, privately, mum's the word, classified, behind closed doors, noone|nobody else can,
        before anyone, shouldn't mention, can't mention|say|share, not to be shared|mentioned|repeated,
        not for sharing, for your ears, don't repeat, don't share, don't pass, nobody|noone should know|hear|see,
        no one should know|hear|see, to yourself, to ourselves, nobody is supposed, hasn't been announced,
        will announce, about to announce, isn't public, not yet known, not known yet, knows about yet,
        nobody else knows, only told me, between them and me, just for me to know, before the press,
        in the papers|press|news, nobody is meant, under embargo, must not say|tell|name|mention|write,
        mustn't say|tell|name|mention|write, between us, between you and me, between ourselves,
        between the two of us, off the record, announced, unannounced, to|will|they'll|they'd|you'll announce,
        announcing it, not public, not been made public, before it's public, before it is public, made public,
        go public, goes public, secret, secretly, secrets, top secret, confidential, confidentially,
        confidence that, in confidence, in strict confidence, nda, under wraps, hush-hush, hush hush, hushed up,
        don't tell, not to tell, not tell anyone, can't tell, mustn't tell, not supposed to, wasn't supposed to,
        weren't supposed to, shouldn't have told, shouldn't know, shouldn't say, nobody|noone knows, no one knows,
        nobody is|'s to know, supposed to know|tell|say|mention|share, keep * quiet, keep it to myself,
        keep to myself, kept quiet, not official, unofficially, isn't official, unofficial, leaked, leak to,
        internal only, for my ears, rumour*, rumor*, embargo*, not yet public, sworn to secrecy,
        not allowed to say|tell|talk, stays in|between, not out yet, isn't out yet, private between
    """)),
    (Reason.PAY, Phrases("""
        weekend|night|hourly|day rate|rates, double time, triple time,
        night|shift|weekend|sunday|unsocial supplement|supplements|premium|premiums|uplift, give|offer me per,
        per annum, time and a half, bursary, vouchers, days leave, days' leave, days of leave, payday, ote,
        before tax, after tax, weeks leave, weeks of leave, staff discount, profit share, profit-share, pay grade,
        pounds a|per, grand a, paid leave, paid days, pay scale, pay scales, pay band, salary band, top-up,
        tax free, tips they, salary, salaries, pay, pays, paid, paying, payrise, wage, wages, money, bonus,
        bonuses, pension, pensions, holiday, holidays, holiday allowance, days off, day off, annual leave,
        overtime, pay rise, pay raise, a raise, commission, commissions, benefits, compensation, remuneration,
        stock options, share options, equity, perks, allowance, day rate, hourly rate, hourly, per hour,
        an hour for, expenses, unpaid, earn, earned, earns, earning, earnings, vacation, vacations, vacation days,
        days' holiday, euro, euros, quid, dollars, salaried, minimum wage, living wage, company car, sick pay,
        in cash, cash in hand, pto, time off, signing-on, relocation package, severance, sabbatical, well-paid,
        underpaid, 401k
    """)),
    (Reason.HEALTH, Phrases("""
        expecting a|another|twins|her, having a baby, maternity leave, paternity leave, parental leave,
        sick leave, stress leave, compassionate leave, medical leave, family leave, on leave, his|her|my leave,
        pregnant, pregnancy, pregnancies, maternity cover, burnout, burn-out, burnt out, burned out, burned-out,
        burnt-out, off sick, signed off, miscarriage, ivf, time off sick, long-term sick, nervous breakdown,
        a breakdown, rehab, my|his|her therapy, my|his|her therapist, my|his|her disability, my|his|her illness,
        my|his|her condition, my|his|her adhd, my|his|her autism, my|his|her diagnosis, my|his|her medication
    """)),
    (Reason.SELF, Phrases("""
        me being late, my being late, i was late, i came late, i arrived late, my english, my german, my spelling,
        i talked|spoke|rambled|waffled way|too, i was awful|terrible|rubbish|useless|hopeless|bad|boring|a,
        i was unprepared, i came unprepared, i wasn't prepared, i didn't prepare, i was rude
    """)),
    (Reason.COMPLAINT, Phrases("""
        nobody|noone had|there|ready|prepared, no one had|there|ready|prepared, sat in reception,
        sat in the corridor, long i sat|stood|hung, asked if i plan|want|have, asked me if i plan|want|have,
        asked whether i, being asked about my, asked about my age|kids|children|family|religion,
        plan to have kids|children,
        broken link|mic|microphone|camera|zoom|laptop|projector|heating|lift|chair|headset|connection|screen,
        impossible to find|park|reach|hear|understand,
        was|is|were hard|difficult to find|park|reach|hear|understand, nowhere to park|sit|wait,
        wouldn't|didn't load|open|connect|start, kept crashing, glitch*, technical difficulties,
        poor|terrible sound|line|audio|connection, barely|hardly looked|listened|spoke|asked|let|said|read|knew,
        rolled|rolling his|her|their eyes, at his|her|their phone|phones|watch|screen, sighed, sighing,
        eating while|during, took|taking a call, taking calls, answering his|her|their phone|emails, texting,
        stood me up, weird|strange|silly|rude questions, grilled me, grilling me, interrogat*, made fun, mocked,
        mocking, treated me, felt rushed, rushed me|through, in a hurry, double booked, mixed up my|me,
        spelled|spelt my, mispronounced, the wrong time|day|date|person|cv, wrong cv, no seat, looked bored,
        looking bored, seemed bored, half asleep, falling asleep, walked in late, let me finish|speak|talk,
        made me repeat|feel|stand|sit|pay|walk, kept me, snapped at, sneered,
        nobody|noone came|was|fetched|collected|offer*|said, no one came|was|fetched|collected|offer*|said,
        laughing at my, cancelling|cancelled|moving|rescheduling twice|again|me|my|last,
        interview * disorganised|disorganized|chaotic, disorganised|disorganized interview|interviewers,
        room|office|coffee was cold|freezing|hot|stuffy|tiny|loud|noisy,
        how cold|hot|stuffy|tiny|loud|noisy|freezing the room|office|coffee|corridor, left alone, left sitting,
        left me, sound|video|picture|line|screen|call kept, kept failing, cold coffee, ran late, running late,
        overran, cut short, cut it short, hung up, asked my age, ignored, no apology, without apology,
        moved the interview, heard of me, had to wait, have to wait, made us wait, kept waiting, left waiting,
        me wait, waited, waiting for|around|in|at|outside|half|an|so|ages|long|forever|there, me|us|of waiting,
        long wait, the wait, a wait, started late, began late, start late, late start, came late, came in late,
        arrived late, turned up late, were late, was late, being late, showed up late, minutes late, hour late,
        so late, too late, late for, hadn't read, haven't read, not read, not reading, not even, didn't even,
        didn't read, didn't look, didn't offer, didn't listen, didn't ask, didn't let, didn't answer,
        didn't reply, didn't shake, didn't show, didn't bother, didn't prepare, didn't have time, never read,
        never offered, keeps failing, never looked, never asked, never called, forgot my, forgot about me,
        my name wrong, wrong name, without reading, ignoring me, ignoring my, interrupt* me, interrupting,
        laughed at me, laughing at me, laughed at my, talked over me, talking over me, talked down, talk down,
        cut me off, cutting me off, no water, not a glass, no glass of water, not offered, no coffee, not one,
        couldn't find, nobody met, nobody knew, nobody told, no one told, didn't work, doesn't work, not working,
        wasn't working, weren't working, wouldn't work, broke down, kept freezing, kept cutting, kept breaking,
        kept dropping, cutting out, bad connection, technical problems, technical issues, unfair, unfairly,
        condescending, patronising, patronizing, dismissive, arrogant, rude, rudely, unfriendly, impolite,
        disrespectful, on his phone, on her phone, on their phone, on their phones, looking at his, checking his,
        checking her, checking their|emails, yawning, yawned, complain, my|a complaint, complained, complaining,
        pointless, trick|silly questions|test|tests|question|task, personal questions, inappropriate, sexist,
        racist, ageist, discriminat*, awkward, no parking, parking ticket, freezing room, no chair, wrong room,
        wrong address, wrong building, cancelled on me, rescheduled|moved twice|three, no feedback, no reply,
        no answer, ghosted, unprepared, how long it took, takes so long, took so long, taking so long, wasted my,
        waste of time, disappoint*, annoy*
    """)),
    (Reason.SELF, Phrases("""
        my late arrival, my lateness, my bad, went blank, i dropped out, waffl*, never finished my,
        didn't finish my, i never finished|worked|learned|learnt, my silence, my missing, missing degree,
        not having a, my terrible, my awful, my stupid, made a fool, fool of myself, i stammer*, i shook,
        lied about, i lied, my lie, didn't prepare, i hadn't, unprepared, my handwriting, beginner like me,
        i am only, i'm only, only a beginner, sorry, apolog*, someone like me, somebody like me, people like me,
        even consider, even considered, even considering, even look at someone, without a degree,
        without any experience, without experience, with no degree, the only one without|who, no experience,
        no formal|proper|real *, lack of experience, little|limited experience|practice,
        not much|any experience|practice, hardly any experience|practice, my lack, i lack, lacking experience,
        my stammer*, my accent, my poor, my failure*, my failing*, i messed, i screwed, my mind went, i couldn't,
        i could not, i can't, i cannot, i didn't know, i had no idea, not good enough, not qualified,
        underqualified, unqualified, overqualified, imposter, impostor, too old, too young, i am bad, i'm bad,
        i'm not good, i am not good, i blush*, i was fired, i was sacked, i got fired, i got sacked,
        my criminal record, my conviction, forgive me, my fault, excuse my, out of work|a, between jobs,
        unemployed, no qualifications, my age, not knowing, i knew nothing, i bombed, i blew
    """)),
    (Reason.NEGATIVE, Phrases(f"""
        can't|cannot|couldn't|never keep|find|hold|afford anyone|anybody|staff|people|cooks|nurses|good,
        throwing|throws|threw pans|things|plates|tools|chairs|cups, failed its|their|an|two|every|last, bust,
        falling sales, clique*, blames, budget cuts, staff cuts, the cuts, moaning, moans about, moaned, grumbl*,
        whining, bitch*, mistreat*, neglecting, neglects, neglected by, the drama, drama with,
        is|are never there|in, don't speak|talk to, doesn't speak|talk to, always off, always being off,
        nobody covering|covers, no one covering, nasty, grumpy, moody, cruel, mean boss|manager, sweatshop,
        revolving door, nobody stays, no one stays, nobody lasts, no one lasts, storm* out, swearing at,
        no leadership, too few staff|people|nurses, not enough staff|people|nurses, illegal*, dodgy, shady,
        pushed out, forced out, got rid of, getting rid of, letting people go,
        {_SOMEBODYS} fault|faults|temper|mistakes|mistake|moods|drinking|affair|lies, disorganised, disorganized,
        divorce*, lack of staff|people|support|money|leadership|training|time|space|communication, shouts, yells,
        yelling, shouting, swears, sick leave rates, staff sickness, closing down, might close, could close,
        cutting jobs, cuts jobs, cut jobs, on the brink, cannot|can't cope, not coping, behind schedule,
        nobody listens, no one listens, failing, failed to, ugly, noisy neighbours, mould, rats, cockroach*, quit,
        quits, quitting, resigned, resign, resigns, resigning, resignation, resignations, walked out, walking out,
        leaving the company, left the company, leaving in droves, leaving because, {_PEOPLE} left,
        {_PEOPLE} leaving, {_PEOPLE} has|have|had|just|all|suddenly left, {_PEOPLE} leave, {_PEOPLE} leaves,
        {_PEOPLE} keep|are|is|were leaving, fired, sacked, the sack, laid off, layoff, layoffs, lay-offs,
        redundant, job cuts, understaffed, under-staffed, short staffed, shortstaffed, staff turnover,
        high turnover, turnover is, turnover rate, turnover of staff, turnover in, churn of staff, chaotic,
        a mess, messy, the mess, nightmare, nightmares, toxic, awful, terrible, horrible, horrid, dreadful,
        bully*, bullied, incompetent, incompetence, useless, hopeless, lazy, stupid, idiot*, rubbish, crap, shit*,
        sucks, lawsuit, lawsuits, sued, suing, tribunal, bankrupt, insolvent, going under, losing money,
        loss-making, in the red, losing customers, losing clients, hate, hates, hated, nobody likes, no one likes,
        nobody wants, can't stand, boring, dull, stressful, overworked, overwork, exhausted, worn out, unhappy,
        miserable, frustrat*, low morale, morale is, badly, bad, worse, difficult boss, rowing, fights,
        fighting with, fell out, falling out, infighting, office politics, in-fighting, feud*, blame each,
        blaming, outdated, old-fashioned, run down, falling apart, broken heater, leaking roof, filthy, dirty,
        worst, weak leadership, poor leadership, poor management, micromanag*, micro-manag*, drinks too, affair,
        cheating, drunk, alcoholic, corrupt*, fraud by, stealing, stole, failed inspection, failed the inspection,
        special measures, no budget, ran out of, overwhelmed, understaffing, somebody's fault, his fault,
        her fault, their fault, their mistake, mismanag*, unprofessional, backstabbing, gossip*, screams,
        screaming at, threatened, harass*, striking over, behind on, going wrong, sinking ship, losing staff
    """)),
)  # fmt: skip
HOLDS = Holds(TRADE, ALWAYS, BESIDE, TROUBLING, HANDLED, SMALL)
