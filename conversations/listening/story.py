"""A story told in one go: sorted into the debrief's questions, shown as a list, moved and kept by taps."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from conversations.events import Said, Showed
from conversations.facts import ActiveConversation, Application, Person, changes
from conversations.facts.local_time import local_instant
from conversations.feature import Feature
from conversations.flows.callback_data import Area, CallbackData, button, link, stale_tap
from conversations.flows.flow import is_answered
from conversations.flows.questions import clipped, in_rows
from conversations.interviews import start
from conversations.interviews.debrief import DEBRIEF
from conversations.listening import outside
from conversations.listening.keep_story import keep
from conversations.listening.known_names import known_posts
from conversations.listening.meaning import AREA as CONFIRMATION
from conversations.messages import Button, Message, Rows, Turn, Words, post, words
from conversations.reading.posts import parse_post
from conversations.reading.written import written_company
from conversations.understanding.answers.choices import recruiter as recruiter_said
from conversations.understanding.story.facts import StoryFacts, facts_of
from conversations.understanding.story.labels import Label, ToldSentence
from conversations.understanding.story.sort import is_story, told
from conversations.words import spoken_language

AREA = Area.STORY
EARLY = frozenset({"began", "route", "felt"})
"""The debrief's first questions: a long answer to one of them is a story."""
LINE, NUMBERS_IN_A_ROW, OFFERED_AT_MOST = 64, 7, 5
WHERE_TO = (
    Label.TROUBLE,
    Label.WENT_WELL,
    Label.LEARNT,
    Label.TOPIC,
    Label.MET,
    Label.FELT,
    Label.DECIDE_ON,
    Label.CONCERN,
    Label.NEXT_STEP,
    Label.REACTION,
    Label.NOTE,
)
ASKED_FOR_COMPANY = "?"
FEWEST_WORDS_OF_BOTH = 3
BREAK, KEPT_BREAK = "\n", "\v"
"""Between the lines of what is kept, and within one: the last sentence holds whatever is too long to be sorted."""


@dataclass(frozen=True, slots=True)
class OpenStory:
    """The story that is shown: its sentences, when it was told, and its interview (0: not known yet).

    `role` was typed alone where the company is asked for.
    """

    sentences: tuple[ToldSentence, ...]
    told_at: datetime
    interview: int = 0
    asks_company: bool = False
    role: str = ""

    def place(self) -> ActiveConversation:
        """Return the open conversation that holds it."""
        asks = f"{ASKED_FOR_COMPANY}{self.role}" if self.asks_company else ""
        first = f"{self.told_at.isoformat(timespec='minutes')}{asks}"
        lines = (f"{s.label}\t{s.text.replace(BREAK, KEPT_BREAK)}" for s in self.sentences)
        return ActiveConversation(AREA, self.interview, BREAK.join((first, *lines)))

    def facts(self, person: Person) -> StoryFacts:
        """Return what it says, as the readers read it."""
        return facts_of(self.sentences, known_posts(person), self.told_at, spoken_language(person.language))


def open_story(person: Person) -> OpenStory | None:
    """Return the story that is shown at the moment."""
    place = person.place
    if place is None or place.conversation != AREA:
        return None
    first, *lines = place.detail.split(BREAK)
    pairs = (line.partition("\t") for line in lines)
    try:
        sentences = tuple(ToldSentence(text.replace(KEPT_BREAK, BREAK), Label(label)) for label, _, text in pairs)
        when, asks, role = first.partition(ASKED_FOR_COMPANY)
        told_at = datetime.fromisoformat(when)
    except ValueError:
        return None
    return OpenStory(sentences, told_at, place.subject, bool(asks), role)


def in_one_go(person: Person, event: Said | Showed, now: datetime) -> Turn | None:
    """Show a long message as a list of its sentences; None when it is no story, or a question wants it as an answer."""
    place = person.place
    interview = person.interview(place.subject) if place and place.conversation == DEBRIEF.flow.name else None
    if interview:
        step = DEBRIEF.flow.current(interview.answers)
        if step is None or step.key not in EARLY or is_answered(interview.answers, step.key):
            return None
    elif place and place.conversation not in (DEBRIEF.flow.name, CONFIRMATION, AREA):
        return None
    local = now.astimezone(person.clock).replace(tzinfo=None)
    sentences = told(event.text, known_posts(person), local, spoken_language(person.language))
    if not is_story(sentences, person.language):
        return None
    story = OpenStory(sentences, local, interview.id if interview else 0)
    return _show(person, story, in_place=False)


def _show(person: Person, story: OpenStory, *, in_place: bool = True) -> Turn:
    """Show the list, what was read, and what to do."""
    facts = story.facts(person)
    lines = tuple(
        words("story-line", number=number, label=words(f"story-label.{s.label}"), text=clipped(s.text, LINE))
        for number, s in enumerate(story.sentences, 1)
    )
    read = _read(person, story, facts)
    numbers = tuple(
        button("story-number", AREA, number, "move", number=number) for number in range(1, len(story.sentences) + 1)
    )
    rows: Rows = (
        *_yes(person, story, facts),
        *in_rows(numbers, NUMBERS_IN_A_ROW),
        (button("story-drop", AREA, 0, "drop"),),
    )
    paragraphs: tuple[Words, ...] = (words("story-title"), words("lines", lines=lines))
    if read:
        paragraphs = (*paragraphs, words("story-read", lines=read))
    return Turn(
        replace(person, place=story.place()), (Message((*paragraphs, words("story-ask")), rows, in_place=in_place),)
    )


def _yes(person: Person, story: OpenStory, facts: StoryFacts) -> Rows:
    """Return the buttons that keep it: one, or one for each application that it may be about."""
    if story.interview or facts.company or len(facts.posts) == 1:
        id_ = facts.posts[0].id if facts.posts and not story.interview else 0
        return ((button("story-keep", AREA, id_, "keep"),),)
    offered = [a for p in facts.posts if (a := person.application(p.id))][::-1][:OFFERED_AT_MOST]
    return (
        *((button("story-keep_at", AREA, a.id, "keep", post=post(a)),) for a in offered),
        (button("heard-new" if offered else "story-keep", AREA, 0, "company"),),
    )


def _read(person: Person, story: OpenStory, facts: StoryFacts) -> tuple[Words, ...]:
    """Return the facts that will be taken, one line each."""
    lines: list[Words] = []
    of = person.interview(story.interview)
    application = person.application(of.application if of else facts.posts[0].id if len(facts.posts) == 1 else 0)
    if application:
        lines.append(words("story-fact", name=words("story-label.post"), value=post(application)))
    elif facts.company:
        new = (
            words("post", company=facts.company, role=facts.role)
            if facts.role
            else words("post-company", company=facts.company)
        )
        lines.append(words("story-fact", name=words("story-label.post"), value=new))
    if facts.began:
        at = local_instant(facts.began.date(), facts.began.time(), person.clock)
        lines.append(words("story-fact", name=words("story-label.began"), value=words("answers-moment", at=at)))
    if facts.recruiter is not None:
        route = words(f"debrief-route.{'recruiter' if facts.recruiter else 'direct'}")
        lines.append(words("story-fact", name=words("debrief-route.name"), value=route))
    if facts.felt:
        lines.append(words("story-fact", name=words("story-label.felt"), value=words(f"debrief-felt.{facts.felt}")))
    if facts.people:
        names = words("answers-said", text=", ".join(facts.people))
        lines.append(words("story-fact", name=words("story-label.met"), value=names))
    if facts.decide_on or facts.is_unsaid:
        day = words("answers-day", day=facts.decide_on) if facts.decide_on else words("answers-unsaid")
        lines.append(words("story-fact", name=words("story-label.decide_on"), value=day))
    return tuple(lines)


def on_tap(person: Person, tap: CallbackData, now: datetime) -> Turn:
    """Answer a tap on the list. `tap.subject` is a sentence's number, or the application that it is kept for."""
    story = open_story(person)
    if story is None:
        return stale_tap(person, words("story-gone"))
    sentence = story.sentences[tap.subject - 1] if 0 < tap.subject <= len(story.sentences) else None
    match tap.verb:
        case "list":
            return _show(person, story)
        case "move" if sentence:
            return Turn(person, (_where_to(tap.subject, sentence),))
        case "to" if sentence and tap.value(0) in set(Label):
            moved = replace(sentence, label=Label(tap.value(0)))
            others = (*story.sentences[: tap.subject - 1], moved, *story.sentences[tap.subject :])
            return _show(person, replace(story, sentences=others))
        case "drop":
            return Turn(replace(person, place=None), (Message((words("heard-nothing"),), start.start_buttons()),))
        case "company":
            return _ask_company(person, story)
        case "keep":
            return _keep(person, story, tap.subject, now)
        case _:
            return stale_tap(person)


def _where_to(number: int, sentence: ToldSentence) -> Message:
    chips: tuple[Button, ...] = tuple(
        Button(words(f"story-move.{label}"), link(AREA, number, "to", label))
        for label in WHERE_TO
        if label != sentence.label
    )
    back = (button("sent-back", AREA, 0, "list"),)
    return Message((words("story-where_to", text=clipped(sentence.text)),), (*in_rows(chips, 2), back))


def _ask_company(person: Person, story: OpenStory) -> Turn:
    person = replace(person, place=replace(story, asks_company=True).place())
    return Turn(person, (Message((words("debrief-which.ask"),), ((button("sent-back", AREA, 0, "list"),),)),))


def _keep(person: Person, story: OpenStory, application_id: int, now: datetime) -> Turn:
    """Keep the story with its interview, and ask what is missing."""
    facts = story.facts(person)
    interview = person.interview(story.interview)
    if interview:
        return keep(person, interview, story.sentences, facts, now)
    application = person.application(application_id)
    if application is None and facts.company:
        person, application = changes.add_application(person, written_company(facts.company), facts.role, now)
    if application is None:
        return _ask_company(person, story)
    return _keep_at(person, application, story, facts, now)


def _keep_at(person: Person, application: Application, story: OpenStory, facts: StoryFacts, now: datetime) -> Turn:
    if not application.is_open:
        person = changes.reopen_application(person, application, now)
        application = person.application(application.id) or application
    begun = start.start_round(replace(person, place=None), application, DEBRIEF, now)
    place = begun.person.place
    interview = begun.person.interview(place.subject) if place else None
    return keep(begun.person, interview, story.sentences, facts, now) if interview else begun


def on_text(person: Person, place: ActiveConversation, event: Said | Showed, now: datetime) -> Turn | None:
    """Take whatever names the company where it was asked for; anything else is new."""
    del place
    story = open_story(person)
    if story and story.asks_company and isinstance(event, Said):
        return _named(person, story, event, now)
    return outside.on_text(replace(person, place=None), event, now)


def _named(person: Person, story: OpenStory, event: Said, now: datetime) -> Turn:
    """Keep the story with the company that was typed, shown with taps that swap and mend it.

    A role alone asks for its company; nothing that was told is lost by words that name neither.
    """
    read = parse_post(event.text, spoken_language(person.language))
    company, role = read.company, read.role or story.role
    if not company and len(role.split()) >= FEWEST_WORDS_OF_BOTH:  # a school and a job there, without a comma
        company, role = role, story.role
    if not company or max(len(company), len(role)) > start.LONGEST_NAME:
        alone = role if role and len(role) <= start.LONGEST_NAME else ""
        says = words("opening-which_company", role=alone) if alone else words("opening-unread")
        asked = replace(person, place=replace(story, role=alone).place())
        return Turn(asked, (Message((says,), ((button("sent-back", AREA, 0, "list"),),)),))
    known = start.matching_applications(person, company, role)
    if len(known) == 1:
        return _keep_at(person, known[0], story, story.facts(person), now)
    person, application = changes.add_application(person, company, role, now)
    recruiter = recruiter_said(event.text, person.language) or None
    person = person.with_application(replace(application, message=event.message, recruiter=recruiter))
    turn = _keep_at(person, application, story, story.facts(person), now)
    return start.with_understood(turn, DEBRIEF, turn.person.interviews[-1].id)


def ask_again(person: Person, place: ActiveConversation, now: datetime) -> Turn | None:
    """Show the list again."""
    del place, now
    story = open_story(person)
    return _show(person, story) if story else None


FEATURE = Feature(AREA, on_tap, on_text, ask_again, places=(AREA,))
