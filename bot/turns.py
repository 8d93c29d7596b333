"""A turn: lock the person, load the facts, respond, save, commit. The reply is then in the outbox.

    handle          of a message or a tap
    claim           of a prompt that is due
    record_outcome  of a prompt that was sent

Each is one transaction. Replies are rendered inside it: a turn that cannot be rendered changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from bot import prompt_turns, rendering
from bot.clock import Clock
from bot.files.workers import FileWorkers
from bot.operator.admission import admit, waits_for_an_answer
from bot.operator.circle import EVERYBODY, Circle
from bot.replies import Claimed, Commit, Delivery, InboxRow, OutboxRow, RenderedMessage, Reply, Tap
from bot.slow_work.incoming_files import with_content
from bot.slow_work.preparation import Preparation
from bot.spellcheck.service import SpellcheckService
from bot.store import inbox, outbox, people, prompts
from bot.store import live_texts as store_live_texts
from bot.store.database import Database
from bot.store.people import TOLD_AGAIN_AFTER, LockedPerson, to_json_text
from bot.transcription.service import voice_in
from conversations import live_texts, respond
from conversations.account import export, room
from conversations.events import Blocked, Commanded, Heard, Imported, Incoming, SentCalendar, Transcription
from conversations.facts import Person
from conversations.pacing import schedule
from conversations.pacing.catch_up import with_fresh_ids


class Turns:
    """Makes turns of different people at once, and those of one person one by one, by the lock on their row."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        on_commit: Iterable[Callable[[Commit], None]] = (),
        *,
        bot_name: Callable[[], str] = str,
        spellcheck: SpellcheckService | None = None,
        workers: FileWorkers | None = None,
        circle: Circle = EVERYBODY,
    ) -> None:
        """Call each of `on_commit` after each commit.

        `bot_name` gives the bot's name on Telegram, for links in files, or "" while it is not known. `spellcheck` is
        asked when a note is sent; `workers` make files and read those for /import. Only the `circle` is answered.
        """
        self._circle = circle
        self._workers = workers or FileWorkers()
        self.preparation = Preparation(database, clock, self._workers, bot_name, spellcheck)
        self.database = database
        self.clock = clock
        self.on_commit = list(on_commit)
        self.transcription = Transcription.OFF  # which /privacy tells
        self.on_voice: Callable[[int, int, str], None] | None = None  # told of a person's voice note: message and file

    async def handle(self, incoming: Incoming, tap: Tap | None = None) -> None:
        """Make the turn of an update; its inbox row is then done, and what is said in the outbox.

        If the row is done or deleted, or not its person's oldest, nothing changes and `on_commit` is not called. `tap`
        is acknowledged when the reply is. Raises UnreadableFacts, and errors of the database that last; then nothing
        has changed.
        """
        match incoming.event:
            case Imported() | SentCalendar() as file:
                attempts = self.database.count_attempt
                incoming = await with_content(file, incoming, self._workers, self.clock.now(), attempts)
            case Commanded() as command:
                incoming = replace(incoming, event=replace(command, transcription=self.transcription))
        commit = await self.database.in_turn(incoming.person, lambda locked: self._timed(locked, incoming, tap))
        self._tell(commit)
        if commit and self.on_voice and (voice := voice_in(incoming.event)):
            self.on_voice(incoming.person, *voice)

    def _timed(self, locked: LockedPerson, incoming: Incoming, tap: Tap | None) -> Commit | None:
        commit = self._handle(locked, incoming, tap)
        return replace(commit, seconds=locked.processor_seconds) if commit else None

    def _handle(self, locked: LockedPerson, incoming: Incoming, tap: Tap | None) -> Commit | None:
        now = self.clock.now()  # asked within the lock: a person's turns happen in the order of their instants
        received_at = inbox.take(locked.connection, locked.id, incoming.update)
        if received_at is None:
            return None
        commit = Commit(locked.id, incoming.update, received_at)
        if locked.person is None and isinstance(incoming.event, Blocked):  # after /delete, say
            inbox.forget(locked.connection, locked.id, incoming.update)  # nobody is made known by leaving
            return commit
        admitted = admit(self._circle, incoming, is_known=locked.person is not None, is_banned=locked.is_banned)
        if admitted is None:
            return replace(commit, outbox=self._turn_away(locked, incoming, tap, now))
        incoming = admitted
        person = _load_or_create(locked.person, incoming, now)
        turn = respond(person, incoming.event, now)
        if locked.size > room.LOOK_FROM:
            turn = room.keep_size(turn, person, locked.size, len(to_json_text(turn.person).encode()))
        if any(file.make for file in turn.files):
            turn = export.without_files(turn, outbox.files_to_make(locked.connection, locked.id))
        standing = partial(store_live_texts.standing, locked.connection, locked.id)
        renews = () if turn.erase else live_texts.changed(person, turn.person, now, standing)
        reply = replace(rendering.reply(turn), tap=tap, renews=renews)
        if turn.erase:
            locked.erase()
            return replace(commit, outbox=locked.say(reply, now, received_at), is_erased=True)
        if turn.person.prompts is not person.prompts:
            prompts.sync(locked, person, turn.person, now)
        said, at = locked.row_of(reply, now, received_at), schedule.next_prompt_at(turn.person, now)
        locked.save(turn.person, at, seen_at=now, said=said)
        return replace(commit, outbox=said, next_prompt_at=at)

    def _turn_away(self, locked: LockedPerson, incoming: Incoming, tap: Tap | None, now: datetime) -> OutboxRow | None:
        """Tell somebody outside the circle so, once a day; a tap is acknowledged each time."""
        messages: tuple[RenderedMessage, ...] = ()
        was_told = locked.told_at is not None and now < locked.told_at + TOLD_AGAIN_AFTER
        if waits_for_an_answer(incoming) and not was_told:
            locked.tell(now)
            messages = (rendering.not_for_you(incoming.language, is_known=locked.person is not None),)
        return locked.say(Reply(locked.id, messages, tap=tap), now)

    async def hear(self, person_id: int, event: Heard) -> None:
        """Make the turn of words that were heard in a voice note, unless the person is gone."""
        self._tell(await self.database.in_turn(person_id, lambda locked: self._hear(locked, event)))

    def _hear(self, locked: LockedPerson, event: Heard) -> Commit | None:
        now = self.clock.now()
        if locked.person is None:
            return None
        turn = respond(locked.person, event, now)
        said = locked.row_of(rendering.reply(turn), now)
        return Commit(locked.id, outbox=said, next_prompt_at=prompt_turns.save(locked, turn.person, now, said))

    async def awaits_import(self, person_id: int) -> bool:
        """Return whether a JSON file that comes from this person now is to be fetched and read."""
        person = await self.database.read_only(person_id) if await self.is_let_in(person_id) else None
        return person is not None and export.awaits_file(person)

    async def finish_update(self, person_id: int, update_id: int) -> None:
        """Mark an update done that needs no turn."""
        await self.database.finish_update(person_id, update_id)
        self._tell(Commit(person_id, update_id))

    async def answer_update(self, person_id: int, update_id: int, reply: Reply) -> None:
        """Mark an update done and say `reply`, which may be to a group, without a turn."""
        commit = await self.database.answer_update(person_id, update_id, reply, self.clock.now())
        self._tell(commit)

    async def is_let_in(self, person_id: int) -> bool:
        """Whether work is done for somebody beside their turns; the turns themselves look for themselves."""
        is_known, is_banned = await self.database.ask(lambda connection: people.standing(connection, person_id))
        return not is_banned and self._circle.has(person_id, is_known=is_known)

    async def dead_letter(self, row: InboxRow, reason: str, apology: Reply | None) -> None:
        """Keep an update that could not be handled for the operator, without its words, and tell whoever sent it."""
        if apology and not await self.is_let_in(apology.person):
            apology = None
        commit = await self.database.dead_letter(row, reason, apology, self.clock.now())
        self._tell(commit)

    async def show_standing(self, person_id: int, rows: Sequence[OutboxRow]) -> None:
        """Replace what waits to be sent to a person, all of it screens, by one row that shows where they stand."""
        commit = await self.database.in_turn(person_id, lambda locked: self._show_standing(locked, rows))
        self._tell(commit)

    def _show_standing(self, locked: LockedPerson, rows: Sequence[OutboxRow]) -> Commit:
        outbox.remove(locked.connection, [(row.person, row.turn) for row in rows])
        if locked.person is None:
            return Commit(locked.id)
        return Commit(locked.id, outbox=locked.say(Reply(locked.id, is_standing=True), self.clock.now()))

    async def claim(self, person_id: int, token: int | None = None) -> Claimed | None:
        """Claim the prompt that is due to this person, or return None when it is not time to speak.

        `token` is that of the sender's lease: once another process holds it, nothing is claimed. None: there is no
        lease, and nobody else. What is claimed counts as sent from here on: send it once, and record
        its outcome by `record_outcome`.
        """
        claimed = await self.database.in_turn(
            person_id, lambda locked: prompt_turns.claim(locked, self.clock.now(), self._circle, token)
        )
        if claimed is None:
            return None
        prompt, reply = claimed
        messages, _ = await self.preparation.prepare(reply)
        return Claimed(prompt.id, replace(reply, messages=messages), prompt.kind, prompt.due_at)

    async def record_outcome(self, person_id: int, prompt_id: int, delivery: Delivery) -> None:
        """Record what became of a claimed prompt. What is already known to be sent stays sent."""
        at = await self.database.in_turn(
            person_id, lambda locked: prompt_turns.record_outcome(locked, prompt_id, delivery, self.clock.now())
        )
        self._tell(Commit(person_id, next_prompt_at=at))

    async def import_person(self, person: Person) -> None:
        """Insert a person with an existing history; does nothing if the person is known."""
        at = await self.database.in_turn(person.id, lambda locked: self._import_person(locked, person))
        self._tell(Commit(person.id, next_prompt_at=at))

    def _import_person(self, locked: LockedPerson, person: Person) -> datetime | None:
        if locked.person is not None:
            return None
        for prompt in person.prompts:
            prompts.claim(locked, prompt, person.clock)
            prompts.record_outcome(locked, prompt.id, prompt.fate, prompt.at)
        return prompt_turns.save(locked, person, self.clock.now())

    def _tell(self, commit: Commit | None) -> None:
        if commit:
            for tell in self.on_commit:
                tell(commit)


def _load_or_create(person: Person | None, incoming: Incoming, now: datetime) -> Person:
    if person is None:  # or erased, and back
        return with_fresh_ids(Person(incoming.person, name=incoming.name, language=incoming.language or "en"), now)
    return person if incoming.name in ("", person.name) else replace(person, name=incoming.name)
