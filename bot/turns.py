"""A turn, whole: lock the person, load, ask what to do, save, commit. Whoever calls then speaks.

    take    a message or a tap came in
    claim   a moment has come
    settle  what became of a prompt

Each is one transaction. What is said is put into words inside it: a turn that cannot be spoken changes nothing.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Collection, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot import rendering
from bot.clock import Clock
from bot.files import import_json
from bot.files.build import build
from bot.replies import Delivery, Keeping, Kept, NotSent, OutcomeUnknown, Rejected, Reply, Sent
from bot.spellcheck.service import SpellcheckService
from bot.store import leases, prompts
from bot.store.database import Database
from bot.store.people import LockedPerson
from conversations import remind, respond
from conversations.events import Blocked, Imported, Incoming, Redelivered
from conversations.facts import DeliveryStatus, Person, Prompt, PromptKind
from conversations.messages import Turn
from conversations.pacing import lifecycle, schedule
from conversations.pacing.catch_up import with_fresh_ids

LONGEST_MESSAGE = 4096  # characters that Telegram takes, markup not counted
REPEATED_WITHIN = timedelta(hours=24)  # as Telegram does: an answer to what was said longer ago would come unasked

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Claimed:
    """A prompt that is ours to send, once, and what it says."""

    prompt: int
    reply: Reply
    kind: PromptKind
    due_at: datetime


_Spoken = tuple[Reply, Turn | None]  # what is said, and the turn whose files are still to be made


class Turns:
    """Takes turns of different people side by side. Two of one person are ordered by the lock on their row."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        changed: Callable[[datetime | None], None],
        bot_name: Callable[[], str] = str,
        speller: SpellcheckService | None = None,
    ) -> None:
        """Tell `changed` after each commit when that person's next prompt is due (aware UTC).

        `bot_name` gives the bot's name on Telegram, for links in files, or "" while it is not known. `speller` looks
        through what is worth it before it is shown.
        """
        self._bot_name = bot_name
        self._speller = speller
        self._database = database
        self._clock = clock
        self._changed = changed
        self._in_flight = 0
        self._idle = asyncio.Event()
        self._idle.set()

    async def handle(self, incoming: Incoming, keeping: Keeping | None = None) -> Reply:
        """Return what is said to `incoming`, whose turn has then been committed.

        That it is to be said is kept with the turn until `spoken` is told, if `keeping` asks for it. An update that was
        delivered before changes nothing and shows the current question again. Raises UnreadableFacts, and the
        database's errors when they last; then nothing has changed, and it may be taken again.
        """
        async with self._counting():
            if isinstance(incoming.event, Imported):
                incoming = replace(
                    incoming,
                    event=await asyncio.to_thread(
                        import_json.parse_import, incoming.event, incoming.person, self._clock.now()
                    ),
                )
            receipt = keeping.receipt if keeping else None
            (spoken, is_kept), at = await self._database.work(
                incoming.person, lambda locked: self._take(locked, incoming, receipt)
            )
            if keeping and is_kept:
                keeping.begins()
            reply = await self._with_files(spoken)
        self._changed(at)
        return reply

    async def _with_files(self, spoken: _Spoken) -> Reply:
        """Return the reply with its files and what the speller says, once the turn has committed."""
        reply, turn = spoken
        if turn and self._speller and any(m.proof for m in turn.messages):
            messages = await self._speller.check(turn.messages)
            if messages != turn.messages:  # in most notes nothing is found
                looked = rendering.reply(replace(turn, messages=messages))
                pairs = zip(looked.messages, reply.messages, strict=True)
                fitting = tuple(new if len(new.html) <= LONGEST_MESSAGE else old for new, old in pairs)
                reply = replace(reply, messages=fitting)
        if turn is None or not turn.files:
            return reply
        files, is_whole = await build(turn.files, turn.person, self._clock.now(), self._bot_name())
        sorry = () if is_whole else (rendering.file_failed(turn.person),)
        return replace(reply, files=files, messages=(*reply.messages, *sorry))

    def _take(
        self, locked: LockedPerson, incoming: Incoming, receipt: str | None
    ) -> tuple[tuple[_Spoken, bool], datetime | None]:
        """Return what is said and whether it is kept, and when the next prompt is due."""
        now = self._clock.now()  # asked within the lock: a person's turns happen in the order of their instants
        if locked.person is None and isinstance(incoming.event, Blocked):
            return ((Reply(incoming.person), None), False), None  # after /delete, say: nobody is made known by leaving
        person = _load_or_create(locked.person, incoming, now)
        if not locked.record_update(incoming.update, now, receipt):
            again = respond(person, Redelivered(incoming.event), now)
            return ((rendering.reply(again), again), False), None
        turn = respond(person, incoming.event, now)
        reply = rendering.reply(turn)
        if turn.erase:
            locked.erase()
            return ((reply, None), False), None
        _sync_prompt_rows(locked, person, turn.person, now)
        return ((reply, turn), receipt is not None), _save(locked, turn.person, now)

    async def take_together(self, incoming: Sequence[Incoming]) -> int:
        """Make one person's turns in one transaction, in their order, and say nothing; return how many were made.

        That is all up to the first whose turn raises; when that is the first of all, it is raised. The facts are those
        that `take` one by one would leave. Raises what `take` does.
        """
        async with self._counting():
            made, at = await self._database.work(
                incoming[0].person, lambda locked: self._take_together(locked, incoming)
            )
        self._changed(at)
        return made

    def _take_together(self, locked: LockedPerson, incoming: Sequence[Incoming]) -> tuple[int, datetime | None]:
        person, made = locked.person, 0
        for one in incoming:
            now = self._clock.now()
            known = _load_or_create(person, one, now)
            try:
                turn = respond(known, one.event, now)
                rendering.reply(turn)  # here as well, what cannot be spoken changes nothing
            except Exception:  # it comes first the next time, and is raised then
                if not made:
                    raise
                break
            if turn.erase:
                break  # `take` knows how
            if locked.record_update(one.update, now):
                _sync_prompt_rows(locked, known, turn.person, now)
                person = turn.person
            made += 1
        return made, _save(locked, person, self._clock.now()) if made and person else None

    async def claim(self, person_id: int, token: int | None = None) -> Claimed | None:
        """Claim the prompt that is due to this person, or return None when it is not time to speak.

        `token` is that of the sender's lease: once another process holds it, nothing is claimed. None: there is no
        lease, and nobody else. What is claimed counts as spoken from here on: send it once, and say by `settle` what
        came of it.
        """
        async with self._counting():
            claimed = await self._database.work(person_id, lambda locked: self._claim(locked, token))
            if claimed is None:
                return None
            prompt, spoken = claimed
            return Claimed(prompt.id, await self._with_files(spoken), prompt.kind, prompt.due_at)

    def _claim(self, locked: LockedPerson, token: int | None) -> tuple[Prompt, _Spoken] | None:
        person, now = locked.person, self._clock.now()
        if person is None:
            return None
        if token is not None and not leases.is_current(locked.connection, token):
            return None
        turn = remind(person, now)
        if turn is None or turn.prompt is None:
            locked.schedule(schedule.next_prompt_at(person, now))
            return None
        claimed = (turn.prompt, (rendering.reply(turn), turn))
        try:
            prompts.claim(locked, turn.prompt, person.clock, token or 0)
        except prompts.AlreadyClaimed:
            log.exception("prompt %s of %s was claimed before; it is not sent", turn.prompt.id, locked.id)
            _save(locked, lifecycle.record_outcome(turn.person, turn.prompt.id, DeliveryStatus.UNKNOWN), now)
            return None
        _save(locked, turn.person, now)
        return claimed

    async def record_outcome(self, person_id: int, prompt_id: int, delivery: Delivery) -> None:
        """Record what became of a claimed prompt. What is already known to be sent stays sent."""
        async with self._counting():
            at = await self._database.work(person_id, lambda locked: self._record_outcome(locked, prompt_id, delivery))
        self._changed(at)

    def _record_outcome(self, locked: LockedPerson, prompt_id: int, delivery: Delivery) -> datetime | None:
        person, now = locked.person, self._clock.now()
        prompt = person.prompt(prompt_id) if person else None
        if person is None:
            return None  # erased while it was under way
        if prompt is None:  # released before
            prompts.record_outcome(locked, prompt_id, DeliveryStatus.UNKNOWN, now)
            return None
        match delivery:
            case Sent(message=message):
                person = lifecycle.record_outcome(person, prompt_id, DeliveryStatus.SENT, now)
                prompts.record_outcome(locked, prompt_id, DeliveryStatus.SENT, now, message)
            case _ if prompt.fate is DeliveryStatus.SENT:  # a tap on its button has proved it
                prompts.record_outcome(locked, prompt_id, DeliveryStatus.SENT, now)
            case OutcomeUnknown():
                person = lifecycle.record_outcome(person, prompt_id, DeliveryStatus.UNKNOWN)
                prompts.record_outcome(locked, prompt_id, DeliveryStatus.UNKNOWN, now)
            case NotSent() if prompt.fate is not DeliveryStatus.SENDING:
                return None  # whoever took over has given it up, and it stays so
            case NotSent():
                person = lifecycle.release(person, prompt_id)
                prompts.release(locked, prompt_id)
            case Rejected(recipient_gone=True):
                person = respond(lifecycle.release(person, prompt_id), Blocked(), now).person
                prompts.release(locked, prompt_id)
            case Rejected():  # at fault itself; the sender has logged why, and it would be refused again
                person = lifecycle.record_outcome(person, prompt_id, DeliveryStatus.UNKNOWN)
                prompts.record_outcome(locked, prompt_id, prompts.REFUSED, now)
        return _save(locked, person, now)

    async def import_person(self, person: Person) -> None:
        """Take in somebody who has lived elsewhere, with their prompts; whoever is known already stays as they are."""
        async with self._counting():
            at = await self._database.work(person.id, lambda locked: self._import_person(locked, person))
        self._changed(at)

    def _import_person(self, locked: LockedPerson, person: Person) -> datetime | None:
        if locked.person is not None:
            return None
        for prompt in person.prompts:
            prompts.claim(locked, prompt, person.clock)
            prompts.record_outcome(locked, prompt.id, prompt.fate, prompt.at)
        return _save(locked, person, self._clock.now())

    async def set_aside(self, update_id: int, person_id: int, reason: str, body: str) -> None:
        """Keep an update that could not be handled, for the operator; `person_id` is 0 when it names nobody."""
        await self._database.set_aside(update_id, person_id, self._clock.now(), reason, body)

    async def unspoken(self) -> list[Kept]:
        """Return the answers that were kept and never spoken, the oldest first; those a day old are let go."""
        return await self._database.unspoken(self._clock.now() - REPEATED_WITHIN)

    async def spoken(self, answers: Collection[Kept]) -> None:
        """Keep these answers no longer: they are out, or will never be."""
        await self._database.spoken(answers)

    async def idle(self) -> None:
        """Return once no turn is in flight."""
        await self._idle.wait()

    @property
    def is_idle(self) -> bool:
        """Whether no turn is in flight."""
        return not self._in_flight

    @asynccontextmanager
    async def _counting(self) -> AsyncIterator[None]:
        self._in_flight += 1
        self._idle.clear()
        try:
            yield
        finally:
            self._in_flight -= 1
            if not self._in_flight:
                self._idle.set()


def _load_or_create(person: Person | None, incoming: Incoming, now: datetime) -> Person:
    if person is None:  # or erased, and back
        return with_fresh_ids(Person(incoming.person, name=incoming.name, language=incoming.language or "en"), now)
    return person if incoming.name in ("", person.name) else replace(person, name=incoming.name)


def _sync_prompt_rows(locked: LockedPerson, before: Person, after: Person, now: datetime) -> None:
    """Let the database know of prompts that were brought along, that speak of other applications now, or that arrived.

    No turn of a person's claims one.
    """
    if after.prompts is before.prompts:
        return
    known = {p.id: p for p in before.prompts}
    prompts.add_sent(locked, (p for p in after.prompts if p.id not in known), after.clock, now)
    changed = [(known[p.id], p) for p in after.prompts if p.id in known and known[p.id] != p]
    moved = (new for old, new in changed if (old.subject, old.applications) != (new.subject, new.applications))
    prompts.take_weeks(locked, moved, after.clock, now)
    for old, new in changed:
        if old.fate is not new.fate:  # a tap on its button has proved it
            prompts.record_outcome(locked, new.id, new.fate, now)


def _save(locked: LockedPerson, person: Person, now: datetime) -> datetime | None:
    at = schedule.next_prompt_at(person, now)
    locked.save(person, at)
    return at
