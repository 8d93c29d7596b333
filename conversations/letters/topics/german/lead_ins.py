"""What German phrases begin and end with that is no part of them: who told it, how one liked it, thanks."""

from __future__ import annotations

import re

_MARKS = r"(?![\w'-])[\s,:…]*"
_SMALL = (
    r"(?:(?:mir|uns|auch|sehr|noch|dann|kurz|lange|länger|viel|ein bisschen|etwas|besonders|echt|richtig|total|wirklich|es|dazu"
    r"|darüber|davon|ganz|mega|so|am meisten|toll|zusammen|gemeinsam|mit ihr|mit ihm|mit ihnen) ){0,4}"
)
_CLAUSE = r"(?=(?:dass|ob|wie|warum|was|wo|wann|wer|wen|wem|welche\w*|weshalb|wieso|womit|wofür|woher|wohin)\b)"
_WHO = r"(?:sie|er|die|man|ihr|wir|ich|es wurde|(?:die|der|frau|herr|ihre|eure|meine) [\w-]+)"
_HAVE = r"(?:hat|haben|habt|hatte|hatten|habe)"
_TELL = r"(?:erzählt|gesagt|erklärt|erwähnt|berichtet|gemeint|beschrieben|gezeigt|geschildert|gesprochen|geredet|diskutiert|unterhalten)"
_TOLD = r"(?:erzählten?|erzählt|sagten?|sagt|erklärten?|erwähnten?|berichteten?|meinten?|meint|beschrieb|beschrieben|zeigten?)"
_LIKED = (
    r"(?:interessant|spannend|gut|toll|super|schön|klasse|cool|stark|beeindruckend|faszinierend|bemerkenswert|überraschend"
    r"|sympathisch|mega|genial|großartig|begeistert|gefallen|beeindruckt|fasziniert|interessiert|überrascht|gefreut)"
)
_STRUCK = r"(?:interessant|spannend|beeindruckend|faszinierend|bemerkenswert|begeistert|beeindruckt|fasziniert|interessiert|überrascht)"
_PRAISE = rf"(?:(?:echt|sehr|richtig|total|wirklich|so|ganz|mega|super|voll) )*{_LIKED}"

FILLERS = re.compile(
    r"(?:also|ähm+|äh+|öhm|h+m+|halt|naja|na ja|ja|nun|tja|ach|oh+|wow|ehrlich gesagt|eigentlich|vielleicht|einfach"
    r"|eben|so|ok|okay|und"
    r"|ich glaube|ich denke|ich finde|ich würde sagen|vor allem|irgendwie|wohl|mal|besonders)" + _MARKS
)
LEAD_INS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?:besonders (?:interessant|spannend|gut) fand ich,? )?(?:das,? )?was (?:sie|er) (?:mir )?(?:dazu |darüber )?"
        r"erzählt (?:haben|hat|hatten)(?: über| von|,? darüber)?" + _MARKS,
        rf"(?:(?:am|besonders|sehr|echt) )*{_STRUCK}(?:en|er)? (?:fand|finde|war|waren|ist|hat mich|haben mich)"
        rf"(?: ich| für mich)?(?: vor allem| besonders)?{_MARKS}",
        rf"{_PRAISE}(?: (?:fand|finde|war|ist|hat|haben)(?: ich| für mich| mir| mich)?)?(?: zu hören| zu erfahren)?,? {_CLAUSE}",
        r"über" + _MARKS,
        r"darüber" + _MARKS,
        # Who told it.
        rf"{_WHO} {_HAVE} {_SMALL}{_TELL},? {_CLAUSE}",
        rf"{_WHO} {_HAVE} {_SMALL}über (?P<rest>.+) {_TELL}$",
        rf"{_WHO} {_HAVE} {_SMALL}(?P<rest>(?:von|vom) .+) {_TELL}$",
        rf"{_WHO} {_TOLD} {_SMALL},? ?{_CLAUSE}",
        rf"{_WHO} {_TOLD},? {_CLAUSE}",
        rf"{_WHO} (?:erwähnten?|(?:sprach(?:en)?|redeten?|erzählten?|berichteten?) {_SMALL}über){_MARKS}",
        # How the person liked it.
        rf"(?:ich|mich|mir|es) (?:fand|finde|hat|haben|war|ist|gefiel|gefällt|beeindruckte) {_SMALL}{_LIKED}?,? ?"
        rf"(?:zu hören,? |zu erfahren,? )?{_CLAUSE}",
        rf"mich (?:hat|haben) {_SMALL}(?P<rest>.+) {_STRUCK}$",
        rf"ich (?:fand|finde) (?P<rest>(?:die|das|den|eure|ihre|euren|ihren|ihr) .+?)(?: echt| sehr| besonders| richtig| total)* {_STRUCK}$",
        r"(?:das|unser|ein) (?:gespräch|austausch) über" + _MARKS,
        r"(?:die|deren|eure|ihre) (?:geschichte|erzählung|erzählungen) (?:darüber|davon)" + _MARKS,
    )
)
STRENGTH_LEAD_INS = (
    re.compile(r"(?:mitbringen|einbringen) (?:würde|kann|möchte) ich" + _MARKS),
    re.compile(
        r"(?:ich (?:würde|kann|möchte|könnte|bringe|habe|biete)|meine (?:größte )?stärke ist|meine stärken sind)"
        + _MARKS
    ),
)
STRENGTH_ENDS = re.compile(r"\s+(?:mitbringen|einbringen|mit|ein)$", re.IGNORECASE)
ENDS = (
    re.compile(
        r"[\s,.!;:–—-]+(?:(?:vielen |lieben |herzlichen )?dank(?:e)?(?: dafür| nochmals?| noch mal| schön| sehr| fürs gespräch)*"
        r"|lg|vg|mfg|halt|eben|irgendwie|haha+|hihi+|hehe+|lol|glaub ich|glaube ich|denk ich|denke ich|ehrlich gesagt|oder so ähnlich)$"
    ),
    re.compile(
        rf"(?<!\d)(?:\s?[,.!;–—]\s?|\s-\s)(?:(?:das|die|was|fand ich|war|ist|klingt|hat mir|hat mich)\s){{0,3}}{_PRAISE}(?: hat)?$"
    ),
)
