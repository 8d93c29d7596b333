"""Short answers are understood by what was asked or shown last, and a typed label acts as its button."""

from __future__ import annotations

import re
from copy import copy
from dataclasses import dataclass, replace
from functools import cache

from conversations.messages import words
from conversations.words import Reader, in_html
from tests.case_files import each_row, table
from tests.people import Seeker, at

COMPANY = {"en": "Riverside, Nurse", "de": "St. Elisabeth, Pflegefachkraft"}


@dataclass(frozen=True, slots=True)
class Row:
    """What is typed in a scene, and what comes of it."""

    language: str
    scene: str
    typed: str
    expected: str
    where: str


# The scenes ----------------------------------------------------------------------------------------------------------


def start(language: str) -> Seeker:
    """Somebody who has just told their city."""
    return Seeker(at("2026-06-16", "12:00"), known=False, language=language).says("/start").says("Berlin")


def held(language: str) -> Seeker:
    """Somebody who was asked how an interview went that was planned."""
    seeker = Seeker(at("2026-06-15", "12:00"), language=language)
    seeker.says("/interview").says(COMPANY[language]).says("16.06.2026 10:00").says("/cancel")
    seeker.waits_until("2026-06-16", "15:00")
    return seeker


def thanks(language: str) -> Seeker:
    """Somebody whose thank-you is due."""
    seeker = Seeker(at("2026-06-15", "16:00"), language=language)
    seeker.debriefs(COMPANY[language], began="2026-06-15 14:00")
    seeker.waits_until("2026-06-16", "12:00")
    return seeker


def two(language: str) -> Seeker:
    """Somebody with a note for each of two, of which one is sent."""
    seeker = Seeker(at("2026-06-16", "11:30"), language=language)
    seeker.debriefs(COMPANY[language], began="2026-06-16 10:00", met="Ann Berg, Dave Miller")
    note = f"thanks:{seeker.person.interviews[-1].id}"
    seeker.taps_data(f"{note}:each").taps_data(f"{note}:topic_no").taps_data(f"{note}:show")
    return seeker


MET = {"en": "Ann Berg, Dave Miller, Kim Roe", "de": "Frau Keller, Herr Brandt, Frau Holm"}


def _met(language: str, count: int, topic: str) -> Seeker:
    seeker = Seeker(at("2026-06-15", "16:30"), language=language)
    met = ", ".join(MET[language].split(", ")[:count])
    return seeker.debriefs(COMPANY[language], began="2026-06-15 14:00", met=met, topic=topic)


def _of_them(language: str, count: int) -> Seeker:
    """Return somebody with a note for each of some people, none of which is sent; none mentions a thing."""
    seeker = _met(language, count, "")
    note = f"thanks:{seeker.person.interviews[-1].id}"
    seeker.taps_data(f"{note}:each").taps_data(f"{note}:show")
    return seeker


def two_of_them(language: str) -> Seeker:
    """Somebody with a note for each of two."""
    return _of_them(language, 2)


def three_of_them(language: str) -> Seeker:
    """Somebody with a note for each of three."""
    return _of_them(language, 3)


def one_for_two(language: str) -> Seeker:
    """Somebody with one note to two people."""
    seeker = _met(language, 2, "")
    return seeker.taps_data(f"thanks:{seeker.person.interviews[-1].id}:show")


def discreet_thanks(language: str) -> Seeker:
    """Somebody whose thank-you is due, in discreet mode: the prompt says nothing, and its buttons are hidden."""
    seeker = Seeker(at("2026-06-15", "16:00"), language=language)
    seeker.debriefs(COMPANY[language], began="2026-06-15 14:00")
    seeker.person = replace(seeker.person, discreet=True)
    seeker.waits_until("2026-06-16", "12:00")
    return seeker


def discreet_news(language: str) -> Seeker:
    """Somebody who was asked for news in discreet mode."""
    return news(language, discreet=True)


def news(language: str, *, discreet: bool = False) -> Seeker:
    """Somebody who was asked for news on the decision day; another application is open, too."""
    seeker = Seeker(at("2026-06-08", "16:00"), language=language)
    seeker.debriefs("Globex, Clerk", began="2026-06-08 09:00")
    seeker.debriefs(COMPANY[language], began="2026-06-08 14:00", decide="2026-06-16")
    for interview in seeker.person.interviews:
        seeker.taps_data(f"thanks:{interview.id}:sent:email")
    seeker.person = replace(seeker.person, discreet=discreet)
    seeker.waits_until("2026-06-16", "17:00")
    return seeker


def latest(seeker: Seeker) -> int:
    """Return the id of the application that the scene is about."""
    return seeker.person.applications[-1].id


def offer_day(language: str) -> Seeker:
    """Somebody who is asked by when an offer is to be answered."""
    seeker = news(language)
    return seeker.taps_data(f"word:{latest(seeker)}:offer")


def offer(language: str) -> Seeker:
    """Somebody who sees their offer."""
    seeker = offer_day(language)
    return seeker.taps_data(f"offer:{latest(seeker)}:set:by:2026-06-19")


def accept(language: str) -> Seeker:
    """Somebody who sees the text that accepts an offer."""
    seeker = offer(language)
    return seeker.taps_data(f"offer:{latest(seeker)}:accept")


def more_time(language: str) -> Seeker:
    """Somebody who sees the text that asks for more time."""
    seeker = offer(language)
    return seeker.taps_data(f"offer:{latest(seeker)}:time")


def no_show(language: str) -> Seeker:
    """Somebody whose interview nobody came to."""
    seeker = held(language)
    return seeker.taps_data(f"noshow:{seeker.person.interviews[-1].id}:missed")


def after_no(language: str) -> Seeker:
    """Somebody who has just got a no."""
    seeker = news(language)
    return seeker.taps_data(f"word:{latest(seeker)}:no")


def feedback(language: str) -> Seeker:
    """Somebody who sees the text that asks for feedback."""
    seeker = after_no(language)
    return seeker.taps_data(f"feedback:{latest(seeker)}:ask")


def recruiter(language: str) -> Seeker:
    """Somebody with a recruiter called Tom at one of two applications, who looks at what waits."""
    seeker = Seeker(at("2026-06-16", "12:00"), language=language)
    seeker.debriefs("Globex, Clerk", began="2026-06-16 09:00")
    label = {"en": "Yes, a recruiter", "de": "Ja, Recruiter"}[language]
    seeker.debriefs(COMPANY[language], began="2026-06-16 10:00", route=label)
    known = seeker.person.applications[-1]
    seeker.person = seeker.person.with_application(replace(known, recruiter_name="Tom Brandt"))
    return seeker.says("/help")


def script(language: str) -> Seeker:
    """Somebody who sees what to tell the recruiter."""
    seeker = recruiter(language)
    return seeker.taps_data(f"recruiter:{seeker.person.interviews[-1].id}:script")


def nothing_shown(language: str) -> Seeker:
    """Somebody of whom is not known what they see: the facts are older."""
    seeker = thanks(language)
    seeker.person = replace(seeker.person, shown=())
    return seeker


SCENES = {
    "start": start, "held": held, "thanks": thanks, "two": two,
    "two of them": two_of_them, "three of them": three_of_them, "one for two": one_for_two,
    "discreet thanks": discreet_thanks, "discreet news": discreet_news,
    "news": news, "offer day": offer_day, "offer": offer,
    "more time": more_time, "accept": accept, "no show": no_show, "after no": after_no, "feedback": feedback,
    "recruiter": recruiter,
    "script": script, "nothing shown": nothing_shown,
}  # fmt: skip


# What comes of it ----------------------------------------------------------------------------------------------------


def contacts(seeker: Seeker) -> dict[int, str]:
    """Return what is logged, by its id: kind, channel and day."""
    return {
        c.id: f"{c.kind} {c.channel} {c.at.astimezone(seeker.person.clock).date()}"
        for a in seeker.person.applications
        for c in a.contacts
    }


def facts(seeker: Seeker) -> object:
    """Return what an outcome or a date would change."""
    return seeker.person.applications, [replace(i, answers={}) for i in seeker.person.interviews]


def shows(seeker: Seeker, pattern: str) -> bool:
    """Return whether a button of this data is on the screen: # is an id, … any end."""
    regex = re.escape(pattern).replace(r"\#", "[0-9]+").replace("…", ".*")
    return any(re.fullmatch(rf"{regex}(:.*)?(@[0-9]+)?", button.data) for button in seeker.screen)


def came_true(seeker: Seeker, before: Seeker, expected: str) -> bool:
    """Return whether what is expected came of what was typed."""
    what, _, rest = expected.partition(" ")
    logged = [said for id_, said in contacts(seeker).items() if id_ not in contacts(before)]
    unchanged = facts(seeker) == facts(before)
    match what:
        case "logged" if rest.startswith("twice "):
            same = [said for said in logged if said.startswith(rest.removeprefix("twice "))]
            undone = [b for b in seeker.screen if ":undo:" in b.data]
            return len(same) == len(logged) == len(undone) == 2
        case "logged":
            return len(logged) == 1 and logged[0].startswith(rest) and any(":undo:" in b.data for b in seeker.screen)
        case "channel":
            return unchanged and shows(seeker, f"heard:#:yes:{rest}:cemail:…")
        case "screen" if rest in ("debrief:which", "plan:which"):
            place = seeker.person.place
            return place is not None and (place.conversation, place.subject) == (rest.partition(":")[0], 0)
        case "screen":
            return shows(seeker, rest)
        case "asks":
            return unchanged and shows(seeker, rest)
        case "says" if rest == "remind-set":
            return len(seeker.person.reminders) == 1 and unchanged
        case "says":
            said = words(rest, company=seeker.person.applications[-1].company) if "patience" in rest else words(rest)
            return unchanged and in_html(said, Reader.of(seeker.person)) in seeker.sees
        case "feedback":
            kept = seeker.person.applications[-1].feedback
            return len(kept) == 1 and any(":drop:" in b.data for b in seeker.screen)
        case "nothing":
            return unchanged and not logged
        case _:
            raise ValueError(expected)


@cache
def scene(name: str, language: str) -> Seeker:
    """Return somebody in a scene. Only a copy of them may go on: many rows share it."""
    return SCENES[name](language)


@each_row("row", [Row(**row) for row in table("answers.tsv")])
def test_a_short_answer_is_understood_by_what_was_asked(row: Row) -> None:
    """As the case file says. No outcome is taken without a tap."""
    before = scene(row.scene, row.language)
    seeker = copy(before).says(row.typed)
    assert came_true(seeker, before, row.expected), (seeker.sees, [b.data for b in seeker.screen])
    assert [a.outcome for a in seeker.person.applications] == [a.outcome for a in before.person.applications]
