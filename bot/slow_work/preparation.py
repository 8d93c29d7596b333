"""Prepares a reply when it is sent: screens from the facts of that moment, files, spelling.

None of this happens in a turn, which waits for nothing.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterable

from bot import rendering
from bot.clock import Clock
from bot.files.workers import FileWorkers, WorkerFailed
from bot.replies import Attachment, FileRequest, RenderedMessage, Reply
from bot.spellcheck.service import SpellcheckService
from bot.store.database import Database
from conversations.features import where_we_are

log = logging.getLogger(__name__)


class Preparation:
    """Makes what a row of the outbox only asks for."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        workers: FileWorkers,
        bot_name: Callable[[], str],
        spellcheck: SpellcheckService | None,
    ) -> None:
        """Read facts from `database` and let `workers` make files; `bot_name` is used for links in them."""
        self._database = database
        self._clock = clock
        self._workers = workers
        self._bot_name = bot_name
        self._spellcheck = spellcheck

    async def prepare(self, reply: Reply) -> tuple[tuple[RenderedMessage, ...], tuple[Attachment, ...]]:
        """Return the messages and files of a reply, as they are sent now: files made, spelling checked."""
        messages = reply.messages
        if reply.is_standing and (person := await self._database.read_only(reply.person)):
            messages = rendering.reply(where_we_are(person, self._clock.now())).messages
        messages = await self._spellchecked(messages, reply)
        if not reply.files or (facts := await self._database.read_facts(reply.person)) is None:
            return messages, ()
        files = [await self._made(file, reply.person, facts) for file in reply.files]
        failed = () if all(files) else (rendering.file_failed(reply.language),)
        return (*messages, *failed), tuple(filter(None, files))

    async def _made(self, file: FileRequest, person_id: int, facts: str) -> Attachment | None:
        """Return a file as it is sent; None when it cannot be made, which must not cost the message with it."""
        if file.kept:
            return Attachment(file.kind, kept=file.kept, caption=file.caption)
        try:
            name, content = await self._workers.make(file.make, facts, self._clock.now(), self._bot_name())
        except WorkerFailed as error:
            log.error("file %s of %d cannot be made: %s", file.make, person_id, error)  # noqa: TRY400 - told by its kind
            return None
        return Attachment(file.kind, name=name, content=content, caption=file.caption)

    async def _spellchecked(self, messages: Iterable[RenderedMessage], of: Reply) -> tuple[RenderedMessage, ...]:
        checker = self._spellcheck
        return tuple(
            [
                rendering.with_suggestions(message, await checker.check(message.spellcheck, of.person), of.language)
                if checker and message.spellcheck
                else message
                for message in messages
            ]
        )

    async def live_texts(self, person_id: int, names: Collection[str]) -> dict[str, RenderedMessage]:
        """Return cards and notes by their names, as they are now; those that are gone are left out."""
        person = await self._database.read_only(person_id)
        if person is None:
            return {}
        now = self._clock.now()
        shown = {name: message for name in names if (message := rendering.live_text(person, name, now))}
        return dict(
            zip(
                shown, await self._spellchecked(shown.values(), Reply(person_id, language=person.language)), strict=True
            )
        )
