"""/prepare: hard questions by kind, strengths, and what employers said when asked why."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from conversations.facts import HardReason, Person
from conversations.feature import Feature
from conversations.flows.callback_data import Area, CallbackData, Paging, button, link, stale_tap
from conversations.flows.questions import clipped, in_rows
from conversations.messages import Button, Message, Rows, Turn, Words, words
from conversations.preparation import practice, question_bank, skills
from conversations.preparation.question_bank import HardQuestionRef

AREA = Area.BANK
A_PAGE = 5
LINE = 160
LONG = 700


def overview(person: Person) -> Message:
    """Return what there is to prepare with: how often each kind of question was hard, and the buttons to it."""
    hard = question_bank.hard_questions(person)
    others: Rows = (
        (button("prepare-strengths", AREA, 0, "strong"), button("prepare-to_ask", Area.PREP, 0, "all")),
        (button("prepare-feedback", AREA, 0, "said"), button("prepare-insights", Area.INSIGHTS, 0, "show")),
        *(((button("prepare-skills", Area.SKILLS, 0, "all"),),) if person.skills else ()),
    )
    if not hard:
        return Message((words("prepare-title"), words("prepare-nothing")), others)
    kinds = sorted(
        ((kind, [h for h in hard if h.kind == kind]) for kind in question_bank.KINDS),
        key=lambda pair: (pair[0] == question_bank.UNSORTED, -len(pair[1])),
    )
    there = [(kind, of_kind) for kind, of_kind in kinds if of_kind]
    named = [(words(_kind_key(person, kind)), kind, len(of_kind)) for kind, of_kind in there]
    lines = tuple(words("prepare-kind_line", kind=name, count=count) for name, _, count in named)
    doors = tuple(Button(name, link(AREA, 0, "kind", kind)) for name, kind, _ in named)
    is_sorted = any(kind != question_bank.UNSORTED for kind, _ in there)
    counted = (words("prepare-counted", count=len(hard)), *((words("lines", lines=lines),) if is_sorted else ()))
    run = (Button(words("prepare-run"), practice.run_link()),)
    return Message((words("prepare-title"), *counted), (run, *in_rows(doors, 2), *others))


def _kind_key(person: Person, kind: str) -> str:
    """Return the key of a kind's name: questions that nobody gave a reason for are "others" only beside some."""
    is_alone = kind == question_bank.UNSORTED and all(h.kind == kind for h in question_bank.hard_questions(person))
    return "kind.all" if is_alone else f"kind.{kind}"


def show(person: Person) -> Turn:
    """Answer /prepare; an open conversation waits."""
    return Turn(practice.leave(person), (overview(person),))


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Answer a tap on a page of the lists (`tap.subject` is its number) or on one of their records."""
    match tap.verb:
        case "show":
            return show(person)
        case "kind" if tap.value(0) in question_bank.KINDS:
            return _show_kind(person, tap.value(0), tap.subject)
        case "strong":
            return _show_strengths(person, tap.subject)
        case "said":
            return _show_feedback(person, tap.subject)
        case "one" | "why" | "because":
            return _show_question(person, tap)
        case "topic":
            return _practise_feedback(person, tap, now)
        case _:
            return stale_tap(person)


def _show_kind(person: Person, kind: str, page: int) -> Turn:
    of_kind = question_bank.hard_questions(person, kind)
    shown = Paging(page, A_PAGE).items(of_kind)
    if not shown:
        return stale_tap(person, words("practice-none"))
    numbered = list(enumerate(shown, page * A_PAGE + 1))
    entries = tuple(_entry(number, hard) for number, hard in numbered)
    open_ = tuple(
        button("prepare-number", AREA, h.interview.id, "one", h.trouble.id, number=number) for number, h in numbered
    )
    rows: Rows = (
        open_,
        *_pages(page, len(of_kind), "kind", kind),
        (Button(words("prepare-run_these"), practice.run_link(kind)), _back()),
    )
    title = words("prepare-kind_title", kind=words(_kind_key(person, kind)), count=len(of_kind))
    return Turn(practice.leave(person), (Message((title, *entries), rows),))


def _entry(number: int, hard: HardQuestionRef) -> Words:
    said = practice.question_words(hard, LINE)
    company, times = clipped(hard.application.company), len(hard.trouble.practised)
    if hard.trouble.better:
        better = clipped(hard.trouble.better, LINE)
        return words("prepare-entry_better", number=number, question=said, company=company, count=times, better=better)
    return words("prepare-entry", number=number, question=said, company=company, count=times)


def _show_question(person: Person, tap: CallbackData) -> Turn:
    """Show one hard question in full, or ask why it was hard and keep the answer."""
    id_ = tap.number(0)
    hard = question_bank.find(person, tap.subject, id_) if id_ is not None else None
    if hard is None:
        return stale_tap(person, words("practice-gone"))
    toast = None
    if tap.verb == "because":
        reason = next((r for r in HardReason if r == tap.value(1)), None)
        if reason is None:
            return stale_tap(person)
        person, hard = question_bank.save_question(person, hard, replace(hard.trouble, reason=reason))
        toast = words("prepare-toast_sorted")
    if tap.verb == "why":
        reasons = tuple(
            button(f"kind.{reason}", AREA, hard.interview.id, "because", hard.trouble.id, reason)
            for reason in HardReason
        )
        back = (button("sent-back", AREA, hard.interview.id, "one", hard.trouble.id),)
        asks = words("prepare-why", question=practice.question_words(hard))
        return Turn(person, (Message((asks,), (*in_rows(reasons, 2), back)),))
    question, company = practice.question_words(hard), clipped(hard.application.company)
    if hard.kind == question_bank.UNSORTED:
        paragraphs = [words("prepare-one_unsorted", question=question, company=company)]
    else:
        kind = words(f"kind.{hard.kind}")
        paragraphs = [words("prepare-one", question=question, kind=kind, company=company)]
    paragraphs += practice.elsewhere_lines(hard, LONG)
    if hard.trouble.better:
        paragraphs.append(words("practice-better", answer=clipped(hard.trouble.better, LONG)))
    if last := hard.last():
        paragraphs.append(words("practice-last", at=last.at, answer=practice.answer_words(last)))
    rows: Rows = (
        (
            Button(words("prepare-run_this"), practice.single_link(hard)),
            button("prepare-sort", AREA, hard.interview.id, "why", hard.trouble.id),
        ),
        *skills.buttons(hard),
        (button("sent-back", AREA, 0, "kind", hard.kind),),
    )
    return Turn(practice.leave(person), (Message(tuple(paragraphs), rows),), toast=toast)


def _show_feedback(person: Person, page: int) -> Turn:
    feedback = question_bank.feedback(person)
    shown_ = Paging(page, A_PAGE).items(list(enumerate(feedback, 1)))
    entries = tuple(
        words("prepare-topic", number=number, text=clipped(text, LINE * 3), company=clipped(a.company, LINE))
        for number, (a, _, text) in shown_
    )
    doors = tuple(button("prepare-practise_number", AREA, a.id, "topic", id_, number=n) for n, (a, id_, _) in shown_)
    body = (words("prepare-feedback_title"), *(entries or (words("prepare-no_feedback"),)))
    rows: Rows = (*in_rows(doors, 2), *_pages(page, len(feedback), "said"), (_back(),))
    return Turn(practice.leave(person), (Message(body, rows),))


def _practise_feedback(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Practise what an employer said: it is added to the hard questions of the last round, once."""
    text = next(
        (t for a, id_, t in question_bank.feedback(person) if (a.id, str(id_)) == (tap.subject, tap.value(0))), None
    )
    application = person.application(tap.subject)
    if (
        text is None
        or application is None
        or (found := question_bank.feedback_as_question(person, application, text)) is None
    ):
        return stale_tap(person, words("practice-gone"))
    person, hard = found
    return practice.ask(person, hard, practice.Run(question_bank.ALL, int(now.timestamp())))


def _show_strengths(person: Person, page: int) -> Turn:
    strengths = question_bank.strengths(person)
    entries = tuple(
        words("prepare-strength", text=clipped(text, LINE), company=clipped(a.company, LINE))
        for a, text in Paging(page, A_PAGE).items(strengths)
    )
    body = (words("prepare-strengths_title"), *(entries or (words("prepare-no_strengths"),)))
    return Turn(practice.leave(person), (Message(body, (*_pages(page, len(strengths), "strong"), (_back(),))),))


def _pages(page: int, total: int, verb: str, value: str = "") -> Rows:
    values = (value,) if value else ()
    turn = Paging(page, A_PAGE).row(total, lambda to: link(AREA, to, verb, *values), "prepare-before", "prepare-after")
    return (turn,) if turn else ()


def _back() -> Button:
    return button("prepare-back", AREA, 0, "show")


FEATURE = Feature(AREA, on_tap)
