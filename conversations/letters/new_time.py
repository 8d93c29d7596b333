"""The text after an interview that did not take place: it names the agreed time, blames nobody and asks for another."""

from __future__ import annotations

from conversations.facts import Application, Interview, Person
from conversations.letters.addressees import met_so_far
from conversations.letters.follow_up import (
    Draft,
    about_post,
    greeting,
    letter,
    recruiter_greeting,
    signature,
    spoken_name,
)
from conversations.letters.people import names
from conversations.letters.talking_points import answer_text
from conversations.messages import Plain, Words, words
from conversations.pacing.status import goes_through_recruiter
from conversations.words import letters_language


def letter_for(person: Person, application: Application, interview: Interview) -> Draft:
    """Return the e-mail: to the recruiter, if there is one."""
    language = letters_language(person)
    through = goes_through_recruiter(person, application)
    met = names(answer_text(interview, "with_whom")) or met_so_far(person, application)
    to = recruiter_greeting(application, language) if through else greeting(met, language)
    about = about_post(application, language)
    body = (
        to,
        words("draft-new_time-opening", agreed=_agreed(interview), whom=_whom(through), **about),
        words("draft-new_time-ask", whom=_whom(through)),
        words("draft-sign_off", name=signature(person)),
    )
    return letter(person, "draft-new_time-subject", about, body)


def phone_script(person: Person, application: Application, interview: Interview) -> Plain:
    """Return the same as a short script for a call."""
    language = letters_language(person)
    whom = _whom(goes_through_recruiter(person, application))
    about = {**about_post(application, language), "name": spoken_name(person)}
    return Plain(
        (
            words("draft-new_time-hello", agreed=_agreed(interview), whom=whom, **about),
            words("draft-new_time-call", whom=whom),
        ),
        language,
    )


def _whom(through_recruiter: bool) -> str:  # noqa: FBT001 - it names its one argument
    return "recruiter" if through_recruiter else "employer"


def _agreed(interview: Interview) -> Words:
    """Return when it was to be, as a part of a sentence."""
    if interview.starts_at is None:
        return words("draft-new_time-some_day")
    return words("draft-new_time-agreed", at=interview.starts_at)
