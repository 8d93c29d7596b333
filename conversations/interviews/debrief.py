"""The debrief, straight after an interview: eight questions, then one card."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from conversations.events import Said, Showed
from conversations.facts import ActiveConversation, Interview, Person
from conversations.feature import Feature
from conversations.flows.callback_data import Area, CallbackData, button, link, stale_tap
from conversations.flows.flow import Step, answered_steps, has_content
from conversations.flows.multipart import RECORDINGS
from conversations.flows.questions import LONGEST_SHOWN, in_rows
from conversations.flows.runner import FlowRunner
from conversations.interviews import playback, start
from conversations.letters.addressees import note_is_done
from conversations.messages import Button, Message, Rows, Turn, Words, post, words
from conversations.outreach import recruiter_call, references, thank_you, thank_you_card
from conversations.pacing.schedule import upcoming
from conversations.pacing.status import debrief_is_begun, deeper_is_begun, deeper_is_open, thank_you_deadline
from conversations.questions import deeper
from conversations.questions.debrief import FLOW

SHOWN = (LONGEST_SHOWN, 90)  # characters of an answer on the card: without and with deeper answers
DEEPER_AT_MOST = 8
ALL_TOGETHER, LABEL, SHORTEST = 3300, 40, 18  # characters: of a report, of the text around an answer, of an answer


def finish(person: Person, interview: Interview, now: datetime) -> Turn:
    """Finish the debrief with its card; after that, a changed answer shows the card again."""
    if interview.finished_at is None:
        interview = replace(interview, finished_at=now)
        person = person.with_interview(interview)
    return Turn(person, (card(person, interview, now),))


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


def card(person: Person, interview: Interview, now: datetime) -> Message:
    """Return the card: the after-action report, the next prompt, the note to send."""
    application = person.application(interview.application)
    if application is None:
        return Message((words("taps-stale"),))
    post_, live = post(application), link(Area.DEBRIEF, interview.id, "card")
    core, more = _core_lines(interview), _deeper_lines(interview, SHOWN[1])
    lines = (*core, *more[:DEEPER_AT_MOST])
    if len(more) > DEEPER_AT_MOST:
        lines = (*lines, words("card-more", count=len(more) - DEEPER_AT_MOST))
    paragraphs: tuple[Words, ...] = (
        _report(post_, interview, lines),
        *recruiter_call.line(person, interview, now),
        *next_prompt_lines(person, interview, now),
    )
    change = (_change(interview),)
    if note_is_done(person, interview):
        state = thank_you.status_line(person, interview)
        rows: Rows = (
            *recruiter_call.call_row(person, interview),
            *references.buttons(person, interview),
            change,
            _more_ways(interview),
            _application_button(application.id),
        )
        return Message((*paragraphs, *((state,) if state else ())), rows, stays=True, live=live)
    rows = (
        *thank_you_card.buttons(person, interview, None, *change),
        *references.buttons(person, interview),
        _more_ways(interview),
    )
    paragraphs = (*paragraphs, *thank_you_card.note_paragraphs(person, interview))
    return Message(
        paragraphs,
        rows,
        stays=True,
        proof=thank_you_card.spellcheck_request(person, interview),
        live=live,
        letter=thank_you_card.letter_link(person, interview),
    )


def _report(named: Words, interview: Interview, lines: tuple[Words, ...]) -> Words:
    if lines:
        return words("card-report", post=named, when=when(interview), lines=lines)
    return words("card-bare", post=named, when=when(interview))


def _core_lines(interview: Interview, most: int = 0) -> tuple[Words, ...]:
    """Return the core answers: shorter once there are deeper ones, with the reason below the hard question."""
    most = most or SHOWN[1 if deeper.FLOW.is_started(interview.answers) else 0]
    lines: list[Words] = []
    for step, answer in answered_steps(FLOW, interview.answers, most):
        if step.key not in ("began", "route"):
            lines.append(words(f"debrief-{step.key}.told", answer=answer))
        if step.key == deeper.FIRST:
            lines += [
                _deeper_line(s, a)
                for s, a in answered_steps(deeper.FLOW, interview.answers, most)
                if s.about == deeper.FIRST
            ]
    return tuple(lines)


def _deeper_lines(interview: Interview, most: int) -> tuple[Words, ...]:
    """Return the deeper answers that do not belong to the core's hard question."""
    return tuple(
        _deeper_line(s, a) for s, a in answered_steps(deeper.FLOW, interview.answers, most) if s.about != deeper.FIRST
    )


def _deeper_line(step: Step, answer: Words) -> Words:
    return words(f"deeper-{step.words_key}.told", answer=answer)


def report(person: Person, interview: Interview) -> Message:
    """Return all answers, with a button for each voice note and photo."""
    application = person.application(interview.application)
    answered = (*answered_steps(FLOW, interview.answers), *answered_steps(deeper.FLOW, interview.answers))
    most = max(SHORTEST, min(SHOWN[0], ALL_TOGETHER // max(len(answered), 1) - LABEL))
    lines = (*_core_lines(interview, most), *_deeper_lines(interview, most))
    title = _report(post(application), interview, lines) if application else words("taps-stale")
    plays = tuple(
        button("kept-play", Area.DEBRIEF, interview.id, "play", step.key, name=_name(step))
        for flow in (FLOW, deeper.FLOW)
        for step, _ in answered_steps(flow, interview.answers)
        if interview.answers[step.key].kept
    )
    back = (button("sent-back", Area.DEBRIEF, interview.id, "go"), _change(interview))
    return Message((title,), (*in_rows(plays, 2), back), stays=True)


def _name(step: Step) -> Words:
    if step in FLOW.steps:
        return words(f"debrief-{step.key}.name")
    name = words(f"deeper-{step.words_key}.name")
    return words("answers-numbered", number=step.number, name=name) if step.number else name


def _change(interview: Interview) -> Button:
    return button("card-change", Area.DEBRIEF, interview.id, "answers")


def _more_ways(interview: Interview) -> tuple[Button, ...]:
    """Return the buttons to more questions, while any is open, and to all answers, if the card shows less."""
    deep = (deeper_button(interview),) if deeper_is_open(interview) else ()
    if deeper.FLOW.is_started(interview.answers) or any(a.kept for a in interview.answers.values()):
        return (*deep, button("card-all", Area.DEBRIEF, interview.id, "all"))
    return deep


def deeper_button(interview: Interview) -> Button:
    """Return the button that starts or continues the deeper debrief."""
    return button("card-deeper_on" if deeper_is_begun(interview) else "card-deeper", Area.DEEPER, interview.id, "go")


def when(interview: Interview) -> Words:
    """Return when the interview begins or began, in words."""
    return words("card-when", at=interview.starts_at) if interview.starts_at else words("card-no_time")


def _application_button(application: int) -> tuple[Button, ...]:
    return (button("sent-show", Area.CARD, application, "show"),)


def next_prompt_lines(person: Person, interview: Interview, now: datetime) -> tuple[Words, ...]:
    """Return a line on the thank-you when it is late, and one on the next prompts."""
    deadline = thank_you_deadline(interview, person.clock)
    late = (words("card-note_late"),) if deadline and deadline <= now and not note_is_done(person, interview) else ()
    dues = [d for d in upcoming(person, now) if interview.application in d.applications and d.send_at > now]
    lines = tuple(words("next-line", kind=words(f"prompt.{d.kind}"), at=d.send_at) for d in dues[:2])
    return (*late, words("next-list", lines=lines)) if lines else late


def choose_answer(person: Person, interview: Interview) -> Turn:
    """List the answers as buttons that change them; the deeper ones as well once there are any."""
    core = tuple(Button(_name(step), link(Area.DEBRIEF, interview.id, "redo", step.key)) for step in FLOW.steps)
    more = tuple(
        Button(
            words("answers-on", option=_name(step)) if has_content(interview.answers.get(step.key)) else _name(step),
            link(Area.DEEPER, interview.id, "redo", step.key),
        )
        for step in deeper.FLOW.applicable(interview.answers)
        if deeper.FLOW.is_started(interview.answers)
    )
    back = (button("sent-back", Area.DEBRIEF, interview.id, "go"),)
    return Turn(person, (Message((words("card-which_answer"),), (*in_rows(core, 2), *in_rows(more, 2), back)),))


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Answer a tap on the debrief of interview `tap.subject`."""
    if tap.verb == "round":
        return start.new_round(person, DEBRIEF, tap, now)
    if tap.verb in ("swap", "mend"):
        return start.mend_post(person, DEBRIEF, tap, now)
    interview = person.interview(tap.subject)
    if interview is None:
        return stale_tap(person)
    match tap.verb:
        case "answers":
            return choose_answer(person, interview)
        case "all" if interview.finished_at:
            return Turn(person, (report(person, interview),))
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
