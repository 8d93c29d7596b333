"""Receiving: nobody's words are lost, nobody holds the others up, and each person is heard in order."""

from __future__ import annotations

import asyncio

import pytest

from bot.replies import Reply
from bot.sandbox.server import Running, Sandbox
from bot.telegram.api import WrongToken, connect
from bot.telegram.receiving import polling, rivals
from tests.bot.telegram.conftest import Meet
from tests.bot.telegram.telegram_only import WITHIN, Listener, TelegramOnly, calls, listening, settled, texts
from tests.sandbox.clients import Phone


async def test_what_is_said_is_heard_answered_and_confirmed(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone
) -> None:
    """The whole way: fetched, handled, spoken, confirmed."""
    async with listening(running, listener):
        await sam.say("Hello <there>")
        await settled(sandbox)
        assert listener.words == ["Hello <there>"]
        assert texts(await sam.chat()) == ["heard Hello <there>"]


async def test_a_person_is_heard_in_order(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone, meet: Meet
) -> None:
    """Words and taps alike, however many people speak at once."""
    ann = await meet("Ann")
    for n in range(2):
        await sam.say(f"{n}")
        await sam.tap(7, f"tap {n}", forged=True)
        await ann.say(f"ann {n}")
    async with listening(running, listener):
        await settled(sandbox)
    assert [w for w in listener.words if "ann" not in w] == ["0", "tap 0", "1", "tap 1"]
    assert [w for w in listener.words if "ann" in w] == ["ann 0", "ann 1"]


async def test_a_slow_person_holds_up_only_themselves(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone, meet: Meet
) -> None:
    """Others are heard while one turn takes its time, also those who speak up later; it stays unconfirmed."""
    ann = await meet("Ann")
    listener.held["slow"] = asyncio.Event()
    async with listening(running, listener) as half:
        await sam.say("slow")
        await sam.say("after")
        await listener.until(lambda: "slow" in listener.words)
        for n in range(3):
            await ann.say(f"ann {n}")
            await listener.until(lambda n=n: f"ann {n}" in listener.words)  # type: ignore[misc]
        assert "after" not in listener.words
        assert sandbox.world.updates.first(1)[0].body["message"]["text"] == "slow"
        assert half.polling.is_busy
        listener.held["slow"].set()
        await settled(sandbox)
        assert not half.polling.is_busy
    assert listener.words == ["slow", "ann 0", "ann 1", "ann 2", "after"]


async def test_waiting_for_a_slow_turn_does_not_spin(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone
) -> None:
    """Telegram is asked again now and then, not as fast as it answers."""
    listener.held["slow"] = asyncio.Event()
    async with listening(running, listener):
        await sam.say("slow")
        await listener.until(lambda: "slow" in listener.words)
        before = len(calls(sandbox, "getUpdates"))
        await asyncio.wait({asyncio.ensure_future(listener.held["slow"].wait())}, timeout=2)
        assert len(calls(sandbox, "getUpdates")) - before <= 4
        listener.held["slow"].set()
        await settled(sandbox)


async def test_in_a_rush_telegram_is_asked_again_when_half_of_it_is_done(
    running: Running, sandbox: Sandbox, listener: Listener, meet: Meet, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each answer tells of all that is unconfirmed again: nobody asks for a hundred after each one that is done."""
    monkeypatch.setattr(polling, "_SAME_AGAIN", 60.0)
    people = [await meet(f"P{n}") for n in range(20)]
    for n, person in enumerate(people):
        await person.say(f"{n}")
        listener.held[f"{n}"] = asyncio.Event()

    async def until_called(method: str, times: int) -> None:
        async with asyncio.timeout(WITHIN):
            while len(calls(sandbox, method)) < times:
                await people[0].chat(since=(await people[0].chat())["version"], wait=0.1)

    async with listening(running, listener):
        await listener.until(lambda: len(listener.words) == 20)
        for n in range(9):
            listener.held[f"{n}"].set()
        await until_called("sendMessage", 9)
        assert len(calls(sandbox, "getUpdates")) == 1
        listener.held["9"].set()
        await until_called("getUpdates", 2)
        for held in listener.held.values():
            held.set()
        await settled(sandbox)


async def test_nothing_is_handled_twice_while_it_is_fetched_again(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone, meet: Meet
) -> None:
    """What stays unconfirmed behind a slow turn comes again with every poll, and is known."""
    people = [await meet(f"P{n}") for n in range(20)]
    listener.held["slow"] = asyncio.Event()
    async with listening(running, listener):
        await sam.say("slow")
        for n, person in enumerate(people):
            await person.say(f"{n}")
        await listener.until(lambda: len(listener.words) == 21)
        await people[0].say("again")
        await listener.until(lambda: "again" in listener.words)
        listener.held["slow"].set()
        await settled(sandbox)
    assert sorted(listener.words) == sorted(["slow", "again", *(f"{n}" for n in range(20))])


async def test_an_update_that_cannot_be_parsed_is_set_aside_and_blocks_nobody(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone
) -> None:
    """The body is kept for the one who runs the bot."""
    poison = {"message_id": 9, "date": "yesterday", "chat": {"id": sam.id}, "from": {"id": sam.id}, "text": "?"}
    sandbox.world.updates.add("message", sam.id, poison)
    await sam.say("good")
    sandbox.problems.clear()
    async with listening(running, listener):
        await settled(sandbox)
    sandbox.problems.clear()  # the stand-in noticed that such an update is none
    ((_, person, reason, body),) = listener.set_aside
    assert (person, body["message"]) == (sam.id, poison)
    assert reason.startswith("cannot be parsed")
    assert listener.words == ["good"]


async def test_whoever_sent_what_cannot_be_parsed_is_told(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone
) -> None:
    """As long as it can be told who that was, and that it was in private; a tap stops waiting."""
    sender = {"id": sam.id, "is_bot": False, "first_name": "Sam", "language_code": "de"}
    private, group = {"id": sam.id, "type": "private"}, {"id": -100, "type": "group"}
    for chat in (private, group):
        poison = {"message_id": 9, "date": "yesterday", "chat": chat, "from": sender, "text": "?"}
        sandbox.world.updates.add("message", sam.id, poison)
    await sam.say("good")
    sandbox.problems.clear()
    async with listening(running, listener):
        await settled(sandbox)
    sandbox.problems.clear()  # the stand-in noticed that such an update is none
    assert len(listener.set_aside) == 2
    assert texts(await sam.chat()) == ["Sorry! (de)", "heard good"]


async def test_a_turn_that_keeps_failing_is_set_aside_and_the_person_told(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone, caplog: pytest.LogCaptureFixture
) -> None:
    """A fault of ours is tried a few times, logged once, apologised for once, and the next message is heard."""
    listener.errors["bad"] = [ValueError("secret words")] * 3
    async with listening(running, listener):
        await sam.say("bad")
        await sam.say("good")
        await settled(sandbox)
    assert listener.words == ["bad", "bad", "bad", "good"]
    assert texts(await sam.chat()) == ["Sorry! (en)", "heard good"]
    ((_, person, reason, body),) = listener.set_aside
    assert (person, reason, body["message"]["text"]) == (sam.id, "failed: ValueError", "bad")
    assert [r.levelname for r in caplog.records if r.name.startswith("bot.telegram")] == ["ERROR"]


async def test_a_tap_that_keeps_failing_stops_waiting(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone
) -> None:
    """The waiting sign goes, and a sentence comes."""
    listener.errors["bad"] = [ValueError()] * 3
    async with listening(running, listener):
        await sam.tap(7, "bad", forged=True)
        await settled(sandbox)
    chat = await sam.chat()
    assert chat["callbacks"][-1]["answered"]
    assert texts(chat) == ["Sorry! (en)"]


async def test_what_cannot_even_be_set_aside_blocks_nobody(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone, caplog: pytest.LogCaptureFixture
) -> None:
    """A store that is away is waited for; one that refuses for good is logged and passed by."""
    listener.errors |= {"bad": [ValueError()] * 3, "keep": [ConnectionError(), *[KeyError()] * 3]}
    async with listening(running, listener):
        await sam.say("bad")
        await sam.say("good")
        await settled(sandbox)
    assert (listener.errors["keep"], listener.set_aside) == ([], [])
    assert "could not even be set aside" in caplog.text
    assert texts(await sam.chat())[-1] == "heard good"


async def test_an_update_without_an_id_is_passed_over(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone, caplog: pytest.LogCaptureFixture
) -> None:
    """It cannot be confirmed by itself, and must not come between the others."""
    async with listening(running, listener) as half:
        assert half.polling._enter([{"message": {}}, 7, {"update_id": "x"}]) == 0
        await sam.say("good")
        await settled(sandbox)
    assert listener.words == ["good"]
    assert caplog.text.count("without an id") == 3


async def test_no_more_people_are_served_at_once_than_allowed(
    running: Running, sandbox: Sandbox, listener: Listener, meet: Meet
) -> None:
    """The database is not to be overrun by a backlog; everybody's turn comes."""
    people = [await meet(f"P{n}") for n in range(5)]
    listener.held["hello"] = asyncio.Event()
    for person in people:
        await person.say("hello")
    async with listening(running, listener, abreast=2):
        await listener.until(lambda: len(listener.words) == 2)
        await people[0].chat(since=(await people[0].chat())["version"], wait=0.3)
        assert len(listener.words) == 2
        listener.held["hello"].set()
        await settled(sandbox)
    assert len(listener.words) == 5


async def test_a_turn_that_fails_once_is_made_again(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone
) -> None:
    """A fault that does not come back costs nobody their answer."""
    listener.errors["bad"] = [ValueError()]
    async with listening(running, listener):
        await sam.say("bad")
        await settled(sandbox)
    assert texts(await sam.chat()) == ["heard bad"]
    assert listener.set_aside == []


async def test_a_passing_error_is_waited_out_for_as_long_as_it_takes(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone, caplog: pytest.LogCaptureFixture
) -> None:
    """While the database is away nothing is confirmed and nothing set aside; the person's next words wait as well."""
    listener.errors["hello"] = [ConnectionError()] * 3
    async with listening(running, listener):
        await sam.say("hello")
        await sam.say("and more")
        await settled(sandbox)
    assert listener.words == ["hello"] * 4 + ["and more"]
    assert listener.set_aside == []
    assert len([r for r in caplog.records if r.name.startswith("bot.telegram")]) == 1


async def test_what_counts_as_passing_can_be_said(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone
) -> None:
    """Only the store knows which of its errors pass."""
    listener.errors["hello"] = [LookupError()] * 3
    async with listening(running, listener, passing=lambda error: isinstance(error, LookupError)):
        await sam.say("hello")
        await settled(sandbox)
    assert listener.words == ["hello"] * 4


async def test_what_was_not_confirmed_comes_again_after_a_kill(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone, meet: Meet
) -> None:
    """A process that dies in the middle of a turn leaves it to the next one; nobody is passed over."""
    ann = await meet("Ann")
    listener.held["slow"] = asyncio.Event()
    half = TelegramOnly(connect(sandbox.token, running.url), listener)
    await sam.say("slow")
    await ann.say("quick")
    await listener.until(lambda: len(listener.words) == 2)
    await half.die()
    second = Listener()
    async with listening(running, second):
        await settled(sandbox)
    assert second.words == ["slow", "quick"]  # the store recognises the second by its update id
    assert texts(await sam.chat()) == ["heard slow"]


async def test_stopping_lets_turns_finish_and_confirms_them(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone
) -> None:
    """A stop is no kill: what is under way is said and confirmed, what has not begun is left to the next process."""
    listener.held["slow"] = asyncio.Event()
    half = TelegramOnly(connect(sandbox.token, running.url), listener)
    await sam.say("slow")
    await sam.say("next")
    await listener.until(lambda: "slow" in listener.words)
    stopping = asyncio.create_task(half.stop())
    await asyncio.wait({stopping}, timeout=0.1)
    listener.held["slow"].set()
    await asyncio.wait_for(stopping, 5)
    assert texts(await sam.chat()) == ["heard slow"]
    assert [u.body["message"]["text"] for u in sandbox.world.updates.first(9)] == ["next"]


async def test_stopping_is_quick_whatever_is_under_way(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone, meet: Meet
) -> None:
    """Within five seconds: a held poll, a turn that hangs, one that waits for the database."""
    ann = await meet("Ann")
    listener.held["stuck"] = asyncio.Event()
    listener.errors["later"] = [ConnectionError()] * 100
    half = TelegramOnly(connect(sandbox.token, running.url), listener)
    await sam.say("stuck")
    await ann.say("later")
    await listener.until(lambda: len(listener.words) >= 4)
    await asyncio.wait_for(half.stop(), 5)
    assert len(sandbox.world.updates) == 2


async def test_an_idle_bot_stops_at_once(running: Running, sandbox: Sandbox, listener: Listener, sam: Phone) -> None:
    """A held poll is let go."""
    half = TelegramOnly(connect(sandbox.token, running.url), listener)
    await sam.say("hello")
    await settled(sandbox)
    polls = len(calls(sandbox, "getUpdates"))
    await asyncio.wait_for(half.stop(), 5)
    assert len(calls(sandbox, "getUpdates")) == polls, "all was confirmed, and to ask the same again would be held"


@pytest.mark.parametrize("fault", ["500", "502", "reset", "garbage", "409"])
async def test_receiving_survives_whatever_telegram_answers(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone, fault: str, *, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is asked again, a little later each time."""
    monkeypatch.setattr(rivals, "LOOK_EVERY", 0.05)
    monkeypatch.setattr(rivals, "LEFT_LYING", 0.1)
    sandbox.faults.add({"fault": fault, "method": "getUpdates", "times": 2})
    async with listening(running, listener):
        await sam.say("hello")
        await settled(sandbox)
    assert listener.words == ["hello"]


async def test_an_outage_is_survived(running: Running, sandbox: Sandbox, listener: Listener, sam: Phone) -> None:
    """Telegram is down at the start, comes, goes and comes back: everything said is heard."""
    await sandbox.set_down(down=True)
    half = TelegramOnly(connect(sandbox.token, running.url), listener)
    await asyncio.wait({half.running}, timeout=0.2)
    await sandbox.set_down(down=False)
    await sam.say("one")
    await settled(sandbox)
    await sandbox.set_down(down=True)
    await sam.say("two")
    await sandbox.set_down(down=False)
    await settled(sandbox)
    await half.stop()
    assert listener.words == ["one", "two"]


async def test_a_second_process_with_the_same_token_is_named_in_the_log(
    running: Running, sandbox: Sandbox, listener: Listener, caplog: pytest.LogCaptureFixture
) -> None:
    """409: the one who runs it must know what to stop."""
    sandbox.faults.add({"fault": "409", "method": "getUpdates", "times": 1})
    half = TelegramOnly(connect(sandbox.token, running.url), listener)
    while "another process polls with this BOT_TOKEN" not in caplog.text:
        await asyncio.wait({half.running}, timeout=0.02)
    await half.stop()


async def test_a_webhook_that_was_set_is_taken_off(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone
) -> None:
    """Telegram gives no updates while there is one."""
    sandbox.poller.webhook_is_set = True
    async with listening(running, listener):
        await sam.say("hello")
        async with asyncio.timeout(WITHIN):
            while not calls(sandbox, "deleteWebhook"):
                await sam.chat(since=(await sam.chat())["version"], wait=0.1)
        sandbox.poller.webhook_is_set = False
        await settled(sandbox)
    assert listener.words == ["hello"]


@pytest.mark.parametrize("token", ["123456:" + "A" * 35, "nonsense"])
async def test_a_wrong_token_ends_it_with_one_clear_line(running: Running, listener: Listener, token: str) -> None:
    """401 and 404 both mean that; the line does not hold the token."""
    half = TelegramOnly(connect(token, running.url), listener)
    with pytest.raises(WrongToken) as raised:
        await half.running
    await half.stop()
    assert raised.value.code == 2
    assert "BOT_TOKEN" in str(raised.value)
    assert token not in str(raised.value)
    assert raised.value.__cause__ is None


async def test_a_token_that_is_revoked_ends_it(running: Running, sandbox: Sandbox, listener: Listener) -> None:
    """Also in the middle of its life."""
    sandbox.faults.add({"fault": "401", "method": "getUpdates"})
    half = TelegramOnly(connect(sandbox.token, running.url), listener)
    with pytest.raises(WrongToken):
        await half.running
    await half.stop()


async def test_a_flood_of_one_person_does_not_drown_the_others(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone, meet: Meet
) -> None:
    """Of a hundred forwarded messages every one is heard; only the last are answered, so that others are soon heard."""
    ann = await meet("Ann")
    for n in range(100):
        await sam.say(f"{n}", forwarded=True)
    await ann.say("ann")
    async with listening(running, listener):
        await listener.until(lambda: "ann" in listener.words)
        assert len(texts(await sam.chat())) < 10
    assert listener.words.index("ann") >= 80


async def test_a_crowd_of_one_persons_updates_is_taken_at_once(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone
) -> None:
    """All but the last twenty, in their order; what is more than words is taken by itself, in its place."""
    for n in range(30):
        await sam.say(f"{n}")
    await sam.tap(7, "tap", forged=True)
    for n in range(30, 60):
        await sam.say(f"{n}")
    async with listening(running, listener):
        await listener.until(lambda: len(listener.words) > 41)
    everything = [*map(str, range(30)), "tap", *map(str, range(30, 60))]
    assert listener.words == everything[: len(listener.words)]
    assert listener.crowds == [everything[:30], everything[31:41]]


async def test_what_raises_in_a_crowd_is_set_aside_by_itself(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone
) -> None:
    """It is tried as often as any other, the person is told, and those before and after it are heard."""
    listener.errors["4"] = [ValueError()] * 3
    for n in range(32):
        await sam.say(f"{n}")
    async with listening(running, listener):
        await listener.until(lambda: "12" in listener.words)
    assert [listener.words[:4], listener.words[4:7]] == [["0", "1", "2", "3"], ["4"] * 3]
    assert listener.words[7:15] == [f"{n}" for n in range(5, 13)]
    assert [reason for _, _, reason, _ in listener.set_aside] == ["failed: ValueError"]
    assert "Sorry! (en)" in texts(await sam.chat())


async def test_a_crowd_is_confirmed_when_it_is_taken_and_not_before(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone
) -> None:
    """A process that dies in the middle of it leaves all of it to the next one."""
    for n in range(30):
        await sam.say(f"{n}")
    listener.held["0"] = asyncio.Event()
    half = TelegramOnly(connect(sandbox.token, running.url), listener)
    async with asyncio.timeout(WITHIN):
        while not listener.crowds:  # noqa: ASYNC110 - it holds what it was given, and tells nobody
            await asyncio.sleep(0.01)
    await half.die()
    assert len(sandbox.world.updates) == 30
    second = Listener()
    async with listening(running, second):
        await second.until(lambda: len(second.words) > 10)
    assert second.words[:11] == [f"{n}" for n in range(11)]


@pytest.mark.slow
async def test_a_backlog_of_many_people_is_answered_at_telegrams_rate(
    running: Running, sandbox: Sandbox, listener: Listener, meet: Meet
) -> None:
    """After an outage ninety people are answered in a few seconds without a single 429."""
    people = [await meet(f"P{n}") for n in range(90)]
    for person in people:
        await person.say(f"I am {person.id}")
    async with listening(running, listener):
        await settled(sandbox)
    assert sorted(listener.words) == sorted(f"I am {person.id}" for person in people)
    sent = calls(sandbox, "sendMessage")
    assert (len(sent), [call for call in sent if not call["ok"]]) == (90, [])


async def test_a_turn_that_ends_in_the_instant_of_the_stop_does_not_prevent_it(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone
) -> None:
    """The receiver hears of both at once, and must not miss the one over the other."""
    listener.held["slow"] = asyncio.Event()
    half = TelegramOnly(connect(sandbox.token, running.url), listener)
    await sam.say("slow")
    await listener.until(lambda: "slow" in listener.words)
    listener.held["slow"].set()
    half.polling._dealing.progress.set()
    async with asyncio.timeout(WITHIN):
        await half.stop()
    assert half.running.done()


async def test_a_reply_without_words_is_confirmed(
    running: Running, sandbox: Sandbox, listener: Listener, sam: Phone
) -> None:
    """Not every turn says something."""
    listener.replies["hush"] = Reply(sam.id)
    async with listening(running, listener):
        await sam.say("hush")
        await settled(sandbox)
    assert texts(await sam.chat()) == []
