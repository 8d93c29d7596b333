"""A random walk over the running bot: whatever people do, in any order, the invariants hold.

Real HTTP between bot and stand-in, a real database, a simulated clock. AFTERWORD_STEPS=20000 makes more steps,
AFTERWORD_SEED=7 makes others, AFTERWORD_WALKS_ON=postgres uses PostgreSQL; a failure shows the seed and
the last steps.
"""

from __future__ import annotations

import logging
import os
import random
from collections import deque
from datetime import timedelta
from pathlib import Path

import pytest

from bot.sandbox.world import people as sandbox_people
from tests.bot.conftest import BOTH
from tests.people import at
from tests.stories.system.full_system import System, full_system
from tests.stories.system.invariants import InvariantBroken, Invariants, LogListener
from tests.stories.users.random_user import MARKED, Action, RandomUser

STEPS = int(os.environ.get("AFTERWORD_STEPS", "500"))
SEED = int(os.environ.get("AFTERWORD_SEED", "3"))
ON = os.environ.get("AFTERWORD_WALKS_ON", "sqlite")
SHOWN_STEPS = 30  # steps
HOME_EVERY = 40  # steps
LANGUAGES = ("en", "de", "uk")


async def wait_idle(here: System) -> None:
    """Return once the bot is idle."""
    try:
        await here.wait_idle()
    except TimeoutError as late:
        raise InvariantBroken(f"the bot does not come to rest: {late}") from None


def time_passes(here: System, people: list[RandomUser], chance: random.Random) -> None:
    """Move the clock: by minutes, hours or days."""
    del people
    hours = chance.choice((0.1, 1, 5, 20, 24, 26, 70, 168, 300)) * chance.random()
    here.sandbox.clock.move_by(timedelta(hours=hours))


async def to_the_next_prompt(here: System, person: RandomUser) -> None:
    """Move the clock to somebody's next prompt, if it is soon."""
    upcoming = await here.hooks.upcoming(person.id)
    if upcoming and upcoming[0].at > here.sandbox.clock.now():
        here.sandbox.clock.move_to(upcoming[0].at + timedelta(seconds=1))


def act_outside_private_chats(here: System, people: list[RandomUser], chance: random.Random) -> Action:
    """Do something outside of private chats: a group, a channel, another bot. No private chat is affected."""
    world, member = here.sandbox.world, chance.choice(people)
    match chance.randrange(3):
        case 0:
            group = sandbox_people.create_group(world, "Team", member.id)
            sandbox_people.send_to_group(world, group.id, member.id, member.mark())
        case 1:
            channel = {"id": -100_500, "type": "channel", "title": "News"}
            bot = {"id": world.bot["id"], "is_bot": True, "first_name": "Afterword"}
            change = {
                "chat": channel,
                "from": member.chat.person.user if member.chat.person else {},
                "date": world.unix_time(),
                "old_chat_member": {"user": bot, "status": "left"},
                "new_chat_member": {"user": bot, "status": "left"},
            }
            world.updates.add("my_chat_member", -100_500, change)
        case _:
            other = world.add_person({"first_name": "Robot"}, is_bot=True)
            sandbox_people.send_message(world, other.id, sandbox_people.text_content("/start"))
            return Action(other.id, "another bot says /start", "nothing")
    return Action(member.id, "something happens in a group", "nothing")


async def check_way_home(here: System, invariants: Invariants, person: RandomUser) -> None:
    """Check that /cancel leaves any state, and that its buttons work."""
    actions = [person.says("/cancel")]
    said = max(person.chat.messages)
    await wait_idle(here)
    await invariants.check(actions)
    (answer,) = (m for m, data in person.visible() if m > said and "home:0:debrief" in data)
    actions = [person.taps(answer, "home:0:debrief")]
    await wait_idle(here)
    await invariants.check(actions)


@pytest.mark.slow
@pytest.mark.parametrize("database_url", [BOTH[ON != "sqlite"]], indirect=True)
async def test_invariants_hold_whatever_people_do(tmp_path: Path, database_url: str) -> None:
    """Three people at once: no error, no rejected call, no missing reply, no dead end, no text of another person."""
    chance = random.Random(SEED)  # noqa: S311 - not a secret
    last: deque[str] = deque(maxlen=SHOWN_STEPS)
    with LogListener() as listener:
        async with full_system(tmp_path, at("2026-06-08", "11:30"), hurried=True, database_url=database_url) as here:
            people = [newcomer(here, language, chance) for language in LANGUAGES]
            for person in people:
                person.others = [other for other in people if other is not person]
            invariants = Invariants(here.bot, here.sandbox, people, listener)
            step = 0
            try:
                for step in range(STEPS):
                    actions = await one_step(here, invariants, people, chance, step)
                    last.extend(f"{step}: {action.person} {action.description}" for action in actions)
                    await wait_idle(here)
                    await invariants.check(actions)
            except Exception as broken:
                told = "\n".join(last)
                raise AssertionError(f"AFTERWORD_SEED={SEED}, step {step}: {broken}\n{told}") from broken
            assert here.sandbox.problems == []
    print(f"{STEPS} steps")  # noqa: T201 - pytest -rP shows it


def newcomer(here: System, language: str, chance: random.Random) -> RandomUser:
    """Return somebody who has never written to the bot."""
    id_ = here.sandbox.world.add_person({"first_name": "?", "language_code": language}).id
    person = RandomUser(here.sandbox, id_, random.Random(chance.random()))  # noqa: S311 - not a secret
    here.sandbox.world.people[id_].user["first_name"] = person.marked("<b>Sam")
    return person


async def one_step(
    here: System, invariants: Invariants, people: list[RandomUser], chance: random.Random, step: int
) -> list[Action]:
    """Do one thing, or several at once; return the actions, which the bot has to answer."""
    person = chance.choice(people)
    if step % HOME_EVERY == HOME_EVERY - 1 and not person.chat.blocked:
        await check_way_home(here, invariants, person)
        return []
    match chance.randrange(40):
        case 0 | 1:
            time_passes(here, people, chance)
            return []
        case 2 | 3 | 4:
            await to_the_next_prompt(here, person)
            return []
        case 5:
            return [act_outside_private_chats(here, people, chance)]
        case 6 | 7:
            return [action for one in people for action in one.does_something()]
        case _:
            return person.does_something()


def test_a_shortened_text_does_not_run_into_the_next() -> None:
    """The first line of a typed text may be a company: named twice in one message, it has at most one closing mark."""
    typed = "qz7x1zqAcme?\nqz7x1zqAcme · the restzq1x7qz"
    assert [match[3] for match in MARKED.finditer(typed)] == ["Acme · the rest"]


async def test_a_walk_that_hangs_reports_what_is_due(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The time-out is not without a message."""
    monkeypatch.setattr(System, "IDLE_WITHIN", 1.0)
    chance = random.Random(1)  # noqa: S311 - not a secret
    async with full_system(tmp_path, at("2026-06-08", "11:30"), hurried=True) as here:
        sam = newcomer(here, "en", chance)
        await here.sandbox.set_down(down=True)
        sam.says("/start")
        with pytest.raises(InvariantBroken, match="1 update"):
            await wait_idle(here)
        await here.sandbox.set_down(down=False)


@pytest.mark.parametrize(
    ("says", "rule"),
    [
        ("what the other said: {mark}", "is told what"),
        ("<b>unclosed", "refused"),
        ("\u202eturned", "a direction mark gets loose"),
        ("שלום", "a direction mark gets loose"),
        ("nothing to tap", "a dead end"),
        ("<a href='http://example.org'>a link</a> /help", "an entity that is not ours"),
        ("{own}zq", "typed"),
    ],
)
async def test_the_invariants_detect_a_broken_rule(tmp_path: Path, says: str, rule: str) -> None:
    """So the walk can fail."""
    chance = random.Random(1)  # noqa: S311 - not a secret
    with LogListener() as listener:
        async with full_system(tmp_path, at("2026-06-08", "11:30"), hurried=True) as here:
            sam, eve = newcomer(here, "en", chance), newcomer(here, "en", chance)
            invariants = Invariants(here.bot, here.sandbox, [sam, eve], listener)
            actions = [sam.says("/help")]
            await wait_idle(here)
            await invariants.check(actions)
            text = says.format(mark=eve.mark(), own=sam.mark().replace("Word", "Wort"))
            bot = str(here.http.base_url).replace("/sandbox/", f"/bot{here.sandbox.token}/sendMessage")
            await here.http.post(bot, data={"chat_id": sam.id, "text": text, "parse_mode": "HTML"})
            with pytest.raises(InvariantBroken, match=rule):
                await invariants.check([Action(sam.id, "says something")])
            logging.getLogger("bot").info("%s", sam.mark())
            with pytest.raises(InvariantBroken, match="in the log"):
                await invariants.check([])
