"""Finds what the stored people can tap, type and send: every kind of button that can stand in a chat of theirs."""

from __future__ import annotations

import random
import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Any

from tests.previous_version import current
from tests.previous_version.content import NOW
from tests.previous_version.current import Person

COMMANDS = (
    *("debrief", "interview", "today", "applications", "prepare", "insights", "fit", "settings", "pause", "resume"),
    *("cancel", "privacy", "export", "import", "delete", "help", "start", "start debrief_3", "nonsense"),
)
TYPED = (
    "Acme, Analyst",
    "tomorrow 10:00",
    "Maria Keller maria@acme.example",
    "Berlin",
    "22:30 to 7",
    "nächsten Freitag",
)
SHOWN = ("voice", "photo", "contact", "location", "other")
OF_A_SHAPE = {"alex": 3, "anna": 2, "eve": 2}  # taps that differ in nothing but numbers; of all others: one
GO_ON = {"alex", "anna", "jo", "karin", "eve"}  # who types, too, after each kind of tap that asks for words
WALKS = (("alex", 1), ("alex", 2), ("anna", 3), ("jo", 4), ("karin", 5), ("ravi", 6), ("dana", 7), ("max", 8))
STEPS = 1500
FORGED = (
    *("junk", "", "thanks:999999999:sent", "debrief:0:round:1", "app:3:nonsense", "nowhere:1:show", "prompt:999:show"),
    *("nothing", "debrief:2:set:felt:nonsense", "set:0:in:none:Nowhere/Land", "home:0:erase:1", "home:0:erase"),
)
CHAINS = (
    ("tap thanks:<interviews.-1>:hand",),
    ("tap thanks:<interviews.-1>:each",),
    ("tap thanks:<interviews.-1>:all",),
    ("tap thanks:<interviews.-1>:all", "tap thanks:<interviews.-1>:edit"),
    ("tap thanks:<interviews.-1>:all", "tap thanks:<interviews.-1>:fix:31.4.42c2:dGltZQ"),
    ("tap thanks:<interviews.-1>:fix:31.4.42c2:dGltZQ",),
    ("tap apps:0:search", "say analyst"),
    ("tap apps:0:search", "say i", "tap apps:0:found"),
    ("tap apps:0:search", "say i", "tap apps:1:found"),
    ("tap feedback:<applications.0>:ask",),
    ("tap feedback:<applications.0>:sent",),
    *((f"tap feedback:<applications.0>:sent:{by}",) for by in ("email", "linkedin", "phone", "recruiter")),
    ("tap word:<applications.-1>:no", "tap feedback:<applications.-1>:ask"),
    ("tap deeper:<interviews.-1>:on:change:listening", "tap deeper:<interviews.-1>:off:change:listening"),
    ("tap feedback:<applications.0>:heard", "say More SQL", "tap feedback:<applications.0>:drop"),
)
"""What follows upon what, where a tap is of use only after another one."""


def all_deeds(people: dict[str, Person]) -> Iterator[tuple[str, list[str]]]:
    """Yield for each of the people what they do, and after which other deed."""
    walked = [data for name, seed in WALKS for data in walk(people[name], random.Random(seed))]  # noqa: S311 - no secret
    for name, person in people.items():
        taps = offered(person, walked if person.interviews else (), OF_A_SHAPE.get(name, 1))
        alone = [
            *(f"/{command}" for command in COMMANDS),
            *(f"say {text}" for text in ("hello", *TYPED)),
            *(f"show {kind}" for kind in SHOWN),
            *(f"edit {message} better words" for message in messages(current.facts_of(person))),
            *(f"tap {data}" for data in FORGED),
        ]
        yield from ((name, [deed]) for deed in alone)
        if person.interviews:
            known = ids(current.facts_of(person))
            yield from ((name, [theirs(deed, known) for deed in chain]) for chain in CHAINS)
        replied: Counter[str] = Counter()
        for data in taps:
            yield name, [f"tap {data}"]
            if name in GO_ON:
                yield from ((name, [f"tap {data}", deed]) for deed in going_on(person, data, replied))


def going_on(person: Person, data: str, known: Counter[str]) -> Iterator[str]:
    """Yield what is typed or sent when a tap has asked for words; once for each kind of question."""
    kind = re.sub(r"\d+", "#", data).partition("@")[0]
    area, _, rest = kind.partition(":")
    kind = f"{area}:{rest.split(':')[1] if ':' in rest else rest}"
    known[kind] += 1
    if known[kind] == 1 and re.fullmatch(r"[a-z_]+:\d+:.*", data):
        yield f"reply {data} | a word more"
    if known[kind] > 1:
        return
    turn = current.turn_of(person, f"tap {data}", NOW)
    if current.facts_of(turn.person).get("place") != current.facts_of(person).get("place"):
        yield from (f"say {text}" for text in TYPED)
        yield from ("show voice", "show photo", "show other", "/cancel")


def messages(facts: Any) -> list[int]:
    """Return the ids of the messages that carried some of the facts."""
    match facts:
        case dict():
            own = [facts["message"]] if isinstance(facts.get("message"), int) else []
            return sorted({*own, *(one for value in facts.values() for one in messages(value))})
        case list():
            return sorted({one for value in facts for one in messages(value)})
        case _:
            return []


def offered(person: Person, more: Iterable[str], of_a_shape: int) -> list[str]:
    """Return what every button carries that leads on from the commands and the prompts, and from `more`.

    Of those that differ in nothing but numbers there are only some, `of_a_shape`.
    """
    shapes: Counter[str] = Counter()
    found: dict[str, None] = {}
    waiting: deque[str] = deque()

    def meets(data: Iterable[str]) -> None:
        for one in data:
            shape = re.sub(r"\d+", "#", one)
            if one not in found and shapes[shape] < of_a_shape:
                shapes[shape] += 1
                found[one] = None
                waiting.append(one)

    def follow() -> None:
        while waiting:
            meets(buttons(current.said(current.turn_of(person, f"tap {waiting.popleft()}", NOW))))

    for command in COMMANDS:
        meets(buttons(current.said(current.turn_of(person, f"/{command}", NOW))))
    for prompt in current.prompts_of(person, NOW, 8, timedelta(days=30)):
        meets(buttons(prompt["said"]))
    facts = current.facts_of(person)
    meets(f"prompt:{prompt['id']}:show@{prompt['id']}" for prompt in facts.get("prompts", [])[-4:])
    follow()
    known = ids(facts)
    meets(theirs(data, known) for data in more)
    follow()
    return list(found)


def buttons(said: dict[str, Any] | None) -> list[str]:
    """Return what the buttons carry that are said."""
    return [b[1] for m in (said or {}).get("messages", []) for row in m["buttons"] for b in row if b[1]]


def ids(facts: Any, kind: str = "") -> dict[str, list[int]]:
    """Return the ids of a person's records by what kind of record they are of."""
    found: dict[str, list[int]] = {}
    match facts:
        case dict():
            if isinstance(facts.get("id"), int) and kind:
                found[kind] = [facts["id"]]
            for key, value in facts.items():
                for name, many in ids(value, key).items():
                    found.setdefault(name, []).extend(many)
        case list():
            for value in facts:
                for name, many in ids(value, kind).items():
                    found.setdefault(name, []).extend(many)
        case _:
            pass
    return found


def theirs(data: str, known: dict[str, list[int]]) -> str:
    """Return the data with each id of a walk, written `<kind.number>`, as an id of such a record of this person."""

    def replaced(match: re.Match[str]) -> str:
        of_kind = known.get(match[1]) or [1]
        return str(of_kind[int(match[2]) % len(of_kind)])

    return re.sub(r"<([a-z_]+)\.(-?\d+)>", replaced, data)


def anybodys(data: str, known: dict[str, list[int]]) -> str:
    """Return the data with the ids of records written as `<kind.number>`, so that they mean something to others."""
    by_id = {id_: f"<{kind}.{n}>" for kind, many in known.items() for n, id_ in enumerate(many)}
    head, *rest = re.split(r"([:@])", data)
    return head + "".join(by_id.get(int(part), part) if part.isdecimal() else part for part in rest)


def walk(person: Person, chance: random.Random) -> list[str]:
    """Return what the buttons carry that come up on a walk at random from here on, with ids for anybody."""
    now, screen = NOW, list[str]()
    often: Counter[str] = Counter()
    found: dict[str, None] = {}
    for _ in range(STEPS):
        match chance.randrange(10):
            case 0:
                now += timedelta(hours=chance.randrange(60))
                person, prompt = current.reminded(person, now)
                screen = buttons(prompt["said"]) if prompt else screen
                deed = ""
            case 1:
                deed = f"/{chance.choice(COMMANDS)}"
            case 2 | 3:
                deed = f"say {chance.choice(TYPED)}"
            case _ if screen:
                kinds = {data: ":".join(data.split(":")[0::2][:2]) for data in screen}
                data = min(screen, key=lambda d: (often[kinds[d]] + chance.random() * 3, d))
                often[kinds[data]] += 1
                deed = f"tap {data}"
            case _:
                continue
        if deed:
            turn = current.turn_of(person, deed, now)
            if turn.erase:
                continue
            person = turn.person
            said = current.said(turn)
            screen = buttons(said) or screen
        known = ids(current.facts_of(person))
        found |= dict.fromkeys(anybodys(data, known) for data in screen)
    return list(found)
