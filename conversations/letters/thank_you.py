"""Writes the thank-you note after an interview: to one person, to each or to all, for each channel.

Three points in about 70 words: thanks with what they told the person, why the person with one strength, an offer of
documents. People may compare their notes: what differs is what is mentioned or the strength, and the wording.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from itertools import product

from conversations.facts import Channel, Interview, Note, Person
from conversations.letters.addressees import addressees, note_channel, people_met
from conversations.letters.follow_up import (
    NO_ROOM,
    Draft,
    about_post,
    fitting,
    greeting,
    in_subject,
    inline_name,
    recruiter_greeting,
    signature,
    spoken_name,
    two_sentences,
)
from conversations.letters.people import salutation_name
from conversations.letters.phrase_question import mentioned
from conversations.letters.talking_points import note_of, strength_of, topic_of
from conversations.letters.topics import Phrase
from conversations.messages import Arg, Plain, Words, words
from conversations.words import BETWEEN_PARAGRAPHS, Reader, copyable, letters_language

TURNS = 3
LONGEST_NOTE = 2400  # characters of the person's own text
MOST_ON_LINKEDIN = 299  # characters of the note that goes with an invitation
ATTACHED = (60, 8)  # characters and words, like those below
SHORT_ROLE = (38, 5)
SHORT_NAME = (24, 3)
MAY_MENTION_OPENINGS = (Channel.EMAIL, Channel.HANDWRITTEN, Channel.RECRUITER)
MAY_ATTACH = MAY_MENTION_OPENINGS
HAS_STRENGTH = MAY_MENTION_OPENINGS
_THEIRS = ("point", "what", "strength")  # placeholders with the person's own words
HAS_SUBJECT = (Channel.EMAIL, Channel.RECRUITER)


def draft_thank_you(person: Person, interview: Interview, to: str = "") -> Draft:
    """Return the thank-you note of `interview` to `to` ("": to all): the person's own text if they wrote one."""
    headed = subject(person, interview)
    if own := own_text(interview, to):
        return Draft(headed, Plain((own,)))
    match note_channel(interview):
        case Channel.LINKEDIN:
            paragraphs = _on_linkedin(person, interview, to)
        case Channel.PHONE:
            paragraphs = _on_the_phone(person, interview, to)
        case Channel.RECRUITER:
            paragraphs = _through_the_recruiter(person, interview)
        case _:
            paragraphs = _letter(person, interview, to)
    return Draft(headed, Plain(paragraphs, letters_language(person)))


def subject(person: Person, interview: Interview) -> Plain | None:
    """Return the subject line of the notes of `interview`, for channels that have one."""
    if note_channel(interview) not in HAS_SUBJECT:
        return None
    about = about_post(person.application(interview.application), letters_language(person))
    return Plain((words("draft-thank_you-subject", **in_subject(about)),), letters_language(person))


# In the person's own words -------------------------------------------------------------------------------------------


def note_to(interview: Interview, to: str) -> Note | None:
    """Return the whole text that the person wrote to `to`, even while the draft is used instead."""
    if (note := note_of(interview, to)).text:
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
    if isinstance(paragraph, str):
        return True
    return any(
        (name in _THEIRS and isinstance(said, str) and bool(said)) or (isinstance(said, Words) and has_own_words(said))
        for name, said in paragraph.args
    )


def text_and_own_spans(body: Plain, reader: Reader) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return a note as it is copied, and where the person's own words stand in it."""
    text, theirs = "", []
    for paragraph in body.paragraphs:
        between = BETWEEN_PARAGRAPHS if text else ""
        for sentence in _sentences(paragraph):
            said = copyable(Plain((sentence,), body.language), reader)
            text += f"{between}{said}" if said else ""
            if said and has_own_words(sentence):
                theirs.append((len(text) - len(said), len(text)))
            between = " "
    return text, tuple(theirs)


def _sentences(paragraph: Words | str) -> Iterator[Words | str]:
    """Yield the sentences of a paragraph that was put together from some."""
    if isinstance(paragraph, Words) and paragraph.key == "draft-two_sentences":
        for _, sentence in paragraph.args:
            if isinstance(sentence, Words):
                yield from _sentences(sentence)
    else:
        yield paragraph


# What the notes to several people differ by ---------------------------------------------------------------------------


def topic_for(person: Person, interview: Interview, to: str) -> Phrase | None:
    """Return what the note to `to` mentions. The debrief's topic is for the first of several."""
    return topic_of(person, interview, to, first=_number_of(interview, to) == 0)


def strength_for(person: Person, interview: Interview, to: str) -> Phrase | None:
    """Return the strength that the note to `to` names."""
    return strength_of(person, interview, to, first=_number_of(interview, to) == 0)


def alike(person: Person, interview: Interview) -> str:
    """Return the first person whose note would say nothing of its own; "" when each is worth sending by itself."""
    seen: set[tuple[str, str]] = set()
    for to in addressees(interview):
        topic, strength = topic_for(person, interview, to), strength_for(person, interview, to)
        says = own_text(interview, to), f"{topic.text if topic else ''}|{strength.text if strength else ''}"
        if says in seen or says == ("", "|"):
            return to
        seen.add(says)
    return ""


# Drafts --------------------------------------------------------------------------------------------------------------


def _letter(person: Person, interview: Interview, to: str) -> tuple[Words, ...]:
    number = _number_of(interview, to)
    turn = number % TURNS + 1
    return (
        greeting(_greeted(interview, to), letters_language(person)),
        _joined(_opening(person, interview, to), _why(person, interview, to, turn)),
        _together(*_attached(interview), *_openings(interview, number), words("draft-thank_you-offer", turn=turn)),
        words("draft-sign_off", name=signature(person)),
    )


def _opening(person: Person, interview: Interview, to: str) -> Words:
    """Return the thanks, with what they told the person."""
    turn = _number_of(interview, to) % TURNS + 1
    about = about_post(person.application(interview.application), letters_language(person))
    return _joined(words("draft-thank_you-opening", turn=turn, **about), _point(turn, topic_for(person, interview, to)))


def _joined(first: Words, then: Words | None) -> Words:
    return two_sentences(first, then) if then else first


def _together(*sentences: Words) -> Words:
    """Return sentences as one paragraph."""
    return reduce(_joined, sentences)


def _point(turn: int, topic: Phrase | None) -> Words | None:
    return mentioned(topic, turn) if topic else None


def _why(person: Person, interview: Interview, to: str, turn: int) -> Words:
    strength = strength_for(person, interview, to)
    bring = words("draft-thank_you-bring", strength=strength.text) if strength else None
    return _joined(words("draft-thank_you-why", turn=turn), bring)


def _on_the_phone(person: Person, interview: Interview, to: str) -> tuple[Words, ...]:
    turn = _number_of(interview, to) % TURNS + 1
    about = about_post(person.application(interview.application), letters_language(person))
    hello = words("draft-thank_you-call", **_spoken_to(person, interview, to), name=spoken_name(person))
    thanks = words("draft-thank_you-call_thanks", turn=turn, **about)
    told = _joined(hello, _joined(thanks, _point(turn, topic_for(person, interview, to))))
    return told, words("draft-thank_you-call_closing", turn=turn)


def _spoken_to(person: Person, interview: Interview, to: str) -> dict[str, Arg]:
    greeted = _greeted(interview, to)
    first = salutation_name(greeted[0], letters_language(person)) if len(greeted) == 1 else ""
    return {"greets": "named" if first else "unnamed", "first": first}


def _on_linkedin(person: Person, interview: Interview, to: str) -> tuple[Words, ...]:
    """Return a note that fits into an invitation, however long the names are: without the topic if it is too long."""
    turn = _number_of(interview, to) % TURNS + 1
    spoken = _spoken_to(person, interview, to)
    if inline_name(str(spoken["first"]), SHORT_NAME) != spoken["first"]:
        spoken = {"greets": "unnamed", "first": ""}
    about = about_post(person.application(interview.application), letters_language(person))
    about = fitting(about, role=SHORT_ROLE, company=SHORT_NAME)
    greeting_ = words("draft-thank_you-linkedin_greeting", **spoken)
    closing = words("draft-thank_you-linkedin_closing", turn=turn, name=signature(person))
    point = _point(turn, topic_for(person, interview, to))
    shortest = fitting(about, role=NO_ROOM, company=NO_ROOM)
    notes: Iterator[tuple[Words, ...]] = (
        (_joined(_joined(greeting_, words("draft-thank_you-linkedin", turn=turn, **named)), says), closing)
        for says, named in product((point, None), (about, fitting(about, company=NO_ROOM), shortest))
    )
    reader = Reader.of_letters(person)
    return next((n for n in notes if len(copyable(Plain(n), reader)) <= MOST_ON_LINKEDIN), (greeting_, closing))


def _through_the_recruiter(person: Person, interview: Interview) -> tuple[Words, ...]:
    """Return a note that asks the recruiter to pass on the thanks, in quotation marks."""
    application = person.application(interview.application)
    language = letters_language(person)
    people = people_met(interview)
    known = inline_name(salutation_name(people[0].name, language)) if len(people) == 1 else ""
    says = _joined(words("draft-thank_you-through_says"), _point(1, topic_for(person, interview, "")))
    return (
        recruiter_greeting(application, language),
        _joined(
            words("draft-thank_you-through", **about_post(application, language)),
            words("draft-thank_you-through_thanks", who="named" if known else "team", first=known),
        ),
        words(
            "draft-thank_you-quoted",
            says=_together(says, _why(person, interview, "", 1), *_openings(interview, 0)),
        ),
        _together(*_attached(interview), words("draft-thank_you-through_offer")),
        words("draft-sign_off", name=signature(person)),
    )


def _number_of(interview: Interview, to: str) -> int:
    """Return the number of an addressee, from 0; the note to all is worded like the first."""
    return next((i for i, one in enumerate(people_met(interview)) if one.name == to), 0)


def _greeted(interview: Interview, to: str) -> tuple[str, ...]:
    return (to,) if to else tuple(one.name for one in people_met(interview))


def _attached(interview: Interview) -> tuple[Words, ...]:
    if not (what := inline_name(interview.note_attached, ATTACHED)):
        return ()
    return (words("draft-thank_you-attached", channel=note_channel(interview), what=what),)


def _openings(interview: Interview, number: int) -> tuple[Words, ...]:
    return (words("draft-thank_you-openings", turn=number % TURNS + 1),) if interview.note_openings else ()
