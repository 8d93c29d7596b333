"""Somebody with a debrief, and letters as they are copied."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import strategies as st

from conversations.facts import Answer, Application, Interview, Note, Person
from conversations.letters.thank_you import draft_thank_you
from conversations.messages import Plain, Words
from conversations.words import Reader, copyable, in_plain

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
ARABIC = "مرحبا بالعالم"
FILLED = {
    "felt": "good",
    "went_well": "Talking about the billing migration.",
    "topic": "how they moved their tests to CI",
    "trouble": "Why I left my last job; I panicked",
    "met": "Maria Keller maria@acme.com, and Tom from HR",
}
TYPED = st.one_of(
    st.text(max_size=60),
    st.text(st.characters(codec="utf-8"), max_size=400).map(lambda s: (s * 4096)[:4096]),
    st.sampled_from([
        "", " ", "Acme", "<b>x</b> & </pre>", "[one thing]", ARABIC, "👩\u200d💻🎉", "a\n\nb\r\nc",
        "\u202edrawkcab", "Dr. A, Dr. B & Dr. C", "word " * 800, "W" * 4096, "I was nervous", "{ $x }", "@0 @1 a@b.de",
        "((((", "1) x", "they",
    ]),
)  # fmt: skip


def seeker(
    answers: dict[str, str] | None = None,
    *,
    name: str = "Anna Berg",
    company: str = "Acme",
    role: str = "Data Engineer",
    note: str = "",
) -> tuple[Person, Application, Interview]:
    """Return a person with one application and its one interview, debriefed with `answers`."""
    application = Application(1, company, role, NOW)
    said = {key: Answer(text) for key, text in (FILLED if answers is None else answers).items()}
    strength = (Note(strength=Answer("ten years of night shifts")),) if answers is None and not note else ()
    interview = Interview(2, 1, NOW, NOW, answers=said, note_text=note, notes=strength)
    return Person(7, name, signature=name, applications=(application,), interviews=(interview,)), application, interview


def read(text: Plain | Words | None, language: str = "en") -> str:
    """Return a text as it is copied."""
    assert text is not None
    reader = Reader(language, Person(7).clock)
    return copyable(text, reader) if isinstance(text, Plain) else in_plain(text, reader)


def greeting(met: str) -> str:
    """Return how a note greets the people of a typed line."""
    person, _, interview = seeker({"met": met})
    return read(draft_thank_you(person, interview).body).partition("\n")[0]
