"""What a note mentions and the strength it names: asked for, checked, and asked once more if it would not stand."""

from __future__ import annotations

import zlib
from dataclasses import replace

from conversations.events import Said, Showed
from conversations.facts import ActiveConversation, Answer, Interview, Note, Person
from conversations.flows.callback_data import button, stale_tap
from conversations.flows.questions import in_rows
from conversations.letters.addressees import addressees
from conversations.letters.phrase_question import (
    doubt,
    other_language,
    second_doubt,
    strength_sentence,
    topic_sentence,
    yes_label,
)
from conversations.letters.talking_points import known_strengths, note_of
from conversations.letters.thank_you import alike
from conversations.letters.topics import Phrase, Verdict, read_strength, read_topic
from conversations.messages import Button, Message, Plain, Rows, Turn, Words, words
from conversations.outreach.thank_you_card import AREA, addressee_key, addressee_of_key, first_addressee, note_message
from conversations.words import letters_language

TOPIC, STRENGTH = "topic", "strength"  # the place's detail while it is asked for; the addressee's key follows
VERBS = ("topic", "topic_as", "topic_in", "topic_no", "strength", "strength_as", "strength_in", "strength_no", "bring")


def on_tap(person: Person, interview: Interview, verb: str, to: str, values: tuple[str, ...]) -> Turn:
    """Answer a tap about what the note to `to` mentions, or about its strength."""
    kind = STRENGTH if verb.startswith((STRENGTH, "bring")) else TOPIC
    match verb:
        case "topic" | "strength":
            return ask(person, interview, kind, to)
        case "topic_no" | "strength_no":
            return _keep(person, interview, kind, to, Answer(skipped=True))
        case "bring" if chosen := next((s for s in known_strengths(person) if values and _key(s) == values[0]), ""):
            return _keep(person, interview, kind, to, Answer(chosen, language=letters_language(person)))
        case "topic_as" | "strength_as" | "topic_in" | "strength_in" if typed := _typed(interview, kind, to):
            phrase = _read(kind, typed.text, typed.language)
            if phrase.verdict is Verdict.HOLD and verb.endswith("_as"):
                return Turn(person, (_doubtful(kind, interview, to, second_doubt(phrase), words("phrase-put_in")),))
            return _keep(person, interview, kind, to, replace(typed, reopened=False, as_it_is=True))
        case _:
            return stale_tap(person)


def ask(person: Person, interview: Interview, kind: str, to: str, says: tuple[Words, ...] = ()) -> Turn:
    """Ask what the note to `to` mentions, or what the person would bring; known strengths are buttons."""
    place = ActiveConversation(AREA, interview.id, ":".join((kind, *addressee_key(to))))
    back = (button("sent-back", AREA, interview.id, "show", *addressee_key(to)),)
    if kind == TOPIC:
        question = words("note-topic_ask_of", name=to) if to else words("note-topic_ask")
        rows: Rows = ((button("note-topic_none", AREA, interview.id, "topic_no", *addressee_key(to)), *back),)
    else:
        question = words("note-strength_ask_of", name=to) if to else words("note-strength_ask")
        chips = tuple(
            button("note-strength_chip", AREA, interview.id, "bring", *addressee_key(to), _key(s), strength=s)
            for s in known_strengths(person)
        )
        none = button("note-strength_none", AREA, interview.id, "strength_no", *addressee_key(to))
        rows = (*in_rows(chips, 1), (none, *back))
    lines = () if kind == STRENGTH else other_language(person)
    return Turn(replace(person, place=place), (Message((*says, question, *lines), rows),))


def asked_of(interview: Interview, detail: str) -> tuple[str, str] | None:
    """Return what a place asks for, and for whose note; None when it asks for neither."""
    kind, _, key = detail.partition(":")
    return (kind, addressee_of_key(interview, key) or "") if kind in (TOPIC, STRENGTH) else None


def on_text(person: Person, interview: Interview, kind: str, to: str, event: Said | Showed) -> Turn:
    """Take a typed phrase that reads well; ask once more about any other."""
    language = letters_language(person)
    if not event.text.strip():
        return ask(person, interview, kind, to)
    answer = Answer(event.text, message=event.message, language=language)
    phrase = _read(kind, event.text, language)
    if phrase.verdict is Verdict.WOVEN:
        return _keep(person, interview, kind, to, answer)
    interview = _with(interview, kind, to, replace(answer, reopened=True))
    sentence = _sentence(kind, phrase, language)
    says = doubt(phrase, sentence, is_strength=kind == STRENGTH)
    return Turn(person.with_interview(interview), (_doubtful(kind, interview, to, says, yes_label(phrase)),))


def on_edit(person: Person, interview: Interview, message: int, text: str) -> Turn | None:
    """Read the phrase again that came with the edited message; None when none did."""
    for note in interview.notes:
        for kind, typed in ((TOPIC, note.topic), (STRENGTH, note.strength)):
            if typed and typed.message == message and text.strip():
                turn = on_text(person, interview, kind, note.to, Said(text, message))
                return replace(turn, messages=tuple(replace(m, in_place=False) for m in turn.messages))
    return None


def _sentence(kind: str, phrase: Phrase, language: str) -> Plain:
    return strength_sentence(phrase, language) if kind == STRENGTH else topic_sentence(phrase, language)


def _read(kind: str, text: str, language: str) -> Phrase:
    return read_strength(text, language) if kind == STRENGTH else read_topic(text, language)


def _doubtful(kind: str, interview: Interview, to: str, says: Words, label: Words) -> Message:
    insist = "in" if label == words("phrase-put_in") else "as"
    yes = {
        (TOPIC, "as"): button("phrase-as_it_is", AREA, interview.id, "topic_as", *addressee_key(to)),
        (TOPIC, "in"): button("phrase-put_in", AREA, interview.id, "topic_in", *addressee_key(to)),
        (STRENGTH, "as"): button("phrase-as_it_is", AREA, interview.id, "strength_as", *addressee_key(to)),
        (STRENGTH, "in"): button("phrase-put_in", AREA, interview.id, "strength_in", *addressee_key(to)),
    }[kind, insist]
    no = (
        button("phrase-leave_out", AREA, interview.id, "strength_no", *addressee_key(to))
        if kind == STRENGTH
        else button("phrase-leave_out", AREA, interview.id, "topic_no", *addressee_key(to))
    )
    return Message((says,), ((replace(yes, label=label), no),))


def _typed(interview: Interview, kind: str, to: str) -> Answer | None:
    note = note_of(interview, to)
    typed = note.strength if kind == STRENGTH else note.topic
    return typed if typed and typed.reopened and typed.text else None


def _with(interview: Interview, kind: str, to: str, answer: Answer) -> Interview:
    note = note_of(interview, to)
    note = replace(note, strength=answer) if kind == STRENGTH else replace(note, topic=answer)
    return with_note(interview, note)


def with_note(interview: Interview, note: Note) -> Interview:
    """Return the interview with `note` in place of the one to the same person."""
    others = tuple(n for n in interview.notes if n.to != note.to)
    return replace(interview, notes=(*others, note))


def _keep(person: Person, interview: Interview, kind: str, to: str, answer: Answer) -> Turn:
    was_next = alike(person, interview) == to if to else False  # asked because their note said nothing of its own
    interview = _with(interview, kind, to, answer)
    person = replace(person.with_interview(interview), place=None)
    return next_note(person, interview, None if was_next else to, asked=kind)


def next_note(person: Person, interview: Interview, to: str | None, *, asked: str = "") -> Turn:
    """Show the note to `to`; or, if one says nothing of its own, ask what it could say: a topic, then a strength.

    `asked` is what was asked last. When nothing tells them apart, one note to all is offered.
    """
    same = alike(person, interview) if addressees(interview) != ("",) else ""
    if not same:
        return Turn(person, (note_message(person, interview, to),))
    note = note_of(interview, same)
    if note.topic is None:
        return ask(person, interview, TOPIC, same)
    if note.strength is None and asked:
        return ask(person, interview, STRENGTH, same)
    rows: tuple[tuple[Button, ...], ...] = (
        (button("note-all", AREA, interview.id, "all"),),
        (button("note-alike_anyway", AREA, interview.id, "show", *addressee_key(first_addressee(person, interview))),),
    )
    return Turn(person, (Message((words("note-alike", name=same),), rows),))


def _key(strength: str) -> str:
    """Return eight hexadecimal digits that stand for a strength in callback data."""
    return f"{zlib.crc32(strength.encode('utf-8', 'replace')):08x}"
