"""Every contact of an application, in the order it happened."""

from __future__ import annotations

from datetime import datetime

from conversations.facts import Application, ContactKind, Outcome, Person, ReplyKind
from conversations.flows.callback_data import stale_tap
from conversations.messages import Button, Message, Turn, Words, post, words

AREA = "app"
SPOKEN_BY_REPLY = {Outcome.OFFER: ReplyKind.OFFER, Outcome.REJECTED: ReplyKind.REJECTED}
TOLD_AT_MOST = 12  # on the card; the rest is a tap away
TOLD_ON_A_PAGE = 40


def timeline(person: Person, application: Application) -> tuple[Words, ...]:
    """Return what happened, oldest first: interviews, promised days, word sent and received, prompts, the outcome."""
    happened: list[tuple[datetime, Words]] = []
    for number, interview in enumerate(person.rounds(application.id), 1):
        if interview.starts_at:
            happened.append((interview.starts_at, words("time-interview", at=interview.starts_at, round=number)))
    happened += [(p.known_at, words("time-promise", at=p.known_at, day=p.day)) for p in application.promises]
    happened += [
        (
            c.at,
            words("time-called", at=c.at)
            if c.kind is ContactKind.RECRUITER_CALL
            else words(
                "time-contact",
                at=c.at,
                kind=words("contact-to", name=c.to) if c.to else words(f"contact.{c.kind}"),
                channel=words(f"channel-by.{c.channel}"),
            ),
        )
        for c in application.contacts
    ]
    happened += [(r.at, words("time-reply", at=r.at, kind=words(f"reply.{r.kind}"))) for r in application.replies]
    happened += [
        (p.at, words("time-prompt", at=p.at, kind=words(f"prompt.{p.kind}")))
        for p in person.prompts
        if application.id in p.applications
    ]
    closed, outcome = application.closed_at, application.outcome
    if closed and outcome and SPOKEN_BY_REPLY.get(outcome) not in {r.kind for r in application.replies}:
        happened.append((closed, words("time-outcome", at=closed, state=words(f"outcome.{outcome}"))))
    happened += [(f.at, words("time-feedback", at=f.at)) for f in application.feedback]
    return tuple(line for _, line in sorted(happened, key=lambda pair: pair[0]))


def whole_timeline(person: Person, application: Application, page: int) -> Turn:
    """Show everything that happened, a page at a time, the latest page first."""
    lines = timeline(person, application)
    end = len(lines) - page * TOLD_ON_A_PAGE
    if end <= 0:
        return stale_tap(person)
    at = f"{AREA}:{application.id}"
    turn = []
    if page:
        turn.append(Button(words("apps-newer"), f"{at}:timeline:{page - 1}"))
    if end > TOLD_ON_A_PAGE:
        turn.append(Button(words("apps-older"), f"{at}:timeline:{page + 1}"))
    back = (Button(words("sent-back"), f"{at}:show"),)
    says = words("app-timeline", lines=lines[max(0, end - TOLD_ON_A_PAGE) : end])
    named = words("app-timeline_of", post=post(application))
    return Turn(person, (Message((named, says), ((tuple(turn), back) if turn else (back,))),))
