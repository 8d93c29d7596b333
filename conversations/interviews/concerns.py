"""What is shown before the verdict on a job: the concerns that debriefs named, and an earlier verdict."""

from __future__ import annotations

from conversations.facts import Answer, Interview, Person
from conversations.flows import multipart
from conversations.flows.flow import has_content
from conversations.flows.questions import clipped
from conversations.messages import Words, words

KEYS = ("concerns", "deal_breakers")
LONGEST = 200  # characters
SHOWN_AT_MOST = 4


def concerns(person: Person, interview: Interview) -> tuple[Words, ...]:
    """Return the concerns and deal-breakers of the debriefs, in the person's words."""
    said = (
        answer
        for interview_ in person.rounds(interview.application)
        for key in KEYS
        if (answer := interview_.answers.get(key)) and has_content(answer)
    )
    lines = tuple(words("fit-worry", text=_shown(answer)) for answer in said)
    return (words("fit-worries", lines=lines[-SHOWN_AT_MOST:]),) if lines else ()


def _shown(answer: Answer) -> Words:
    text = clipped(" · ".join(answer.text.split("\n")), LONGEST)
    return multipart.as_words(words("answers-said", text=text) if text else None, answer.kept)


def before_verdict(person: Person, interview: Interview) -> tuple[Words, ...]:
    """Return the concerns, and the verdict of an earlier round."""
    application = person.application(interview.application)
    verdict = application.fit.verdict if application else ""
    own_words = interview.answers.get("verdict")
    is_earlier = verdict.strip() and (own_words is None or own_words.text != verdict)
    earlier = (words("fit-earlier", text=clipped(verdict)),) if is_earlier else ()
    return (*concerns(person, interview), *earlier)
