"""Metrics for Prometheus. No label holds a person's id or anybody's text.

Other modules call the methods of `Metrics` and know nothing of Prometheus; `bot.web` serves the result.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, generate_latest

from bot.replies import Delivery, NotSent, OutcomeUnknown, Rejected, Sent
from conversations.facts import PromptKind

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
"""Of what `Metrics.exposition` returns."""
UPDATE_KINDS = ("message", "edited_message", "callback_query", "my_chat_member", "other")
_TURN_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 90)
_LATE_SECONDS = (0.5, 1, 2.5, 5, 15, 30, 60, 300, 900, 3600, 4 * 3600, 24 * 3600, 72 * 3600)


class Fault(StrEnum):
    """Where an error occurred that did not stop the bot; the log says which."""

    TURN = "turn"
    PROMPT = "prompt"
    HEARTBEAT = "heartbeat"


class Outcome(StrEnum):
    """The outcome of a prompt that was claimed."""

    SENT = "sent"
    UNKNOWN = "unknown"
    PUT_OFF = "put_off"
    UNREACHABLE = "unreachable"
    REFUSED = "refused"


class Metrics:
    """The metrics of one bot, in a registry of its own, so that two bots in one process do not mix."""

    def __init__(self) -> None:
        """Create all metrics, at zero."""
        self._registry = registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        updates = Counter("afterword_updates", "Updates that came in.", ["kind"], registry=registry)
        self._updates = {kind: updates.labels(kind) for kind in UPDATE_KINDS}
        self._turns = Histogram(
            "afterword_turn_seconds",
            "How long a turn took, from its update to its answer being spoken.",
            buckets=_TURN_SECONDS,
            registry=registry,
        )
        prompts = Counter("afterword_prompts", "Prompts that were claimed.", ["kind", "outcome"], registry=registry)
        self._prompts = {(kind, end): prompts.labels(kind.value, end.value) for kind in PromptKind for end in Outcome}
        self._late = Histogram(
            "afterword_prompt_late_seconds",
            "How long after it was due a prompt was sent.",
            buckets=_LATE_SECONDS,
            registry=registry,
        )
        self._dead_letters = Counter("afterword_set_aside", "Updates that were set aside.", registry=registry)
        self._held_back = Counter(
            "afterword_held_back", "Updates that waited for their sender's processor time.", registry=registry
        )
        self._throttled = Counter(
            "afterword_throttled", "Answers of Telegram that ask to wait (429).", registry=registry
        )
        faults = Counter("afterword_errors", "What went wrong; the log says what.", ["where"], registry=registry)
        self._faults = {where: faults.labels(where.value) for where in Fault}
        self._queues = Gauge("afterword_waiting", "How many wait now.", ["for"], registry=registry)
        self._lease = Gauge("afterword_lease_held", "Whether this process is the one that prompts.", registry=registry)

    def exposition(self) -> bytes:
        """Return all metrics in Prometheus's text format."""
        return generate_latest(self._registry)

    # Events --------------------------------------------------------------------------------------------------------

    def update_received(self, keys: Iterable[str]) -> None:
        """Count an update by the one of its `keys` that is in UPDATE_KINDS; without any it counts as "other"."""
        self._updates[next((key for key in keys if key in self._updates), "other")].inc()

    def turn_finished(self, seconds: float) -> None:
        """Count a turn whose answer was sent, `seconds` after its update came."""
        self._turns.observe(seconds)

    def dead_lettered(self) -> None:
        """Count an update that was given up after several attempts."""
        self._dead_letters.inc()

    def held_back(self) -> None:
        """Count an update that waits because its sender has used up their processor time."""
        self._held_back.inc()

    def prompt_sent(self, kind: PromptKind, delivery: Delivery, late: float) -> None:
        """Count a prompt and its outcome, `late` seconds after it was due."""
        self._prompts[kind, _outcome(delivery)].inc()
        if isinstance(delivery, Sent):
            self._late.observe(late)

    def was_throttled(self) -> None:
        """Count a response of Telegram that asks to wait (429)."""
        self._throttled.inc()

    def error(self, where: Fault) -> None:
        """Count an error that was logged."""
        self._faults[where].inc()

    # Values that are read when the metrics are ----------------------------------------------------------------------

    def watch_queue(self, waits_for: str, length: Callable[[], int]) -> None:
        """Report the `length` of a queue."""
        self._queues.labels(waits_for).set_function(length)

    def watch_lease(self, is_held: Callable[[], bool]) -> None:
        """Report whether this process is the leader."""
        self._lease.set_function(is_held)


def _outcome(delivery: Delivery) -> Outcome:
    match delivery:
        case Sent():
            return Outcome.SENT
        case OutcomeUnknown():
            return Outcome.UNKNOWN
        case NotSent():
            return Outcome.PUT_OFF
        case Rejected(recipient_gone=True):
            return Outcome.UNREACHABLE
        case Rejected():
            return Outcome.REFUSED
