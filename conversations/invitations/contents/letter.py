"""Brings a message into the parts that are read: its lines, what stands before its greeting's end, its signature."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from functools import cache
from itertools import islice, pairwise

from conversations.invitations.contents.day_patterns import dates
from conversations.invitations.contents.patterns import begins, is_given_name, pattern, phrases, says
from conversations.readers import remembered
from conversations.reading.typed_text import EMAIL

MOST_CHARACTERS = 4096
LONGEST_CLOSING = 80
MOST_ADDRESSES = 20
MOST_SIGNED, LONGEST_SIGNED = 6, 50  # lines of a signature without a closing, and their characters
MOST_NAMES = 3
MOST_LABELS = 60  # lines that may be a label without a colon
MOST_TITLES, LONGEST_TITLE, LONGEST_LABEL = 6, 80, 24
_FOOTER = re.compile(r"[_=-]{8,}")  # above the text of a program
_OWN = re.compile(  # "Ihre Löwen-Apotheke", "- Tobi"
    r"^(?:[\u2013\u2014-] ?)?(?:(?:Ihre?|Deine?|Eure?) (?![\w-]*(?:[Tt]eam|[Cc]rew))(?=[A-Z\u00c4\u00d6\u00dc]))?"
)
_POSTSCRIPT = re.compile(r"p\.?\s?s\.?(?:[:,\s]|$)", re.IGNORECASE)
_ENDS = re.compile(r"[.!?:,]$")
_TAG = re.compile(r"<(/?)([a-zA-Z!][\w-]{0,15})(?=[\s/>])[^<>]{0,600}>")
_BREAKS = frozenset({"p", "br", "div", "li", "tr", "ul", "ol", "h1", "h2", "h3", "table"})
_SPACE = re.compile(r"[^\S\n]+")
_LABEL = re.compile(r"\s*[*•\u2022-]?\s*([^\W\d_][^:\n@]{0,60}?)(?:\??\s?:(?!//)|\?(?=\s))\s*(.*)", re.DOTALL)
_REFERENCE = re.compile(r"(?:reference|ref|number|no|id|code|nr|nummer|kennziffer|link)\.?$", re.IGNORECASE)
_END = re.compile(r"[.!?](?=\s)")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(.])(?:[^\W\d_]|[0-9]{1,2}|dr|mrs?|ms|st|nr|no|str|ca|bzw|ggf|abs|evtl|tel|(?-i:Hr|Fr)|prof|mag|ing|dipl|max|min|std"
    r"|approx|inkl|zzgl|kl|ltd|inc|co|dept|floor|jan|feb|mar|mär|apr|jun|jul|aug|sept?|oct|okt|nov|dec|dez|mo|di|mi|do|sa|so"
    r"|mon|tues?|wed|thur?s?|fri|sat|sun|capt|rev|i\.\s?a|u\.\s?a|z\.\s?b)$",
    re.IGNORECASE,
)
_ORIGINAL = re.compile(
    r"[-_\s]*(?:original message|ursprüngliche nachricht)[-_\s]*|(?:on|am) .{6,80}(?:wrote|schrieb.{0,60}):",
    re.IGNORECASE,
)
_REPLIED = re.compile(r"(?:\s*(?:re|fwd?|aw|wg)\s*:)+\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. `label` is what stands before the colon of its line; `line` counts the lines."""

    text: str
    line: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """The body of a message up to its closing, and the signature below that.

    `quoted` is the older message beneath, `addresses` are the e-mail addresses in all of it, `sender` is the first one
    in the header's line about who sent it.
    """

    lines: tuple[str, ...]
    signature: tuple[str, ...] = ()
    subject: str = ""
    quoted: str = ""
    addresses: tuple[str, ...] = ()
    sender: str = ""

    @property
    def title(self) -> str:
        """Return the subject, what is labelled as the event's title, or the first line that may be one."""
        return self.subject or self.labelled("invited-title_labels") or (self.lines[0] if self.lines else "")

    @property
    def heading(self) -> str:
        """Return the first short line with a word for an interview that may be a title, too; "" for none."""
        lines = (line for line in self.lines[1:MOST_TITLES] if len(line) <= LONGEST_TITLE and line[:1].isalpha())
        titles = (line for line in lines if not (_ENDS.search(line) or says("invited-people_labels", line)))
        found = next((line for line in titles if says("invited-interview", line)), "")
        label = _LABEL.match(found)
        return label[2] if label and begins("invited-title_labels", label[1]) else found

    @property
    def body(self) -> str:
        """Return the body as one text."""
        return "\n".join(self.lines)

    @property
    def whole(self) -> str:
        """Return body and signature as one text."""
        return "\n".join((*self.lines, *self.signature))

    def labelled(self, key: str) -> str:
        """Return what stands behind the first label of a list ("Position: Nurse"), on its line."""
        later = (part for line in self.lines if ": " in line for part in split_sentences(line)[1:])
        for text in (*self.lines, *later):
            match = _LABEL.match(text)
            if match and match[2].strip() and begins(key, match[1]) and not _REFERENCE.search(match[1]):
                return match[2].strip()
        for line, below in pairwise((*self.lines[:MOST_LABELS], "")):
            label, dash, value = line.partition(" - ") if " - " in line else line.partition(" \u2013 ")
            if len(label) <= LONGEST_LABEL and (dash or below) and pattern(key).fullmatch(label):
                return value.strip() if dash else below  # "Role - Nurse", or the value on the next line
        return ""

    def sentences(self) -> tuple[Sentence, ...]:
        """Return the sentences of the body in their order."""
        return _sentences(self.lines)


@remembered(2)  # they are asked for several times
def _sentences(lines: tuple[str, ...]) -> tuple[Sentence, ...]:
    found = []
    for number, line in enumerate(lines):
        match = _LABEL.match(line)
        label = match[1].strip() if match else ""
        found += [Sentence(part, number, label) for part in split_sentences(line)]
    return tuple(found)


def split_sentences(line: str) -> list[str]:
    """Split a line behind its full stops, but not behind "Dr." or "13."."""
    if not any(mark in line for mark in ".!?"):
        return [line] if line else []
    parts, start = [], 0
    for end in _END.finditer(line):
        if end.group() == "." and _ABBREVIATION.search(line[max(start, end.start() - 8) : end.start()]):
            continue
        parts.append(line[start : end.end()].strip())
        start = end.end()
    parts.append(line[start:].strip())
    return [part for part in parts if part]


def plain_text(text: str) -> str:
    """Return a text without HTML. Nothing in it is opened."""

    def replaced(tag: re.Match[str]) -> str:
        return "\n" if tag[2].casefold() in _BREAKS else " " if tag[1] else ""

    text = text[:MOST_CHARACTERS]
    if "<" in text:
        text = _TAG.sub(replaced, text)
    return html.unescape(text)


@cache
def _closing() -> re.Pattern[str]:
    """Return a pattern for a closing with what may stand behind it on its line: "Thanks, Orla - Brackwater Coffee"."""
    return re.compile(
        rf"\s*(?:{phrases('invited-closings')})(?:\W*|[\s,!.\u2013-]+(?:{phrases('invited-behind_closings')})\W*"
        r"|[\s,!.\u2013-]+(?:(?:vom|von der|from|from the) )?(?P<rest>(?-i:[A-Z\u00c4\u00d6\u00dc])[^.!?:]{0,60}))",
        re.IGNORECASE,
    )


@cache
def _closing_inside() -> re.Pattern[str]:
    """Return a pattern for a closing at a line's end: "... Is that all right? Gruß, T. Ahrendt, Standfest Messebau"."""
    return re.compile(
        rf"(?<=[.!?)] )(?:{phrases('invited-closings')})[,!]? (?=(?-i:[A-Z\u00c4\u00d6\u00dc])[^!?:\n]{{1,80}}$)",
        re.IGNORECASE,
    )


@cache
def _header() -> re.Pattern[str]:
    return re.compile(rf"[\s>*]*(?:{phrases('invited-headers')})\*?\s?:", re.IGNORECASE)


@cache
def _subject() -> re.Pattern[str]:
    return re.compile(rf"[\s*]*(?:{phrases('invited-subjects')})\*?\s?:\s*", re.IGNORECASE)


@remembered(1)  # first it is asked whether it is a letter, then what it says
def read_letter(text: str) -> Letter:
    """Return the parts of a message: without what it quotes, and without the header of a forwarded mail."""
    all_ = [_SPACE.sub(" ", line).strip() for line in plain_text(text).splitlines()]
    headers = [number for number, line in enumerate(all_[:12]) if _header().match(line)]
    # One line "Date: …" may be about the interview; several beside each other are a mail's header.
    in_header = {number for number in headers if {number - 1, number + 1, number - 2, number + 2} & set(headers)}
    if not any(says("invited-senders", all_[number][:12]) for number in in_header):
        in_header = set()
    older = _older_message(all_)
    lines: list[str] = []
    signature: list[str] = []
    quoted: list[str] = []
    in_signature, title = False, ""
    for number, line in enumerate(all_):
        if number in in_header and not (older and number >= min(older)):
            continue
        if line.startswith(">"):
            quoted.append(line.lstrip("> "))
            continue
        if number in older or (_ORIGINAL.fullmatch(line) and len(lines) > 1):
            quoted += [below.lstrip("> ") for below in all_[number + 1 :]]
            break
        in_signature = in_signature and not (_FOOTER.fullmatch(line) or _POSTSCRIPT.match(line))
        if subject := _subject().match(line):
            line = title = _REPLIED.sub("", line[subject.end() :])  # noqa: PLW2901
        may_close = lines and len(line) < LONGEST_CLOSING and not signature
        closing = _closing().fullmatch(line) if may_close else None
        if closing:
            in_signature = True
            line = (closing["rest"] or "").strip()  # noqa: PLW2901
            if not line:
                continue
        if line or not lines or lines[-1]:
            (signature if in_signature else lines).append(line)
    if not signature:
        signature = _signature_at_end(lines)
        lines = lines[: len(lines) - len(signature)]
    if not signature and lines and (closing := next(iter(list(_closing_inside().finditer(lines[-1]))[-1:]), None)):
        lines, signature = [*lines[:-1], lines[-1][: closing.start()].strip()], [lines[-1][closing.end() :]]
    signature = [_OWN.sub("", line) for line in signature]
    quoted = [line for line in quoted if line and not (_ORIGINAL.fullmatch(line) or _header().match(line))]
    addresses = [match.group() for match in islice(EMAIL.finditer(text[:MOST_CHARACTERS]), MOST_ADDRESSES)]
    signed = tuple(line for line in signature if line)
    return Letter(tuple(lines), signed, title, "\n".join(quoted), tuple(addresses), _sender(all_, headers))


def _sender(lines: list[str], headers: list[int]) -> str:
    """Return the address of who sent the message, by its header: "From: Jo Smith <jo@acme.example>"."""
    sent = (lines[number] for number in headers if says("invited-senders", lines[number][:12]))
    return next((match.group() for line in sent if (match := EMAIL.search(line))), "")


def _older_message(lines: list[str]) -> set[int]:
    """Return the line with which an older message begins beneath an answer: a mail's header below a day or an hour."""
    for number in range(1, len(lines) - 1):
        if _header().match(lines[number]) and _header().match(lines[number + 1]):
            before = "\n".join(lines[:number])
            is_answer = says("invited-senders", lines[number][:12]) and dates().search(before)
            return {number} if is_answer else set()
    return set()


def _signature_at_end(lines: list[str]) -> list[str]:
    """Return the last short lines that begin with somebody's name: a signature without a closing."""
    end = len(lines)
    while end and not lines[end - 1]:
        end -= 1
    start = end
    while start and end - start < MOST_SIGNED and _may_sign(lines[start - 1]):
        start -= 1
    block = lines[start:end]
    words = _OWN.sub("", block[0]).split(",")[0].split() if start and block else []
    is_name = 1 <= len(words) <= MOST_NAMES and all(word[0].isupper() and word.isalpha() for word in words)
    is_name = is_name and (block[0][:1].isalpha() or (len(block) == 1 and not lines[start - 1]))  # no list
    is_known = is_name and (is_given_name(words[0]) or _is_said(words[0], block[0], lines[:start]))
    is_department = len(block) == 1 and "," in block[0] and says("invited-departments", block[0])
    is_sure = is_name and (len(words) == 1 or len(block) > 1 or is_known or is_department)
    is_label = is_sure and (says("invited-video", block[0]) or pattern("invited-people_labels").fullmatch(block[0]))
    return lines[start:] if is_sure and not is_label else []


def _is_said(word: str, line: str, above: list[str]) -> bool:
    """Return whether the text above the line names who signs: "Tobi here", but not the house of an address."""
    return not any(map(str.isdigit, line)) and any(word in one.split() for one in above)


def _may_sign(line: str) -> bool:
    return 0 < len(line) <= LONGEST_SIGNED and not (_ENDS.search(line) or "http" in line or ":" in line)
