# What Afterword says in English, in the order in which it is spoken.
#
# `{ $name }` is filled in; what a person typed arrives escaped. Messages are Telegram's HTML; labels of buttons, toasts
# and everything under "Drafts" is plain text. DAY, HOUR and WHEN write days and hours in the patterns right below.

language = English
    .locale = en_GB
    .day = EEEE d MMMM
    .short = EEE d MMM
    .month = MMMM y
    .weekday = EEEEEE
    .hour = HH:mm
language-name =
    .en = English
    .de = Deutsch

## About the bot

about = Straight after an interview, Afterword asks you a few short questions, drafts your thank-you note, and reminds you on the days that matter. Never more often.
    .short = The hour, the day and the weeks after a job interview.
menu =
    .debrief = I just had an interview
    .interview = An interview is coming up
    .today = What waits now
    .applications = All my applications
    .settings = Time zone, quiet hours, discreet mode
    .pause = Stop all reminders for now
    .resume = Let reminders go on
    .cancel = Leave the open question
    .privacy = What is kept, and where
    .delete = Erase everything
    .help = How this works

## Hello

start-hello =
    Hello, I'm <b>Afterword</b>.

    Right after an interview I ask you eight short questions while it's fresh, draft your thank-you note, and remind you on the days that matter. Never more often.
start-again = Good to see you. Here is where you stand.
start-ready =
    Noted: it's { HOUR($hour) } for you ({ $city }). From 21:00 to 08:00 I keep quiet; /settings changes that.

    Have you just had an interview, or is one coming up?
home-debrief = I just had an interview
home-interview = One is coming up
home-today = What waits now
zone-ask =
    <b>What time is it for you?</b>
    Tap it, or type your city.
zone-first =
    <b>First: what time is it for you?</b>
    Tap it, or type your city. Then we go on.
zone-which = <b>Which of these is it?</b>
zone-unread = I don't know that place. Tap the time it is for you, or type the nearest large city.
zone-city = { $city } · { HOUR($hour) }
zone-more = More places…
zone-less = ‹ Back

## Walking through questions

walk-first = { $number } of { $of }
walk-progress = { $number } of { $of } · { $company }
walk-question =
    <i>{ $progress }</i>

    { $ask }
walk-before = Until now: { $answer }
walk-back = ‹ Back
walk-skip = Skip
walk-keep = Keep it
walk-finish_later = Finish later
walk-continue = Continue
walk-later = All kept. Come back whenever you like: /debrief finds the place.
walk-answered = That one is answered already. You can change it from the card at the end.
walk-corrected = Changed your answer to match.

answers-choose = Please tap one of these.
answers-empty = I need a few words, or tap Skip.
answers-said = { $text }
answers-day = { DAY($day, style: "short") }
answers-moment = { WHEN($at, style: "short") }
answers-hour = { HOUR($hour) }
answers-today = Today
answers-yesterday = Yesterday
answers-tomorrow = Tomorrow
answers-tomorrow_day = Tomorrow · { DAY($day, style: "short") }
answers-this_week = This week · { DAY($day, style: "short") }
answers-next_week = Next week · { DAY($day, style: "short") }
answers-two_weeks = In two weeks · { DAY($day, style: "short") }
answers-another_day = Another day
answers-earlier = Earlier today
answers-unsaid = They didn't say
answers-calendar = Pick the day.
answers-confirm_day = That would be <b>{ DAY($day) }</b>. Right?
answers-yes_day = Yes, { DAY($day, style: "short") }
answers-which_day = I can read that in two ways. Which day?
answers-which_hour = <b>{ DAY($day) }</b>: at what time?
answers-past_day = { DAY($day) } is over already. Which day ahead did they name?
answers-unread_day = I can't tell which day that is, and I won't guess. Pick it here, or type it like <i>12 June</i>.
answers-unread_moment = I can't tell when that is, and I won't guess. Tap it, or type it like <i>Friday 14:30</i>.
answers-not_yet = { WHEN($at) } is still ahead. When did it begin? For an interview to come there is /interview.
answers-already_over = { WHEN($at) } is over already. When will it be? If you've had it, /debrief is the place.
month-back = ‹
month-on = ›
month-blank = ·
month-title = { DAY($day, style: "month") }
month-weekday = { DAY($day, style: "weekday") }
month-day = { $day }

post = { $company } · { $role }
post-company = { $company }

opening-this = { $post }
opening-round = Another round: { $post }
opening-unread = That's a lot for a name. Please type company and role in a few words, like <i>Acme, Data analyst</i>.

## The debrief

debrief-which =
    .ask =
        <b>Which interview was it?</b>
        Company and role, like <i>Acme, Data analyst</i>.
    .ask_known =
        <b>Which interview was it?</b>
        Tap it. For another one, type company and role, like <i>Acme, Data analyst</i>.
debrief-began =
    .ask =
        <b>When did it begin?</b>
        Tap, or type it: <i>yesterday 14:30</i>.
    .name = When it began
debrief-route =
    .ask = <b>Did a recruiter bring you in?</b>
    .name = Recruiter
    .direct = No, direct
    .recruiter = Yes, a recruiter
debrief-felt =
    .ask = <b>How did it feel?</b>
    .name = How it felt
    .told = Felt: { $answer }
    .bad = 😞
    .poor = 🙁
    .fair = 😐
    .good = 🙂
    .great = 😀
debrief-went_well =
    .ask =
        <b>What is one thing that went well?</b>
        A few words, like <i>explaining how I moved our tests to CI</i>. It goes into your thank-you note.
    .name = What went well
    .told = Went well: { $answer }
debrief-trouble =
    .ask =
        <b>Which question gave you trouble?</b>
        As you remember it. It stays between us and becomes practice.
    .name = The hard question
    .told = Hard question: { $answer }
debrief-met =
    .ask =
        <b>Who did you meet?</b>
        Names, and e-mails if you have them: <i>Maria Keller maria@acme.com, Tom</i>.
    .name = Who you met
    .told = Met: { $answer }
debrief-decide_on =
    .ask =
        <b>When do they decide?</b>
        Tap, or type what they said: <i>end of next week</i>.
    .name = When they decide
    .told = They decide: { $answer }

card-report =
    <b>{ $post }</b>
    { WHEN($began) }

    { $lines }
card-bare =
    <b>{ $post }</b>
    { WHEN($began) }
card-note_late = The best hour for a thank-you has passed, but it is still welcome: send it now.
card-change = Change an answer
card-which_answer = <b>Which answer do you want to change?</b>
next-list =
    <b>Next from me</b>
    { $lines }
next-line = { WHEN($at, style: "short") }: { $kind }
next-about = Next from me, { WHEN($at) }: { $kind }.
prompt =
    .thank_you = the thank-you
    .decision = has word come?
    .check_in = the weekly check-in
    .checklist = what to ask before you leave
    .invitation = your debrief
    .thank_you_again = the thank-you, as you asked
    .decision_again = has word come, as you asked

## An interview ahead

plan-which =
    .ask =
        <b>Which interview is coming up?</b>
        Company and role, like <i>Acme, Data analyst</i>.
    .ask_known =
        <b>Which interview is coming up?</b>
        Tap it, or type company and role for a new one.
plan-began =
    .ask =
        <b>When does it begin?</b>
        Tap, or type it: <i>Friday 14:30</i>.
plan-minutes =
    .ask = <b>How long is it planned to last?</b>
    .m30 = 30 min
    .m45 = 45 min
    .m60 = 1 h
    .m90 = 1½ h
    .m120 = 2 h
plan-form =
    .ask = <b>In what form?</b>
    .in_person = In person
    .video = Video
    .phone = Phone
    .told = { $answer }
plan-route =
    .ask = <b>Did a recruiter bring you in?</b>
    .direct = No, direct
    .recruiter = Yes, a recruiter
plan-with_whom =
    .ask =
        <b>With whom?</b>
        Names, if you know them.
    .told = With { $answer }
plan-card =
    <b>{ $post }</b>
    { WHEN($began) }
    { $lines }
plan-card_bare =
    <b>{ $post }</b>
    { WHEN($began) }
plan-move = Another time
plan-off = It's off
plan-debrief = Start the debrief
plan-called_off = Taken off your list. I won't ask about it.
plan-off_undo = Put it back
leaving =
    <b>Ask before you leave</b>
    • What are the next steps, and when can I expect news?
    • Whom may I follow up with, when, and how?
    • How many posts are there, and how many applicants?
    • Is there another stage after this one?

    And take home the name and e-mail of everyone you met. Reception can help.
checklist-why = { $company } at { HOUR($began) }. Breathe: you know your story. Four questions to take with you:
invitation-why = Your interview at { $company } should be over. A minute now, while it's fresh, is worth an hour tomorrow.
invitation-go = Start the debrief

## The thank-you

note-title = <b>Thank-you note · { $company }</b>
note-subject = Subject: <code>{ $subject }</code>
note-text = <pre>{ $note }</pre>
note-mend =
    <i>Before you send it</i>
    { $remarks }
note-remark = • { $remark }
note-sent = ✓ I sent it
note-copy_subject = Copy subject
note-change = Change the text
note-by_hand = I'll write by hand
note-not_by_hand = By e-mail after all
note-call = Call the recruiter
note-none = No note
thanks-same_day = You interviewed at { $company } this morning: the same day is best for a thank-you. Tap the note to copy it.
thanks-next_day = You interviewed at { $company } on { DAY($began) }: this is the hour for a thank-you. Tap the note to copy it.
thanks-by_hand = Your handwritten note to { $company }: put it in the post today. Two days after the interview is the limit.
thanks-again = You asked me to remind you: your thank-you to { $company }.
thanks-edit = Send me the note as you would write it. I'll check it and keep it. Yours now:
thanks-call = Call today, booked or not. In your own words:
thanks-hand_toast = By { WHEN($at, style: "short") }.
thanks-too_long = That is longer than a note should be. Please keep it under { $most } characters; 150 words is plenty.
thanks-none = All right, no note. I won't ask again.
thanks-none_undo = I'll send one after all
thanks-settled = That is settled already.
thanks-settled_title = Your note, as it was:
thanks-state_sent = Thank-you sent { $channel } on { DAY($on) }.
thanks-state_none = No thank-you note.
thanks-state_open = Best by { WHEN($by) }.
thanks-missed = I was away when your thank-you to { $company } was due. Late is better than never: a short one is still welcome.

sent-how = <b>How did you send it?</b>
sent-back = ‹ Back
sent-anyway = Log it anyway
sent-leave = Leave it
sent-too_soon =
    You last followed up with { $company } on <b>{ DAY($last) }</b>. The next polite day is <b>{ DAY($polite) }</b>.

    Log it anyway?
sent-logged = ✓ { $kind } to { $company } { $channel }, { DAY($on) }. Another day?
sent-toast = Logged
sent-undo = Undo
sent-undone = Taken back. Nothing is logged for { $company }.
sent-show = Application
sent-gone = That was taken back already.
contact =
    .thank_you = Thank-you
    .follow_up = Follow-up
channel =
    .email = E-mail
    .handwritten = By hand
    .phone = Phone
    .linkedin = LinkedIn
    .recruiter = Recruiter
channel-by =
    .email = by e-mail
    .handwritten = by hand
    .phone = by phone
    .linkedin = on LinkedIn
    .recruiter = through the recruiter

## The decision day and the weekly check-in

decision-why = <b>{ $company }</b> meant to decide by { DAY($day) }. Has word come?
decision-again = You asked me to remind you: has word come from <b>{ $company }</b>? They had named { DAY($day) }.
decision-if_not = If not, a short and friendly question is fine now. Tap it to copy:
check_in-one =
    Your weekly check-in. Has word come from <b>{ $company }</b>?
    { $line }
check_in-many =
    Your weekly check-in. Has word come?

    { $lines }
check_in-more =
    { $count ->
        [one] And one more: /applications
       *[other] And { $count } more: /applications
    }
check_in-since = { $post }: a week since your interview
check_in-since_thanks = { $post }: your thank-you went out on { DAY($on, style: "short") }
check_in-since_promise = { $post }: they had named { DAY($day, style: "short") }
check_in-since_follow_up =
    { $count ->
        [one] { $post }: followed up on { DAY($on, style: "short") }
       *[other] { $post }: followed up { $count } times, last on { DAY($on, style: "short") }
    }
check_in-name = { $company }
check_in-open = { $company } ›
check_in-last = This was the fourth check-in without a word from you, so I'll be silent now. Write or tap anything to wake me. If it has gone quiet for good, you can close it:
check_in-spent =
    Three follow-ups without an answer are enough. Unless I hear from you, I won't bring these up again; you can close them as “no reply”:
    { $companies }
check_in-close = Close { $company }: no reply
follow-title = <b>Follow-up · { $company }</b>
follow-replied = They replied
follow-not_yet = Not yet
follow-sent = ✓ I sent it
follow-phone = On the phone
follow-script = The text again
follow-call = <b>Calling { $company }</b>
follow-patience = All right. Slow is normal: it says little about you. { $company } stays on my list.
follow-closed = That application is closed. You can reopen it from /applications.
remind-button = Tomorrow morning
remind-set = I'll remind you { WHEN($at) }.
remind-toast = Set
remind-once = I have set that one reminder already.
prompt-stop = Stop asking
prompt-late = <i>This was meant for { WHEN($at) }; I was away.</i>
prompt-discreet = A small reminder for you.
prompt-show = Show

## They replied

word-ask = <b>What did { $company } say?</b>
word-offer = An offer 🎉
word-next = Next round
word-no = A no
word-date = A new date
word-when = Tap, or type what they said: <i>end of next week</i>.
word-new_date = <b>By when does { $company } decide now?</b>
word-date_kept = Noted: { $company } decides by <b>{ DAY($day) }</b>. I'll ask then, not before.
word-toast = Noted
word-reopen = Reopen it
ended =
    .offer = An offer from { $company }. Congratulations! 🎉 You earned it. I'll stop asking about this one.
    .rejected = A no from { $company }. I'm sorry. Much of it is outside your control, and what you practised stays yours. I'll stop asking about this one.
    .withdrawn = Noted: you withdrew from { $company }. I'll stop asking about this one.
    .no_reply = Closed: no reply from { $company }. Their silence isn't about you. If they write after all, reopen it.

## Applications and what waits

apps-none = Nothing here yet. It begins with an interview:
apps-title =
    <b>Your applications</b>
    { $open ->
        [0] None open
        [one] One open
       *[other] { $open } open
    }, { $all } in all
apps-door = { $state } { $post }
apps-newer = ‹ Newer
apps-older = Older ›
app-title =
    <b>{ $post }</b>
    { $state }
app-timeline =
    <b>So far</b>
    { $lines }
app-all = All applications
app-follow = Follow-up text
app-note = Thank-you note
app-debrief = Debrief of round { $round }
app-continue = Finish the debrief
app-wake = Ask me again
app-woken = I'll ask again when it's time
app-reopened = Open again
app-close = Close it
app-hushed = I won't ask about { $company } any more. It stays on your list.
app-how_ended = <b>How did it end with { $company }?</b>
app-withdrawn = I withdrew
app-no_reply = No reply
state =
    .open = Waiting for word
    .promised = They decide by { DAY($day) }
    .hushed = Open; I don't ask about it
    .offer = Offer, { DAY($on) } 🎉
    .rejected = A no, { DAY($on) }
    .withdrawn = Withdrawn, { DAY($on) }
    .no_reply = No reply, closed { DAY($on) }
state-mark =
    .open = ⏳
    .hushed = 🔕
    .offer = 🎉
    .rejected = ✕
    .withdrawn = ↩
    .no_reply = …
time-interview = { WHEN($at, style: "short") } · Interview, round { $round }
time-promise = { DAY($at, style: "short") } · They named { DAY($day, style: "short") }
time-contact = { DAY($at, style: "short") } · { $kind } { $channel }
time-reply = { DAY($at, style: "short") } · { $kind }
reply =
    .offer = They made an offer
    .next_round = Next round
    .rejected = They said no
    .new_date = They named a new date
today-title = <b>{ DAY($day) }</b>
today-list = { $lines }
today-nothing = Nothing waits. Enjoy the evening, or prepare the next one.
today-interview = • { $company }: interview { WHEN($at, style: "short") }
today-interview_door = { $company }: the interview
today-debrief = • { $company }: your debrief is not finished
today-debrief_door = { $company }: finish the debrief
today-note = • { $company }: thank-you note. { $state }
today-note_door = { $company }: the thank-you
today-decision = • { $company } meant to decide by { DAY($day, style: "short") }
today-decision_door = { $company }: follow up

## Settings

set-title = <b>Settings</b>
set-list = { $lines }
set-line_zone = Time zone: { $city }
set-line_quiet = Quiet hours: { $quiet }
set-line_discreet =
    { $on ->
        [yes] Discreet mode: on. Reminders name neither company nor topic until you tap.
       *[no] Discreet mode: off
    }
set-zone = Time zone
set-quiet = Quiet hours
set-quiet_hours = { HOUR($start) } to { HOUR($end) }
set-quiet_none = None
set-discreet_on = Discreet mode on
set-discreet_off = Discreet mode off
set-discreet_toast =
    { $on ->
        [yes] On: a locked screen gives nothing away
       *[no] Off
    }
set-kept = Kept
quiet-ask =
    <b>When should I be quiet?</b>
    Tap, or type it: <i>22:30 to 7</i>.
quiet-unread = I can't read that as two hours. Like this: <i>22:30 to 7</i>.

## Everything else

help =
    <b>How this works</b>
    /debrief, right after an interview: eight short questions, then your thank-you note.
    /interview, before one: what to ask, and a reminder around it.
    /today: what waits. /applications: everything so far.

    I write at the thank-you hour, on the day they promised to decide, and at most once a week. /pause stops me.
cancel-left = Left. Everything you answered is kept.
cancel-nothing = Nothing is open. What would you like to do?
pause-done = Paused. I won't write first until you say /resume.
pause-resume = Resume
resume-done = Back on. Here is what waits.
resume-not_paused = I wasn't paused. Here is what waits.
privacy =
    <b>Your data</b>
    • I keep what you tell me here, and nothing else.
    • It lies in this bot's own database, under your Telegram id.
    • Nobody else who uses this bot can see it. Logs hold no words.
    • Telegram carries our messages and has its own copy of this chat.
    • /delete erases all I know, at once.
delete-ask = <b>Erase everything?</b> Every application, answer and date goes. This can't be undone.
delete-yes = Erase everything
delete-no = Keep it
delete-done = Erased. I know nothing about you now. /start begins anew. What stands in this chat you can clear in Telegram.
delete-spared = Nothing was erased.
said-nowhere = I'm not sure where that belongs. What would you like to do?
command-unknown = I don't know that command. These I do:
input-forwarded = A forwarded message isn't something I can take as your answer. In your own words, please.
input-not_words = I can only keep words here. Please type it.
input-corrected_unknown = I saw your edit, but that message isn't an answer I can change. /applications leads to every debrief.
taps-stale = That button has had its time. Nothing was changed.
taps-nothing = That day doesn't fit
failed = Something went wrong on my side. Your message is kept aside and nothing was changed. Please try once more.
private-only = I only talk in private, so I'll leave this group. Write to me directly.
