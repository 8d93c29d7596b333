"""Options of a thank-you: its text, the channel, one note for each or one for all, other openings, the language."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from babel.languages import get_official_languages

from conversations.facts import ActiveConversation, Channel, Interview, Person, changes
from conversations.facts.working_days import NO_COUNTRY, country_of_zone
from conversations.flows.callback_data import Area, CallbackData, button, link, parse
from conversations.flows.questions import in_rows
from conversations.letters.addressees import can_write_to_each, note_channel, thank_you_contacts
from conversations.letters.follow_up import inline_name
from conversations.letters.thank_you import (
    ATTACHED,
    HAS_STRENGTH,
    MAY_ATTACH,
    MAY_MENTION_OPENINGS,
    own_text,
    strength_for,
    topic_for,
)
from conversations.messages import Button, Message, Rows, Turn, words
from conversations.outreach import thank_you_phrases
from conversations.outreach.log_contact import THANK_YOU_CHANNELS, channel_of
from conversations.outreach.thank_you_card import (
    AREA,
    addressee_key,
    extras,
    first_addressee,
    letter_link,
    note_message,
)
from conversations.pacing.status import thank_you_deadline
from conversations.reading.post_language import is_advertised_in
from conversations.words import LANGUAGES, letters_language

ATTACHING = "attach"  # the place's detail while an attachment is asked for


def on_tap(  # noqa: PLR0917 - what a tap says, taken apart
    person: Person, interview: Interview, verb: str, to: str | None, values: tuple[str, ...], now: datetime
) -> Turn | None:
    """Answer a tap on an option; None for any other. `to` is the addressee of the note it was on."""
    match verb:
        case "ways":
            return Turn(replace(person, place=None), (_menu(person, interview, to),))
        case "by" if values and (channel := channel_of(values[0], THANK_YOU_CHANNELS)):
            return _set_channel(person, interview, channel, to, now)
        case "hand":  # on old messages, from when there were only two channels
            return _set_channel(
                person, interview, Channel.EMAIL if interview.handwritten else Channel.HANDWRITTEN, to, now
            )
        case "each" | "all" if can_write_to_each(interview) and not thank_you_contacts(person, interview):
            interview = replace(interview, note_each=verb == "each")
            person = replace(person.with_interview(interview), place=None)
            return thank_you_phrases.next_note(person, interview, None)
        case "openings":
            return _show_note(person, replace(interview, note_openings=not interview.note_openings), to)
        case "attach" if interview.note_attached:
            return _show_note(person, replace(interview, note_attached=""), to)
        case "attach":
            person = replace(person, place=ActiveConversation(AREA, interview.id, ATTACHING))
            return Turn(person, (ask_attachment(interview),))
        case _:
            return None


def _menu(person: Person, interview: Interview, to: str | None) -> Message:
    to = first_addressee(person, interview) if to is None else to
    chosen = note_channel(interview)
    chips = tuple(
        Button(
            words("answers-on", option=words(f"channel.{c}")) if c is chosen else words(f"channel.{c}"),
            link(AREA, interview.id, "by", *addressee_key(to), c),
        )
        for c in THANK_YOU_CHANNELS
    )
    more = [one for one in extras(person, interview, to) if one.data not in {chip.data for chip in chips}]
    if interview.note_each and can_write_to_each(interview) and not thank_you_contacts(person, interview):
        more.append(button("note-all", AREA, interview.id, "all"))
    stands = not own_text(interview, to)
    if stands and topic_for(person, interview, to):
        more.append(button("note-topic_other", AREA, interview.id, "topic", *addressee_key(to)))
    if stands and chosen in HAS_STRENGTH and strength_for(person, interview, to):
        more.append(button("note-strength_other", AREA, interview.id, "strength", *addressee_key(to)))
    if stands and chosen in MAY_MENTION_OPENINGS:
        label = words("note-openings_off" if interview.note_openings else "note-openings")
        more.append(Button(label, link(AREA, interview.id, "openings", *addressee_key(to))))
    if stands and chosen in MAY_ATTACH:
        label = words("note-attach_off" if interview.note_attached else "note-attach")
        more.append(Button(label, link(AREA, interview.id, "attach", *addressee_key(to))))
    letter = parse(letter_link(person, interview, to))
    more += other_languages(person, letter) if letter else ()
    change = (button("note-change", AREA, interview.id, "edit", *addressee_key(to)),)
    back = (button("sent-back", AREA, interview.id, "show", *addressee_key(to)),)
    own = () if stands else (words("note-ways_own"),)
    rows: Rows = (change, *in_rows(chips, 2), *in_rows(tuple(more), 2), back)
    return Message((words("note-ways_ask"), *own), rows)


def other_languages(person: Person, letter: CallbackData) -> tuple[Button, ...]:
    """Return the buttons that write a letter in another language; `letter` shows it."""
    return tuple(
        button(
            f"letters-in.{language}",
            Area.SIGN,
            letter.subject,
            "in",
            language,
            letter.area,
            letter.verb,
            *letter.values,
        )
        for language in LANGUAGES
        if language != letters_language(person)
    )


def may_need_another_language(person: Person, interview: Interview) -> bool:
    """Return whether the note may have to be in another language: by an earlier choice, the country, or the post."""
    application = person.application(interview.application)
    country = person.country or country_of_zone(person.zone)
    spoken = () if country == NO_COUNTRY else get_official_languages(country, de_facto=True)
    written = letters_language(person)
    others = [language for language in LANGUAGES if language != written]
    return (
        bool(person.letters)
        or (written not in spoken and any(language in spoken for language in others))
        or (application is not None and any(is_advertised_in(o, application.company, application.role) for o in others))
    )


def _set_channel(person: Person, interview: Interview, channel: Channel, to: str | None, now: datetime) -> Turn:
    by_hand = channel is Channel.HANDWRITTEN
    if by_hand is not interview.handwritten:  # its new deadline may be past: no prompt, as the note is on the screen
        person = changes.resume_asking(person, interview.application, now)
    interview = replace(interview, handwritten=by_hand, note_channel=interview.note_channel if by_hand else channel)
    turn = _show_note(person, interview, None if channel is Channel.RECRUITER else to)
    deadline = thank_you_deadline(interview, person.clock) if by_hand else None
    return replace(turn, toast=words("thanks-hand_toast", at=deadline)) if deadline else turn


def _show_note(person: Person, interview: Interview, to: str | None) -> Turn:
    person = replace(person.with_interview(interview), place=None)
    return Turn(person, (note_message(person, interview, to),))


def ask_attachment(interview: Interview) -> Message:
    """Ask what is attached."""
    back: Rows = ((button("sent-back", AREA, interview.id, "show"),),)
    return Message((words("note-attach_ask"),), back)


def set_attachment(person: Person, interview: Interview, text: str) -> Turn:
    """Take what is attached: a few words for the note."""
    what = inline_name(text, ATTACHED)
    if not what:
        return Turn(person, (ask_attachment(interview),))
    return _show_note(person, replace(interview, note_attached=what), None)
