"""Preparation: the bank of hard questions by kind, go-to strengths, and what employers said when asked why."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from conversations.facts import HardReason, Person
from conversations.feature import Feature
from conversations.flows.callback_data import Area, CallbackData, Paging, button, link, stale_tap
from conversations.flows.questions import clipped, in_rows
from conversations.messages import Button, Message, Rows, Turn, Words, words
from conversations.preparation import practice, question_bank
from conversations.preparation.question_bank import HardQuestionRef

AREA = Area.BANK
A_PAGE = 5
LINE = 160
LONG = 700


def overview(person: Person) -> Message:
    """Return what there is to prepare with: how often each kind of question came back, and the ways in."""
    hard = question_bank.hard_questions(person)
    others: Rows = (
        (button("prepare-strengths", AREA, 0, "strong"), button("prepare-to_ask", Area.PREP, 0, "all")),
        (button("prepare-feedback", AREA, 0, "said"), button("prepare-insights", Area.INSIGHTS, 0, "show")),
    )
    if not hard:
        return Message((words("prepare-title"), words("prepare-nothing")), others)
    kinds = sorted(
        ((kind, [h for h in hard if h.kind == kind]) for kind in question_bank.KINDS),
        key=lambda pair: (pair[0] == question_bank.UNSORTED, -len(pair[1])),
    )
    there = [(kind, of_kind) for kind, of_kind in kinds if of_kind]
    lines = tuple(
        words("prepare-kind_line", kind=words(f"kind.{kind}"), count=len(of_kind), practised=_practised(of_kind))
        for kind, of_kind in there
    )
    doors = tuple(button(f"kind.{kind}", AREA, 0, "kind", kind) for kind, _ in there)
    counted = words("prepare-counted", count=len(hard), practised=_practised(hard), lines=lines)
    run = (Button(words("prepare-run"), practice.begin_data()),)
    return Message((words("prepare-title"), counted), (run, *in_rows(doors, 2), *others))


def shown(person: Person) -> Turn:
    """Answer /prepare; whatever conversation was open waits."""
    return Turn(practice.left(person), (overview(person),))


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Answer a tap on a page of the bank (`tap.subject` is its number) or on one of its records."""
    match tap.verb:
        case "show":
            return shown(person)
        case "kind" if tap.value(0) in question_bank.KINDS:
            return _kind(person, tap.value(0), tap.subject)
        case "strong":
            return _strengths(person, tap.subject)
        case "said":
            return _feedback(person, tap.subject)
        case "one" | "why" | "because":
            return _about_one(person, tap)
        case "topic":
            return _topic(person, tap, now)
        case _:
            return stale_tap(person)


def _practised(hard: list[HardQuestionRef] | tuple[HardQuestionRef, ...]) -> int:
    return sum(bool(h.trouble.practised) for h in hard)


def _kind(person: Person, kind: str, page: int) -> Turn:
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
        (Button(words("prepare-run_these"), practice.begin_data(kind)), _back()),
    )
    title = words("prepare-kind_title", kind=words(f"kind.{kind}"), count=len(of_kind))
    return Turn(practice.left(person), (Message((title, *entries), rows),))


def _entry(number: int, hard: HardQuestionRef) -> Words:
    said = practice.question(hard, LINE)
    company, times = clipped(hard.application.company), len(hard.trouble.practised)
    if hard.trouble.better:
        better = clipped(hard.trouble.better, LINE)
        return words("prepare-entry_better", number=number, question=said, company=company, count=times, better=better)
    return words("prepare-entry", number=number, question=said, company=company, count=times)


def _about_one(person: Person, tap: CallbackData) -> Turn:
    """Show one question whole, or ask why it was hard and keep the answer."""
    id_ = tap.number(0)
    hard = question_bank.find(person, tap.subject, id_) if id_ is not None else None
    if hard is None:
        return stale_tap(person, words("practice-gone"))
    toast = None
    if tap.verb == "because":
        reason = next((r for r in HardReason if r == tap.value(1)), None)
        if reason is None:
            return stale_tap(person)
        person, hard = question_bank.put(person, hard, replace(hard.trouble, reason=reason))
        toast = words("prepare-toast_sorted")
    if tap.verb == "why":
        reasons = tuple(
            button(f"kind.{reason}", AREA, hard.interview.id, "because", hard.trouble.id, reason)
            for reason in HardReason
        )
        back = (button("sent-back", AREA, hard.interview.id, "one", hard.trouble.id),)
        asks = words("prepare-why", question=practice.question(hard))
        return Turn(person, (Message((asks,), (*in_rows(reasons, 2), back)),))
    kind = words(f"kind.{hard.kind}")
    company = clipped(hard.application.company)
    paragraphs = [words("prepare-one", question=practice.question(hard), kind=kind, company=company)]
    if hard.trouble.better:
        paragraphs.append(words("practice-better", answer=clipped(hard.trouble.better, LONG)))
    if last := hard.last():
        paragraphs.append(words("practice-last", at=last.at, answer=practice.answered(last)))
    rows: Rows = (
        (
            Button(words("prepare-run_this"), practice.only_data(hard)),
            button("prepare-sort", AREA, hard.interview.id, "why", hard.trouble.id),
        ),
        (button("sent-back", AREA, 0, "kind", hard.kind),),
    )
    return Turn(practice.left(person), (Message(tuple(paragraphs), rows),), toast=toast)


def _feedback(person: Person, page: int) -> Turn:
    told = question_bank.feedback(person)
    shown_ = Paging(page, A_PAGE).items(list(enumerate(told, 1)))
    entries = tuple(
        words("prepare-topic", number=number, text=clipped(text, LINE * 3), company=clipped(a.company, LINE))
        for number, (a, _, text) in shown_
    )
    doors = tuple(button("prepare-practise_number", AREA, a.id, "topic", id_, number=n) for n, (a, id_, _) in shown_)
    body = (words("prepare-feedback_title"), *(entries or (words("prepare-no_feedback"),)))
    rows: Rows = (*in_rows(doors, 2), *_pages(page, len(told), "said"), (_back(),))
    return Turn(practice.left(person), (Message(body, rows),))


def _topic(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Practise what an employer said: it joins the hard questions of that application's last round, once."""
    text = next(
        (t for a, id_, t in question_bank.feedback(person) if (a.id, str(id_)) == (tap.subject, tap.value(0))), None
    )
    application = person.application(tap.subject)
    if text is None or application is None or (found := question_bank.practice_of(person, application, text)) is None:
        return stale_tap(person, words("practice-gone"))
    person, hard = found
    return practice.ask(person, hard, practice.Run(question_bank.ALL, int(now.timestamp())))


def _strengths(person: Person, page: int) -> Turn:
    told = question_bank.strengths(person)
    entries = tuple(
        words("prepare-strength", text=clipped(text, LINE), company=clipped(a.company, LINE))
        for a, text in Paging(page, A_PAGE).items(told)
    )
    body = (words("prepare-strengths_title"), *(entries or (words("prepare-no_strengths"),)))
    return Turn(practice.left(person), (Message(body, (*_pages(page, len(told), "strong"), (_back(),))),))


def _pages(page: int, total: int, verb: str, value: str = "") -> Rows:
    values = (value,) if value else ()
    turn = Paging(page, A_PAGE).row(total, lambda to: link(AREA, to, verb, *values), "prepare-before", "prepare-after")
    return (turn,) if turn else ()


def _back() -> Button:
    return button("prepare-back", AREA, 0, "show")


FEATURE = Feature(AREA, on_tap)
