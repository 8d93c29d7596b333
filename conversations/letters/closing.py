"""What is written at the turns of an application: through the recruiter, a kind goodbye, a request for feedback."""

from __future__ import annotations

from conversations.facts import Application, Person
from conversations.letters.follow_up import Draft, letter_frame
from conversations.messages import Plain, words

RECRUITER_TURNS = 3


def to_recruiter(person: Person, application: Application, number: int) -> Draft:
    """Return the follow-up as the recruiter is asked to pass it on; `number` counts how often was asked before."""
    turn = number % RECRUITER_TURNS + 1
    _, about, signed = letter_frame(person, application)
    body = (
        words("draft-to_recruiter-greeting"),
        words("draft-to_recruiter-opening", turn=turn, **about),
        words("draft-to_recruiter-questions", turn=turn),
        words("draft-to_recruiter-closing", turn=turn),
        signed,
    )
    return Draft(words("draft-to_recruiter-subject", **about), Plain(body))


def recruiter_by_phone(person: Person, application: Application) -> Plain:
    """Return the follow-up as it is said to the recruiter on the phone."""
    _, about, _ = letter_frame(person, application)
    return Plain(
        (
            words("draft-recruiter_phone-hello", **about),
            words("draft-recruiter_phone-questions"),
            words("draft-recruiter_phone-closing"),
        )
    )


def withdrawal(person: Person, application: Application) -> Draft:
    """Return a polite withdrawal: thanks, the decision, no reasons, the door left open."""
    greeting, about, signed = letter_frame(person, application)
    body = (
        greeting,
        words("draft-withdrawal-opening", **about),
        words("draft-withdrawal-decision"),
        words("draft-withdrawal-closing"),
        signed,
    )
    return Draft(words("draft-withdrawal-subject", **about), Plain(body))


def feedback_request(person: Person, application: Application) -> Draft:
    """Return what to ask after a no: what decided it, what to improve and learn, other leads, other roles."""
    greeting, about, signed = letter_frame(person, application)
    body = (
        greeting,
        words("draft-feedback-opening", **about),
        words("draft-feedback-questions"),
        words("draft-feedback-interest"),
        words("draft-feedback-closing"),
        signed,
    )
    return Draft(words("draft-feedback-subject", **about), Plain(body))
