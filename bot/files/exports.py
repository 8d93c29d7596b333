"""A person's data as files: everything as JSON, and a table with one row for each interview as CSV."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter

from bot.files.reports import full_answers
from bot.files.spreadsheet import as_csv_bytes
from conversations.facts import Interview, Person
from conversations.letters.addressees import thank_you_contact
from conversations.messages import Words, words
from conversations.questions import debrief, deeper, fit
from conversations.words import Reader, in_plain

FORMAT = "afterword"
VERSION = 1  # increased when older files can no longer be read; see docs/export.md
FACTS: TypeAdapter[Person] = TypeAdapter(Person)
_LONGEST_INDENTED = 400_000  # characters; a longer file is written without blanks, so that /import can take it


def as_json(person: Person, _what: str, now: datetime, _bot: str) -> tuple[str, bytes]:
    """Return everything but Telegram's ids, in the format that `/import` reads and docs/export.md describes."""
    facts = _without_message_ids(FACTS.dump_python(person, mode="json", exclude={"id"}, exclude_defaults=True))
    file = {"format": FORMAT, "version": VERSION, "exported_at": now.isoformat(), "person": facts}
    text = json.dumps(file, ensure_ascii=False, indent=2)
    if len(text) > _LONGEST_INDENTED:
        text = json.dumps(file, ensure_ascii=False, separators=(",", ":"))
    return f"afterword-{_day(person, now)}.json", text.encode("utf-8", "replace")


def schema() -> dict[str, Any]:
    """Return the JSON Schema of the file, as docs/export.schema.json holds it."""
    person = FACTS.json_schema(mode="validation", ref_template="#/$defs/{model}")
    records = person.pop("$defs")
    person["properties"].pop("id")
    person["required"] = [name for name in person.get("required", ()) if name != "id"]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "What Afterword exports",
        "type": "object",
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "exported_at": {"type": "string", "format": "date-time"},
            "person": person,
        },
        "required": ["format", "version", "person"],
        "$defs": records,
    }


def _without_message_ids(facts: Any) -> Any:
    """Return the facts without ids of messages: after an import the chat may be another one."""
    match facts:
        case dict():
            return {key: _without_message_ids(value) for key, value in facts.items() if key != "message"}
        case list():
            return [_without_message_ids(value) for value in facts]
        case _:
            return facts


def as_csv(person: Person, _what: str, now: datetime, _bot: str) -> tuple[str, bytes]:
    """Return one row for each interview, for a spreadsheet in the person's language."""
    reader = Reader.of(person)
    headings: list[Words] = [
        words("csv.company"),
        words("csv.role"),
        words("csv.state"),
        words("csv.round"),
        words("csv.began"),
        words("csv.minutes"),
        *_columns().values(),
        words("csv.thanked"),
    ]
    rows = [[in_plain(heading, reader) for heading in headings]]
    rows += [_row(person, interview, reader) for interview in person.interviews if interview.cancelled_at is None]
    return f"afterword-{_day(person, now)}.csv", as_csv_bytes(rows, person.language)


def _row(person: Person, interview: Interview, reader: Reader) -> list[str]:
    application = person.application(interview.application)
    if application is None:
        return []
    rounds = [i.id for i in person.rounds(application.id)]
    began = interview.starts_at.astimezone(person.clock) if interview.starts_at else None
    contact = thank_you_contact(person, interview)
    cells = [
        application.company,
        application.role,
        in_plain(words(f"csv.{application.outcome}" if application.outcome else "csv.open"), reader),
        str(rounds.index(interview.id) + 1),
        f"{began:%Y-%m-%d %H:%M}" if began else "",
        str(interview.minutes),
    ]
    said = {f"{name.key}:{key}": in_plain(answer, reader) for key, name, answer in full_answers(interview)}
    cells += [said.get(column, "") for column in _columns()]
    cells.append(f"{contact.at.astimezone(person.clock):%Y-%m-%d}" if contact else "")
    return cells


def _columns() -> dict[str, Words]:
    """Return the questions that have a column: all except those about further hard questions after the first."""
    columns = [(step.key, words(f"debrief-{step.key}.name")) for step in debrief.FLOW.steps[2:]]
    columns += [
        (step.key, words(f"deeper-{step.words_key}.name")) for step in deeper.FLOW.steps if step.key == step.words_key
    ]
    columns += [(step.key, words(f"fit-{step.key}.name")) for step in fit.FLOW.steps]
    return {f"{name.key}:{key}": name for key, name in columns}


def _day(person: Person, now: datetime) -> str:
    return f"{now.astimezone(person.clock):%Y-%m-%d}"
