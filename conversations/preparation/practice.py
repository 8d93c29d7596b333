"""A practice run: one hard question after another, answered by text or voice, then compared with earlier answers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from conversations.events import Content, Said, Showed
from conversations.facts import ActiveConversation, Person, Practice
from conversations.feature import Feature
from conversations.flows import runner
from conversations.flows.callback_data import Area, CallbackData, button, link, stale_tap
from conversations.flows.questions import clipped
from conversations.messages import Button, File, FileKind, Message, Rows, Turn, Words, words
from conversations.preparation import question_bank
from conversations.preparation.question_bank import HardQuestionRef

AREA = Area.PRACTICE
LONGEST_SHOWN = 700
LONGEST_SECONDS = 10  # digits of an instant in a tap


@dataclass(frozen=True, slots=True)
class Run:
    """Which questions are practised, and since when (in whole seconds since 1970, as callback data carries it)."""

    kind: str
    began: int

    @property
    def start(self) -> datetime:
        """When it began."""
        return datetime.fromtimestamp(self.began, UTC)

    def place(self, hard: HardQuestionRef) -> ActiveConversation:
        """Return the place while a question of this run is open."""
        return ActiveConversation(AREA, hard.interview.id, f"{hard.trouble.id}:{self.kind}:{self.began}")

    def link(self, verb: str, hard: HardQuestionRef) -> str:
        """Return the callback data `verb` for a question of this run."""
        return link(AREA, hard.interview.id, verb, hard.trouble.id, self.kind, self.began)


def run_link(kind: str = question_bank.ALL) -> str:
    """Return the callback data that begins a run through the questions of a kind."""
    return link(AREA, 0, "begin", kind)


def single_link(hard: HardQuestionRef) -> str:
    """Return the callback data that begins a run with this question."""
    return link(AREA, hard.interview.id, "only", hard.trouble.id)


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Answer a tap in a run: it carries the question, the kind and the start of the run."""
    began = int(now.timestamp())
    if tap.verb == "begin" and tap.value(0) in (question_bank.ALL, *question_bank.KINDS):
        first = question_bank.practice_order(person, tap.value(0), now)
        return ask(person, first[0], Run(tap.value(0), began)) if first else stale_tap(person, words("practice-none"))
    id_ = _parse_number(tap.value(0))
    hard = question_bank.find(person, tap.subject, id_) if id_ is not None else None
    if hard is None:
        return stale_tap(person, words("practice-gone"))
    if tap.verb == "only":
        return ask(person, hard, Run(question_bank.ALL, began))
    run = _parse_run(tap.value(1), tap.value(2), now)
    if run is None:
        return stale_tap(person)
    match tap.verb:
        case "next":
            order = question_bank.practice_order(person, run.kind, run.start)
            keys = [h.key for h in order]
            at = keys.index(hard.key) + 1 if hard.key in keys else 0
            return ask(person, order[at], run) if at < len(order) else _finish(person, run)
        case "done":
            return _finish(person, run)
        case "better" if (last := hard.last()) and last.text and last.text != hard.trouble.better:
            person, hard = question_bank.save_question(person, hard, replace(hard.trouble, better=last.text))
            return replace(_compare(person, hard, run), toast=words("practice-toast_better"))
        case "forget" if (last := hard.last()) and last.at >= run.start:
            fewer = replace(hard.trouble, practised=hard.trouble.practised[:-1])
            person, hard = question_bank.save_question(person, hard, fewer)
            return replace(ask(person, hard, run), toast=words("practice-toast_forgot"))
        case _:
            return stale_tap(person)


def ask(person: Person, hard: HardQuestionRef, run: Run) -> Turn:
    """Ask one question of the run; what is typed or spoken next answers it."""
    person = replace(person, place=run.place(hard))
    ways = (Button(words("walk-skip"), run.link("next", hard)), Button(words("practice-done"), run.link("done", hard)))
    message = Message((_title(person, hard, run), *elsewhere_lines(hard), words("practice-how")), (ways,))
    files = (File(FileKind.VOICE, kept=hard.voice, caption=words("practice-voice_question")),) if hard.voice else ()
    return Turn(person, (message,), files=files)


def on_text(person: Person, place: ActiveConversation, event: Said | Showed, now: datetime) -> Turn | None:
    """Keep an answer, typed or spoken, and compare it with the last one; None when its question is gone."""
    found = _open_run(person, place, now)
    if found is None:
        return None
    hard, run = found
    text, voice = (event.text, "") if isinstance(event, Said) else ("", event.file)
    answer = Practice(now, text, voice, event.message)
    trouble = replace(hard.trouble, practised=(*hard.trouble.practised, answer))
    person, hard = question_bank.save_question(person, hard, trouble)
    person = replace(person, place=run.place(hard))
    turn = _compare(person, hard, run)
    files = []
    before = trouble.practised[-2] if len(trouble.practised) > 1 else None
    if before and before.voice:
        caption = words("practice-last_voice", at=before.at)
        files.append(File(FileKind.VOICE, kept=before.voice, caption=caption))
    if hard.better_voice:
        files.append(File(FileKind.VOICE, kept=hard.better_voice, caption=words("practice-better_voice")))
    return replace(turn, files=tuple(files))


def on_edit(person: Person, message: int, text: str, now: datetime) -> Turn | None:
    """Change the practised answer that came with the edited message; None when none did."""
    del now
    for hard in question_bank.hard_questions(person):
        if text.strip() and any(p.message == message and p.text for p in hard.trouble.practised):
            practised = tuple(replace(p, text=text) if p.message == message else p for p in hard.trouble.practised)
            person, _ = question_bank.save_question(person, hard, replace(hard.trouble, practised=practised))
            return runner.edit_saved(person, hard.application.id)
    return None


def ask_again(person: Person, place: ActiveConversation, now: datetime) -> Turn | None:
    """Show again what this run showed last; None when its question is gone."""
    found = _open_run(person, place, now)
    if found is None:
        return None
    hard, run = found
    last = hard.last()
    return _compare(person, hard, run) if last and last.at >= run.start else ask(person, hard, run)


def _open_run(person: Person, place: ActiveConversation, now: datetime) -> tuple[HardQuestionRef, Run] | None:
    """Return the question of the run that is open at `place`, and the run."""
    trouble, _, rest = place.detail.partition(":")
    kind, _, began = rest.partition(":")
    id_, run = _parse_number(trouble), _parse_run(kind, began, now)
    hard = question_bank.find(person, place.subject, id_) if id_ is not None else None
    return (hard, run) if hard and run else None


def _compare(person: Person, hard: HardQuestionRef, run: Run) -> Turn:
    """Show the new answer beside the one before it and the better one."""
    answers = hard.trouble.practised
    paragraphs: tuple[Words, ...] = (_title(person, hard, run), words("practice-now", answer=answer_words(answers[-1])))
    if len(answers) > 1:
        paragraphs += (words("practice-last", at=answers[-2].at, answer=answer_words(answers[-2])),)
    if hard.trouble.better and hard.trouble.better != answers[-1].text and not hard.better_voice:
        paragraphs += (words("practice-better", answer=clipped(hard.trouble.better, LONGEST_SHOWN)),)
    more = [Button(words("practice-forget"), run.link("forget", hard))]
    if answers[-1].text and answers[-1].text != hard.trouble.better:
        more.insert(0, Button(words("practice-make_better"), run.link("better", hard)))
    rows: Rows = (
        (
            Button(words("practice-next"), run.link("next", hard)),
            Button(words("practice-done"), run.link("done", hard)),
        ),
        tuple(more),
    )
    return Turn(person, (Message((*paragraphs, words("practice-again")), rows),))


def leave(person: Person) -> Person:
    """Leave practice, the preparation card or a skill; an open debrief stays open."""
    is_ours = person.place is not None and person.place.conversation in (AREA, Area.PREP, Area.SKILLS)
    return replace(person, place=None) if is_ours else person


def answer_words(practice: Practice) -> Words:
    """Return a practised answer as it is shown again."""
    if practice.text:
        return words("answers-said", text=clipped(practice.text, LONGEST_SHOWN))
    return words("practice-voice")


def question_words(hard: HardQuestionRef, most: int = LONGEST_SHOWN) -> Words:
    """Return a hard question in the person's words."""
    if hard.trouble.question.strip() and not (hard.voice and question_bank.is_media_mark(hard.trouble.question)):
        return words("answers-said", text=clipped(hard.trouble.question, most))
    return words("practice-voice_question")


def elsewhere_lines(hard: HardQuestionRef, most: int = LONGEST_SHOWN) -> tuple[Words, ...]:
    """Return where the person has done something like it, if they said so in words."""
    text = hard.trouble.elsewhere
    if not text.strip() or question_bank.is_media_mark(text):
        return ()
    return (words("practice-elsewhere", text=clipped(text, most)),)


def _title(person: Person, hard: HardQuestionRef, run: Run) -> Words:
    keys = [h.key for h in question_bank.practice_order(person, run.kind, run.start)]
    number = keys.index(hard.key) + 1 if hard.key in keys else 1
    company = clipped(hard.application.company)
    return words(
        "practice-title", number=number, of=max(len(keys), number), company=company, question=question_words(hard)
    )


def _finish(person: Person, run: Run) -> Turn:
    practised = sum(
        (last := h.last()) is not None and last.at >= run.start for h in question_bank.hard_questions(person)
    )
    rows: Rows = ((button("prepare-back", Area.BANK, 0, "show"),),)
    return Turn(leave(person), (Message((words("practice-ended", count=practised),), rows),))


def _parse_number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= LONGEST_SECONDS else None


def _parse_run(kind: str, began: str, now: datetime) -> Run | None:
    since = _parse_number(began)
    if since is None or since > now.timestamp() or kind not in (question_bank.ALL, *question_bank.KINDS):
        return None
    return Run(kind, since)


FEATURE = Feature(AREA, on_tap, on_text, ask_again, on_edit, (AREA,), frozenset({Content.VOICE}))
