"""English expressions of a trade that sound as if they would harm: "the pain clinic", "the cash office"."""

from __future__ import annotations

from conversations.letters.topics.patterns import Phrases

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
    "|schemes|flat|flats|village|villages|makers|maker|resort|packages|courses|lights|market|lettings|rentals|rental|bookings|brochure|brochures|chalets|villas"
    "|apartments|lodges|rush|crowds|displays|hampers|menu|playscheme|reps|stock|traffic|hunger|fun"
)
_AFTER_KEPT = (
    "garden|gardens|santa|recipe|recipes|ingredient|ingredients|sauce|shopper|shoppers|menu|cinema|supper|behind|to|of"
    "|gift"
)
TRADE = Phrases(f"""
    wood|coal|gas|clay|kiln|oven fired,
    pregnancy|fertility|burnout yoga|swimming|massage|awareness|advice|prevention|tests|café|cafe|coaching|seminars,
    bankruptcy|insolvency court|cases|law|team|advice, accident and emergency,
    never complain|complained|complaining, ugly carrots|fruit|vegetables|veg|duckling|potatoes|apples,
    leave|leaving hospital|school|prison|care|home, ivf {_TRADES}, complaints from|in|about,
    money museum|school|box|week, salary negotiations course, leave calendar|planner|app, who were fired,
    who lost their, of being late, the lost and found, {_SUBJECTS_OF_A_TRADE} {_TRADES},
    stroke|cancer|dementia|trauma|pain|heart|burns|migraine and *, mental health {_TRADES}, mental health first *,
    back pain {_TRADES}, surgery list, surgery lists, day surgery, tree surgery,
    salary|salaries|pay|wage|wages|money|pension|pensions|bonus|overtime|holiday|holidays|benefits {_PAY_TRADES},
    wage|pay slips|slip, payslips *, benefits of|for, debt advice, holiday|holidays {_HOLIDAY_TRADES},
    school|summer|winter|easter|christmas|bank|term holiday|holidays, pay|pays|paid|paying attention,
    pay it forward, pay by phone, pay for itself, pay off, paid off, pays off, pay and display, pay as you go,
    pay what you can, raise|raises|raised|raising money, commission of, art commission, wedding commissions,
    equity and inclusion, bonus track, bonus round, benefits advice,
    candidate|candidates experience|portal|care|database|journey|screening, applicant|applicants tracking|portal,
    planning applicants, parliamentary candidates, phd candidates, secret {_AFTER_KEPT}, trade secrets,
    confidential helpline|advice|counselling|service|support|line|shredding|waste|drop-in|listening,
    confidentiality training, anti-bullying, bullying prevention|policy, toxic waste|chemicals|soil|algae|fumes,
    redundant servers|systems|churches|church|chapel|factory|mill|lines, insolvency law|cases|practice|work,
    nightmare before christmas, rude food, waiting list|lists|room|rooms|times|time|area, turnover of beds,
    staff turnover tool, terrible twos, horrible histories, scandal of,
    rubbish collection|collections|bins|tip|lorry, waste rubbish, fault finding|lines|reports|reporting|codes,
    sick bay|pay|notes|animals|pets|children|kids|birds|leave policy|hedgehogs, leave policy|planner|planning,
    burnt-out cars, strike team, hate crime,
    fire drill|safety|station|crew|engine|engines|brigade|alarm|alarms|service|door|doors, bad weather, bad debts,
    bad debt, worst case|cases, late shift|shifts|opening|openings|night|nights|bus|buses|summer|deliveries,
    never events, losing streak, make mistakes, from mistakes, sorry cases|cards|notes|letters|gifts,
    neglected animals|horses|children|gardens|graves, left the high|city|old|town|village,
    pay station|stations|machine|machines|phone, bonus chapter|chapters|level|levels|disc|scene|episode
""")
