"""Turning points on the running bot, each lived to its end and back, in each language.

What was lacking and where else it was done, references, the kind reply after a no, an offer, an interview that was
missed, a note by hand, and what is practised first. Every life is then exported, and /delete leaves nothing of it.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.files.exports import FACTS
from tests.people import at
from tests.stories.scripts.turning_points import A_NO, BY_HAND, DEBRIEFED, LACKED, MISSED, OFFER, PRACTICE, REFERENCES
from tests.stories.system.full_system import System, buttons, full_system, meaning_of
from tests.stories.users.scripted_user import ScriptedUser

pytestmark = pytest.mark.slow
LIVES: dict[str, tuple[str, dict[str, dict[str, str]]]] = {
    "lacked": (
        DEBRIEFED + LACKED,
        {"en": {"once": "asked once", "none": "None yet"}, "de": {"once": "einmal gefragt", "none": "Noch nichts"}},
    ),
    "references": (
        DEBRIEFED + REFERENCES.replace("{skips}", "deeper:skip\n" * 19),
        {
            "en": {"told": "You told Tom Lang about Acme", "both": "You told Anna Berg"},
            "de": {"told": "Acme: Tom Lang Bescheid gegeben", "both": "Anna Berg Bescheid gegeben"},
        },
    ),
    "a_no": (
        DEBRIEFED + A_NO,
        {
            "en": {
                "kind": "outside your control", "luck": "all the best", "replied": "Kind reply by e-mail",
                "open": "Waiting for news",
            },
            "de": {
                "kind": "nicht in deiner Hand", "luck": "alles Gute",
                "replied": "Freundliche Antwort per E-Mail", "open": "Wartet auf Nachricht",
            },
        },
    ),
    "offer": (
        DEBRIEFED + OFFER,
        {
            "en": {
                "by": "answer by Friday 12 June", "today": "Acme wants your answer by Fri 12 Jun",
                "few": "a few more days", "more": "Request for more time to Acme", "news": "from another employer",
                "tomorrow": "by tomorrow, Friday 19 June", "glad": "very glad to accept",
                "job": "Congratulations on the job at Acme", "yes": "You accepted the offer",
                "no": "you declined the offer", "open": "Waiting for news",
            },
            "de": {
                "by": "Antwort bis Freitag, 12. Juni", "today": "Acme möchte deine Antwort bis Fr, 12. Juni",
                "few": "noch ein paar Tage", "more": "Bitte um mehr Zeit per E-Mail", "news": "von einem anderen",
                "tomorrow": "bis morgen, Freitag, 19. Juni", "glad": "nehme ich sehr gern an",
                "job": "Glückwunsch zur Stelle bei Acme", "yes": "Du hast angenommen", "no": "abgelehnt",
                "open": "Wartet auf Nachricht",
            },
        },
    ),
    "missed": (
        MISSED,
        {
            "en": {
                "how": "How did it go at Acme?", "sorry": "I'm sorry it didn't happen at Acme",
                "none": "Acme: no new time yet", "agreed": "on Monday 8 June at 14:00",
                "uncounted": "This doesn't count as a follow-up", "back": "Monday 8 June, 14:00",
                "missed": "The interview did not take place",
            },
            "de": {
                "how": "Wie lief es bei Acme?", "sorry": "Schade, dass es bei Acme nicht geklappt hat",
                "none": "Acme: noch kein neuer Termin", "agreed": "am Montag, 8. Juni, um 14:00 Uhr",
                "uncounted": "Das zählt nicht als Nachfrage", "back": "Montag, 8. Juni, 14:00",
                "missed": "Das Gespräch kam nicht zustande",
            },
        },
    ),
    "by_hand": (
        BY_HAND,
        {
            "en": {
                "why": "A card by hand is", "post": "Wed 10 Jun, 10:00", "mail": "Thank-you to Acme by e-mail",
            },
            "de": {"why": "Eine Karte von Hand bleibt", "post": "10. Juni", "mail": "Dank per E-Mail"},
        },
    ),
    "practice": (DEBRIEFED + PRACTICE, {"en": {}, "de": {}}),
}  # fmt: skip
PROMPTS = {
    "offer": ["2026-06-08 17:00", "2026-06-16 10:00", "2026-06-18 10:00"],
    "missed": ["2026-06-08 13:00", "2026-06-08 15:00", "2026-06-10 09:00", "2026-06-10 11:00"],
}
"""The hours at which prompts came, where time passes; none came but those."""


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("life", LIVES)
async def test_it_is_lived_to_its_end_and_back(tmp_path: Path, life: str, language: str) -> None:
    """Each text is the language's own; the export is complete, and /delete leaves nothing."""
    script, says = LIVES[life]
    async with full_system(tmp_path, at("2026-06-08", "11:30"), hurried=True) as here:
        sam = ScriptedUser(here, await here.new_user(language=language))
        await sam.run_script(script.format(**says[language]))
        assert life not in PROMPTS or sam.prompt_times == PROMPTS[life]
        person = await exported(here, sam)
        FACTS.validate_python({"id": sam.phone.id, **person})
        assert KEPT[life](person)
        await sam.does("/delete", "home:erase")
        assert await here.bot.database.read_only(sam.phone.id) is None
        assert await here.refused() == []


async def exported(here: System, sam: ScriptedUser) -> dict[str, Any]:
    """Return the person as /export writes them."""
    await sam.does("/export", "export:json")
    _, content = await sam.phone.gets()
    await here.wait_idle()
    person: dict[str, Any] = json.loads(content)["person"]
    return person


def contacts(person: dict[str, Any]) -> list[str]:
    """Return the kinds of all contacts that are logged."""
    return [c["kind"] for a in person["applications"] for c in a.get("contacts", [])]


KEPT: dict[str, Callable[[dict[str, Any]], bool]] = {
    "lacked": lambda p: (
        p["interviews"][0]["troubles"][0]["elsewhere"] == "I ran the till of our club"
        and p["interviews"][0]["troubles"][0]["skill"] == "Budgeting"
        and not p.get("skills")
    ),
    "references": lambda p: sorted(c["to"] for c in p["applications"][0]["contacts"]) == ["Anna Berg", "Tom Lang"],
    "a_no": lambda p: contacts(p) == ["kind_reply"] and p["applications"][0].get("outcome") is None,
    "offer": lambda p: contacts(p) == ["time_asked"] and not any(a.get("outcome") for a in p["applications"]),
    "missed": lambda p: (
        contacts(p) == ["new_time"] and [bool(i.get("no_show_at")) for i in p["interviews"]] == [True, False]
    ),
    "by_hand": lambda p: contacts(p) == ["thank_you"] and not p["interviews"][0].get("handwritten"),
    "practice": lambda p: len(p["interviews"]) == 3,
}


async def test_deadlines_are_instants_and_reports_are_green(tmp_path: Path) -> None:
    """Where the server is older, the same is said without them: one refused call for each, in the whole life."""
    async with full_system(tmp_path, at("2026-06-08", "11:30"), hurried=True) as here:
        sam = ScriptedUser(here, await here.new_user())
        await sam.run_script(MISSED.partition("@")[0])
        (card,) = [m for m in await sam.phone.messages() if "Ask before you leave" in m.get("text", "")]
        instants = [e for e in card["entities"] if e["type"] == "date_time"]
        to_come = [at("2026-06-08", h) for h in ("14:00", "13:00")]
        assert [e["unix_time"] for e in instants] == [moment.timestamp() for moment in to_come]
        assert [e["date_time_format"] for e in instants] == ["wDt", "wDt"]
        await sam.does("@ 2026-06-08 15:05", "noshow:missed", "noshow:show")
        assert styles((await sam.phone.messages())[-1])["noshow:sent"] == "success"
        older = ({"fault": "400_no_dates", "contains": "<tg-time"}, {"fault": "400_no_styles", "contains": "style"})
        for fault in older:
            await here.http.post("faults", json=fault)
        await sam.does("noshow:phone", "noshow:show", "noshow:back", "plan:round", "plan:day:began:2026-06-10")
        await sam.does("plan:set:began:202606101000")
        card = (await sam.phone.messages())[-1]
        assert "your checklist, Wednesday 10 June, 09:00" in card["text"]
        assert {e["type"] for e in card["entities"]} == {"bold"}
        await sam.does("/delete")
        assert set(styles((await sam.phone.messages())[-1]).values()) == {None}
        assert sorted(call["fault"] for call in await here.refused()) == ["400_no_dates", "400_no_styles"]


def styles(message: dict[str, Any]) -> dict[str, str | None]:
    """Return the colour of each button of a message, by its meaning."""
    return {meaning_of(b["callback_data"]): b.get("style") for b in buttons(message)}
