"""A story told in one go: each sentence of a long message, and the question that it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from conversations.readers import MESSAGE, reader
from conversations.understanding import applications
from conversations.understanding.applications import Names
from conversations.understanding.choices import FEELINGS
from conversations.understanding.days import FoundMoment, ReadBudget, find_moments
from conversations.understanding.normal_text import MARKS, NormalText, Token, normal_text, tokens
from conversations.understanding.story.people import introduced
from conversations.understanding.story.sentences import sentences
from conversations.understanding.understood import KnownPost
from conversations.words import spoken_language
from conversations.words.phrases import pattern, word_set

MOST_READ = 2000  # characters; what comes after them is kept as notes
READ_IN_A_STORY = 5  # windows of words that are given to the date reader
SHORT_POST, SHORT_BEGIN, SHORT_FELT = 6, 9, 4  # words
SHORT_STORY = 4  # sentences; fewer that name an employer and a feeling may be news
OPENING_QUOTES = "\"“„«'‘"
OPENING = 2  # sentences in which a post may be told by its name alone
NEAR_THE_START = 5  # words before which "it was ..." tells of the whole


class Label(StrEnum):
    """The question that a sentence belongs to."""

    POST = "post"
    BEGAN = "began"
    DECIDE_ON = "decide_on"
    TROUBLE = "trouble"
    WENT_WELL = "went_well"
    MET = "met"
    FELT = "felt"
    CONCERN = "concern"
    NEXT_STEP = "next_step"
    REACTION = "reaction"
    LEARNT = "learnt"
    TOPIC = "topic"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class ToldSentence:
    """One sentence as it was typed, and where it belongs."""

    text: str
    label: Label


OF_THE_WORK = frozenset({Label.TOPIC, Label.LEARNT})
OF_AN_INTERVIEW = frozenset({Label.TROUBLE, Label.WENT_WELL, Label.FELT})
QUESTIONS = frozenset(Label) - {Label.LEARNT, Label.TOPIC, Label.NOTE}


@reader(MESSAGE, cut=True, as_typed=True)
def told(text: str, known: Iterable[KnownPost], now: datetime, language: str) -> tuple[ToldSentence, ...]:
    """Return the sentences of a message with their questions. What fits nowhere is a note. Takes bounded time."""
    language = spoken_language(language)
    posts = applications.relevant(known, tokens(text[:MOST_READ]))
    found: list[ToldSentence] = []
    seen: set[str] = set()
    budget = ReadBudget(READ_IN_A_STORY)
    length = 0
    for sentence in sentences(text, language):
        length += len(sentence)
        if length > MOST_READ:
            found.append(ToldSentence(sentence, Label.NOTE))
            continue
        reader = _Sentence(sentence, posts, now, language, place=len(found), seen=frozenset(seen), budget=budget)
        found.append(ToldSentence(sentence, reader.label()))
        seen |= {word for name in reader.names for word in name.casefold().split()}
    return tuple(found)


def is_story(story: tuple[ToldSentence, ...], language: str) -> bool:
    """Return whether a message tells of an interview that was: two sentences or more that belong to two questions.

    What an employer writes is none.
    """
    labels = {sentence.label for sentence in story}
    language = spoken_language(language)
    told_of = labels & QUESTIONS
    if len(story) < 2 or len(told_of) < 2:  # noqa: PLR2004 - two sentences, two questions
        return False
    if not labels & OF_AN_INTERVIEW and not (len(story) >= SHORT_STORY and Label.POST in labels and len(told_of) > 2):
        return False
    if len(story) < SHORT_STORY and told_of <= {Label.POST, Label.FELT}:
        return False  # "Acme turned me down. I feel terrible."
    letter = pattern("letter", language)
    return not any(
        letter.search(normal_text(tokens(s.text[:MOST_READ]), {}, language, mends=False).text) for s in story
    )


class _Sentence:
    """Reads one sentence."""

    def __init__(
        self,
        text: str,
        known: tuple[KnownPost, ...],
        now: datetime,
        language: str,
        *,
        place: int,
        seen: frozenset[str],
        budget: ReadBudget,
    ) -> None:
        self._budget, self._text, self._seen = budget, text, seen
        self._language, self._now, self._place = language, now, place
        self._typed: tuple[Token, ...] = tokens(text)
        companies = applications.find_companies(self._typed, known, language)
        taken = {n for m in companies for n in range(m.first, m.last)}
        roles = applications.find_roles(self._typed, known, taken, language)
        self._found = Names(companies, roles, taken=frozenset(taken))
        marked = {m.first: (m.last, "@") for m in companies} | {m.first: (m.last, "#") for m in roles}
        self._normal: NormalText = normal_text(self._typed, marked, language, mends=False)
        self._words = sum(not token.is_mark for token in self._typed)
        self.names = introduced(text, self._typed, frozenset(taken), language, seen)

    def _has(self, section: str) -> bool:
        return pattern(section, self._language).search(self._normal.text) is not None

    def label(self) -> Label:
        """Return the first question that fits."""
        calls = self._has("story_next_step") and self._has("recruiter")
        decides = self._has("story_decide")
        trouble = self._mine("story_trouble") is not None and not self._has("sure_concern")
        felt = self._is_felt()
        if calls:
            return Label.NEXT_STEP
        if self._has("name_missed"):
            return Label.MET
        if (self._opens() or not (decides or trouble)) and self._is_post():
            return Label.POST
        if not decides and not trouble and self._is_beginning():
            return Label.BEGAN
        if decides:
            return Label.DECIDE_ON
        if trouble and (not felt or self._has("story_then_i")):
            return Label.TROUBLE
        if (self._has("story_not_part") and not self._has("sure_concern")) or self._asks():
            return Label.NOTE
        if felt:
            return Label.FELT
        if well := self._well():
            return well
        if self._is_met():
            return Label.MET
        for label in (Label.CONCERN, Label.NEXT_STEP, Label.REACTION, Label.TOPIC, Label.LEARNT):
            if self._has(f"story_{label}"):
                return Label.NOTE if label in OF_THE_WORK and self._tells_of_oneself(label) else label
        return self._by_single_words()

    def _mine(self, section: str) -> re.Match[str] | None:
        """Return the first phrase of a section that tells of the person, not "Mikkel got stuck", "nothing went wrong"."""
        own = word_set("own_words", self._language)
        others = word_set("not_mine", self._language) | self._seen | {n for name in self.names for n in name.casefold().split()}
        text = self._normal.text
        for found in pattern(section, self._language).finditer(text):
            before = text[: found.start()].split()
            if not before or before[-1] not in others or own & set(found.group().split()):
                return found
        return None

    def _well(self) -> Label | None:
        """Return that something went well; a note where what follows speaks against it."""
        text = self._normal.text
        found = self._mine("story_went_well")
        if found is None or self._has("negation_of_well"):
            return None
        after = set(text[found.end() :].split())
        return Label.NOTE if after & word_set("bad_words", self._language) else Label.WENT_WELL

    def _by_single_words(self) -> Label:
        """Return what single words tell where no phrase fits: only what nothing in the sentence speaks against."""
        words = set(self._normal.words)
        good, bad, doubt, concern, counts, is_own, is_state, is_past = (
            bool(words & word_set(f"{name}_words", self._language))
            for name in ("good", "bad", "doubt", "concern", "number", "own", "state", "past")
        )
        if concern and not is_past:
            return Label.CONCERN
        if is_own and bad and not (good or doubt or is_state):
            return Label.TROUBLE
        if doubt or bad or self._has("story_answers") or any(self._has(f"felt_{one}") for one in FEELINGS):
            return Label.NOTE
        if is_own and good:
            return Label.WENT_WELL
        is_said = bool(set(self._text) & set(OPENING_QUOTES))
        is_state = is_state and (counts or any(character.isdigit() for character in self._text))
        return Label.LEARNT if is_state and not (is_own or is_past or is_said) else Label.NOTE

    def _asks(self) -> bool:
        """Return whether the person asks something: "Was that too honest?". What others asked stands in quotes."""
        return self._text.rstrip().endswith("?") and not set(self._text) & set(OPENING_QUOTES)

    def _tells_of_oneself(self, label: Label) -> bool:
        """Return whether it tells what the person did: "she asked about X and I ..." is more than a topic."""
        begins = pattern("story_i", self._language).match(self._normal.text, 1)
        return self._has("story_then_i") or (label is Label.LEARNT and begins is not None)

    def _opens(self) -> bool:
        """Return whether a story begins with the interview's name."""
        return self._place == 0 and bool(self._found.companies) and self._has("story_interview")

    def _is_post(self) -> bool:
        """Return whether it tells which interview it was, that it is over, or how they came to it."""
        if any(self._has(f"story_{way}") for way in ("recruiter", "direct", "tip")):
            return True
        is_interview, is_over = self._has("story_interview"), self._has("story_over")
        is_first, is_near = self._place == 0, self._place < OPENING
        if self._found.companies or self._found.roles:
            if self._has("story_learnt"):
                return is_first
            return is_first or (is_interview and is_over) or (is_near and (is_over or is_interview or self._words <= SHORT_POST))
        if is_first and (is_over or (is_interview and self._moment())):
            return not self._is_felt()
        return is_near and is_interview and self._has("story_is_over")

    def _moment(self) -> FoundMoment | None:
        found = find_moments(
            self._typed, self._found.taken, self._now.date(), self._language, past=True, budget=self._budget
        )
        return next((moment for moment in found if moment.at), None)

    def _is_beginning(self) -> bool:
        moment = self._moment()
        if moment is None or (moment.day and moment.day > self._now.date()):
            return False
        if self._has("story_began"):
            return True
        is_other = any(self._has(f"story_{one}") for one in ("learnt", "concern", "next_step", "usual"))
        return self._words <= SHORT_BEGIN and moment.first < NEAR_THE_START - 1 and not is_other

    def _is_felt(self) -> bool:
        if self._has("no_feeling") or not any(self._has(f"felt_{one}") for one in FEELINGS):
            return False
        if self.names or self._found.companies and self._words <= SHORT_FELT:
            return False
        if self._words <= SHORT_FELT and self._says_only_a_feeling():
            return True
        if self._has("felt_part") or self._has("sure_concern"):
            return False
        whole = pattern("felt_whole", self._language).search(self._normal.text)
        return whole is not None and self._normal.word_at(whole.start() + 1) < NEAR_THE_START

    def _says_only_a_feeling(self) -> bool:
        """Return whether no other word of weight stands beside the feeling: "Pretty good overall"."""
        text = self._normal.text
        for one in FEELINGS:
            text, _ = pattern(f"felt_{one}", self._language).without(text)
        return set(text.split()) <= MARKS | word_set("felt_around", self._language)

    def _is_met(self) -> bool:
        if not self.names:
            if self._has("story_spoke_with"):
                return not self._has("story_topic")
            return self._has("story_met") and any(
                word.endswith(tuple(word_set("roles", self._language))) for word in self._normal.words
            )
        first = self._normal.words[:1]
        begins = bool(first) and self.names[0].casefold().split()[0] == self._typed[0].plain
        return begins or self._has("story_met") or self._has("story_named")
