"""What one sentence of a story shows: phrases, names, times, a feeling. `sort.py` decides by these signs."""

from __future__ import annotations

import re
from datetime import datetime

from conversations.understanding import applications
from conversations.understanding.answers.choices import FEELINGS
from conversations.understanding.applications import Names
from conversations.understanding.days import FoundMoment, ReadBudget, find_moments
from conversations.understanding.normal_text import MARKS, NormalText, Token, normal_text, tokens
from conversations.understanding.story.people import introduced
from conversations.understanding.understood import KnownPost
from conversations.words.phrases import pattern, word_set

SHORT_POST, SHORT_BEGIN, SHORT_FELT = 6, 9, 8  # words
OPENING = 2  # sentences in which a post may be told by its name alone
NEAR_THE_START = 5  # words before which "it was ..." tells of the whole
QUOTES = frozenset("\"“„«'‘")


class Signs:
    """The signs in one sentence. `names` are the people whom it introduces."""

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
        """Read a sentence that is number `place` of the story; `seen` are the words of names met before it."""
        self._budget, self._text, self._seen = budget, text, seen
        self._language, self._now, self._place = language, now, place
        self._typed: tuple[Token, ...] = tokens(text)
        companies = applications.find_companies(self._typed, known, language)
        taken = {n for m in companies for n in range(m.first, m.last)}
        roles = applications.find_roles(self._typed, known, taken, language)
        self._found = Names(companies, roles, taken=frozenset(taken))
        marked = {m.first: (m.last, "@") for m in companies} | {m.first: (m.last, "#") for m in roles}
        self._normal = _without_colons(normal_text(self._typed, marked, language, mends=False))
        self._words = frozenset(self._normal.words)
        self._length = sum(not token.is_mark for token in self._typed)
        self.names = introduced(text, self._typed, frozenset(taken), language, seen)

    def has(self, *sections: str) -> bool:
        """Return whether a phrase of one of the sections is said."""
        return any(pattern(section, self._language).search(self._normal.text) for section in sections)

    def begins(self, section: str) -> bool:
        """Return whether it begins with a phrase of a section."""
        return pattern(section, self._language).match(self._normal.text, 1) is not None

    def holds(self, kind: str) -> bool:
        """Return whether one of the words of a kind is said: "good", "bad", "own"."""
        return bool(self._words & word_set(f"{kind}_words", self._language))

    def counts(self) -> bool:
        """Return whether it names a number."""
        return self.holds("number") or any(character.isdigit() for character in self._text)

    def quotes(self) -> bool:
        """Return whether it tells what somebody said, word by word."""
        return bool(QUOTES & set(self._text))

    def asks(self) -> bool:
        """Return whether the person asks something: "Was that too honest?". What others asked stands in quotes."""
        return self._text.rstrip().endswith("?") and not self.quotes()

    def mine(self, section: str) -> re.Match[str] | None:
        """Return the first phrase that tells of the person; "Mikkel got stuck" and "nothing went wrong" do not."""
        own = word_set("own_words", self._language)
        names = {word for name in self.names for word in name.casefold().split()}
        others = word_set("not_mine", self._language) | self._seen | names
        text = self._normal.text
        for found in pattern(section, self._language).finditer(text):
            before = text[: found.start()].split()
            if not before or before[-1] not in others or own & set(found.group().split()):
                return found
        return None

    def bad_after(self, found: re.Match[str]) -> bool:
        """Return whether a bad word follows: "I clicked the wrong tooth"."""
        after = set(self._normal.text[found.end() :].split())
        return bool(after & word_set("bad_words", self._language))

    def opens(self) -> bool:
        """Return whether a story begins with the name of the employer, and an interview there."""
        return self._place == 0 and bool(self._found.companies) and self.has("story_interview")

    def tells_of_interview(self) -> bool:
        """Return whether a story begins with an interview: "Second interview at Keller, through the agency"."""
        return self._place == 0 and self.has("story_interview")

    def is_ahead(self) -> bool:
        """Return whether something is to come: "on Friday", not "every Friday"."""
        return self.holds("ahead") and not self.has("story_each")

    def is_post(self) -> bool:
        """Return whether it tells which interview it was, that it is over, or how they came to it."""
        if self.has("story_recruiter", "story_direct", "story_tip"):
            return True
        is_interview, is_over = self.has("story_interview"), self.has("story_over")
        is_first, is_near = self._place == 0, self._place < OPENING
        if self._found.companies or self._found.roles:
            if is_first or self.has("story_learnt"):
                return is_first
            is_told = is_interview or is_over or self._length <= SHORT_POST
            return (is_interview and is_over) or (is_near and is_told)
        if is_first and ((is_over and not self.begins("story_it_was")) or (is_interview and self._moment())):
            return not self.is_felt()
        return is_near and is_interview and self.has("story_is_over")

    def _moment(self) -> FoundMoment | None:
        found = find_moments(
            self._typed, self._found.taken, self._now.date(), self._language, past=True, budget=self._budget
        )
        return next((moment for moment in found if moment.at), None)

    def is_beginning(self) -> bool:
        """Return whether it tells when the interview began."""
        moment = self._moment()
        if moment is None or (moment.day and moment.day > self._now.date()):
            return False
        if self.has("story_began"):
            return True
        is_other = self.has("story_learnt", "story_concern", "story_next_step", "story_usual")
        near = {token.plain for token in self._typed[max(0, moment.first - 1) : moment.first + 1]}
        if near & word_set("no_start", self._language):
            return False
        return self._length <= SHORT_BEGIN and moment.first < NEAR_THE_START - 1 and not is_other

    def names_feeling(self) -> bool:
        """Return whether a feeling is named at all."""
        return self.has(*(f"felt_{one}" for one in FEELINGS))

    def is_felt(self) -> bool:
        """Return whether it tells how the whole felt."""
        if self.names or self.has("no_feeling") or not self.names_feeling():
            return False
        if self._length <= SHORT_FELT and (self._found.companies or self._says_only_a_feeling()):
            return not self._found.companies
        if self.has("felt_part", "sure_concern"):
            return False
        whole = pattern("felt_whole", self._language).search(self._normal.text)
        return whole is not None and self._normal.word_at(whole.start() + 1) < NEAR_THE_START

    def _says_only_a_feeling(self) -> bool:
        """Return whether no other word of weight stands beside the feeling: "Pretty good overall"."""
        text = self._normal.text
        for one in FEELINGS:
            text, _ = pattern(f"felt_{one}", self._language).without(text)
        return set(text.split()) <= MARKS | word_set("felt_around", self._language)

    def is_met(self) -> bool:
        """Return whether it tells who was there."""
        if self.names:
            begins = self.names[0].casefold().split()[0] == self._typed[0].plain
            only_names = len(self.names) > 1 or self._length <= SHORT_POST
            return begins or self.has("story_met", "story_named") or (only_names and not self.has("story_reaction"))
        if self.has("story_spoke_with"):
            return not self.has("story_topic")
        roles = tuple(word_set("roles", self._language))
        return self.has("story_met") and any(word.endswith(roles) for word in self._words)


def _without_colons(text: NormalText) -> NormalText:
    """Return a normal text in which "Decision: Friday" is read as "decision Friday"."""
    kept = [(word, source) for word, source in zip(text.words, text.sources, strict=True) if word != ":"]
    return NormalText(tuple(word for word, _ in kept), tuple(source for _, source in kept))
