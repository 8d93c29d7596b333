"""Every place at which a person can type: each question of each flow, and whatever else takes words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial

from bot.rendering import reply
from bot.replies import Reply
from conversations import respond
from conversations.account.commands import MENU
from conversations.events import Commanded, Content, Corrected, Event, Said, Showed, Tapped
from conversations.facts import ActiveConversation, Answer, Feedback, Fit, Note, Person
from conversations.flows.flow import Flow, Step
from conversations.flows.questions import OPINIONS, Choice, FreeText, Opinion, Toggles
from conversations.interviews.start import LONGEST_NAME
from conversations.messages import Turn
from conversations.questions import FLOWS
from tests.people import Seeker, at

NEW_MESSAGE = 900
NAMELESS = "Invitation: Interview: Warehouse planner @ Fri Jun 12, 2026 2pm - 3pm (GMT+2) (sam@post.example)"
FILE = "file"

TAPS = 4  # from a command to the screens that are tried
OF_EACH = 3  # buttons of one meaning

PLAIN_WORDS = "interview at Initech on 1 December at 10:00"
STORY = "So the interview is over. They asked me about budgets and I got lost. It was okay. They decide by Friday."

Does = Callable[[str], object]


def somebody() -> Seeker:
    """Return somebody with an interview that was debriefed, another ahead, and a letter in their own words."""
    sam = Seeker(at("2026-06-08", "11:30")).debriefs(began="2026-06-08 10:00", decide="2026-06-12")
    interview = sam.person.interviews[-1]
    sam.taps_data(f"thanks:{interview.id}:edit").says("Dear Maria, thank you.")
    sam.taps_data(f"deeper:{interview.id}:redo:why").taps_data(f"deeper:{interview.id}:set:why:lacked")
    sam.taps_data(f"skills:{interview.id}:name:{interview.troubles[0].id}").says("Budgeting")
    sam.says("/interview").says("Globex, Engineer").says("12 June 10:00").says("/cancel")
    return sam


def turns() -> dict[str, Does]:
    """Return what can be typed, at each place, as a function of the text: it makes the turn and renders it."""
    sam = somebody()
    return {
        f"{how} at {where}": partial(_sends, person, of, sam.now)
        for where, person in places(sam).items()
        for how, of in WAYS.items()
        if how == "said" or where in EVERY_WAY
    }


EVERY_WAY = ("no question", "debrief met")
REPLY = "debrief:2:answers"


def _corrected(message: int, text: str) -> Event:
    return Corrected(text, message)


WAYS: dict[str, Callable[[str], Event]] = {
    "said": lambda text: Said(text, NEW_MESSAGE),
    "replied": lambda text: Said(text, NEW_MESSAGE, reply_to_data=REPLY),
    "replied to a question": lambda text: Said(text, NEW_MESSAGE, reply_to_data="debrief:2:skip:went_well"),
    "forwarded": lambda text: Said(text, NEW_MESSAGE, forwarded=True),
    "contact": lambda text: Showed(Content.CONTACT, NEW_MESSAGE, text=text),
    "photo": lambda text: Showed(Content.PHOTO, NEW_MESSAGE, FILE, text),
    "photo of an album": lambda text: Showed(Content.PHOTO, NEW_MESSAGE, FILE, text, album="900"),
    "photo in reply": lambda text: Showed(Content.PHOTO, NEW_MESSAGE, FILE, text, reply_to_data=REPLY),
    "start": lambda text: Commanded("start", text, NEW_MESSAGE),
    "command": lambda text: Commanded(text, text, NEW_MESSAGE),
    "tapped": Tapped,
    **{f"corrected {message}": partial(_corrected, message) for message in range(1, 12)},
}


def _sends(person: Person, of: Callable[[str], Event], now: datetime, text: str) -> Reply:
    return _answered(person, of(text), now)


def _answered(person: Person, event: Event, now: datetime) -> Reply:
    return reply(respond(person, event, now))


def places(sam: Seeker) -> dict[str, Person]:
    """Return the person at each place, by a name that tells which; also a newcomer, and somebody who got a no."""
    found = {"no question": replace(sam.person, place=None)}
    for flow in FLOWS.values():
        found |= {f"{flow.name} {key}": person for key, person in _at_steps(sam, flow)}
    newcomer = Seeker(sam.now)
    refused = somebody().taps_data(f"word:{sam.person.applications[0].id}:no")
    letter = sam.person.interviews[0].id
    passed_on = somebody().taps_data(f"thanks:{letter}:edit").taps_data(f"thanks:{letter}:draft")
    passed_on.taps_data(f"thanks:{letter}:by:recruiter")
    assert passed_on.person.place
    found[_name(passed_on.person.place)] = passed_on.person
    invited = somebody().says(NAMELESS).taps_said("invited-plan")
    found["invited"] = invited.person
    for seeker in (somebody().says(PLAIN_WORDS), somebody().says(STORY)):
        found[seeker.person.place.conversation if seeker.person.place else ""] = seeker.person
    found["story which company"] = somebody().says(STORY).taps_data("story:0:company").person
    for seeker in (sam, newcomer, refused):
        for turn in walk(seeker).values():
            if place := turn.person.place:
                found.setdefault(_name(place), turn.person)
    return found


def _name(place: ActiveConversation) -> str:
    """Return what is asked for at a place, without what it is about: "thanks attach"."""
    kind = "" if place.detail.split(":")[0].isdecimal() else place.detail.split(":")[0]
    return " ".join(part for part in (place.conversation, "" if place.subject else "which", kind) if part)


def _at_steps(sam: Seeker, flow: Flow) -> Iterator[tuple[str, Person]]:
    """Yield the person at each question of a flow, the others answered; of questions that repeat, at the first."""
    ahead = flow is FLOWS["plan"]
    interview = next(i for i in sam.person.interviews if i.planned is ahead)
    seen: set[str] = set()
    for step in flow.steps:
        if step.words_key in seen:
            continue
        seen.add(step.words_key)
        answers = {one.key: interview.answers.get(one.key) or _answer(one) for one in flow.steps}
        answers |= {step.key: replace(answers[step.key], reopened=True)}
        if step.condition and step.condition.options:
            answers |= {step.condition.step: Answer(min(step.condition.options))}
        answers = {**interview.answers, **answers}
        assert flow.current(answers) is step, (flow.name, step.key)
        there = replace(interview, answers=answers)
        place = ActiveConversation(flow.name, there.id)
        yield step.key, replace(sam.person.with_interview(there), place=place)


def _answer(step: Step) -> Answer:
    match step.question:
        case Choice(options=options) | Toggles(options=options):
            return Answer(options[0])
        case FreeText():
            return Answer("said")
        case Opinion():
            return Answer(OPINIONS[0])
        case _:
            return Answer(skipped=True)


# What is shown later of what was typed -------------------------------------------------------------------------------


def later_turns() -> dict[str, Does]:
    """Return every screen that can be reached, as a function of what was typed wherever a text fits."""
    sam = somebody()
    one_of_each = {_kind(data): data for data in walk(sam) if not data.startswith("/")}
    return {f"then {kind}": partial(_taps, sam.person, data, sam.now) for kind, data in one_of_each.items()}


def walk(sam: Seeker) -> dict[str, Turn]:
    """Return the turn after each button that can be reached in a few taps from a command; of one meaning, a few."""
    found = {f"/{name}": respond(sam.person, Commanded(name), sam.now) for name in MENU}
    shown = list(found.values())
    met: Counter[str] = Counter()
    for _ in range(TAPS):
        buttons = dict.fromkeys(
            b.data for turn in shown for m in turn.messages for row in m.buttons for b in row if b.data
        )
        shown = []
        for data in buttons:
            if data not in found and met[_kind(data)] < OF_EACH:
                met[_kind(data)] += 1
                found[data] = respond(sam.person, Tapped(data), sam.now)
                shown.append(found[data])
    return found


def _kind(data: str) -> str:
    """Return the meaning of callback data without its subject and values: "debrief:answers"."""
    area, _, verb = (*data.split("@", maxsplit=1)[0].split(":"), "", "")[:3]
    return f"{area}:{verb}"


def _taps(person: Person, data: str, now: datetime, text: str) -> Reply:
    return _answered(wordy(person, text), Tapped(data), now)


def wordy(person: Person, text: str) -> Person:
    """Return the person with `text` wherever people type a text of their own."""
    free = {s.key for flow in FLOWS.values() for s in flow.steps if isinstance(s.question, FreeText)}
    answers = {key: Answer(text) for key in free}
    interviews = tuple(
        replace(
            interview,
            answers={**interview.answers, **answers},
            troubles=tuple(replace(t, question=text, better=text) for t in interview.troubles),
            notes=(Note(text=text),),
            note_attached=text[:LONGEST_NAME],
        )
        for interview in person.interviews
    )
    applications = tuple(
        replace(
            application,
            company=text[:LONGEST_NAME].strip() or "-",
            role=text[:LONGEST_NAME],
            feedback=(Feedback(application.id, application.opened_at, text),),
            fit=Fit(text, "unsure", application.opened_at),
        )
        for application in person.applications
    )
    return replace(person, interviews=interviews, applications=applications)
