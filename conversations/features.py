"""The table of all features: who answers a tap, and who takes what is typed while a question is open."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from conversations import voice
from conversations.account import commands, export, settings
from conversations.applications import after_no, card, employer_reply, offer, today
from conversations.applications import list as application_list
from conversations.facts import Person
from conversations.feature import Feature, by_area, by_place
from conversations.interviews import debrief, deeper, fit, no_show, planning
from conversations.invitations import taps as invitation_taps
from conversations.listening import outside, story
from conversations.messages import Turn
from conversations.outreach import (
    feedback,
    follow_up,
    letter_details,
    log_contact,
    recruiter_call,
    references,
    thank_you,
    withdrawal,
)
from conversations.pacing import snooze
from conversations.preparation import insights_panels, interview_prep, overview, practice, skills
from conversations.remind import FEATURE as DISCREET_PROMPT

FEATURES: tuple[Feature, ...] = (
    commands.FEATURE,
    settings.FEATURE,
    export.FEATURE,
    DISCREET_PROMPT,
    snooze.FEATURE,
    planning.FEATURE,
    no_show.FEATURE,
    invitation_taps.FEATURE,
    debrief.FEATURE,
    deeper.FEATURE,
    fit.FEATURE,
    thank_you.FEATURE,
    recruiter_call.FEATURE,
    references.FEATURE,
    after_no.FEATURE,
    offer.FEATURE,
    follow_up.FEATURE,
    log_contact.FEATURE,
    employer_reply.FEATURE,
    feedback.FEATURE,
    withdrawal.FEATURE,
    letter_details.FEATURE,
    card.FEATURE,
    application_list.FEATURE,
    overview.FEATURE,
    practice.FEATURE,
    skills.FEATURE,
    interview_prep.FEATURE,
    insights_panels.FEATURE,
    voice.FEATURE,
    outside.FEATURE,
    story.FEATURE,
)
FEATURE_BY_AREA = by_area(FEATURES)
FEATURE_BY_PLACE = by_place(FEATURES)


def where_we_are(person: Person, now: datetime) -> Turn:
    """Show the current question again, or what waits when no conversation is open. Changes nothing."""
    place = person.place
    feature = FEATURE_BY_PLACE.get(place.conversation) if place else None
    turn = feature.ask_again(person, place, now) if place and feature and feature.ask_again else None
    if turn is None:
        turn = Turn(person, (today.waiting(person, now),)) if person.zone_known else commands.start(person, now)
    return replace(turn, person=person)
