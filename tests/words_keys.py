"""Keys of the words files that the code builds at run time, and keys that the renderer uses itself."""

from __future__ import annotations

from conversations.account import room
from conversations.account.commands import MENU
from conversations.account.export import FORMATS
from conversations.applications.list import FILTERS
from conversations.events import Flaw, Transcription
from conversations.facts import Channel, ContactKind, OfferAnswer, Outcome, PromptKind, ReplyKind
from conversations.facts.working_days import PART_OF_ZONE, PARTS, country_of_zone
from conversations.flows.questions import OPINIONS, Toggles
from conversations.flows.usual_answers import UsualQuestions
from conversations.interviews import no_show
from conversations.invitations.read import NoInvitation
from conversations.letters.topics import Reason
from conversations.letters.topics.read import PRIVATE
from conversations.listening.meaning import CODES
from conversations.listening.story import WHERE_TO
from conversations.preparation import insights, question_bank
from conversations.questions import FLOWS
from conversations.understanding.answers.choices import FEELINGS
from conversations.understanding.small_talk import Talk
from conversations.understanding.story.labels import Label
from conversations.words import LANGUAGES

# Keys that the code builds at run time: the expression in the code, and the keys that it can produce.
OFFER_LETTERS = ("time", "accept", "decline", "other")
REGIONS = {*PARTS.items(), *((country_of_zone(zone), part) for zone, part in PART_OF_ZONE.items())}
BUILT = {
    "f'holidays-parts.{country}-{part}'": [f"holidays-parts.{country}-{part}" for country, part in sorted(REGIONS)],
    "f'room-lists.{list_.what}'": [f"room-lists.{what}" for what in room.NAMED],
    "f'channel.{c}'": [f"channel.{c}" for c in Channel],
    "f'channel-by.{sent.channel}'": [f"channel-by.{c}" for c in Channel],
    "f'channel-by.{last.channel}'": [f"channel-by.{c}" for c in Channel],
    "f'note-hint.{channel}'": [f"note-hint.{c}" for c in Channel if c is not Channel.EMAIL],
    "f'note-sent_by.{channel}'": [f"note-sent_by.{c}" for c in Channel if c is not Channel.EMAIL],
    "f'channel-by.{c.channel}'": [f"channel-by.{c}" for c in Channel],
    "f'channel-by.{contact.channel}'": [f"channel-by.{c}" for c in Channel],
    "f'channel-by.{meaning.channel}'": [f"channel-by.{c}" for c in Channel],
    "f'heard-what.{CODES[meaning.intent]}'": [f"heard-what.{code}" for code in CODES.values()],
    "f'story-label.{s.label}'": [f"story-label.{label}" for label in Label],
    "f'story-move.{label}'": [f"story-move.{label}" for label in WHERE_TO],
    "f'debrief-felt.{facts.felt}'": [f"debrief-felt.{felt}" for felt in FEELINGS],
    "f\"debrief-route.{('recruiter' if facts.recruiter else 'direct')}\"": [
        "debrief-route.recruiter",
        "debrief-route.direct",
    ],
    "f'heard-talk.{kind}'": [f"heard-talk.{kind}" for kind in Talk],
    "f'contact.{c.kind}'": [f"contact.{k}" for k in ContactKind],
    "f'contact.{contact.kind}'": [f"contact.{k}" for k in ContactKind],
    "f'offer-state.{offer.answer}'": [f"offer-state.{a}" for a in OfferAnswer],
    "f'offer-heard.{answer}'": [f"offer-heard.{a}" for a in OfferAnswer],
    "f'time-answered.{offer.answer}'": [f"time-answered.{a}" for a in OfferAnswer],
    "f'no_show-missed.{form.text}'": [f"no_show-missed.{form}" for form in no_show.FORMS],
    "f'offer-{answer}_done'": [f"offer-{a}_done" for a in OfferAnswer],
    "f'draft-offer_{which}.subject'": [f"draft-offer_{w}.subject" for w in OFFER_LETTERS],
    "f'draft-offer_{which}.body'": [f"draft-offer_{w}.body" for w in OFFER_LETTERS],
    "f'reply.{r.kind}'": [f"reply.{k}" for k in ReplyKind],
    "f'ended.{outcome}'": [f"ended.{o}" for o in Outcome],
    "f'state.{application.outcome}'": [f"state.{o}" for o in Outcome],
    "f'state-mark.{application.outcome}'": [f"state-mark.{o}" for o in Outcome],
    "f'csv.{application.outcome}'": [f"csv.{o}" for o in Outcome],
    "f'outcome.{outcome}'": [f"outcome.{o}" for o in Outcome],
    "f'apps-only.{which}'": [f"apps-only.{f}" for f in FILTERS if f != "all"],
    "f'apps-{f}'": [f"apps-{f}" for f in FILTERS],
    "f'export.{f}'": [f"export.{f}" for f in FORMATS],
    "f'export-caption.{what}'": [f"export-caption.{f}" for f in FORMATS],
    "f'import-{event.flaw}'": [f"import-{flaw}" for flaw in Flaw],
    "f'letters-in.{language}'": [f"letters-in.{c}" for c in LANGUAGES],
    "f'letters-in.{c}'": [f"letters-in.{c}" for c in LANGUAGES],
    "f'letters-language.{language}'": [f"letters-language.{c}" for c in LANGUAGES],
    "f'letters-language.{letters_language(person)}'": [f"letters-language.{c}" for c in LANGUAGES],
    "f'phrase-why.{phrase.reason}'": [f"phrase-why.{reason}" for reason in Reason],
    "f'proof-private.{reason}'": [f"proof-private.{reason}" for reason in PRIVATE],
    "f'prompt.{p.kind}'": [f"prompt.{k}" for k in PromptKind],
    "f'prompt.{due.kind}'": [f"prompt.{k}" for k in PromptKind],
    "f'prompt.{d.kind}'": [f"prompt.{k}" for k in PromptKind],
    "f'menu.{name}'": [f"menu.{name}" for name in MENU],
    "f'language-name.{c}'": [f"language-name.{c}" for c in LANGUAGES],
    "f'{name}-which.ask_known'": [f"{n}-which.ask_known" for n, f in FLOWS.items() if f.leading],
    "f'{name}-which.ask'": [f"{n}-which.ask" for n, f in FLOWS.items() if f.leading],
    "f'{flow.name}-{step.words_key}.ask'": [
        f"{n}-{s.words_key}.ask" for n, f in FLOWS.items() for s in f.steps if not s.about
    ],
    "f'{flow.name}-{step.words_key}.about'": [
        f"{n}-{s.words_key}.about" for n, f in FLOWS.items() for s in f.steps if s.about
    ],
    "f'{area}-{step}.{text}'": [
        f"{n}-{s.words_key}.{o}" for n, f in FLOWS.items() for s in f.steps for o in getattr(s.question, "options", ())
    ],
    "f'{area}-{step}.{option}'": [
        f"deeper-{s.key}.{o}"
        for s in FLOWS["deeper"].steps
        if isinstance(s.question, Toggles)
        for o in s.question.options
    ],
    "f'deeper-{step.words_key}.name'": [f"deeper-{s.words_key}.name" for s in FLOWS["deeper"].steps],
    "f'deeper-{step.words_key}.told'": [f"deeper-{s.words_key}.told" for s in FLOWS["deeper"].steps],
    "f'debrief-{step.key}.name'": [f"debrief-{s.key}.name" for s in FLOWS["debrief"].steps],
    "f'debrief-{step.key}.told'": [f"debrief-{s.key}.told" for s in FLOWS["debrief"].steps[2:]],
    "f'fit-{step.key}.name'": [f"fit-{s.key}.name" for s in FLOWS["fit"].steps],
    "f'fit-{key}.told'": [f"fit-{s.key}.told" for s in FLOWS["fit"].steps[:-2]],
    "f'fit-{key}.brief'": [f"fit-{s.key}.brief" for s in FLOWS["fit"].steps[:-2]],
    "f'fit-says.{o}'": [f"fit-says.{o}" for o in OPINIONS],
    "f'fit-says.{opinion}'": [f"fit-says.{o}" for o in OPINIONS],
    "f'fit-says.{text}'": [f"fit-says.{o}" for o in OPINIONS],
    "f'fit-then.{goes_on.text}'": [f"fit-then.{o}" for o in ("yes", "unsure", "no")],
    "f'fit-state.{fit.goes_on}'": [f"fit-state.{o}" for o in ("yes", "unsure", "no")],
    "f'kind.{kind}'": [f"kind.{k}" for k in question_bank.KINDS],
    "f'kind.{reason}'": [f"kind.{k}" for k in question_bank.KINDS],
    "f'kind.{hard.kind}'": [f"kind.{k}" for k in question_bank.KINDS],
    "f'kind.{k}'": [f"kind.{k}" for k in question_bank.KINDS],
    "f'kind.{known[0][0]}'": [f"kind.{k}" for k in question_bank.KINDS],
    "f'hour.{g.name}'": [f"hour.{h}" for h in insights.HOURS],
    "f'round.{g.name}'": [f"round.{r}" for r in insights.ROUNDS],
    "f'plan-form.{g.name}'": [f"plan-form.{f}" for f in insights.FORMS],
    "f'debrief-felt.{FACES[int(value) - 1]}'": [f"debrief-felt.{f}" for f in insights.FACES],
    "f'debrief-felt.{FACES[int(value)]}'": [f"debrief-felt.{f}" for f in insights.FACES],
    "f'usual.{name}'": [f"usual.{name}" for name in UsualQuestions.usual],
    "f'plan-form.{invitation.form}'": [f"plan-form.{f}" for f in insights.FORMS],
    "f'privacy-{transcription}'": [f"privacy-{t}" for t in Transcription if t is not Transcription.OFF],
    "f'invited-not.{why}'": [f"invited-not.{why}" for why in NoInvitation],
}
# Used by the renderer itself.
STYLE = {"language"} | {
    f"language.{name}" for name in ("locale", "day", "day_year", "short", "short_year", "month", "weekday", "hour")
}
