"""The follow-up as e-mail and as script for a call; and what all letters share.

A letter consists of keys of the words files and of the person's own words, in the language of the person's letters.
What is missing stands in square brackets.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from conversations.facts import Application, Interview, Person
from conversations.letters.people import form_of_address, names, salutation_name
from conversations.letters.talking_points import AT_THE_EDGES, answer_text, clipped, one_line
from conversations.messages import Arg, Button, Plain, Words, words
from conversations.reading.typed_text import IN_BRACKETS
from conversations.words import letters_language, spoken_language
from conversations.words.wordlists import has_letters, in_any_language, known, lists_of, normalise

MOST_GREETED = 3
TURNS = 4
PHONE_TURNS = 3
FACES = {"1": "bad", "2": "poor", "3": "fair", "4": "good", "5": "great"}
FIELD = (45, 6)  # characters and words: a subject line stays within 80 characters


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
    greeting, about, signed = letter_frame(person, application)
    turn = number % TURNS + 1
    body = (
        greeting,
        words("draft-follow_up-opening", turn=turn, **about),
        words("draft-follow_up-questions", turn=turn),
        signed,
    )
    return letter(person, words("draft-follow_up-subject", **about), body)


def letter(person: Person, subject: Words, body: tuple[Words, ...]) -> Draft:
    """Return a draft in the language of the person's letters."""
    language = letters_language(person)
    return Draft(Plain((subject,), language), Plain(body, language))


def letter_frame(person: Person, application: Application) -> tuple[Words, dict[str, Arg], Words]:
    """Return what letters about an application share: the greeting, how the post is named, the sign-off."""
    lines = (answer_text(interview, "met") for interview in reversed(person.rounds(application.id)))
    met = next((people for line in lines if (people := names(line))), ())
    language = letters_language(person)
    return greeting(met, language), about_post(application, language), words("draft-sign_off", name=signature(person))


def phone_script(person: Person, application: Application, number: int = 0) -> Plain:
    """Return the follow-up as a script for a call, and for a machine; the wording changes with `number`."""
    speaker = {**about_post(application, letters_language(person)), "name": signature(person)}
    turn = number % PHONE_TURNS + 1
    says = (words("draft-phone-hello", **speaker), words("draft-phone-questions", turn=turn))
    return Plain((on_lines(*says, words("draft-phone-voicemail")),), letters_language(person))


def recruiter_script(person: Person, interview: Interview) -> Plain:
    """Return the script for a call to the recruiter on the day of the interview."""
    felt = answer_text(interview, "felt")
    language = letters_language(person)
    about = {**about_post(person.application(interview.application), language), "name": signature(person)}
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
    return words("draft-lines", lines=parts)


def two_sentences(first: Words, then: Words) -> Words:
    """Return two sentences as one paragraph."""
    return words("draft-two_sentences", first=first, then=then)


def recruiter_greeting(application: Application | None) -> Words:
    """Return how a letter greets the recruiter: by the name that was asked for once, or without one."""
    name = application.recruiter_name if application else ""
    if name is None:
        return words("draft-to_recruiter-greeting", known="asked", name=words("draft-recruiter_name"))
    return words("draft-to_recruiter-greeting", known="yes" if name else "no", name=name)


def about_post(application: Application | None, language: str) -> dict[str, Arg]:
    """Return how a text in `language` names a post: the role, the company, and which of them is known.

    A role that was typed in another language is left out, and so is what is no role: "Praktikum".
    """
    company = _company(application.company, language) if application else ""
    role = _role(application.role) if application and role_fits(application, language) else ""
    if role and normalise(role.split()[0]) in lists_of(language, "posts").get("activities", "").split():
        role = ""  # nobody works "als Praktikum"
    known = {(True, True): "both", (True, False): "role", (False, True): "company"}
    return {"role": role, "company": company, "known": known.get((bool(role), bool(company)), "neither")}


def _company(text: str, language: str) -> str:
    """Return a company as a sentence names it; "the" is English."""
    company = inline_name(text)
    first, _, rest = company.partition(" ")
    return rest if rest and language != "en" and first in known("posts", "small_front") else company


def role_fits(application: Application, language: str) -> bool:
    """Return whether the role was typed in the language of the letter."""
    return not application.role_language or spoken_language(application.role_language) == language


def _role(text: str) -> str:
    role = inline_name(IN_BRACKETS.sub(" ", text))
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
