"""What (b) and (c) share: the core debrief with python-telegram-bot's ConversationHandler, and the texts of prompts.

The questions are Afterword's: which interview, when it began, whether a recruiter was involved, how it felt, what went
well, what gave trouble, whom they met, when they decide. So are the prompts: at the thank-you's deadline, on the
promised day, and once a week. All times are UTC: these bots have no time zones, no quiet hours and one language.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, time, timedelta
from html import escape
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.constants import ParseMode
from telegram.ext import (
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    filters,
)

Context = ContextTypes.DEFAULT_TYPE
Answers = dict[str, Any]
Schedule = Callable[[Context, int, dict[str, datetime]], Awaitable[None]]
"""Schedules a person's prompts: the instant of each kind."""

WHICH, BEGAN, ROUTE, FELT, WENT_WELL, TROUBLE, MET, DECIDE = range(8)
WEEK = timedelta(days=7)


def conversation(schedule: Schedule) -> ConversationHandler[Context]:
    """Return the debrief, which passes the prompts that follow from it to `schedule`."""

    async def decided(update: Update, context: Context) -> int:
        """Save the last answer, show the report and schedule the prompts."""
        await _save_tap(update, context, "decide")
        answers = _answers(context)
        await _edit(update, report(answers))
        if update.effective_user:
            await schedule(context, update.effective_user.id, prompt_times(answers, datetime.now(UTC)))
        return ConversationHandler.END

    typed = filters.TEXT & ~filters.COMMAND
    return ConversationHandler(
        entry_points=[CommandHandler("debrief", ask_which)],
        states={
            WHICH: [MessageHandler(typed, save_post)],
            BEGAN: [CallbackQueryHandler(save_start, pattern="^began=")],
            ROUTE: [CallbackQueryHandler(save_route, pattern="^route=")],
            FELT: [CallbackQueryHandler(save_feeling, pattern="^felt=")],
            WENT_WELL: [MessageHandler(typed, save_went_well), CallbackQueryHandler(save_went_well, pattern="^skip=")],
            TROUBLE: [MessageHandler(typed, save_trouble), CallbackQueryHandler(save_trouble, pattern="^skip=")],
            MET: [MessageHandler(typed, save_met), CallbackQueryHandler(save_met, pattern="^skip=")],
            DECIDE: [CallbackQueryHandler(decided, pattern="^decide=")],
        },
        fallbacks=[CommandHandler("cancel", cancel)],
        allow_reentry=True,
        name="debrief",
        persistent=True,
    )


async def ask_which(update: Update, context: Context) -> int:
    """Ask which interview it was."""
    _answers(context).clear()
    await _reply(update, "<i>1 of 8</i>\n\n<b>Which interview was it?</b>\nCompany and role: <i>Acme, Analyst</i>.")
    return WHICH


async def save_post(update: Update, context: Context) -> int:
    """Save company and role; ask when it began."""
    company, _, role = ((update.message and update.message.text) or "").partition(",")
    _answers(context).update(company=company.strip(), role=role.strip())
    hours = [f"{hour:02}:{minute}" for hour in range(8, 19) for minute in ("00", "30")]
    await _reply(update, _question(context, 2, "When did it begin?"), _rows("began", hours, 4))
    return BEGAN


async def save_start(update: Update, context: Context) -> int:
    """Save the hour; ask how they came to it."""
    await _save_tap(update, context, "began")
    await _edit(update, _question(context, 3, "How did you come to it?"), _rows("route", ["direct", "recruiter"], 2))
    return ROUTE


async def save_route(update: Update, context: Context) -> int:
    """Save the route; ask how it felt."""
    await _save_tap(update, context, "route")
    await _edit(update, _question(context, 4, "How did it feel?"), _rows("felt", ["🙁", "😕", "😐", "🙂", "😀"], 5))
    return FELT


async def save_feeling(update: Update, context: Context) -> int:
    """Save the feeling; ask what went well."""
    await _save_tap(update, context, "felt")
    await _edit(update, _question(context, 5, "One thing that went well?"), _rows("skip", ["went_well"], 1))
    return WENT_WELL


async def save_went_well(update: Update, context: Context) -> int:
    """Save it; ask for a question that gave trouble."""
    await _save_text(update, context, "went_well")
    await _reply(update, _question(context, 6, "One question that gave trouble?"), _rows("skip", ["trouble"], 1))
    return TROUBLE


async def save_trouble(update: Update, context: Context) -> int:
    """Save it; ask whom they met."""
    await _save_text(update, context, "trouble")
    await _reply(update, _question(context, 7, "Who were they? Names, e-mail."), _rows("skip", ["met"], 1))
    return MET


async def save_met(update: Update, context: Context) -> int:
    """Save it; ask when they decide."""
    await _save_text(update, context, "met")
    today = datetime.now(UTC).date()
    days = [(today + timedelta(days=ahead)).isoformat() for ahead in range(1, 15)]
    await _reply(update, _question(context, 8, "When do they decide?"), _rows("decide", [*days, "unsaid"], 3))
    return DECIDE


async def cancel(update: Update, context: Context) -> int:
    """End the conversation."""
    del context
    await _reply(update, "Put aside.")
    return ConversationHandler.END


def prompt_times(answers: Answers, now: datetime) -> dict[str, datetime]:
    """Return when to prompt: the thank-you's deadline, the promised day, and the first of the weekly ones."""
    began_at = datetime.combine(now.date(), time.fromisoformat(answers["began"]), UTC)
    morning = began_at.hour < 12  # noqa: PLR2004 - noon
    note = began_at.replace(hour=17, minute=0) if morning else began_at.replace(hour=9, minute=0) + timedelta(days=1)
    prompts = {"thank_you": note, "check_in": note.replace(hour=10) + WEEK}
    if answers["decide"] != "unsaid":
        day = datetime.fromisoformat(answers["decide"]).replace(hour=16, tzinfo=UTC)
        prompts |= {"decision": day, "check_in": day.replace(hour=10) + WEEK}
    return {kind: at for kind, at in prompts.items() if at > now}


def report(answers: Answers) -> str:
    """Return the after-action report with the note to send."""
    return (
        f"Debrief of <b>{escape(answers['company'])}</b>, {escape(answers['role'])}, {answers['began']}\n\n"
        f"It felt {answers['felt']}. Went well: {escape(answers.get('went_well', '–'))}\n"
        f"Trouble: {escape(answers.get('trouble', '–'))}\nMet: {escape(answers.get('met', '–'))}\n"
        f"They decide: {answers['decide']}\n\n{note(answers)}"
    )


def note(answers: Answers) -> str:
    """Return the thank-you note to copy."""
    return (
        f"<pre>Thank you for your time today. I enjoyed talking about the {escape(answers['role'])} post, and what I "
        f"heard of {escape(answers['company'])} makes me want to join. If further documents would help, I am glad to "
        "send them.</pre>"
    )


def prompt(kind: str, answers: Answers) -> tuple[str, InlineKeyboardMarkup]:
    """Return the text and the buttons of a prompt."""
    company = escape(answers["company"])
    texts = {
        "thank_you": f"You interviewed at <b>{company}</b> today: now is best for the note.\n\n{note(answers)}",
        "decision": f"<b>{company}</b> wanted to decide today. Has word come?",
        "check_in": f"Still no word from <b>{company}</b>? A short follow-up is in order.",
    }[kind]
    return texts, _rows(kind, ["I sent it", "Not yet", "They replied", "Stop asking"], 2)


def _answers(context: Context) -> Answers:
    if context.user_data is None:
        raise RuntimeError("an update without a user")
    answers: Answers = context.user_data.setdefault("answers", {})
    return answers


async def _save_tap(update: Update, context: Context, name: str) -> None:
    query = update.callback_query
    if query and query.data:
        _answers(context)[name] = query.data.partition("=")[2]
        await query.answer()


async def _save_text(update: Update, context: Context, name: str) -> None:
    if update.message and update.message.text:
        _answers(context)[name] = update.message.text
    elif update.callback_query:
        await update.callback_query.answer()


def _question(context: Context, number: int, ask: str) -> str:
    return f"<i>{number} of 8 · {escape(_answers(context)['company'])}</i>\n\n<b>{ask}</b>"


def _rows(name: str, options: list[str], width: int) -> InlineKeyboardMarkup:
    buttons = [InlineKeyboardButton(option, callback_data=f"{name}={option}") for option in options]
    return InlineKeyboardMarkup([buttons[first : first + width] for first in range(0, len(buttons), width)])


async def _reply(update: Update, text: str, rows: InlineKeyboardMarkup | None = None) -> None:
    if update.effective_message:
        await update.effective_message.reply_text(text, reply_markup=rows, parse_mode=ParseMode.HTML)


async def _edit(update: Update, text: str, rows: InlineKeyboardMarkup | None = None) -> None:
    if update.callback_query:
        await update.callback_query.edit_message_text(text, reply_markup=rows, parse_mode=ParseMode.HTML)
