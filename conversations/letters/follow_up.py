"""The follow-up as e-mail and as script for a call; and what all letters share.

A letter consists of keys of the words files and of the person's own words, in the language of the person's letters.
What is missing stands in square brackets.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from conversations.facts import Application, Interview, Person
from conversations.letters.addressees import answers_for, met_so_far
from conversations.letters.people import form_of_address, salutation_name
from conversations.letters.talking_points import AT_THE_EDGES, answer_text, clipped, one_line
from conversations.letters.topics.german.nouns.capitals import with_capitals
from conversations.messages import Arg, Button, Plain, Words, words
from conversations.reading.jobs import is_german_job, is_listed_job
from conversations.reading.typed_text import IN_BRACKETS
from conversations.words import letters_language, spoken_language
from conversations.words.wordlists import has_letters, in_any_language, known, lists_of, normalise

MOST_GREETED = 3
TURNS = 4
LONGEST_ACRONYM = 4
JOINTS = re.compile(r"[,;/]| (?:and|und|&|-|\u2013) ")  # of a role that is too long for a subject line
TO_A_STRANGER = 5  # the wording to somebody whom the person has not met
TELLS_WHY = 2  # the one wording that a stranger understands, too
PHONE_TURNS = 3
FACES = {"1": "bad", "2": "poor", "3": "fair", "4": "good", "5": "great"}
FIELD = (45, 6)  # characters and words: a subject line stays within 80 characters
NO_ROOM = (0, 0)
POST = (90, 16)  # of a company and of a role in a sentence; a typed post is no longer


@dataclass(frozen=True, slots=True)
class Draft:
    """A text to send: its subject line, if it has one, and its body."""

    subject: Plain | None
    body: Plain

    def below(self, *head: Words) -> Words:
        """Return the subject line and the body as they are shown below the lines `head`."""
        subject = (words("note-subject", subject=self.subject),) if self.subject else ()
        return text_to_copy(self.body, *head, *subject)

    def copy_buttons(self) -> tuple[Button, ...]:
        """Return the button that copies the subject line, if there is one."""
        return (Button(words("note-copy_subject"), copies=self.subject),) if self.subject else ()


def text_to_copy(text: Plain, *head: Words) -> Words:
    """Return a text that a tap copies, right below the lines `head`."""
    return words("note-below", head=head, note=text) if head else words("note-text", note=text)


def follow_up(person: Person, application: Application, number: int) -> Draft:
    """Return the follow-up e-mail after `number` others: the wording changes each time."""
    _, about, signed = letter_frame(person, application)
    turn = number % TURNS + 1
    asked = answers_for(person, application)
    begins = TO_A_STRANGER if asked.is_new and turn != TELLS_WHY else turn
    body = (
        greeting(asked.names, letters_language(person)),
        words("draft-follow_up-opening", turn=begins, **about),
        words("draft-follow_up-questions", turn=turn, timeline=timeline(application)),
        signed,
    )
    return letter(person, "draft-follow_up-subject", about, body)


def timeline(application: Application) -> str:
    """Return "given" when the employer has named a day: only then can there be a new one."""
    return "given" if application.promises else "open"


def letter(person: Person, subject: str, about: dict[str, Arg], body: tuple[Words, ...]) -> Draft:
    """Return a draft in the language of the person's letters; `subject` is the key of its subject line."""
    language = letters_language(person)
    return Draft(Plain((words(subject, **in_subject(about)),), language), Plain(body, language))


def letter_frame(person: Person, application: Application) -> tuple[Words, dict[str, Arg], Words]:
    """Return what letters about an application share: the greeting, how the post is named, the sign-off."""
    language = letters_language(person)
    met = greeting(met_so_far(person, application), language)
    return met, about_post(application, language), words("draft-sign_off", name=signature(person))


def phone_script(person: Person, application: Application, number: int = 0) -> Plain:
    """Return the follow-up as a script for a call, and for a machine; the wording changes with `number`."""
    speaker = {**about_post(application, letters_language(person)), "name": spoken_name(person)}
    turn = number % PHONE_TURNS + 1
    says = (
        words("draft-phone-hello", **speaker),
        words("draft-phone-questions", turn=turn, timeline=timeline(application)),
    )
    return Plain((on_lines(*says, words("draft-phone-voicemail")),), letters_language(person))


def recruiter_script(person: Person, interview: Interview) -> Plain:
    """Return the script for a call to the recruiter on the day of the interview."""
    felt = answer_text(interview, "felt")
    language = letters_language(person)
    about = {**about_post(person.application(interview.application), language), "name": spoken_name(person)}
    says = (words("draft-recruiter-hello", **about), words("draft-recruiter-felt", felt=FACES.get(felt, felt)))
    return Plain((on_lines(*says, words("draft-recruiter-ask"), words("draft-recruiter-closing")),), language)


def greeting(met: Sequence[str], language: str) -> Words:
    """Return how a letter greets these people; the team, when nobody is known."""
    language = spoken_language(language)
    forms = [form_of_address(name, language) for name in met]
    if forms and all(forms) and len(forms) <= MOST_GREETED:
        return words("draft-greeting_formal", people=_formally(tuple(met), language))
    people = tuple(salutation_name(name, language) for name in met)
    first, second, third = (*people, "", "", "")[:MOST_GREETED]
    return words("draft-greeting", count=len(people), first=first, second=second, third=third)


def _formally(met: tuple[str, ...], language: str) -> Words:
    """Return "geehrte Frau Keller, sehr geehrter Herr Baumann", for the greeting of people whose title was typed."""
    first, *others = met
    name = salutation_name(first, language)
    is_herr = form_of_address(first, language) == "herr"
    formal = words("draft-formal_herr", name=name) if is_herr else words("draft-formal_frau", name=name)
    return words("draft-formal_more", first=formal, others=_formally(tuple(others), language)) if others else formal


def on_lines(*parts: Words) -> Words:
    """Return what is said, each part on lines of its own."""
    return words("lines", lines=parts)


def two_sentences(first: Words, then: Words) -> Words:
    """Return two sentences as one paragraph."""
    return words("draft-two_sentences", first=first, then=then)


def recruiter_greeting(application: Application | None, language: str) -> Words:
    """Return how a letter greets the recruiter: by the name that was asked for once, or without one."""
    name = application.recruiter_name if application else ""
    if name is None:
        return words("draft-to_recruiter-greeting", known="asked", name=words("draft-recruiter_name"))
    called = salutation_name(name, spoken_language(language))
    return words("draft-to_recruiter-greeting", known="yes" if called else "no", name=called)


def about_post(application: Application | None, language: str) -> dict[str, Arg]:
    """Return how a text in `language` names a post: the role, the company, and which of them is known.

    A role that was typed in another language is left out, and so is what is no role: "Praktikum".
    """
    company = _company(application.company, language) if application else ""
    role = _role(application.role) if application and role_fits(application, language) else ""
    role = " ".join(_quiet(word, language) for word in role.split()) if _is_shouted(role) else role
    role = " ".join(word.upper() if _is_acronym(word) else word for word in role.split())
    if language == "de":
        role = "" if _is_activity(role) else _with_nouns(role)
    return _known(role, company)


def _is_acronym(word: str) -> bool:
    """Return whether a word is an acronym that was typed in small letters: "qa engineer"."""
    return word[1:].islower() and word.lower() in lists_of("en", "posts")["acronyms"].split()


def _is_shouted(role: str) -> bool:
    """Return whether a role is in capitals throughout, and is more than an acronym: "SALES MANAGER"."""
    return role.isupper() and any(len(word) > LONGEST_ACRONYM for word in role.split())


def _quiet(word: str, language: str) -> str:
    """Return a shouted word in small letters; what may be an acronym stays: "senior UX designer"."""
    low = word.lower()
    if low in known("posts", "small_inside"):
        return low
    if len(word) < LONGEST_ACRONYM and not is_listed_job(low):
        return word
    return low.capitalize() if language == "de" else low


def _with_nouns(role: str) -> str:
    """Return a German role with the capitals of its nouns: "Azubi Kauffrau für Büromanagement"."""
    words_ = role.split()
    if role[1:] != role[1:].lower():
        return role
    jobs = [place for place, word in enumerate(words_) if place and is_german_job(normalise(word))]
    if not jobs and len(words_) == 2 and is_german_job(normalise(words_[0])):  # noqa: PLR2004 - "Lehrer Mathe"
        return f"{words_[0]} {words_[1].capitalize()}"
    if not jobs:
        return with_capitals(role)
    for place in jobs:
        words_[place] = words_[place].capitalize()
    behind = words_[jobs[-1] + 1 :]
    return " ".join((*words_[: jobs[-1] + 1], *((with_capitals(" ".join(behind)),) if behind else ())))


def _is_activity(role: str) -> bool:
    """Return whether a German role is none: "Duales Studium Informatik"; nobody works "als Studium"."""
    head = next((word for word in normalise(role).split() if not word.endswith("es")), "")
    if normalise(role) in lists_of("de", "posts")["fields"].split():
        return True  # "Lager"
    return head.endswith(tuple(lists_of("de", "posts")["activities"].split()))


def in_subject(about: dict[str, Arg]) -> dict[str, Arg]:
    """Return how a subject line names a post: the role before the company, and nothing that would have to be cut."""
    role = next((part for part in (str(about["role"]), *JOINTS.split(str(about["role"]))) if _whole(part, FIELD)), "")
    about = fitting({**about, "role": role}, company=FIELD)
    is_long = len(str(about["role"])) + len(str(about["company"])) > FIELD[0]
    return fitting(about, company=NO_ROOM) if about["known"] == "both" and is_long else about


def fitting(about: dict[str, Arg], *, role: tuple[int, int] = POST, company: tuple[int, int] = POST) -> dict[str, Arg]:
    """Return how a short text names a post: without what has more characters or words than there is room for."""
    return _known(_whole(str(about["role"]), role), _whole(str(about["company"]), company))


def _whole(text: str, most: tuple[int, int]) -> str:
    return text if inline_name(text, most) == text else ""


def _known(role: str, company: str) -> dict[str, Arg]:
    known = {(True, True): "both", (True, False): "role", (False, True): "company"}
    return {"role": role, "company": company, "known": known.get((bool(role), bool(company)), "neither")}


def _company(text: str, language: str) -> str:
    """Return a company as a sentence names it: "the BBC" in English; in other languages "the" is left out."""
    company = inline_name(text, POST)
    if text.endswith(f"{company}.") and normalise(company).rpartition(" ")[2] in known("companies", "legal"):
        company += "."  # "e.V.", "Inc."
    first, _, rest = company.partition(" ")
    household = lists_of(language, "names")["of_a_household"].split()
    if {normalise(first), normalise(company).rpartition(" ")[2]} & set(household):
        return ""
    if language != "en":
        return rest if rest and first in known("posts", "small_front") else company
    return f"the {company}" if _takes_the(normalise(company)) else company


def _takes_the(company: str) -> bool:
    """Return whether an English sentence puts "the" in front: "the BBC", "the University of Wexley"."""
    first, link, *_ = words_ = (*company.split(), "", "")
    lists = lists_of("en", "companies")
    is_named_so = bool(link) and words_[-3] in lists["the_ends"].split() and first != "the"
    is_of = first in lists["the_of"].split() and link in lists["of"].split()
    return is_named_so or is_of or company in lists["with_the"]


def role_fits(application: Application, language: str) -> bool:
    """Return whether the role was typed in the language of the letter."""
    return not application.role_language or spoken_language(application.role_language) == language


def _role(text: str) -> str:
    role = inline_name(IN_BRACKETS.sub(" ", text), POST)
    first, _, last = role.rpartition(" ")
    return first if normalise(last) in in_any_language("draft-role-endings") and has_letters(first) else role


def inline_name(text: str, most: tuple[int, int] = FIELD) -> str:
    """Return a typed name as it stands inside a sentence; "" when it has no letter."""
    return clipped(one_line(text).strip(AT_THE_EDGES.replace("!", "")), *most)[0] if has_letters(text) else ""


def inline_signature(text: str, most: tuple[int, int] = FIELD) -> str:
    """Return a typed signature on one line; an initial at its end keeps its dot: "Ade O."."""
    name = inline_name(text, most)
    initial = name.rpartition(" ")[2]
    return f"{name}." if len(initial) == 1 and text.rstrip().endswith(f" {initial}.") else name


def signature(person: Person) -> Words | str:
    """Return the name under a letter, as the person gave it, or a placeholder for it."""
    return inline_signature(person.signature) or words("draft-your_name")


def spoken_name(person: Person) -> Words | str:
    """Return the name as it is said on the phone, without a dot behind an initial."""
    return inline_name(person.signature) or words("draft-your_name")
