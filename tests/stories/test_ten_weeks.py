"""Ten weeks of one person: five applications from a planned interview to their outcome, in each language.

One interview is missed and gets a new time. An offer with a day to answer by comes beside two open applications.
References are told before a no. The expected events are written by hand, from the rules of "When it speaks" and the
person's actions. At the end the phone, each application's timeline, the export and the insights must all show them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from conversations.messages import Words, words
from conversations.words import Reader, in_plain
from tests.people import BERLIN, at
from tests.stories.system.full_system import User, full_system
from tests.stories.users.scripted_user import ScriptedUser

pytestmark = pytest.mark.slow

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


@pytest.mark.parametrize(
    ("language", "database_url"),
    [("en", "sqlite"), pytest.param("de", "postgres", marks=pytest.mark.postgres)],
    indirect=["database_url"],
)
async def test_five_applications_over_ten_weeks(tmp_path: Path, language: str, database_url: str) -> None:
    """An offer that is declined, a no with feedback, two withdrawals, no reply: all four sources show the same."""
    async with full_system(tmp_path, at("2026-06-08", "18:30"), hurried=True, database_url=database_url) as here:
        phone = await here.new_user(language=language)
        sam = Sam(here, phone)
        await run_first_weeks(sam)
        await run_later_weeks(sam)
        await run_last_weeks(sam)
        assert sam.prompt_times == [line[:16] for line in together() if " prompt " in line]
        for company, diary in LIFE.items():
            assert await timeline(phone, company, language) == [
                as_timeline_line(line, language) for line in lines(diary)
            ]
        await phone.says("/export")
        await phone.presses("export:json")
        name, content = await phone.gets()
        assert name == "afterword-2026-08-31.json"
        export = json.loads(content)["person"]
        assert {a["company"]: sorted(exported(export, a)) for a in export["applications"]} == {
            company: sorted(lines(diary)) for company, diary in LIFE.items()
        }
        assert answers(export) == [
            ("Brightwater", "good", "One model", "Why leave?"),
            ("Harbour", "fair", "Containers", "Forecast?"),
            ("Brightwater", "great", "A dashboard", "Window function"),
            ("Kestrel", "poor", "My questions", "Why us?"),
            ("Northlight", "good", "Testing", "A failure"),
            ("Millbrook", "good", "A calm moment", "Night shifts?"),
        ]
        kept = next(a for a in export["applications"] if a["company"] == "Kestrel")["fit"]
        assert (kept["verdict"], kept["goes_on"]) == ("no evenings", "no")
        said = next(a for a in export["applications"] if a["company"] == "Harbour")["feedback"]
        assert [f["text"] for f in said] == ["More SQL, and talk to us in spring"]
        insights = await phone.says("/insights")
        for panel, label, value in INSIGHTS:
            if value is None:
                assert f"• {rendered(words(label), language)}:" not in insights
            else:
                assert insight(panel, label, value, language) in insights
        assert await here.refused() == []
        assert here.sandbox.problems == []


# Each source in the words of the diary ------------------------------------------------------------------------------


def lines(diary: str) -> list[str]:
    """Return the lines of a diary."""
    return [line.strip() for line in diary.strip().splitlines()]


def together() -> list[str]:
    """Return all events, in order."""
    return sorted(line for diary in LIFE.values() for line in lines(diary))


async def timeline(phone: User, company: str, language: str) -> list[str]:
    """Return the lines of an application's timeline, as the phone shows them."""
    await phone.says("/applications")
    await phone.presses("app:show", about=company)
    shown = (await phone.messages())[-1]
    if any("timeline" in b["callback_data"] for row in shown["reply_markup"]["inline_keyboard"] for b in row):
        await phone.presses("app:timeline")
        shown = (await phone.messages())[-1]
    told = _happened(shown, language)
    older = rendered(words("apps-older"), language)
    while any(b["text"] == older for row in shown["reply_markup"]["inline_keyboard"] for b in row):
        await phone.taps(older)
        shown = (await phone.messages())[-1]
        told = [*_happened(shown, language), *told]
    return told


def _happened(shown: dict[str, Any], language: str) -> list[str]:
    """Return the lines of one page of a timeline, or of a card."""
    title = re.sub("<[^>]*>", "", rendered(words("app-timeline", lines=""), language))
    (paragraph,) = (p for p in shown["text"].split("\n\n") if p.startswith(title))
    return str(paragraph).splitlines()[1:]


def as_timeline_line(line: str, language: str) -> str:
    """Return a line of the diary as a timeline shows it."""
    day, hour, kind, *more = line.split()
    instant = at(day, hour)
    match kind, more:
        case "prompt", [what]:
            says = words("time-prompt", at=instant, kind=words(f"prompt.{what}"))
        case "interview", [number]:
            says = words("time-interview", at=instant, round=int(number))
        case "promise", [on]:
            says = words("time-promise", at=instant, day=date.fromisoformat(on))
        case "no_show", []:
            says = words("time-no_show", at=instant)
        case "answer_by", [on]:
            says = words("time-answer_by", at=instant, day=date.fromisoformat(on))
        case "answered", [answer]:
            says = words(f"time-answered.{answer}", at=instant)
        case "contact", ["reference_told", _, *name]:
            says = words("time-reference", at=instant, name=" ".join(name))
        case "contact", ["recruiter_call", _]:
            says = words("time-called", at=instant)
        case "contact", [what, channel]:
            by = words(f"channel-by.{channel}")
            says = words("time-contact", at=instant, kind=words(f"contact.{what}"), channel=by)
        case "reply", [what]:
            says = words("time-reply", at=instant, kind=words(f"reply.{what}"))
        case "outcome", [what]:
            says = words("time-outcome", at=instant, state=words(f"outcome.{what}"))
        case _:
            says = words("time-feedback", at=instant)
    return rendered(says, language)


def rendered(says: Words, language: str) -> str:
    """Return a text as shown to somebody in Berlin."""
    return in_plain(says, Reader(language, ZoneInfo(BERLIN)))


def exported(export: dict[str, Any], application: dict[str, Any]) -> Iterator[str]:
    """Yield the events of an exported application, in the words of the diary."""
    rounds = [i for i in export["interviews"] if i["application"] == application["id"]]
    for number, interview in enumerate((i for i in rounds if "cancelled_at" not in i), 1):
        yield f"{local(interview['starts_at'])} interview {number}"
    for interview in rounds:
        if "no_show_at" in interview:
            yield f"{local(interview['starts_at'])} no_show"
    for prompt in export["prompts"]:
        if application["id"] in prompt["applications"]:
            assert prompt["fate"] == "sent"
            yield f"{local(prompt['at'])} prompt {prompt['kind']}"
    for promise in application.get("promises", []):
        yield f"{local(promise['known_at'])} promise {promise['day']}"
    for contact in application.get("contacts", []):
        yield f"{local(contact['at'])} contact {contact['kind']} {contact['channel']} {contact.get('to', '')}".rstrip()
    for reply in application.get("replies", []):
        yield f"{local(reply['at'])} reply {reply['kind']}"
    for feedback in application.get("feedback", []):
        yield f"{local(feedback['at'])} feedback"
    if offer := application.get("offer"):
        yield f"{local(offer['known_at'])} answer_by {offer['answer_by']}"
        yield f"{local(offer['answered_at'])} answered {offer['answer']}"
    if application["outcome"] in {"withdrawn", "no_reply"}:
        yield f"{local(application['closed_at'])} outcome {application['outcome']}"
    else:
        (last,) = application["replies"][-1:]
        assert (last["kind"], last["at"]) == (application["outcome"], application["closed_at"])


def local(instant: str) -> str:
    """Return an instant in the person's local time."""
    return f"{datetime.fromisoformat(instant).astimezone(ZoneInfo(BERLIN)):%Y-%m-%d %H:%M}"


def answers(export: dict[str, Any]) -> list[tuple[str, ...]]:
    """Return the answers of each debrief."""
    companies = {a["id"]: a["company"] for a in export["applications"]}
    held = (i for i in export["interviews"] if "cancelled_at" not in i)
    kept = sorted(held, key=lambda i: datetime.fromisoformat(i["starts_at"]).astimezone(UTC))
    return [
        (companies[i["application"]], *(i["answers"][key]["text"] for key in ("felt", "went_well", "trouble")))
        for i in kept
    ]


def insight(panel: str, label: str, value: tuple[str | int, ...], language: str) -> str:
    """Return an expected line of the insights."""
    count = {"hour.afternoon": 4, "round.first": 5, "plan-form.phone": 3}[label] if panel != "insights-pace" else 0
    match value:
        case (int(days),):
            says = words("insights-line", label=words(label), told=words("insights-days", count=days))
        case _:
            faces = [words(f"debrief-felt.{face}") for face in value]
            face = faces[0] if len(faces) == 1 else words("insights-between", low=faces[0], high=faces[1])
            told_ = words("insights-felt_count", count=count)
            says = words("insights-face_line", label=words(label), face=face, told=told_)
    return rendered(says, language)
