"""Ten weeks of one person: what happens in them, as a diary, and who lives them."""

from __future__ import annotations

from tests.stories.users.scripted_user import ScriptedUser

LIFE = {
    "Brightwater": """
        2026-06-10 09:00 prompt checklist
        2026-06-10 10:00 interview 1
        2026-06-10 11:00 prompt invitation
        2026-06-10 11:08 promise 2026-06-19
        2026-06-10 17:00 prompt thank_you
        2026-06-10 17:05 contact thank_you email
        2026-06-19 16:00 prompt decision
        2026-06-19 16:10 reply next_round
        2026-06-23 14:30 prompt checklist
        2026-06-23 15:30 interview 2
        2026-06-23 17:00 prompt invitation
        2026-06-23 17:10 promise 2026-07-03
        2026-06-24 09:00 prompt thank_you
        2026-06-24 09:10 contact thank_you handwritten
        2026-07-03 16:00 prompt decision
        2026-07-03 16:20 reply offer
        2026-07-03 16:21 answer_by 2026-07-09
        2026-07-08 10:00 prompt offer_answer
        2026-07-08 10:20 answered declined
        """,
    "Harbour": """
        2026-06-16 13:30 prompt checklist
        2026-06-16 14:30 interview 1
        2026-06-16 15:15 prompt invitation
        2026-06-16 15:40 contact recruiter_call phone
        2026-06-17 09:00 prompt thank_you
        2026-06-17 09:06 contact thank_you email
        2026-06-17 09:10 contact reference_told email Anna Berg
        2026-06-17 09:11 contact reference_told email Tom Lang
        2026-06-24 10:00 prompt check_in
        2026-06-24 10:05 promise 2026-07-01
        2026-06-24 10:05 reply new_date
        2026-07-01 16:00 prompt decision
        2026-07-02 09:00 reply rejected
        2026-07-02 09:00 contact feedback_request email
        2026-07-02 09:10 contact kind_reply email
        2026-07-06 12:00 feedback
        """,
    "Kestrel": """
        2026-06-26 13:00 prompt checklist
        2026-06-26 14:00 interview 1
        2026-06-26 14:30 prompt invitation
        2026-06-27 09:00 prompt thank_you
        2026-06-27 09:30 contact thank_you linkedin
        2026-06-28 20:00 contact withdrawal email
        2026-06-28 20:00 outcome withdrawn
        """,
    "Millbrook": """
        2026-06-30 09:00 prompt checklist
        2026-06-30 10:00 no_show
        2026-06-30 10:30 prompt invitation
        2026-06-30 10:40 contact new_time email
        2026-07-03 16:25 contact offer_told email
        2026-07-08 14:30 prompt checklist
        2026-07-08 15:30 interview 1
        2026-07-08 16:00 prompt invitation
        2026-07-09 09:00 prompt thank_you
        2026-07-09 09:05 contact thank_you email
        2026-07-12 20:00 outcome withdrawn
        2026-07-12 20:01 contact withdrawal email
        """,
    "Northlight": """
        2026-07-03 16:26 contact offer_told email
        2026-07-07 09:00 prompt checklist
        2026-07-07 10:00 interview 1
        2026-07-07 11:00 prompt invitation
        2026-07-07 11:20 promise 2026-07-21
        2026-07-07 17:00 prompt thank_you
        2026-07-07 17:30 contact thank_you email
        2026-07-21 16:00 prompt decision
        2026-07-21 16:05 contact follow_up email
        2026-07-29 10:00 prompt check_in
        2026-07-29 10:30 contact follow_up phone
        2026-08-06 10:00 prompt check_in
        2026-08-06 12:00 contact follow_up email
        2026-08-14 10:00 prompt check_in
        2026-08-14 10:15 outcome no_reply
        """,
}
INSIGHTS = (  # the expected insights, counted by hand
    ("insights-by_hour", "hour.morning", None),  # good, good: two are too few
    ("insights-by_hour", "hour.afternoon", ("fair", "good")),  # fair, great, poor, good
    ("insights-by_round", "round.first", ("good",)),  # good, fair, poor, good, good
    ("insights-by_round", "round.second", None),
    ("insights-by_form", "plan-form.video", None),
    ("insights-by_form", "plan-form.in_person", None),
    ("insights-by_form", "plan-form.phone", ("fair",)),  # fair, poor, good
    ("insights-pace", "insights-promised", (10,)),  # 9, 10 and 15 days were promised
    ("insights-pace", "insights-actual", (10,)),  # the decisions took 9, 10 and 16 days
)
DEEPER_BEFORE_REFERENCES = 18


class Sam(ScriptedUser):
    """The person of this story."""

    async def plans(self, post: str, moment: str, *more: str) -> None:
        """Plan a first interview."""
        await self.does("“/interview", f"“{post}")
        minutes, form, route, whom = more
        await self.does(*self.when(moment, minutes, form), f"plan:set:route:{route}", f"“{whom}")

    async def plans_next_round(self, moment: str, minutes: str, form: str, whom: str) -> None:
        """Answer the questions about a next round; whether there is a recruiter is known."""
        await self.does(*self.when(moment, minutes, form), f"“{whom}")

    @staticmethod
    def when(moment: str, minutes: str, form: str) -> tuple[str, ...]:
        """Return the answers to when, how long and in what form."""
        day, hour = moment.split()
        began = f"plan:set:began:{day.replace('-', '')}{hour.replace(':', '')}"
        return f"plan:day:began:{day}", began, f"plan:set:minutes:{minutes}", f"plan:set:form:{form}"

    async def debriefs(self, felt: str, *said: str, decide: str) -> None:
        """Answer the invitation: how it felt, what went well, what was hard, whom they met, when they decide."""
        well, hard, met = said
        await self.does("debrief:go", f"debrief:set:felt:{felt}", f"“{well}", f"“{hard}", "debrief:skip:topic")
        await self.does(f"“{met}", f"debrief:set:decide_on:{decide}")


async def run_first_weeks(sam: Sam) -> None:
    """Run the first weeks of the ten."""
    await sam.plans("Brightwater, Analyst", "2026-06-10 10:00", "m60", "video", "direct", "Maria Keller")
    await sam.waits("2026-06-10", "11:08")
    await sam.debriefs("good", "One model", "Why leave?", "Maria Keller maria@brightwater.example", decide="2026-06-19")
    await sam.waits("2026-06-10", "17:05")
    await sam.does("thanks:sent", "thanks:sent:email")
    await sam.waits("2026-06-15", "18:00")
    await sam.plans("Harbour, Clerk", "2026-06-16 14:30", "m45", "phone", "recruiter", "Daniel Osei")
    await sam.waits("2026-06-16", "15:40")
    await sam.debriefs("fair", "Containers", "Forecast?", "Daniel Osei daniel@harbour.example", decide="unsaid")
    await sam.does("recruiter:script", "recruiter:called")
    await sam.waits("2026-06-17", "09:06")
    await sam.does("thanks:sent", "thanks:sent:email")
    await sam.waits("2026-06-17", "09:10")
    await sam.does("app:show", "deeper:go", *["deeper:skip"] * DEEPER_BEFORE_REFERENCES, "“Anna Berg, Tom Lang")
    await sam.does("deeper:later", "/applications", "app:show | Harbour", "refs:show", "refs:told")
    await sam.waits("2026-06-17", "09:11")
    await sam.does("refs:show", "refs:told")
    await sam.waits("2026-06-19", "16:10")
    await sam.does("word:menu", "word:next")
    await sam.plans_next_round("2026-06-23 15:30", "m90", "in_person", "Maria Keller, Tom Brandt")
    await sam.waits("2026-06-23", "17:10")
    await sam.debriefs("great", "A dashboard", "Window function", "Maria Keller, Tom Brandt", decide="2026-07-03")
    await sam.waits("2026-06-24", "09:10")
    await sam.does("thanks:sent", "thanks:sent:handwritten")
    await sam.waits("2026-06-24", "10:05")
    await sam.does("word:menu", "word:date", "“1.7.")


async def run_later_weeks(sam: Sam) -> None:
    """Run the weeks of the missed interview, the no and the offer."""
    await sam.waits("2026-06-25", "20:00")
    await sam.plans("Kestrel, Buyer", "2026-06-26 14:00", "m30", "phone", "direct", "Ines Moreau")
    await sam.waits("2026-06-26", "14:40")
    await sam.debriefs("poor", "My questions", "Why us?", "Ines Moreau ines@kestrel.example", decide="unsaid")
    await sam.waits("2026-06-27", "09:30")
    await sam.does("thanks:sent", "thanks:sent:linkedin")
    await sam.waits("2026-06-28", "20:00")
    await sam.does("“/today", "fit:go", *(f"fit:set:{key}:no" for key in ("good_fit", "growth", "culture", "values")))
    await sam.does("fit:set:happy:partly", "“short with all", "fit:skip:rapport", "“no evenings", "fit:set:goes_on:no")
    await sam.does("withdraw:show", "withdraw:sent", "withdraw:sent:email")
    await sam.waits("2026-06-29", "18:00")
    await sam.plans("Millbrook, Carer", "2026-06-30 10:00", "m30", "phone", "direct", "Noor Haddad")
    await sam.waits("2026-06-30", "10:40")
    await sam.does("noshow:missed", "noshow:show", "noshow:sent", "noshow:sent:email")
    await sam.waits("2026-07-02", "09:00")
    await sam.does("word:menu", "word:no", "feedback:ask", "feedback:sent", "feedback:sent:email")
    await sam.waits("2026-07-02", "09:10")
    await sam.does("app:show", "after:reply", "after:sent", "after:sent:email")
    await sam.plans("Northlight, Engineer", "2026-07-07 10:00", "m60", "in_person", "direct", "Eva Lind")
    await sam.waits("2026-07-03", "16:20")
    await sam.does("word:menu", "word:offer")
    await sam.waits("2026-07-03", "16:21")
    await sam.does("“9.7.", "offer:others", "offer:others | Millbrook", "offer:told")
    await sam.waits("2026-07-03", "16:25")
    await sam.does("offer:told", "offer:others")
    await sam.waits("2026-07-03", "16:26")
    await sam.does("offer:others | Northlight", "offer:told", "offer:told")
    await sam.waits("2026-07-03", "16:30")
    await sam.does("/applications", "app:show | Millbrook", "noshow:missed", "plan:round")
    await sam.does("plan:day:began:2026-07-08", "plan:set:began:202607081530")  # all else is known from the missed one


async def run_last_weeks(sam: Sam) -> None:
    """Run the last weeks, from the answer to the offer on."""
    await sam.waits("2026-07-06", "12:00")
    await sam.does("“/applications")
    await sam.does("app:show | Harbour")
    await sam.does("feedback:heard", "“More SQL, and talk to us in spring")
    await sam.waits("2026-07-07", "11:20")
    await sam.debriefs("good", "Testing", "A failure", "Eva Lind eva@northlight.example", decide="2026-07-21")
    await sam.waits("2026-07-07", "17:30")
    await sam.does("thanks:sent", "thanks:sent:email")
    await sam.waits("2026-07-08", "10:20")
    await sam.does("offer:decline", "offer:declined")
    await sam.waits("2026-07-08", "16:40")
    await sam.debriefs("good", "A calm moment", "Night shifts?", "Noor Haddad noor@millbrook.example", decide="unsaid")
    await sam.waits("2026-07-09", "09:05")
    await sam.does("thanks:sent", "thanks:sent:email")
    await sam.waits("2026-07-12", "20:00")
    await sam.does("/applications", "app:show | Millbrook", "app:close", "app:withdrawn", "withdraw:show")
    await sam.waits("2026-07-12", "20:01")
    await sam.does("withdraw:sent", "withdraw:sent:email")
    await sam.waits("2026-07-21", "16:05")
    await sam.does("follow:sent", "follow:sent:email")
    await sam.waits("2026-07-29", "10:30")
    await sam.does("follow:open", "follow:phone", "follow:sent:phone")
    await sam.waits("2026-08-06", "12:00")
    await sam.does("follow:sent", "follow:sent:email")
    await sam.waits("2026-08-14", "10:15")
    await sam.does("app:no_reply")
    await sam.waits("2026-08-31", "12:00")  # no more prompts


def lines(diary: str) -> list[str]:
    """Return the lines of a diary."""
    return [line.strip() for line in diary.strip().splitlines()]


def together() -> list[str]:
    """Return all events, in order."""
    return sorted(line for diary in LIFE.values() for line in lines(diary))
