"""What English phrases begin and end with that is no part of them: who told it, how one liked it, thanks.

A lead-in is built of parts: who (`_TELLER`, `_WE`), small words between (`_SMALL`), the verb, "about". After some verbs
it goes only before a clause: "I liked how they …" is about them, "I liked my answer" is not.
"""

from __future__ import annotations

import re

_MARKS = r"(?![\w'-])[\s,:…]*"
_SMALL = (
    r"(?:(?:also|really|just|briefly|then|even|actually|kindly|particularly|especially|very|so|quite|most|still|all"
    r"|have|has|had|'ve|did|was|were|am|'m|got|both|quickly|rather|definitely|truly|genuinely|absolutely) ){0,3}"
)
_TELLER = (
    r"(?:that |how |when )?(?:he|she|they|you|we|someone|somebody|(?:mr|mrs|ms|dr)\.? [\w'-]+"
    r"|(?:the|my|your|their|our|one of the|one of your) [\w'-]+(?: [\w'-]+)?)(?:'ve)? "
)
_WE = r"(?:i|we)(?:'ve|'d|'m|'re)? "
_CLAUSE = r"(?:how|why|what|where|when|who|whether|that (?:they|you|your|their|the|every|each|all|there|people|it|everyone|everybody|nobody|even|some)\b|the (?:way|idea|fact)\b)"
_MORE = (
    r"(?: (?:more|a lot|lots|a bit|a little|all|at length|mainly|mostly|briefly|for a while|together))?(?: with \w+)?"
)
_ABOUT = rf"{_MORE}(?: about| of(?= how| the| your))?"
_FOUND = r"(?:found|find|thought) it (?:was )?(?:[\w-]+ )?[\w-]+"
_HEARD = r"(?:hear|hearing|learn|learning|read|reading|find out|finding out|be told|talk|talking|speak|speaking|chat|chatting|know|knowing)"
_STRUCK = r"(?:impressed|fascinated|intrigued|struck|inspired|amazed|surprised|touched|excited|captivated|interested|delighted|blown away)"
_PRAISE = (
    r"(?:really |so |very |such |super |quite |pretty |rather |just |truly |a |an )*(?:great|cool|interesting|fascinating|amazing"
    r"|impressive|nice|lovely|brilliant|fun|exciting|inspiring|awesome|wonderful|fantastic|good|good idea|great idea|clever|smart"
    r"|(?:what|such) an? [\w-]+(?: idea| thing| place)?|beautiful|neat|sweet|incredible|loved it|loved that|love it|love that|liked it|liked that)"
)
# "They said that they're moving": the clause is made of "they're moving" itself. Before another clause "that" stays.
_THAT = r"(?: that(?= (?:they're|theyre|they are|you're|you are) (?:[\w'-]+ ){0,2}?[a-z-]+ing(?![\w-])))?"

FILLERS = re.compile(
    r"(?:um+|uh+|erm?|h+m+|well|so|basically|honestly|actually|just|maybe|perhaps|probably|ok|okay|o+h+|a+h+|wow|yeah|yes"
    r"|and|also|like|i think|i guess|i suppose|i believe|i would say|i'd say|to be honest|tbh|definitely|mostly|mainly"
    r"|especially|particularly|above all|most of all|for me)(?![\w'-])[\s,:…]*"
)
LEAD_INS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?:i )?(?:really |especially |particularly |also )?(?:enjoyed|liked|loved) hearing(?: about)?" + _MARKS,
        rf"hearing{_ABOUT}{_MARKS}",
        rf"(?:learning|finding out|reading|to hear)(?:{_MORE} about|(?= {_CLAUSE})){_MARKS}",
        r"about" + _MARKS,
        # Who told it.
        rf"{_TELLER}{_SMALL}(?:told|telling) (?:me|us){_ABOUT}{_THAT}{_MARKS}",
        rf"(?:[\w'.-]+ ){{1,2}}{_SMALL}told (?:me|us)(?: about|(?= {_CLAUSE})){_MARKS}",
        rf"{_TELLER}{_SMALL}(?:talked|talking|spoke|speaking|chatted|chatting)(?: to me| with me| to us)?{_ABOUT}{_MARKS}",
        rf"{_TELLER}{_SMALL}(?:mentioned|said|explained|described|discussed|pointed out|shared)(?: to me| to us)?"
        rf"(?: about)?{_THAT}{_MARKS}",
        rf"{_TELLER}{_SMALL}(?:showed|taught) (?:me|us)(?= {_CLAUSE}){_MARKS}",
        # How the person heard of it, or liked it.
        rf"{_WE}{_SMALL}(?:heard|learned|learnt|found out|read|told|talked|spoke|chatted|talking|speaking|chatting)"
        rf"(?:{_MORE} about|(?= {_CLAUSE})){_MARKS}",
        rf"(?:{_WE}{_SMALL}(?:enjoyed|liked|loved|appreciated|love|like|glad|happy|pleased|excited|interested|delighted"
        rf"|curious|{_FOUND})|it(?:'s| is| was) (?:[\w-]+ ){{0,2}}[\w-]+) (?:to )?{_HEARD}"
        rf"(?:{_MORE} about|(?= {_CLAUSE})){_MARKS}",
        rf"(?:{_WE})?{_SMALL}{_STRUCK} (?:by|with|in|at|about|to hear|to learn)(?: hearing)?(?: about)?{_MARKS}",
        rf"{_WE}{_SMALL}(?:liked|loved|enjoyed|appreciated|admired|like|love|admire|{_FOUND})"
        rf"(?= {_CLAUSE}){_MARKS}",
        rf"(?:what (?:i )?{_SMALL}(?:liked|loved|enjoyed|interested me|impressed me|struck me|stood out|stuck with me"
        rf"|stayed with me)(?: to me| for me)?(?: the)?(?: most| best)?(?: hearing about)?"
        r"|(?:my|the) (?:favou?rite|best|nicest|coolest|most \w+) (?:bit|part|thing|story|topic))(?: for me)? (?:was|is|were)"
        rf"(?: hearing about)?{_MARKS}",
        r"(?:our|the|a) (?:chat|talk|conversation|discussion|exchange) (?:about|on)" + _MARKS,
        r"i(?:'d| would)? (?:like|love|want) to (?:mention|bring up|talk about)" + _MARKS,
        r"(?:please |pls |could you |can you )?(?:mention|include|put in)" + _MARKS,
    )
)
STRENGTH_LEAD_INS = (
    re.compile(
        r"(?:and )?i(?:'d|'ll| would| will| can| could)? (?:also )?(?:bring|offer|contribute)(?: along| with me| you)?"
        + _MARKS
    ),
    re.compile(r"i(?:'ve| have)(?: got)?" + _MARKS),
    re.compile(r"bring(?:ing)?" + _MARKS),
    re.compile(r"my (?:main |biggest |greatest )?strengths? (?:is|are)" + _MARKS),
    LEAD_INS[1],
    LEAD_INS[2],
)
ENDS = (
    re.compile(
        r"[\s,.!;:–—-]+(?:(?:many )?thanks(?: so much| a lot| a million| again| for (?:that|sharing))*"
        r"|thank you(?: so much| very much| again)*|thx|cheers|ha(?:ha)+h?|he(?:he)+|lol|lmao|xd"
        r"|i think|i guess|i suppose|i believe|for sure|definitely|honestly|tbh|to be honest|mostly|mainly|really)$"
    ),
    re.compile(
        rf"(?:\s?[,.!;–—]\s?|\s-\s)(?:(?:which|that|it|it's|that's|they)\s)?(?:is |was |were |sounds? |sounded |i ){{0,2}}{_PRAISE}$"
    ),
    re.compile(rf"\swhich (?:is |was |were |sounds? |sounded |i ){{1,2}}{_PRAISE}$"),
)
