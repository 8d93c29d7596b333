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
from tests.stories.scripts.ten_weeks import (
    INSIGHTS,
    LIFE,
    Sam,
    lines,
    run_first_weeks,
    run_last_weeks,
    run_later_weeks,
    together,
)
from tests.stories.system.full_system import User, full_system

pytestmark = pytest.mark.slow


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
