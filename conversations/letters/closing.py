"""Letters about an application: through the recruiter, to a reference, a withdrawal, a request for feedback."""

from __future__ import annotations

from conversations.facts import Application, Interview, OfferAnswer, Person
from conversations.letters.follow_up import (
    Draft,
    letter,
    letter_frame,
    on_lines,
    recruiter_greeting,
    timeline,
    two_sentences,
)
from conversations.letters.people import salutation_name
from conversations.messages import Plain, words
from conversations.words import letters_language

RECRUITER_TURNS = 4


def to_recruiter(person: Person, application: Application, number: int) -> Draft:
    """Return the follow-up, as the recruiter is asked to pass it on; `number` counts those before."""
    turn = number % RECRUITER_TURNS + 1
    _, about, signed = letter_frame(person, application)
    body = (
        recruiter_greeting(application, letters_language(person)),
        words("draft-to_recruiter-opening", turn=turn, **about),
        words("draft-to_recruiter-questions", turn=turn, timeline=timeline(application)),
        signed,
    )
    return letter(person, "draft-to_recruiter-subject", about, body)


def recruiter_by_phone(person: Person, application: Application) -> Plain:
    """Return the follow-up as a script for a call to the recruiter."""
    _, about, _ = letter_frame(person, application)
    asks = (words("draft-recruiter_phone-questions"), words("draft-recruiter_phone-closing"))
    return Plain((on_lines(words("draft-recruiter_phone-hello", **about), *asks),), letters_language(person))


def kind_reply(person: Person, application: Application) -> Draft:
    """Return a reply to a no: understanding, good luck, and glad of another opening."""
    greeting, about, signed = letter_frame(person, application)
    body = (
        greeting,
        two_sentences(
            words("draft-kind_reply-opening"),
            two_sentences(words("draft-kind_reply-openings"), words("draft-kind_reply-luck")),
        ),
        signed,
    )
    return letter(person, "draft-kind_reply-subject", about, body)


def for_reference(person: Person, application: Application, name: str) -> Draft:
    """Return the text that tells a reference whom to expect."""
    _, about, signed = letter_frame(person, application)
    called = salutation_name(name, letters_language(person))
    body = (words("draft-reference-greeting", name=called), words("draft-reference-body", **about), signed)
    return letter(person, "draft-reference-subject", about, body)


def withdrawal(person: Person, application: Application) -> Draft:
    """Return a polite withdrawal: thanks, the decision, open for later; another job that was accepted is the reason."""
    greeting, about, signed = letter_frame(person, application)
    talked = any(_has_begun(person, interview) for interview in person.rounds(application.id))
    taken = any(a.offer and a.offer.answer is OfferAnswer.ACCEPTED for a in person.applications)
    body = (
        greeting,
        words("draft-withdrawal-opening" if talked else "draft-withdrawal-ahead", **about),
        two_sentences(
            words("draft-withdrawal-taken" if taken else "draft-withdrawal-decision"),
            words("draft-withdrawal-closing"),
        ),
        signed,
    )
    return letter(person, "draft-withdrawal-subject", about, body)


def _has_begun(person: Person, interview: Interview) -> bool:
    """Return whether they have talked: a letter is read when the person was last heard."""
    if interview.finished_at or not interview.starts_at:
        return interview.finished_at is not None
    return person.heard_at is not None and interview.starts_at <= person.heard_at


def feedback_request(person: Person, application: Application) -> Draft:
    """Return the request for feedback after a no: what decided it, what to improve, other roles."""
    greeting, about, signed = letter_frame(person, application)
    body = (
        greeting,
        two_sentences(words("draft-feedback-opening", **about), words("draft-feedback-questions")),
        two_sentences(words("draft-feedback-interest"), words("draft-feedback-closing")),
        signed,
    )
    return letter(person, "draft-feedback-subject", about, body)
