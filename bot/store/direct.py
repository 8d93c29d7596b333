"""Statements that every turn takes, handed to the driver as they are.

SQLAlchemy writes them, once for each database. Around an execution it does nine times as much as the execution is, of
which a turn needs nothing: its results know their columns, its events have listeners. What must be the same is: the
transaction is SQLAlchemy's, and so are the errors. Whoever asks need not know which way a statement goes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import ClauseElement, Connection, Dialect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.compiler import SQLCompiler


@dataclass(frozen=True, slots=True)
class _Spelt:
    """A statement as one driver takes it: what makes a value the driver's, and the order of values without names."""

    text: str
    converts: Mapping[str, Callable[[Any], Any]]
    order: tuple[str, ...] | None

    def bound(self, values: dict[str, Any]) -> Any:
        for name, convert in self.converts.items():
            values[name] = convert(values[name])
        return values if self.order is None else [values[name] for name in self.order]


class Direct:
    """A statement all of whose parameters are named, in the words of whichever database it is asked of."""

    def __init__(self, statement: ClauseElement) -> None:
        """Spell `statement` out when it is first asked."""
        self._statement = statement
        self._spelt: dict[str, _Spelt] = {}

    def __call__(self, connection: Connection, **values: Any) -> Any:
        """Execute it in `connection`'s transaction, and return the first value of its first row; None without one.

        Raises SQLAlchemy's errors.
        """
        if not connection.in_transaction():
            connection.begin()
        dialect = connection.dialect
        spelt = self._spelt.get(dialect.name) or self._spell(dialect)
        driver: Any = connection.connection.driver_connection
        try:
            cursor = driver.execute(spelt.text, spelt.bound(values))
            row = cursor.fetchone() if cursor.description else None
        except dialect.loaded_dbapi.Error as error:
            raise _told(error, connection, driver, spelt.text) from error
        return row[0] if row else None

    def _spell(self, dialect: Dialect) -> _Spelt:
        compiled = cast("SQLCompiler", self._statement.compile(dialect=dialect))
        types = {name: bind.type.dialect_impl(dialect) for name, bind in compiled.binds.items()}
        converts = {name: way for name, type_ in types.items() if (way := type_.bind_processor(dialect))}
        order = None if compiled.positiontup is None else tuple(compiled.positiontup)
        spelt = _Spelt(compiled.string, converts, order)
        self._spelt[dialect.name] = spelt
        return spelt


def _told(error: Exception, connection: Connection, driver: Any, text: str) -> BaseException:
    """Return a driver's error as SQLAlchemy's, having let go of a connection that is gone."""
    dialect = connection.dialect
    is_gone = dialect.is_disconnect(error, driver, None)  # type: ignore[arg-type]
    if is_gone:
        connection.invalidate(error)
    return DBAPIError.instance(
        text, None, error, dialect.loaded_dbapi.Error, connection_invalidated=is_gone, dialect=dialect
    )
