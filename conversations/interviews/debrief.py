"""The debrief, straight after an interview: eight questions, then one card and the note."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from conversations.events import Said, Showed
from conversations.facts import ActiveConversation, Interview, Person
from conversations.feature import Feature
from conversations.flows.callback_data import Area, CallbackData, Paging, button, link, stale_tap
from conversations.flows.flow import Step, has_content
from conversations.flows.multipart import RECORDINGS
from conversations.flows.questions import in_rows
from conversations.flows.runner import FlowRunner
from conversations.interviews import playback, start
from conversations.interviews.debrief_card import card, report, step_name
from conversations.letters.addressees import note_is_done
from conversations.messages import Button, Message, Turn, words
from conversations.outreach import thank_you_card
from conversations.pacing.status import debrief_is_begun
from conversations.questions import deeper
from conversations.questions.debrief import FLOW


def finish(person: Person, interview: Interview, now: datetime) -> Turn:
    """Finish the debrief with its card, and the note below it; after that, a changed answer shows the card again.

    A note that is in the chat already follows the answer by itself: it is a live text.
    """
    if interview.finished_at:
        return Turn(person, (card(person, interview, now),))
    interview = replace(interview, finished_at=now)
    person = person.with_interview(interview)
    note = () if note_is_done(person, interview) else (thank_you_card.note_message(person, interview),)
    return Turn(person, (card(person, interview, now), *(replace(message, in_place=False) for message in note)))


def ask_start_again(person: Person, interview: Interview) -> tuple[Person, Interview]:
    """Ask when the interview began if planning skipped that question: the thank-you is scheduled by it.

    Whether there is a recruiter is asked once per application.
    """
    person, interview = start.with_known_route(person, interview)
    began = interview.answers.get("began")
    if not (began and began.skipped and interview.planned and not debrief_is_begun(interview)):
        return person, interview
    others = {key: answer for key, answer in interview.answers.items() if key != "began"}
    interview = replace(interview, answers=others)
    return person.with_interview(interview), interview


def is_finished(interview: Interview) -> bool:
    """Return whether the debrief has its card; one of before a question was added is not asked it."""
    return interview.finished_at is not None


DEBRIEF = FlowRunner(FLOW, finish, ask_start_again, is_finished)


def choose_answer(person: Person, interview: Interview, page: int = 0) -> Turn:
    """List the answers as buttons that change them: the core ones first, then the deeper ones once there are any."""
    core = [Button(step_name(step), link(Area.DEBRIEF, interview.id, "redo", step.key)) for step in FLOW.steps]
    is_deeper = deeper.FLOW.is_started(interview.answers)
    more = deeper.FLOW.applicable(interview.answers) if is_deeper else ()
    given = [step for step in more if has_content(interview.answers.get(step.key))]
    others = [step for step in more if step not in given]
    buttons = [*core, *(_deeper_button(interview, step) for step in (*given, *others))]
    paging = Paging(page, len(core))
    if not (shown := tuple(paging.items(buttons))):
        return stale_tap(person)
    turn = paging.row(
        len(buttons), lambda to: link(Area.DEBRIEF, interview.id, "answers", to), "prepare-before", "prepare-after"
    )
    back = (button("sent-back", Area.DEBRIEF, interview.id, "go"),)
    return Turn(person, (Message((words("card-which_answer"),), (*in_rows(shown, 2), turn, back)),))


def _deeper_button(interview: Interview, step: Step) -> Button:
    name = step_name(step)
    has_one = has_content(interview.answers.get(step.key))
    label = words("answers-on", option=name) if has_one else name
    return Button(label, link(Area.DEEPER, interview.id, "redo", step.key))


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Answer a tap on the debrief of interview `tap.subject`."""
    if tap.verb == "round":
        return start.new_round(person, DEBRIEF, tap, now)
    if tap.verb in ("swap", "mend"):
        return start.mend_post(person, DEBRIEF, tap, now)
    if tap.verb == "read":
        return start.take_reading(person, DEBRIEF, tap, now)
    interview = person.interview(tap.subject)
    if interview is None:
        return stale_tap(person)
    match tap.verb:
        case "answers":
            return choose_answer(person, interview, tap.number(0) or 0)
        case "all" if interview.finished_at:
            shown = report(person, interview, tap.number(0) or 0)
            return Turn(person, (shown,)) if shown else stale_tap(person)
        case "card" if interview.finished_at:
            return Turn(person, (replace(card(person, interview, now), in_place=False),))
        case "play":
            return playback.play(person, interview, tap)
        case "go" if interview.finished_at is None and interview.cancelled_at is None:
            return DEBRIEF.start(person, interview, now)
        case _:
            return DEBRIEF.on_tap(person, tap, now)


def on_text(person: Person, place: ActiveConversation, event: Said | Showed, now: datetime) -> Turn | None:
    """Answer what was typed: the name of the interview, or the current question."""
    return (
        start.on_text(person, DEBRIEF, event, now) if place.subject == 0 else DEBRIEF.on_text(person, place, event, now)
    )


def ask_again(person: Person, place: ActiveConversation, now: datetime) -> Turn:
    """Show the current question again, or ask which interview it is about."""
    return DEBRIEF.ask_again(person, place, now) or start.ask_again(person, DEBRIEF, now)


FEATURE = Feature(FLOW.name, on_tap, on_text, ask_again, DEBRIEF.on_edit, (FLOW.name,), RECORDINGS)
