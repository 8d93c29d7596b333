"""The preparation card of a planned interview: hard questions, strengths, questions to ask, one's own added."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from conversations.events import Said, Showed
from conversations.facts import ActiveConversation, Answer, Interview, Person
from conversations.feature import Feature
from conversations.flows.callback_data import Area, CallbackData, button, stale_tap
from conversations.flows.questions import clipped
from conversations.messages import Button, Message, Rows, Turn, Words, post, words
from conversations.preparation import practice, question_bank
from conversations.preparation.question_bank import HardQuestionRef

AREA = Area.PREP
LINE = 160
HARD_ON_CARD = 3
ASKED_ON_CARD = 8
LISTED_AT_MOST = 8
LONGEST_OWN = 2000


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Answer a tap on the preparation card of interview `tap.subject`, or on the list of upcoming ones."""
    if tap.verb == "all":
        return _show_all(person, now)
    interview = person.interview(tap.subject)
    if interview is None or interview not in question_bank.upcoming_interviews(person, now):
        return stale_tap(person, words("bring-over"))
    match tap.verb:
        case "card":
            return Turn(practice.leave(person), (card(person, interview),))
        case "add":
            return ask_own_questions(person, interview)
        case "drop" if own := question_bank.own_questions(interview):
            return replace(_save_own_questions(person, interview, own[:-1]), toast=words("bring-toast_dropped"))
        case _:
            return stale_tap(person)


def practise_paragraph(person: Person, interview: Interview, most: int = HARD_ON_CARD) -> tuple[Words, ...]:
    """Return the hard questions to practise before this round, at most `most`; nothing when there are none."""
    start = interview.starts_at or interview.known_at
    hard = question_bank.practice_order(person, question_bank.ALL, start)[:most]
    return (words("bring-hard", lines=tuple(_hard_line(h) for h in hard)),) if hard else ()


def bring_line(interview: Interview) -> tuple[Words, ...]:
    """Return what the invitation asks to bring, as a line."""
    return (words("invited-bring", bring=interview.bring),) if interview.bring else ()


def question_lines(person: Person, interview: Interview) -> tuple[Words, ...]:
    """Return the questions that were saved to ask in this round, a line each."""
    asks = question_bank.questions_to_ask(person, interview)[:ASKED_ON_CARD]
    return _lines([words("answers-said", text=clipped(q, LINE)) for q in asks])


def _hard_line(hard: HardQuestionRef) -> Words:
    """Return a hard question, with where the person has done something like it."""
    question = practice.question_words(hard, LINE)
    done = practice.elsewhere_lines(hard, LINE)
    return words("bring-hard_line", text=question, elsewhere=done[0]) if done else words("bring-line", text=question)


def card(person: Person, interview: Interview) -> Message:
    """Return the preparation card."""
    application = person.application(interview.application)
    if application is None:
        return Message((words("taps-stale"),))
    best = [
        words("answers-said", text=clipped(text, LINE)) for _, text in question_bank.strengths(person)[:HARD_ON_CARD]
    ]
    strong = (words("bring-strong", lines=_lines(best)),) if best else ()
    asks = question_lines(person, interview)
    to_ask = (words("bring-asks", lines=asks),) if asks else ()
    body = (*bring_line(interview), *practise_paragraph(person, interview), *to_ask, *strong)
    body = body or (words("bring-nothing"),)
    run = (Button(words("prepare-run"), practice.run_link()),) if question_bank.hard_questions(person) else ()
    drop = (button("bring-drop", AREA, interview.id, "drop"),) if question_bank.own_questions(interview) else ()
    rows: Rows = (
        run,
        (button("bring-add", AREA, interview.id, "add"), *drop),
        (button("bring-interview", Area.PLANNING, interview.id, "card"), button("bring-all", AREA, 0, "all")),
    )
    return Message((words("bring-title", post=post(application)), *body), rows)


def ask_again(person: Person, place: ActiveConversation, now: datetime) -> Turn | None:
    """Ask for the person's own questions again."""
    del now
    interview = person.interview(place.subject)
    return ask_own_questions(person, interview) if interview else None


def ask_own_questions(person: Person, interview: Interview) -> Turn:
    """Ask for the person's own questions for this round."""
    person = replace(person, place=ActiveConversation(AREA, interview.id))
    back = (button("sent-back", AREA, interview.id, "card"),)
    return Turn(person, (Message((words("bring-ask"),), (back,)),))


def on_text(person: Person, place: ActiveConversation, event: Said | Showed, now: datetime) -> Turn | None:
    """Keep the person's own questions for this round, one per line; None when the interview is no longer ahead."""
    interview = person.interview(place.subject)
    if interview is None or interview not in question_bank.upcoming_interviews(person, now):
        return None
    own = (*question_bank.own_questions(interview), *(line for line in map(str.strip, event.text.splitlines()) if line))
    if sum(map(len, own)) > LONGEST_OWN:
        back = (button("sent-back", AREA, interview.id, "card"),)
        return Turn(person, (Message((words("bring-too_long"),), (back,)),))
    return _save_own_questions(person, interview, own)


def _save_own_questions(person: Person, interview: Interview, own: tuple[str, ...]) -> Turn:
    interview = replace(interview, answers={**interview.answers, question_bank.OWN: Answer("\n".join(own))})
    person = practice.leave(person.with_interview(interview))
    return Turn(person, (card(person, interview),))


def _lines(texts: list[Words]) -> tuple[Words, ...]:
    return tuple(words("bring-line", text=text) for text in texts)


def _show_all(person: Person, now: datetime) -> Turn:
    doors = []
    lines = []
    for interview in question_bank.upcoming_interviews(person, now)[:LISTED_AT_MOST]:
        if application := person.application(interview.application):
            named = post(application)
            lines.append(words("bring-round", post=named, count=len(question_bank.questions_to_ask(person, interview))))
            doors.append((button("bring-door", AREA, interview.id, "card", post=named),))
    ways = ((button("home-interview", Area.HOME, 0, "interview"),), (button("prepare-back", Area.BANK, 0, "show"),))
    body = words("lines", lines=tuple(lines)) if lines else words("bring-no_rounds")
    return Turn(practice.leave(person), (Message((words("bring-all_title"), body), (*doors, *ways)),))


FEATURE = Feature(AREA, on_tap, on_text, ask_again, places=(AREA,))
