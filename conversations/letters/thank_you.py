"""Writes the thank-you note after an interview: to one person, to each or to all, for each channel.

It has thanks, one point from the conversation, enthusiasm with skills, an offer of documents. People may compare their
notes, so each gets another point, if the debrief has several, and another wording.
"""

from __future__ import annotations

from conversations.facts import Channel, Interview, Note, Person
from conversations.letters.addressees import note_channel, people_met
from conversations.letters.follow_up import Draft, about_post, greeting, inline_name, signature
from conversations.letters.people import salutation_name
from conversations.letters.talking_points import POINT, shortened, talking_points
from conversations.messages import Arg, Plain, Words, words
from conversations.words import spoken_language

TURNS = 3
LONGEST_NOTE = 2400  # characters of the person's own text
MOST_ON_LINKEDIN = 300  # characters of the note that goes with an invitation
ATTACHED = (60, 8)  # characters and words, like those below
SHORT_POINT = (60, 10)
ROOM = (POINT, (120, 18), (80, 10))  # for the point: without other lines, with one, with two
SHORT_ROLE = (38, 5)
SHORT_NAME = (24, 3)
MAY_MENTION_OPENINGS = (Channel.EMAIL, Channel.HANDWRITTEN, Channel.RECRUITER)
MAY_ATTACH = MAY_MENTION_OPENINGS
_THEIRS = ("point", "what")  # placeholders with the person's own words
HAS_SUBJECT = (Channel.EMAIL, Channel.RECRUITER)


def draft_thank_you(person: Person, interview: Interview, to: str = "") -> Draft:
    """Return the thank-you note of `interview` to `to` ("": to all): the person's own text if they wrote one.

    Without a point there is a placeholder, which the review asks to fill in.
    """
    about = about_post(person.application(interview.application))
    headed = subject(person, interview)
    if own := own_text(interview, to):
        return Draft(headed, Plain((own,)))
    match note_channel(interview):
        case Channel.LINKEDIN:
            return Draft(headed, _on_linkedin(person, interview, to))
        case Channel.PHONE:
            return Draft(headed, _on_the_phone(person, interview, to, about))
        case Channel.RECRUITER:
            return Draft(headed, _through_the_recruiter(person, interview, about))
        case _:
            return Draft(headed, _letter(person, interview, to, about))


def subject(person: Person, interview: Interview) -> Words | None:
    """Return the subject line of the notes of `interview`, for channels that have one."""
    if note_channel(interview) not in HAS_SUBJECT:
        return None
    return words("draft-thank_you-subject", **about_post(person.application(interview.application)))


# In the person's own words -------------------------------------------------------------------------------------------


def note_to(interview: Interview, to: str) -> Note | None:
    """Return what the person wrote to `to`, even while the draft is used instead."""
    if note := next((n for n in interview.notes if n.to == to), None):
        return note
    return Note(text=interview.note_text) if not to and interview.note_text.strip() else None


def own_text(interview: Interview, to: str) -> str:
    """Return the person's text that is used instead of the draft, or ""."""
    note = note_to(interview, to)
    return "" if note is None or note.laid_aside else note.text.strip()[:LONGEST_NOTE]


def own_texts(interview: Interview) -> tuple[Note, ...]:
    """Return all texts of the person that are used, the note to all first."""
    told = dict.fromkeys(("", *(n.to for n in interview.notes)))
    return tuple(Note(to, text) for to in told if (text := own_text(interview, to)))


def has_own_words(paragraph: Words | str) -> bool:
    """Return whether a paragraph has own words of the person: more than names of people, companies and roles."""
    return isinstance(paragraph, str) or any(name in _THEIRS and isinstance(said, str) for name, said in paragraph.args)


# Drafts --------------------------------------------------------------------------------------------------------------


def _letter(person: Person, interview: Interview, to: str, about: dict[str, Arg]) -> Plain:
    number = _number_of(interview, to)
    room = ROOM[bool(interview.note_openings) + bool(interview.note_attached)]
    return Plain(
        (
            greeting(_greeted(interview, to), person.language),
            words("draft-thank_you-opening", turn=number % TURNS + 1, **about),
            words("draft-thank_you-point", turn=number % TURNS + 1, **_point(person, interview, number, room)),
            words("draft-thank_you-sell", turn=(number + number // TURNS) % TURNS + 1),
            *_attached(interview),
            words("draft-thank_you-offer", turn=(number + number // TURNS**2) % TURNS + 1),
            *_openings(interview, number),
            words("draft-sign_off", name=signature(person)),
        )
    )


def _on_the_phone(person: Person, interview: Interview, to: str, about: dict[str, Arg]) -> Plain:
    number = _number_of(interview, to)
    greeted = _greeted(interview, to)
    first = salutation_name(greeted[0], spoken_language(person.language)) if len(greeted) == 1 else ""
    known = "named" if first else "unnamed"
    return Plain(
        (
            words("draft-thank_you-call", greets=known, first=first, name=signature(person)),
            words("draft-thank_you-call_thanks", turn=number % TURNS + 1, **about),
            words("draft-thank_you-call_point", turn=number % TURNS + 1, **_point(person, interview, number)),
            words("draft-thank_you-call_closing", turn=(number + number // TURNS) % TURNS + 1),
        )
    )


def _on_linkedin(person: Person, interview: Interview, to: str) -> Plain:
    """Return a note that fits into an invitation, however long the names are."""
    number = _number_of(interview, to)
    greeted = _greeted(interview, to)
    first = salutation_name(greeted[0], spoken_language(person.language)) if len(greeted) == 1 else ""
    first = first if inline_name(first, SHORT_NAME) == first else ""
    application = person.application(interview.application)
    role = inline_name(str(about_post(application)["role"]), SHORT_ROLE)
    known = {"known": "role" if role else "neither", "greets": "named" if first else "unnamed"}
    point = _point(person, interview, number, SHORT_POINT)
    name: Words | str = inline_name(person.name, SHORT_NAME) or words("draft-your_name")
    return Plain(
        (
            words("draft-thank_you-linkedin", turn=number % TURNS + 1, first=first, role=role, **known),
            words("draft-thank_you-linkedin_point", turn=number % TURNS + 1, **point),
            words("draft-thank_you-linkedin_closing", name=name),
        )
    )


def _through_the_recruiter(person: Person, interview: Interview, about: dict[str, Arg]) -> Plain:
    people = people_met(interview)
    language = spoken_language(person.language)
    known = inline_name(salutation_name(people[0].name, language)) if len(people) == 1 else ""
    room = ROOM[bool(interview.note_openings) + bool(interview.note_attached)]
    return Plain(
        (
            words("draft-to_recruiter-greeting"),
            words("draft-thank_you-through", **about),
            words("draft-thank_you-through_thanks", who="named" if known else "team", first=known),
            words("draft-thank_you-through_point", **_point(person, interview, 0, room, to_reader=False)),
            words("draft-thank_you-through_sell"),
            *_attached(interview),
            words("draft-thank_you-through_offer"),
            *_openings(interview, 0),
            words("draft-sign_off", name=signature(person)),
        )
    )


def _number_of(interview: Interview, to: str) -> int:
    """Return the number of an addressee, from 0; the note to all is worded like the first."""
    return next((i for i, one in enumerate(people_met(interview)) if one.name == to), 0)


def _greeted(interview: Interview, to: str) -> tuple[str, ...]:
    return (to,) if to else tuple(one.name for one in people_met(interview))


def _point(
    person: Person, interview: Interview, number: int, most: tuple[int, int] = POINT, *, to_reader: bool = True
) -> dict[str, Arg]:
    """Return the point that the note with this number names, and whether it was cut."""
    known = talking_points(interview, person.language)
    chosen = known[number % len(known)] if known else ""
    point, cut = shortened(chosen, person.language, most, to_reader=to_reader)
    return {"point": point or words("draft-something_said"), "cut": cut}


def _attached(interview: Interview) -> tuple[Words, ...]:
    if not (what := inline_name(interview.note_attached, ATTACHED)):
        return ()
    return (words("draft-thank_you-attached", channel=note_channel(interview), what=what),)


def _openings(interview: Interview, number: int) -> tuple[Words, ...]:
    return (words("draft-thank_you-openings", turn=number % TURNS + 1),) if interview.note_openings else ()
