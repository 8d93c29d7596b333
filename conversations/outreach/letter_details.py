"""What letters need from the person: how they sign, the recruiter's name, the language. Asked with the first letter.

A letter that lacks one of them says so in square brackets. The question stands below the first such letter, and what is
typed next answers it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from conversations.applications import after_no, offer
from conversations.events import Said, Showed
from conversations.facts import ActiveConversation, Person
from conversations.feature import Feature
from conversations.flows.callback_data import Area, CallbackData, button, parse, stale_tap
from conversations.interviews import no_show
from conversations.letters.follow_up import inline_name, inline_signature
from conversations.letters.people import names
from conversations.messages import Arg, Button, Message, Plain, Turn, Words, words
from conversations.outreach import feedback, follow_up, references, thank_you, thank_you_options, withdrawal
from conversations.reading.names import is_title
from conversations.reading.typed_text import with_capitals
from conversations.words import LANGUAGES, letters_language, spoken_language
from conversations.words.wordlists import known, normalise

AREA = Area.SIGN
SIGNATURE, RECRUITER = "sign", "recruiter_name"  # places: what is typed while they are open
LETTERS = {
    Area.THANK_YOU: thank_you.on_tap,
    Area.FOLLOW_UP: follow_up.on_tap,
    Area.FEEDBACK: feedback.on_tap,
    Area.WITHDRAWAL: withdrawal.on_tap,
    Area.AFTER_NO: after_no.on_tap,
    Area.OFFER: offer.on_tap,
    Area.REFERENCES: references.on_tap,
    Area.NO_SHOW: no_show.on_tap,
}
NAME_AND_SURNAME = 2  # words
LONGEST_SIGNATURE = (45, 6)  # characters and words
KISSES = re.compile(r" (?:x{1,5}|[:;]-?[)D*])$")  # "Ellie x", "Ellie :)"


def complete(turn: Turn) -> Turn:
    """Return `turn` with what its letters lack asked for below the last of them, and a tap for their language."""
    person, messages = turn.person, list(turn.messages)
    letters = [i for i, message in enumerate(messages) if message.letter]
    for i in letters:
        messages[i] = with_language(person, messages[i])
    if letters and (person.place is None or is_open(person)):
        person, messages[letters[-1]] = _with_question(replace(person, place=None), messages[letters[-1]])
    return replace(turn, person=person, messages=tuple(messages)) if letters else turn


def with_language(person: Person, message: Message) -> Message:
    """Return a letter with the taps for another language; a note that hardly needs one has them behind "Other ways"."""
    tap = parse(message.letter)
    if tap is None:
        return message
    note = person.interview(tap.subject) if tap.area == Area.THANK_YOU else None
    if note and not thank_you_options.may_need_another_language(person, note):
        return message
    others = thank_you_options.other_languages(person, tap)
    return replace(message, buttons=(*message.buttons[:-1], *((others,) if others else ()), *message.buttons[-1:]))


def with_buttons(person: Person, message: Message) -> Message:
    """Return a letter in a prompt: what it lacks is a tap away, since nobody has just been asked anything."""
    message = with_language(person, message) if message.letter else message
    tap = parse(message.letter)
    lacks = _lacks(message)
    if tap is None or not lacks:
        return message
    back = (tap.area, tap.verb, *tap.values)
    if lacks == SIGNATURE:
        add = button("sign-add", AREA, tap.subject, "ask", *back)
    else:
        add = button("recruiter-name_add", AREA, tap.subject, "recruiter", *back)
    return replace(message, buttons=(*message.buttons[:1], (add,), *message.buttons[1:]))


def is_open(person: Person) -> bool:
    """Return whether only what a letter lacks is asked: it can wait."""
    return person.place is not None and person.place.conversation in (SIGNATURE, RECRUITER)


def _lacks(message: Message) -> str:
    """Return what a letter lacks: the signature first, then the recruiter's name; "" when nothing."""
    if _names(message.paragraphs, "draft-your_name"):
        return SIGNATURE
    return RECRUITER if _names(message.paragraphs, "draft-recruiter_name") else ""


def _names(value: object, key: str) -> bool:
    """Return whether words with this key stand anywhere in a value."""
    match value:
        case Words(key=found, args=args):
            return found == key or any(_names(argument, key) for _, argument in args)
        case Plain(paragraphs=paragraphs):
            return any(_names(paragraph, key) for paragraph in paragraphs)
        case tuple():
            return any(_names(item, key) for item in value)
        case _:
            return False


def _with_question(person: Person, message: Message) -> tuple[Person, Message]:
    tap, lacks = parse(message.letter), _lacks(message)
    if tap is None or not lacks:
        return person, message
    place = ActiveConversation(lacks, tap.subject, message.letter)
    ask, row = _question(person, tap, lacks)
    first, others = message.buttons[:1], message.buttons[1:]  # a reply to the message is known by its first button
    rows = (*first, *((row,) if row else ()), *others)
    message = replace(message, paragraphs=(*message.paragraphs, ask), buttons=rows)
    return replace(person, place=place), message


def _question(person: Person, tap: CallbackData, lacks: str) -> tuple[Words, tuple[Button, ...]]:
    back = (tap.area, tap.verb, *tap.values)
    if lacks == RECRUITER:
        return words("recruiter-name_ask"), (button("recruiter-name_none", AREA, tap.subject, "nobody", *back),)
    known = inline_name(person.name, LONGEST_SIGNATURE)
    row = (button("sign-as", AREA, tap.subject, "as", *back, name=known),) if known else ()
    return words("sign-ask", known="yes" if known else "no"), row


def ask_signature(person: Person) -> Turn:
    """Ask for the signature from the settings."""
    person = replace(person, place=ActiveConversation(SIGNATURE))
    known = inline_name(person.name, LONGEST_SIGNATURE)
    row = (button("sign-as", AREA, 0, "as", name=known),) if known else ()
    back = (button("sent-back", Area.SETTINGS, 0, "show"),)
    return Turn(
        person, (Message((words("sign-ask", known="yes" if known else "no"),), (row, back) if row else (back,)),)
    )


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Answer a tap on a letter's language, on a signature, or on the recruiter's name."""
    match tap.verb:
        case "in" if tap.value(0) in LANGUAGES:
            language = tap.value(0)
            letters = "" if language == spoken_language(person.language) else language
            toast = words("letters-toast", language=words(f"letters-language.{language}"))
            return _show(replace(person, letters=letters), tap, tap.values[1:], now, toast)
        case "as" if name := inline_name(person.name, LONGEST_SIGNATURE):
            person = replace(person, signature=name)
            return _show(person, tap, tap.values, now, words("sign-toast", name=name))
        case "ask" | "recruiter":
            return _ask(person, tap)
        case "nobody" if application := _application(person, tap):
            known = person.application(application)
            if known:
                person = person.with_application(replace(known, recruiter_name=known.recruiter_name or ""))
            return _show(person, tap, tap.values, now)
        case _:
            return stale_tap(person)


def _ask(person: Person, tap: CallbackData) -> Turn:
    lacks = SIGNATURE if tap.verb == "ask" else RECRUITER
    shown = CallbackData(tap.value(0) or Area.SETTINGS, tap.subject, tap.value(1) or "show", tap.values[2:])
    ask, row = _question(person, shown, lacks)
    letter = ":".join((shown.area, str(shown.subject), shown.verb, *shown.values))
    person = replace(person, place=ActiveConversation(lacks, tap.subject, letter))
    back = (Button(words("sent-back"), letter),)
    return Turn(person, (Message((ask,), (row, back) if row else (back,)),))


def _application(person: Person, tap: CallbackData) -> int:
    """Return the application of the letter that a tap names."""
    if tap.value(0) in (Area.THANK_YOU, Area.REFERENCES, Area.NO_SHOW):
        interview = person.interview(tap.subject)
        return interview.application if interview else 0
    return tap.subject


def _show(
    person: Person, tap: CallbackData, letter: tuple[str, ...], now: datetime, toast: Words | None = None
) -> Turn:
    """Show the letter again that a tap or a place names, or say in passing what was changed."""
    person = replace(person, place=None)
    area = next((a for a in LETTERS if letter and a == letter[0]), None)
    if area is None:
        shown = Message((toast,), ((button("sent-back", Area.SETTINGS, 0, "show"),),)) if toast else None
        return Turn(person, (shown,) if shown else (), toast=toast)
    verb = letter[1] if len(letter) > 1 else "show"
    turn = LETTERS[area](person, CallbackData(area, tap.subject, verb, letter[2:]), now)
    return replace(turn, toast=toast or turn.toast)


def on_text(person: Person, place: ActiveConversation, event: Said | Showed, now: datetime) -> Turn | None:
    """Take a typed signature or the recruiter's name; None for words that are no name."""
    text = " ".join(event.text.split())
    text = _before_firm(text) if place.conversation == RECRUITER else text
    name = _mended(text)
    if not name:
        return None
    shown = parse(place.detail)
    tap = shown or CallbackData(Area.SETTINGS, place.subject, "show")
    letter = (tap.area, tap.verb, *tap.values)
    if place.conversation == SIGNATURE:
        toast = words("sign-toast", name=name)
        return _show(replace(person, signature=name), tap, letter, now, toast)
    application = person.application(_application(person, CallbackData(AREA, tap.subject, "", letter)))
    if application is None:
        return None
    called = next(iter(names(text)), name)
    person = person.with_application(replace(application, recruiter_name=called))
    return _show(person, tap, letter, now)


def _before_firm(text: str) -> str:
    """Return "Tiggy" of "Tiggy from Bain & Gray", and "Willi" of "Willi von Hays"."""
    words_ = text.split()
    ends = known("names", "after") | ({"von"} if words_ and not is_title(words_[0]) else set())
    place = next((i for i, word in enumerate(words_) if i and normalise(word) in ends), len(words_))
    return " ".join(words_[:place])


def _mended(text: str) -> str:
    """Return a typed name with its capitals; "" when it is no name. "Best wishes, Sam" and "It's Sam" are Sam."""
    closing, _, rest = text.partition(",")
    text = (rest if normalise(closing) in known("names", "closings") else text).strip().rstrip("!")
    found = names(text) or _small_name(text)
    if len(found) != 1 or "@" in text:
        return ""
    told = known("names", "common") | known("names", "called")
    is_told = any(normalise(word) in told for word in text.split() if word.islower() or "'" in normalise(word))
    if is_told or text in (text.lower(), text.upper()):
        return found[0]
    signed = inline_signature(KISSES.sub("", text), LONGEST_SIGNATURE)
    return signed[:1].upper() + signed[1:] if is_title(text.split()[0]) else signed


def _small_name(text: str) -> tuple[str, ...]:
    """Return a name in small letters that begins like a word: "can yilmaz", "will smith"."""
    parts = text.split()
    is_name = len(parts) == NAME_AND_SURNAME and normalise(parts[0]) in known("names", "given_words")
    is_name = is_name and parts[1].isalpha() and normalise(parts[1]) not in known("names", "common")
    return (" ".join(map(with_capitals, parts)),) if is_name else ()


def ask_again(person: Person, place: ActiveConversation, now: datetime) -> Turn | None:
    """Show the letter with its question again, or ask from the settings."""
    tap = parse(place.detail)
    if tap is None:
        return ask_signature(person) if place.conversation == SIGNATURE else None
    return _show(person, tap, (tap.area, tap.verb, *tap.values), now)


def setting_args(person: Person) -> dict[str, Arg]:
    """Return what the settings say of the letters."""
    language = words(f"letters-language.{letters_language(person)}")
    return {"name": inline_name(person.signature) or words("draft-your_name"), "language": language}


FEATURE = Feature(AREA, on_tap, on_text, ask_again, places=(SIGNATURE, RECRUITER))
