"""The card that a debrief ends in: what was said in a few lines, and the next dates. All answers are a tap away."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from functools import cache, partial

from conversations.facts import Application, Interview, Person
from conversations.flows.answered import answered_steps
from conversations.flows.callback_data import Area, Paging, button, link
from conversations.flows.day_questions import UNSAID
from conversations.flows.flow import Step, has_content
from conversations.flows.pages import in_pages
from conversations.flows.questions import LONGEST_SHOWN, in_rows
from conversations.letters.addressees import note_is_done
from conversations.letters.people import names
from conversations.letters.talking_points import TOPIC, is_left_out
from conversations.messages import Button, Message, Rows, Words, post, words
from conversations.outreach import recruiter_call, references, thank_you
from conversations.pacing.schedule import THANK_YOU_TOO_LATE, upcoming
from conversations.pacing.status import deeper_is_begun, deeper_is_open, thank_you_deadline
from conversations.questions import deeper
from conversations.questions.debrief import FLOW
from conversations.words import Reader, lines_on_phone

LINES = 12  # of a card, as a phone shows it
HEAD = 3  # lines above all answers: the post, the day, an empty one
SHOWN = (90, 60, 44, 30, 22, 18)
"""Characters of an answer on the card: the most with which it has no more lines than it may."""
ALL_TOGETHER, LABEL, SHORTEST = 3300, 40, 18  # characters: of a report, of the text around an answer, of an answer


def card(person: Person, interview: Interview, now: datetime) -> Message:
    """Return the card: what was said, the next prompts, and the buttons to the note and to all answers."""
    application = person.application(interview.application)
    if application is None:
        return Message((words("taps-stale"),))
    closed = words(f"state.{application.outcome}", on=application.closed_at or now) if application.outcome else None
    below = (
        *((closed,) if closed else ()),
        *((state,) if (state := _settled(person, interview, now)) else ()),
        *recruiter_call.line(person, interview, now),
        *next_prompt_lines(person, interview, now),
    )
    all_ = (button("card-all", Area.DEBRIEF, interview.id, "all"),)
    deep = (deeper_button(interview),) if deeper_is_open(interview) else ()
    rows: Rows = (
        (button("card-note", Area.THANK_YOU, interview.id, "note"), *(all_ if _has_more(interview) else ())),
        (change_button(interview), *deep),
        *recruiter_call.call_row(person, interview),
        *references.buttons(person, interview),
        *((_application_button(application.id),) if note_is_done(person, interview) else ()),
    )
    tail = (words("lines", lines=below),) if below else ()
    said = _as_it_fits(person, application, interview, tail)
    return Message((said, *tail), rows, stays=True, live=link(Area.DEBRIEF, interview.id, "card"))


def _settled(person: Person, interview: Interview, now: datetime) -> Words | None:
    """Return what has become of the note, once nothing is left to send."""
    return thank_you.status_line(person, interview, now) if note_is_done(person, interview) else None


def _as_it_fits(person: Person, application: Application, interview: Interview, below: tuple[Words, ...]) -> Words:
    """Return the answers, cut so that the card with what is `below` them is no longer than it may be."""
    reader, named = Reader.of(person), post(application)
    interview = _without_addresses(_as_it_stands(person, application, interview))
    count = cache(partial(lines_on_phone, reader=reader))  # of one line of the card: most are the same at each try
    room = LINES - sum(count(paragraph) + 1 for paragraph in below) - count(_report(named, interview, ()))

    def fits(lines: tuple[Words, ...]) -> bool:
        return not lines or 1 + sum(count(line) for line in lines) <= room

    most = next((n for n in SHOWN if fits(_core_lines(interview, n))), SHOWN[-1])
    core = _core_lines(interview, most)
    more = (*_first_lines(interview, most), *_deeper_lines(interview, most))
    shown = next((n for n in range(len(more), 0, -1) if fits(_with_some(core, more, n))), 0)
    some = _with_some(core, more, shown)
    return _report(named, interview, some if shown or fits(some) else core)


def _without_addresses(interview: Interview) -> Interview:
    """Return the interview with whom the person met by their names alone."""
    met = interview.answers.get("met")
    if not met or met.kept or not (by_name := ", ".join(names(met.text))):
        return interview
    return replace(interview, answers={**interview.answers, "met": replace(met, text=by_name)})


def _as_it_stands(person: Person, application: Application, interview: Interview) -> Interview:
    """Return the interview with the decision day that holds now, where it was changed since."""
    decide_on, promise, rounds = interview.answers.get("decide_on"), application.promise, person.rounds(application.id)
    if not promise or decide_on is None or decide_on.reopened or not rounds or rounds[-1].id != interview.id:
        return interview
    told = date.fromisoformat(decide_on.text) if decide_on.text not in {"", UNSAID} else None
    if told == promise.day:
        return interview
    stands = replace(decide_on, text=promise.day.isoformat(), skipped=False)
    return replace(interview, answers={**interview.answers, "decide_on": stands})


def _with_some(core: tuple[Words, ...], more: tuple[Words, ...], shown: int) -> tuple[Words, ...]:
    """Return the core's lines, the first `shown` of the deeper answers, and a line on the others."""
    left_out = (words("card-more", count=len(more) - shown),) if shown < len(more) else ()
    return (*core, *more[:shown], *left_out)


def _has_more(interview: Interview) -> bool:
    """Return whether the card may show less than was answered."""
    return any(has_content(answer) for answer in interview.answers.values())


def _report(named: Words, interview: Interview, lines: tuple[Words, ...]) -> Words:
    if lines:
        return words("card-report", post=named, when=when(interview), lines=lines)
    return words("card-bare", post=named, when=when(interview))


def _core_lines(interview: Interview, most: int, below_first: tuple[Words, ...] = ()) -> tuple[Words, ...]:
    """Return the core answers, with `below_first` below the hard question."""
    lines: list[Words] = []
    for step, answer in answered_steps(FLOW, interview.answers, most):
        if step.key == TOPIC and is_left_out(interview):
            lines.append(words("debrief-topic.left_out", answer=answer))
        elif step.key not in ("began", "route"):
            lines.append(words(f"debrief-{step.key}.told", answer=answer))
        if step.key == deeper.FIRST:
            lines += below_first
    return tuple(lines)


def _first_lines(interview: Interview, most: int) -> tuple[Words, ...]:
    """Return the deeper answers about the core's hard question: why, where else, a better answer."""
    return tuple(
        _deeper_line(s, a) for s, a in answered_steps(deeper.FLOW, interview.answers, most) if s.about == deeper.FIRST
    )


def _deeper_lines(interview: Interview, most: int) -> tuple[Words, ...]:
    """Return the deeper answers that do not belong to the core's hard question."""
    return tuple(
        _deeper_line(s, a) for s, a in answered_steps(deeper.FLOW, interview.answers, most) if s.about != deeper.FIRST
    )


def _deeper_line(step: Step, answer: Words) -> Words:
    return words(f"deeper-{step.words_key}.told", answer=answer)


def report(person: Person, interview: Interview, page: int = 0) -> Message | None:
    """Return all answers, page by page, with a button for each voice note and photo. None: there is no such page."""
    application = person.application(interview.application)
    answered = (*answered_steps(FLOW, interview.answers), *answered_steps(deeper.FLOW, interview.answers))
    most = max(SHORTEST, min(LONGEST_SHOWN, ALL_TOGETHER // max(len(answered), 1) - LABEL))
    core = _core_lines(interview, most, _first_lines(interview, most))
    pages = in_pages((*core, *_deeper_lines(interview, most)), Reader.of(person), HEAD)
    if application is None or page not in range(len(pages)):
        return None
    title = _report(post(application), interview, pages[page])
    turn = Paging(page, 1).row(
        len(pages), lambda to: link(Area.DEBRIEF, interview.id, "all", to), "prepare-before", "prepare-after"
    )
    plays = tuple(
        button("kept-play", Area.DEBRIEF, interview.id, "play", step.key, name=step_name(step))
        for flow in (FLOW, deeper.FLOW)
        for step, _ in answered_steps(flow, interview.answers)
        if interview.answers[step.key].kept
    )
    back = (button("sent-back", Area.DEBRIEF, interview.id, "go"), change_button(interview))
    return Message((title,), (turn, *in_rows(plays, 2), back), stays=True)


def step_name(step: Step) -> Words:
    """Return how a question is called."""
    if step in FLOW.steps:
        return words(f"debrief-{step.key}.name")
    name = words(f"deeper-{step.words_key}.name")
    return words("answers-numbered", number=step.number, name=name) if step.number else name


def change_button(interview: Interview) -> Button:
    """Return the button to the answers that can be changed."""
    return button("card-change", Area.DEBRIEF, interview.id, "answers")


def deeper_button(interview: Interview) -> Button:
    """Return the button that starts or continues the deeper debrief."""
    return button("card-deeper_on" if deeper_is_begun(interview) else "card-deeper", Area.DEEPER, interview.id, "go")


def when(interview: Interview) -> Words:
    """Return when the interview begins or began, in words."""
    return words("card-when", at=interview.starts_at) if interview.starts_at else words("card-no_time")


def _application_button(application: int) -> tuple[Button, ...]:
    return (button("sent-show", Area.CARD, application, "show"),)


def next_prompt_lines(person: Person, interview: Interview, now: datetime) -> tuple[Words, ...]:
    """Return a line on the thank-you when it is late, and one on the next prompt."""
    late = (words("card-note_late"),) if _note_is_late(person, interview, now) else ()
    dues = [d for d in upcoming(person, now) if interview.application in d.applications and d.send_at > now]
    lines = tuple(words("next-line", kind=words(f"prompt.{d.kind}"), at=d.send_at) for d in dues[:1])
    return (*late, words("next-list", lines=lines)) if lines else late


def _note_is_late(person: Person, interview: Interview, now: datetime) -> bool:
    """Return whether a note can still be sent, though its hour is past: while nothing is decided, for three days."""
    application, deadline = person.application(interview.application), thank_you_deadline(interview, person.clock)
    if application is None or deadline is None or not application.is_open or note_is_done(person, interview):
        return False
    return deadline <= now < deadline + THANK_YOU_TOO_LATE
