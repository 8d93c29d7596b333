"""English words that would harm the person in a letter, and words of a trade that sound like them."""

from __future__ import annotations

from conversations.letters.topics.holds import Holds
from conversations.letters.topics.patterns import Phrases
from conversations.letters.topics.phrase import Reason

_TRADES = (
    "clinic|clinics|unit|units|ward|wards|team|teams|line|lines|desk|desks|helpline|hotline|advice|adviser|advisers|advisor|advisors"
    "|counselling|counsellors|software|app|apps|platform|garden|gardens|nurse|nurses|service|services|support|research|patients|survivors"
    "|prevention|management|training|workshop|workshops|charity|department|office|portal|tool|tools|therapy|care|centre|center|lab"
    "|screening|rehab|relief|trials|calculator|specialist|specialists|programme|program|project|classes|class|course|courses"
)
_PAY_TRADES = (
    "software|app|apps|platform|portal|advice|adviser|advisers|advisor|advisors|clients|customers|team|teams|desk"
    "|department|office|administration|fund|funds|calculator|points|provider|providers|helpline|box|transfer|transfers"
    "|tips|skills|laundering|matters|clinic|service|services|records"
)
_SUBJECTS_OF_A_TRADE = (
    "pain|stroke|cancer|burns|burn|pregnancy|fertility|burnout|depression|anxiety|addiction|dementia|diabetes|asthma"
    "|migraine|heart|trauma|grief|bereavement|suicide|debt|crisis|stress|injury|injuries|illness|disability"
)
_HOLIDAY_TRADES = (
    "club|clubs|camp|camps|park|parks|programme|programmes|home|homes|let|lets|cottage|cottages|season|reading|scheme"
    "|schemes|flat|flats|village|villages|makers|maker|resort|packages|courses|lights|market"
)
_AFTER_KEPT = (
    "garden|gardens|santa|recipe|recipes|ingredient|ingredients|sauce|shopper|shoppers|menu|cinema|supper|behind|to|of"
    "|gift"
)
TRADE = Phrases(f"""
    bankruptcy|insolvency court|cases|law|team|advice, handle|handling|solving|answer|answering complaints,
    deal|deals|dealing with complaints, complaints from|in|about, money museum|school|box|week,
    salary negotiations course, leave calendar|planner|app, who were fired, who lost their, of being late,
    the lost and found, {_SUBJECTS_OF_A_TRADE} {_TRADES},
    stroke|cancer|dementia|trauma|pain|heart|burns|migraine and *, mental health {_TRADES}, mental health first *,
    back pain {_TRADES}, surgery list, surgery lists, day surgery, tree surgery,
    salary|salaries|pay|wage|wages|money|pension|pensions|bonus|overtime|holiday|holidays|benefits {_PAY_TRADES},
    wage|pay slips|slip, payslips *, benefits of|for, debt advice, holiday|holidays {_HOLIDAY_TRADES},
    school|summer|winter|easter|christmas|bank|half-term holiday|holidays, pay|pays|paid|paying attention,
    pay it forward, pay by phone, pay for itself, pay off, paid off, pays off, pay and display, pay as you go,
    pay what you can, raise|raises|raised|raising money, commission of, art commission, wedding commissions,
    equity and inclusion, bonus track, bonus round, benefits advice,
    candidate|candidates experience|portal|care|database|journey|screening, applicant|applicants tracking|portal,
    planning applicants, parliamentary candidates, phd candidates, secret {_AFTER_KEPT}, trade secrets,
    confidential helpline|advice|counselling|service|support|line|shredding|waste|drop-in|listening,
    confidentiality training,
    complaint|complaints team|desk|department|line|handling|process|procedure|office|system|officer|log|form,
    chaos engineering|testing|theory|monkey, disaster relief|recovery|response|planning|fund, anti-bullying,
    bullying prevention|policy, toxic waste|chemicals|soil|algae|fumes, redundancy advice|support|helpline|checks,
    redundant servers|systems|churches|church|chapel|factory|mill|lines, insolvency law|cases|practice|work,
    nightmare before christmas, rude food, waiting list|lists|room|rooms|times|time|area, turnover of beds,
    staff turnover tool, terrible twos, horrible histories, scandal of, rubbish collection|collections|bins|tip|lorry,
    waste rubbish, fault finding|lines|reports|reporting|codes,
    sick bay|pay|notes|animals|pets|children|kids|birds|leave policy|hedgehogs, leave policy|planner|planning,
    burnt-out cars, strike team, hate crime,
    fire drill|safety|station|crew|engine|engines|brigade|alarm|alarms|service|door|doors, problem solving,
    bad weather, bad debts, bad debt, worst case|cases,
    late shift|shifts|opening|openings|night|nights|bus|buses|summer|deliveries, never events, losing streak,
    sorry cases
""")
_PEOPLE = (
    "people|staff|everyone|everybody|colleague|colleagues|person|manager|managers|boss|predecessor|nurse|nurses|teacher|teachers|employees|guy|woman|man|who|they"
    "|team|half|many|head|chef|director|assistant|developer|engineers|seniors|lead|supervisor|headteacher|last|workers|drivers"
)
ALWAYS = (
    (Reason.CANDIDATES, Phrases("""
        for one job|post|desk|place|position|role, only one left, last one left, they|have|had|already interviewed,
        interviewed for, more interviews, in the running, up against, compared to|with others, candidate, candidates,
        applicant, applicants, shortlist, shortlisted, short-listed, interviewee, interviewees, interviewed so far,
        other|others applied, else applied, people applied, who|they applied, have|had applied,
        people who|that applied, applied for this|it|the, had|have|got * applications, number of applications,
        applications they|for, frontrunner, front-runner, front runner, internal hire, their favourite, first choice,
        second choice, who else, someone else in mind, somebody else in mind, other interviews, others they,
        others who, the others, the competition, my rival*, other people they|interviewing|in, prefer * over,
        backup choice, before me, after me, i'm|am the favourite, favourite for, other person|people pulled|dropped,
        saw * people|others, interviewed * people|others, of us applied
    """)),
    (Reason.CONFIDENTIAL, Phrases("""
        nobody is supposed, hasn't been announced, will announce, about to announce, isn't public, not yet known,
        not known yet, knows about yet, nobody else knows, only told me, between them and me, just for me to know,
        before the press, under embargo, between us, between you and me, between ourselves, between the two of us,
        off the record, announced, unannounced, announce, announcing it, not public, not been made public,
        before it's public, before it is public, made public, go public, goes public, secret, secretly, secrets,
        top secret, confidential, confidentially, confidence that, in confidence, in strict confidence, nda,
        under wraps, hush-hush, hush hush, hushed up, don't tell, not to tell, not tell anyone, can't tell,
        mustn't tell, not supposed to, wasn't supposed to, weren't supposed to, shouldn't have told, shouldn't know,
        shouldn't say, nobody|noone knows, no one knows, nobody is|'s to know,
        supposed to know|tell|say|mention|share, keep * quiet, keep it to myself, keep to myself, kept quiet,
        not official, unofficially, isn't official, unofficial, leaked, leak to, internal only, for my ears, rumour*,
        rumor*, embargo*, not yet public, sworn to secrecy, not allowed to say|tell|talk, stays in|between,
        not out yet, isn't out yet, private between
    """)),
    (Reason.PAY, Phrases("""
        pounds a|per, grand a, paid leave, paid days, pay scale, pay scales, pay band, salary band, top-up, tax free,
        tips they, salary, salaries, pay, pays, paid, paying, payrise, wage, wages, money, bonus, bonuses, pension,
        pensions, holiday, holidays, holiday allowance, days off, day off, annual leave, overtime, pay rise,
        pay raise, a raise, commission, commissions, benefits, compensation, remuneration, stock options,
        share options, equity, perks, allowance, day rate, hourly rate, hourly, per hour, an hour for, expenses,
        unpaid, earn, earns, earning, earnings, vacation, vacations, vacation days, days' holiday, euro, euros, quid,
        dollars, salaried, minimum wage, living wage, company car, sick pay, cash, pto, time off, signing-on,
        relocation package, severance, sabbatical, well-paid, underpaid, 401k
    """)),
    (Reason.HEALTH, Phrases("""
        maternity leave, paternity leave, parental leave, sick leave, stress leave, compassionate leave,
        medical leave, family leave, on leave, his|her|my leave, pregnant, pregnancy, pregnancies, maternity cover,
        burnout, burn-out, burnt out, burned out, burned-out, burnt-out, off sick, signed off, miscarriage, ivf,
        time off sick, long-term sick, nervous breakdown, a breakdown, rehab, my|his|her therapy,
        my|his|her therapist, my|his|her disability, my|his|her illness, my|his|her condition, my|his|her adhd,
        my|his|her autism, my|his|her diagnosis, my|his|her medication
    """)),
    (Reason.COMPLAINT, Phrases("""
        nobody|noone came|was|fetched|collected|offered|said, no one came|was|fetched|collected|said, laughing at my,
        left alone, left sitting, left me, sound|video|picture|line|screen|call kept, kept failing, cold coffee,
        ran late, running late, overran, cut short, cut it short, hung up, asked my age, ignored, no apology,
        without apology, moved the interview, had to wait, have to wait, made me wait, make me wait, made us wait,
        kept me waiting, keep me waiting, kept waiting, left me waiting, left waiting, left me standing, i waited,
        me wait, waited, waiting, long wait, the wait, a wait, started late, began late, start late, late start,
        came late, came in late, arrived late, turned up late, were late, was late, being late, showed up late,
        minutes late, an hour late, hour late, so late, too late, late for, hadn't read, haven't read, not read,
        not reading, not even, didn't even, didn't read, didn't look, didn't offer, didn't listen, didn't ask,
        didn't know my, didn't introduce, didn't let, didn't answer, didn't reply, didn't shake, didn't smile,
        didn't turn up, didn't show, didn't bother, didn't prepare, didn't have time, never read, never offered,
        nobody|noone offered, no one offered, keeps failing, never looked, never asked, never replied, never called,
        forgot my, forgot about me, got my name wrong, my name wrong, wrong name, without reading, ignored me,
        ignoring me, ignored my, ignoring my, interrupt* me, interrupting, kept interrupting, laughed at me,
        laughing at me, laughed at my, talked over me, talking over me, talked down, talk down, cut me off,
        cutting me off, no water, not a glass, no glass of water, not offered, no coffee, not one, couldn't find,
        nobody met, nobody knew, nobody told, no one told, nobody greeted, no one greeted, link didn't work,
        didn't work, doesn't work, not working, wasn't working, weren't working, wouldn't work, broke down,
        kept freezing, kept cutting, kept breaking, kept dropping, cutting out, bad connection, technical problems,
        technical issues, unfair, unfairly, condescending, patronising, patronizing, dismissive, arrogant, rude,
        rudely, unfriendly, impolite, disrespectful, on his phone, on her phone, on their phone, on their phones,
        looking at his, checking his, checking her, checking their|emails, yawning, yawned, complain, complaint,
        complaints, complained, complaining, trick questions, personal questions, inappropriate, sexist, racist,
        ageist, discriminat*, awkward, no parking, parking ticket, freezing room, no chair, wrong room, wrong address,
        wrong building, cancelled on me, rescheduled|moved twice|three, no feedback, no reply, no answer, ghosted,
        unprepared, disorganised, disorganized, how long it took, takes so long, took so long, taking so long,
        wasted my, waste of time, disappoint*, annoy*
    """)),
    (Reason.NEGATIVE, Phrases(f"""
        divorce*, lack of staff|people|support|money|leadership|training|time|space|communication, shouts, yells,
        yelling, shouting, swears, sick leave rates, staff sickness, going bankrupt, went bankrupt, closing down,
        might close, could close, cutting jobs, cuts jobs, cut jobs, losing its, losing their, on the brink,
        cannot|can't cope, not coping, behind schedule, nobody listens, no one listens, nobody cares, bad habit*,
        what went wrong, goes wrong, went wrong, failing, failed to, ugly, noisy neighbours, mould, rats, cockroach*,
        quit, quits, quitting, resigned, resign, resigns, resigning, resignation, resignations, walked out,
        walking out, people leaving, staff leaving, everyone leaving, keep leaving, kept leaving, keeps leaving,
        leaving the company, left the company, leaving in droves, leaving because, {_PEOPLE} left, {_PEOPLE} leaving,
        {_PEOPLE} has|have|had|just|all|suddenly left, {_PEOPLE} leave, {_PEOPLE} leaves,
        {_PEOPLE} keep|are|is|were leaving, fired, sacked, the sack, laid off, layoff, layoffs, lay-offs, redundancy,
        redundancies, redundant, job cuts, understaffed, under-staffed, short-staffed, short staffed, shortstaffed,
        staff shortage, staff shortages, staff turnover, high turnover, turnover is, turnover rate, turnover of staff,
        turnover in, churn of staff, chaos, chaotic, a mess, messy, the mess, nightmare, nightmares, disaster,
        disasters, toxic, awful, terrible, horrible, horrid, dreadful, bully*, bullied, incompetent, incompetence,
        useless, hopeless, lazy, stupid, idiot*, rubbish, crap, shit*, sucks, lawsuit, lawsuits, sued, suing,
        tribunal, scandal, scandals, bankrupt, insolvent, going under, went bust, losing money, loss-making,
        in the red, losing customers, losing clients, hate, hates, hated, nobody likes, no one likes, nobody wants,
        can't stand, boring, dull, stressful, overworked, overwork, exhausted, worn out, unhappy, miserable,
        frustrat*, low morale, bad morale, morale is, badly, bad, worse, bad management, bad mood, bad atmosphere,
        bad reviews, terrible boss, difficult boss, problems with, trouble with, argu*, rowing, fights, fighting with,
        fell out, falling out, infighting, office politics, in-fighting, feud*, blame each, blaming, outdated,
        old-fashioned, run-down, run down, falling apart, broken heater, leaking roof, filthy, dirty, worst,
        weak leadership, poor leadership, poor management, micromanag*, micro-manag*, drink problem, drinks too,
        affair, cheating, drunk, alcoholic, corrupt*, fraud by, stealing, stole, failed inspection,
        failed the inspection, failing school, special measures, no budget, ran out of, overwhelmed, understaffing,
        somebody's fault, his fault, her fault, their fault, their mistakes, their mistake, mistakes they, mismanag*,
        unprofessional, backstabbing, gossip*, shouts at, shouting at, screams, screaming at, threatened, harass*,
        strike over, striking over, behind on, badly run, badly managed, badly organised, badly treated, going wrong,
        went wrong there, went badly, bad shape, sinking ship, losing staff, lost half, lost their best,
        can't keep staff, can't find staff, can't keep people
    """)),
    (Reason.SELF, Phrases("""
        my missing, missing degree, not having a, my late arrival, my terrible, my awful, my silly, my stupid,
        made a fool, fool of myself, i cried, i stammer*, i stutter*, i mumbled, i shook, i was shaking, lied about,
        i lied, my lie, didn't prepare, i hadn't, unprepared, my handwriting, beginner like me, i am only, i'm only,
        only a beginner, sorry, apolog*, someone like me, somebody like me, people like me, even consider,
        even considered, even considering, even look at someone, without a degree, without any experience,
        without experience, with no experience, with no degree, no experience, lack of experience, my lack, i lack,
        lacking experience, my nerves, my mistake, my mistakes, my gap, my gaps, gap in my, gaps in my, my weak*,
        my stammer*, my stutter*, my accent, my poor, my bad, my failure*, my failing*, i failed, i messed, i screwed,
        i rambled, my rambling, i blanked, i froze, my mind went, i panicked, i struggled, i stumbled, i couldn't,
        i could not, i can't, i cannot, i didn't know, i had no idea, i forgot, i was late, me being late,
        my being late, not good enough, not qualified, underqualified, unqualified, overqualified, imposter, impostor,
        too old, too young, i am bad, i'm bad, i'm not good, i am not good, i blush*, i was sweating, i'm sorry,
        i was fired, i was sacked, i got fired, i got sacked, my criminal record, my conviction, forgive me, my fault,
        excuse my, my lateness, out of work, unemployed, no qualifications, my age, not knowing, i knew nothing,
        i bombed, i blew
    """)),
)  # fmt: skip
HOLDS = Holds(
    TRADE,
    ALWAYS,
    illness=Phrases("""
        migraine, migraines, cancer, depression, depressed, anxiety, panic attacks, panic attack, stroke,
        heart attack, heart condition, back pain, pain, pains, bad back, back problems, surgery, operation, illness,
        ill, sick, sickness, disease, diabetes, epilepsy, asthma, arthritis, adhd, autism, autistic, dyslexia,
        dyslexic, bipolar, ptsd, hospital stay, chemo, chemotherapy, slipped disc, broken leg, broken arm,
        broken wrist, injury, injured, accident, disabled, disability, wheelchair, medication, therapy, therapist,
        mental health, allergy, allergies, long covid, covid, insomnia, hearing loss, deaf, blind, sober, sobriety,
        addiction, alcoholism, tinnitus, endometriosis, menopause, crohn's, fatigue, knee, hip replacement,
        concussion, stress, baby bump, due date, doctor's appointments, dialysis, grief, bereavement
    """),
    somebody=Phrases("my, his, her, i, she, he, i'm, he's, she's, me, him, i've, i'd"),
    faults=Phrases("""
        nervous, nerves, anxious, shaky, shaking, sweaty, sweating, scared, afraid, terrified, panicked, panicking,
        embarrass*, ashamed, stupid, silly, confused, clumsy, weak, weakness*, mistake, mistakes, gap, gaps, rambled,
        rambling, rambles, stammered, stammering, stutter*, mumbled, blanked, froze, freezing up, messed up,
        screwed up, mucked up, cocked up, failed, failing, struggled, struggling, stumbled, stumbling, forgot,
        forgetting, forgotten, unsure, insecure, lost my, blushed, red in the face, tongue-tied, hopeless, useless,
        bad at, not good at, terrible, awful, rubbish, spilled, spilt, tripped, cried, crying, unprepared, badly,
        wrong answer, wrong, fired, sacked, got nothing right, couldn't answer, too quiet, too loud, talked too much
    """),
    writer=Phrases("i, i'm, i'd, me, my, myself, i've"),
)  # fmt: skip
