"""What is written for people: the note after an interview, the follow-up, what to say on the phone.

A draft is keys and a person's own words, made fit to stand in a sentence: one line, a small letter where it belongs,
cut at a word. What is missing and cannot be left out stands in square brackets. The trouble a debrief tells of stays
in the debrief.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import takewhile

from conversations.facts import Application, Interview, Person
from conversations.messages import Arg, Plain, Words, words
from conversations.proofread import folded, is_point, is_worded, listed
from conversations.words import LANGUAGES, spoken_language

MOST_GREETED = 3
MOST_MET = 12
TURNS = 4
PHONE_TURNS = 3
FACES = {"1": "bad", "2": "poor", "3": "fair", "4": "good", "5": "great"}

# Each in characters and words: together a note stays under 150 words, a subject line within 80 characters.
POINT = (160, 26)
FIELD = (45, 6)
LONGEST_NAME = 30  # characters of one word of it
SHORTEST_CLAUSE = 60  # characters
SHORTEST_POINT = 2  # words; a longer sentence of the same answer is preferred to "Great."

BETWEEN_SENTENCES = re.compile(r"[\r\n\u2028\u2029]+|(?<=\w\w\w[.!?…])\s+")
BETWEEN_CLAUSES = re.compile(r"[,;:]\s|\s[-\u2013\u2014(]")
LIST_MARK = re.compile(r"^(?:[-\u2013\u2014*•·]+|\d{1,2}[.)])\s+")
IN_BRACKETS = re.compile(r"\([^()]*\)")
EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
BETWEEN_PEOPLE = re.compile(r"[,;/|&+•:\r\n\u2028\u2029]")
DASHES = ("-", "\u2013", "\u2014")
AT_THE_EDGES = " .,;:!?…-\u2013\u2014"
QUOTES = '"“”„»«'
PICTURES = "[\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u20e3\U0001f000-\U0001faff]"
EMOJI = re.compile(rf"\u200d?{PICTURES}+(?:\u200d{PICTURES}+)*")
EMAIL_MARK = re.compile(r"@\d+")


@dataclass(frozen=True, slots=True)
class Draft:
    """A text to send: its subject line, where there is one, and what it says."""

    subject: Words | None
    body: Plain


def thank_you(person: Person, interview: Interview) -> Draft:
    """Return the thank-you note of `interview`: the person's own text once they wrote one.

    Thanks, one point from the conversation, enthusiasm with skills, an offer of documents. Without a point to name
    there is a placeholder, which `proofread` asks to fill in.
    """
    about = _about(person.application(interview.application))
    subject = words("draft-thank_you-subject", **about)
    if interview.note_text.strip():
        return Draft(subject, Plain((interview.note_text.strip(),)))
    point, cut = _point(interview, person.language, to_reader=True)
    body = (
        _greeting(_said(interview, "met"), person.language),
        words("draft-thank_you-opening", **about),
        words("draft-thank_you-point", point=point or words("draft-something_said"), cut=cut),
        words("draft-thank_you-sell"),
        words("draft-thank_you-offer"),
        words("draft-sign_off", name=_signature(person)),
    )
    return Draft(subject, Plain(body))


def follow_up(person: Person, application: Application, number: int) -> Draft:
    """Return the follow-up e-mail after `number` were logged: no two in a row are worded alike."""
    greeting, about, signed = frame(person, application)
    turn = number + 1 if number < TURNS else 2 + (number - 1) % (TURNS - 1)
    body = (
        greeting,
        words("draft-follow_up-opening", turn=max(turn, 1), **about),
        words("draft-follow_up-questions", turn=max(turn, 1)),
        words("draft-follow_up-closing", turn=max(turn, 1)),
        signed,
    )
    return Draft(words("draft-follow_up-subject", **about), Plain(body))


def frame(person: Person, application: Application) -> tuple[Words, dict[str, Arg], Words]:
    """Return what letters about an application share: the greeting, how the post is named, the sign-off."""
    met = (_said(interview, "met") for interview in reversed(person.rounds(application.id)))
    greeting = _greeting(next((line for line in met if names(line)), ""), person.language)
    return greeting, _about(application), words("draft-sign_off", name=_signature(person))


def phone_script(person: Person, application: Application, number: int = 0) -> Plain:
    """Return the follow-up as it is said on the phone, and to a machine; worded anew after each `number`."""
    speaker = {**_about(application), "name": _signature(person)}
    turn = number % PHONE_TURNS + 1
    return Plain(
        (
            words("draft-phone-hello", **speaker),
            words("draft-phone-questions", turn=turn),
            words("draft-phone-closing", turn=turn),
            words("draft-phone-voicemail", **speaker),
        )
    )


def recruiter_script(person: Person, interview: Interview) -> Plain:
    """Return what to tell the recruiter on the day of the interview: thanks, how it went, follow up today, timeline."""
    felt = _said(interview, "felt")
    point, cut = _point(interview, person.language, to_reader=False)
    about = {**_about(person.application(interview.application)), "name": _signature(person)}
    return Plain(
        (
            words("draft-recruiter-hello", **about),
            words("draft-recruiter-felt", felt=FACES.get(felt, felt)),
            *((words("draft-recruiter-point", point=point, cut=cut),) if point else ()),
            words("draft-recruiter-ask"),
            words("draft-recruiter-timeline"),
            words("draft-recruiter-closing"),
        )
    )


def emails(met: str) -> tuple[str, ...]:
    """Return the e-mail addresses in one typed line."""
    return tuple(dict.fromkeys(EMAIL.findall(met)))


def names(met: str) -> tuple[str, ...]:
    """Return the people named in one typed line; none rather than a guess.

    "Maria Keller maria@acme.com, and Tom from HR" names Maria Keller and Tom. Names are known by their capitals or, in
    small letters, by the address that stands beside them; posts, departments and "nobody" are no names.
    """
    boxes: dict[str, str] = {}

    def mark(address: re.Match[str]) -> str:
        boxes[f"@{len(boxes)}"] = folded(address.group()).partition("@")[0]
        return f" @{len(boxes) - 1} "

    line = EMAIL.sub(mark, met)
    line = IN_BRACKETS.sub(lambda m: " ".join(EMAIL_MARK.findall(m.group())) or " ", line)
    line = EMOJI.sub(" ", line)
    line = re.sub(r"[()<>\[\]{}\"“”„]", " ", line)
    found = (_name(tokens, boxes) for part in BETWEEN_PEOPLE.split(line) for tokens in _parts(part.split()))
    return tuple(dict.fromkeys(name for name in found if name))[:MOST_MET]


def _parts(tokens: list[str]) -> list[list[str]]:
    """Split tokens at the words between people and after each address."""
    parts: list[list[str]] = [[]]
    for token in tokens:
        if folded(token) in _any_language("draft-names-and"):
            parts.append([])
        else:
            parts[-1].append(token)
            if EMAIL_MARK.fullmatch(token):
                parts.append([])
    return parts


def _name(tokens: list[str], boxes: dict[str, str]) -> str:
    """Return the name that some tokens begin with, or "" when they cannot be read as one."""
    box = boxes.get(tokens[-1], "") if tokens else ""
    title, name = "", list[str]()
    for token in tokens:
        word = token.strip(".,!?'\u2019*_~")
        key = folded(word)
        if token in boxes or token in DASHES or (name and word in _any_language("draft-names-after")):
            break
        if not is_worded(key) or (not name and key in _any_language("draft-names-before")):
            continue
        if key in _any_language("draft-names-not"):
            name = name if len(name) > 1 or title else []  # "Maria Keller CTO" is read, "Growth Manager" is not
            break
        if not name and key in _any_language("draft-names-titles"):
            title = f"{title} {_addressed(token)}".strip()
        elif _is_name(word) or (name and key in _any_language("draft-names-inside")):
            name.append(word)
        elif len(key) > 1 and _fits(key, box, name):
            name.append(word.title())
        else:
            return ""
    while name and not _is_name(name[-1]):  # "Maria der CTO"
        name.pop()
    if not 0 < len(name) <= FIELD[1]:
        return ""
    return " ".join((title, *name)).strip()


def _addressed(token: str) -> str:
    """Return a title as a greeting writes it: "Herrn" is "Herr" there."""
    title = token.rstrip(",!?")
    others = dict(entry.split("=", 1) for entry in _any_language("draft-names-addressed") if "=" in entry)
    return others[folded(title)].title() if folded(title) in others else title


def _is_name(word: str) -> bool:
    fit = all(c.isalpha() or c in "-'\u2019.\u200c" or unicodedata.category(c)[0] == "M" for c in word)
    return fit and word[0].isalpha() and not word[0].islower() and len(word) <= LONGEST_NAME


def _fits(word: str, box: str, name: list[str]) -> bool:
    """Say whether a word in small letters belongs to the name of an address: "maria keller maria@acme.com"."""
    if not box or len(word) > LONGEST_NAME or not re.sub(r"[-']", "", word).isalpha():
        return False
    return word in box or (len(name) == 1 and folded(name[0]) in box)


def _any_language(key: str) -> frozenset[str]:
    """Return a list in all languages together: nobody types names in the language of their bot."""
    return frozenset(entry for language in LANGUAGES for entry in listed(key, language))


def _greeting(met: str, language: str) -> Words:
    people = tuple(_called(name, spoken_language(language)) for name in names(met))
    first, second, third = (*people, "", "", "")[:MOST_GREETED]
    return words("draft-greeting", count=len(people), first=first, second=second, third=third)


def _called(name: str, language: str) -> str:
    """Return how a letter calls someone: by title and last name when the title was typed, else as the language does."""
    parts = name.split()
    titles = list(takewhile(lambda part: folded(part.rstrip(".")) in _any_language("draft-names-titles"), parts))
    if titles and len(parts) > len(titles):
        return " ".join((*titles, parts[-1]))
    return name if "whole" in listed("draft-names-called", language) else parts[0]


def _about(application: Application | None) -> dict[str, Arg]:
    company = _field(application.company) if application else ""
    role = _role(application.role) if application else ""
    known = {(True, True): "both", (True, False): "role", (False, True): "company"}
    return {"role": role, "company": company, "known": known.get((bool(role), bool(company)), "neither")}


def _role(text: str) -> str:
    role = _field(IN_BRACKETS.sub(" ", text))
    first, _, last = role.rpartition(" ")
    return first if folded(last) in _any_language("draft-role-endings") and is_worded(first) else role


def _field(text: str) -> str:
    return clipped(_one_line(text).strip(AT_THE_EDGES.replace("!", "")), *FIELD)[0] if is_worded(text) else ""


def _signature(person: Person) -> Words | str:
    return _field(person.name) or words("draft-your_name")


def _said(interview: Interview, key: str) -> str:
    answer = interview.answers.get(key)
    return "" if answer is None or answer.skipped else answer.text.strip()


def _point(interview: Interview, language: str, *, to_reader: bool) -> tuple[str, str]:
    """Return the point of the conversation that a text may name, and whether it was cut ("yes", "no")."""
    language = spoken_language(language)
    chosen = next(filter(None, (_chosen(_said(interview, key), language) for key in ("went_well", "learnt"))), "")
    point, cut = clipped(_inside_sentence(chosen, language, to_reader=to_reader), *POINT)
    if cut and (clauses := [m.start() for m in BETWEEN_CLAUSES.finditer(point) if m.start() >= SHORTEST_CLAUSE]):
        point, cut = point[: clauses[-1]], False  # what ends with a clause reads whole
    return point.rstrip(AT_THE_EDGES), "yes" if cut else "no"


def _chosen(text: str, language: str) -> str:
    """Return the sentence of an answer that names the point best, or "" when none does."""
    sentences = [s for s in _sentences(text) if is_point(s, language)]
    return next((s for s in sentences if len(s.split()) >= SHORTEST_POINT), "".join(sentences[:1]))


def _sentences(text: str) -> list[str]:
    lines = (LIST_MARK.sub("", part.strip()) for part in BETWEEN_SENTENCES.split(text))
    return [_one_line(line).strip(AT_THE_EDGES + QUOTES) for line in lines]


def _inside_sentence(text: str, language: str, *, to_reader: bool) -> str:
    """Return `text` with the first letter it has in the middle of a sentence; "they" may become "you", who read it."""
    first, gap, rest = text.partition(" ")
    readers = dict(entry.split("=", 1) for entry in listed("draft-point-readers", language) if "=" in entry)
    key = folded(first).rstrip(",;:")
    if to_reader and key in readers:
        first = readers[key]
    elif key in listed("draft-point-raised", language):
        first = first[:1].upper() + first[1:]
    elif key in listed("draft-point-lowered", language) and not first[1:].isupper():
        first = first[:1].lower() + first[1:]
    return f"{first}{gap}{rest}"


def _one_line(text: str) -> str:
    """Return `text` on one line without smileys; square brackets are round, since ours mark what is missing."""
    return " ".join(EMOJI.sub(" ", text).split()).translate(str.maketrans("[]", "()"))


def clipped(text: str, characters: int, most_words: int) -> tuple[str, bool]:
    """Return `text` cut after a word to so many characters and words, and whether it was."""
    short = " ".join(text.split()[:most_words])
    if len(short) > characters:
        head = short[: characters + 1].rpartition(" ")[0] or short[:characters]
        short = head.rstrip("\u200d")
    return short, short != text
