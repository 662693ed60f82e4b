## Forms

form-back = Back
form-skip = Skip
form-cancel = Cancel
form-edit = Edit
form-confirm = Confirm
form-yes = Yes
form-no = No
form-human = Talk to a human
form-keep = Keep it
form-done = Done
form-as-written = Keep what I wrote
form-today = Today
form-yesterday = Yesterday
form-tomorrow = Tomorrow
form-progress = { $step } of { $of }
form-noted = I noted: { $details }.
form-now = So far: **{ $value }**
form-summary = Here is what I have. Is it right?
form-summary-more = Anything to add? Just write it here.
form-confirm-or-edit = Press Confirm to send it, or Edit to change something.
form-edit-which = What would you like to change?
form-unverified = (not checked)
form-needed = We do need this one to help you.
form-other-ways = If that is difficult, we can go on another way:
form-cancelled = Cancelled. Nothing was sent. If you need anything else, just write.
form-stale = That button is from an earlier step. Please use the latest message.
form-changed = We have just updated these questions, so let us go on from here. Your answers are kept.
form-file-kept = Got the file, it will go with your request.
form-cut = That was long: I kept the first { $limit } characters.
form-files-photo =
    { $count ->
        [one] { $count } photo
       *[other] { $count } photos
    }
form-files-document =
    { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
form-refused-text = Please answer in a few words.
form-refused-item = Which item is it? For example: Alma table lamp.
form-refused-address = I need street, number, town and postcode. For example: 48 Aiolou Street, 105 51 Athens.
form-refused-order = I could not find an order number there. It looks like { $example } and is in your confirmation e-mail.
form-refused-email = That does not look like an e-mail address. For example: anna@example.com.
form-refused-phone = That does not look like a full phone number. For example, with the country code: { $example }.
form-refused-contact = I need an e-mail address or a phone number. For example: anna@example.com or { $example }.
form-refused-date = I could not tell which day you mean. For example: yesterday, 12 March or 12.03.
form-refused-date-ahead = We need a day that has already been. For example: yesterday or 12 March.
form-refused-date-over = That day is already over. For example: tomorrow or Friday.
form-refused-date-closed = We are closed that day. Which other day suits you?
form-refused-quantity = How many? A number is enough, for example: 2.
form-refused-money = Which amount in euros? For example: 24.90.
form-refused-choice = Please choose one of the answers below.
form-refused-choices = Please choose from the answers below. You can pick several.
form-refused-yesno = Please answer yes or no.
form-refused-photo = I am waiting for a photo here. You can send it right in this chat.
form-refused-document = I am waiting for a file here. You can send it right in this chat.
form-refused-location = Please send your location, or write the town and street.
form-number = Your number: **{ $number }**
form-all-items = All of it
form-checking = One moment, I am looking for your order.
form-order-not-found = I could not find that order with this e-mail or phone. Please check and write it again; the number too, if it was a slip.
form-order-locked = I have tried too often to find this order and have to pause for an hour. You can go on here: a person will check it.
form-delivered = Delivered
form-window-withdrawal = within 14 days
form-window-goodwill = within 30 days
form-window-guarantee = within two years
form-window-over = more than two years ago
form-open = You are already filling this in. Let us go on here:
form-reminder = You were in the middle of this: “{ $title }”. Shall we go on? Your answers are here.
form-draft-offer = Last time you began “{ $title }”. Would you like to go on? Your answers are kept.
form-draft-go = Go on
form-draft-drop = No, thank you
form-draft-dropped = All right, I have put it away.
order-is-placed = We have your order **{ $number }** and will pack it soon.
order-is-packed = Your order **{ $number }** is packed and leaves with the next courier.
order-is-shipped = Your order **{ $number }** is on its way.
order-is-out-for-delivery = Your order **{ $number }** is with the courier and comes today.
order-is-delivered = Your order **{ $number }** was delivered.
order-is-delivered-on = Your order **{ $number }** was delivered on { $day }.
order-is-cancelled = Your order **{ $number }** was cancelled.
order-is-returned = Your order **{ $number }** is back with us.
order-is-refunded = The money for your order **{ $number }** has been sent back.
order-is-other = Your order **{ $number }** stands at: { $status }.
order-items = In it: { $items }.
order-track = [Follow the parcel]({ $url })

## The assistant

bot-description = Tern House help: answers about orders, delivery, returns and products, day and night. A person is one tap away.
bot-short-description = Tern House: questions, orders, returns. People are one tap away.
command-start = Begin
command-help = What you can ask
command-human = Talk to a human
command-status = Where my request stands
command-language = Choose the language
command-cancel = Leave the open form
command-privacy = What we keep about you
command-forget = Erase my data
command-queue = Who is waiting
command-take = Take this ticket
command-close = Close this ticket
command-note = Note for colleagues
command-transfer = Hand over to a colleague
command-release = Put this ticket back in the queue
command-bot = Give back to the assistant
command-away = I am away for now
command-back = I am back
command-why = Why the assistant answered so
command-info = Who the customer is
command-c = Send a ready answer
command-macro = Ready answer, tags and close
command-suggest = Articles that may answer this
command-snooze = Put off until later
command-tag = Tag this ticket
command-lang = Language of this customer
command-merge = Join with another ticket
command-ban = Stop this customer's messages
command-unban = Let this customer write again
welcome = Hello! I am the assistant of Tern House. Ask me about orders, delivery, returns or products, in your own words. For example:
help =
    Just write your question in your own words. I know about: { $topics }.
    /human calls a person, /status shows where your request stands, /language changes the language.
did-you-mean = I am not quite sure I understood. Did you mean one of these?
please-rephrase = I did not understand that. Could you say it in other words?
offer-human = I still do not understand, sorry. Shall I call a person, or would you like to try once more?
long-message = That was long: I read the first { $limit } characters.
answer-other-language = This answer is not available in English yet, so here it is in another language:
file-kept = Got it, thank you. I cannot look into files myself, but a person can. What is it about?
smalltalk-greeting = Hello! How can I help?
smalltalk-thanks = You are welcome. If anything else comes up, just write.
smalltalk-bye = Goodbye, and thank you for writing.
smalltalk-abuse = I can tell this is annoying. Tell me what went wrong, or press /human and a person will help.
smalltalk-emoji = How can I help? Just write your question.
button-human = Talk to a human
button-none-of-these = None of these
button-try-again = Try once more
button-assistant = Ask the assistant instead
button-old = That button is from earlier. Please use the latest message.
button-skip = Skip
button-forget = Yes, erase everything
button-keep = No, keep it
alert-with-people = People have your request now. Just write here.
cancelled = Cancelled. Nothing was sent. If you need anything else, just write.
nothing-to-cancel = Nothing is open right now. Just write your question.
language-ask = Which language shall we speak?
language-chosen = We will speak English from now on.
language-en = English
language-ru = Russian
language-el = Greek
privacy =
    We keep what you write here to answer you, and for no other purpose.
    /forget erases it all. Ask for a copy of your data at any time and we will send it.
forget-ask = Shall I erase everything you have written here, and your name? This cannot be undone.
forgotten = Done: your messages and your name are erased.
kept = Good, everything stays as it is.

## Hand-over

handover-accepted =
    { $position ->
        [1] Of course, I am calling a person. You are **next in line**. Your number: { $number }.
       *[other] Of course, I am calling a person. You are **number { $position } in line**. Your number: { $number }.
    } You can go on writing here.
handover-closed = Of course. Our team is back **{ $when }** and will answer here. Your number: { $number }. Anything you add until then is read with it.
handover-legal = I understand this is serious. I am passing it to a person right now. Your number: { $number }.
handover-safety = Please put safety first: switch the item off and do not use it. I am passing this to a person right now. Your number: { $number }.
handover-error = Something went wrong on our side, so a person will look at your message. Your number: { $number }.
when-today = today at { $time }
when-tomorrow = tomorrow at { $time }
when-weekday =
    { $day ->
        [1] on Monday
        [2] on Tuesday
        [3] on Wednesday
        [4] on Thursday
        [5] on Friday
        [6] on Saturday
       *[7] on Sunday
    } at { $time }
when-date = on { $date } at { $time }
not-passed-on = I could not pass this on to our people. Please send it another way: as text, a photo or a file.
agent-joined = { $agent } is answering now and already has the details.
back-to-assistant = The assistant is here for you again. What else can I do?
status-none = You have no open request. Just write your question.
status-agent = { $number }: { $agent } has it and will answer here.
banned = We do not read messages here for now. You can write again { $when }.
banned-forever = We no longer read messages here.
status-queued =
    { $position ->
        [1] { $number }: you are next in line.
       *[other] { $number }: you are number { $position } in line.
    }
ticket-closed = { $number } is settled. If it is not, just write here and it goes on.
ticket-reopened = { $number } is open again, with the same person as before. Please write what else is needed.
ticket-reopened-queue = { $number } is open again and the next free colleague takes it. Please write what else is needed.
ticket-released =
    { $position ->
        [1] { $number } goes on with another colleague: you are next in line.
       *[other] { $number } goes on with another colleague: you are number { $position } in line.
    } You need not write anything again.
rating-ask = How was our help with { $number }?
rating-thanks = Thank you!
rating-comment = Thank you. Would you like to add a word? Just write it, or press Skip.
rating-too-late = This can no longer be rated.
comment-thanks = Thank you, we will read it.

## The agents' room

reason-asked = asked for a human
reason-button = pressed “Talk to a human”
reason-not-understood = the assistant did not understand
reason-form = filled in a form
reason-form-stuck = could not finish a form
reason-legal = mentions legal steps
reason-safety = safety problem
reason-error = a message could not be handled
author-customer = Customer:
author-bot = Assistant:
author-agent = Agent:
author-event = Event:
attachment = (file)
card-why = *Why* { $reason }
card-asked = *Asked* “{ $question }”
card-tried = *Tried* { $tried }
card-form = *Form* { $details }
card-nobody = **New, nobody has it yet**
card-taken = **Taken by { $agent }**
card-due = reply due by { $due }
card-closed = **Closed** · { $agent }
button-take = Take
button-taken = ✓ Taken by { $agent }
button-close = Close
button-transfer = Transfer
button-info = Info
button-reopen = Open again
button-retry = Retry
button-take-over = Take over and send
button-send-anyway = Send anyway
button-make-note = Make it a note
button-enrol = Add { $name } as agent
minutes =
    { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
room-asks-again = The customer writes again: { $reason }.
room-due-soon =
    { $minutes ->
        [one] { $number }: the customer waits, { $minutes } minute is left of what we promise.
       *[other] { $number }: the customer waits, { $minutes } minutes are left of what we promise.
    }
room-overdue = { $number } { $customer } is overdue. { $agent } has it; whoever is free may take over.
room-overdue-nobody = { $number } { $customer } is overdue and nobody has it. Who can take it?
room-collision = { $agent } has this ticket, so nothing was sent yet. What shall happen with it?
room-not-your-words = Whoever wrote it decides.
room-taken-over = { $agent } took this over from { $before }.
room-lost-claim = { $agent } has it already.
room-full = { $agent } has { $count } open tickets, that is the limit. Close one or hand one over first.
room-closed-ticket = { $number } is closed, so nothing was sent. Open it again first.
room-nobodys = Nobody has { $number }, it is in the queue already.
room-open-already = { $number } is open already.
room-no-such-agent = Nobody is called { $name }. On the staff: { $names }.
room-no-such-canned = There is no ready answer { $name }. There are: { $names }.
room-no-canned = There are no ready answers yet. They live in desk/canned, one file or many.
room-canned = **Ready answers.** One tap sends:
    { $list }
room-suggestions = For “{ $question }”. One tap sends the answer:
room-no-suggestions = Nothing in the knowledge files fits the customer's last words.
room-sent-ready =
    { $agent } sent:
    { $text }
room-why = Asked “{ $asked }”, understood as “{ $read }”. Best articles:
room-why-phrase = Nearest phrase of the best: “{ $phrase }”
room-why-repairs = Slips undone: { $words }
room-why-unknown = Words not known: { $words }
room-why-nothing = There is nothing to explain: the customer has written no words yet. You can add some: /why where is my parcel
room-info = **{ $name }** · { $speaks } · { $channel } · here since { $since }
room-info-order = Order { $number }: { $status }
room-info-banned = May not write for now. Reason: { $reason }
room-snoozed = { $number } is put off: I will remind you here { $when }, or as soon as the customer writes.
room-snooze-over = { $number }: here it is again, as you asked. { $agent }
room-snooze-how = Until when? For example /snooze 30m, /snooze 2h, /snooze 3d or /snooze 18:00, up to 90 days.
room-tag-how = Write /tag damaged courier to add tags, /tag -courier to take one off. Up to 10 of them.
room-language-how = Which language? Write /lang and one of: { $languages }.
room-merge-how = Write /merge and the number of another open ticket of the same customer.
room-merged = { $number } is part of { $into } now and goes on there.
room-banned = { $agent } stopped this customer's messages. They can write again { $when }.
room-banned-forever = { $agent } stopped this customer's messages until /unban.
room-banned-shadow = { $agent } stopped this customer's messages without telling them. It ends { $when }.
room-banned-shadow-forever = { $agent } stopped this customer's messages without telling them, until /unban.
room-unbanned = { $agent } lets this customer write again.
room-not-banned = This customer may write anyway.
room-which-agent = Several are called { $name }: { $names }. Please write the whole name.
room-nobody-else = There is nobody else here right now.
room-colleague-away = { $agent } is away right now.
room-transfer-to = Who takes it?
room-is-back = { $agent } is back.
room-away =
    { $count ->
        [0] You are away now. /back when you return.
        [one] You are away now. { $count } ticket went back to the queue. /back when you return.
       *[other] You are away now. { $count } tickets went back to the queue. /back when you return.
    }
room-back =
    { $count ->
        [0] Welcome back. Nobody is waiting.
        [one] Welcome back. { $count } ticket is waiting: /queue.
       *[other] Welcome back. { $count } tickets are waiting: /queue.
    }
room-transferred = { $agent } handed this to { $to }.
room-transferred-note = { $agent } handed this to { $to }: “{ $note }”
room-queue-empty = Nobody is waiting.
room-queue =
    { $count ->
        [one] **{ $count } ticket is waiting**, for { $longest }:
       *[other] **{ $count } tickets are waiting**, the longest for { $longest }:
    }
room-not-a-ticket = That works in the topic of a ticket.
room-unknown-command = There is no command { $command }. Nothing was sent; for a note begin with //.
room-already-sent = The customer has already read this, an edit cannot make it a note.
room-note-empty = A note needs a text: /note and then what colleagues should know.
room-not-staff = { $name } is not on the staff, so this was not sent to the customer. A supervisor or owner can add them:
room-not-staff-alert = You are not on the staff. Ask an owner to add you.
room-anonymous = Anonymous administrators and channels cannot answer customers: nobody could tell who wrote. Turn off “Remain anonymous” and write again.
room-only-supervisor = Only a supervisor or an owner can do that.
room-enrolled = { $name } may answer now.
room-not-sent = Not sent: { $reason }
room-customer-blocked = Not sent: the customer has blocked the bot. It is kept; they may come back.
room-customer-left = The customer has blocked the bot. What you write is kept and cannot reach them now.
room-customer-returned = The customer can be reached again.
room-rated = The customer's rating: { $score } of 5.
room-rated-low = Look here, please: { $customer } rated { $number } { $score } of 5. Closed by { $agent }.
room-comment = The customer adds: “{ $comment }”
room-not-shown = The customer sent something that cannot be shown here ({ $kind }). They were asked to send it another way.
owner-mend-rights = I can no longer write in the agents' group. Please make me an administrator there, with the rights to **manage topics** and **pin messages**. What waits is sent as soon as that is done.
owner-mend-member = I am no longer in the agents' group, or its number has changed. Please add me again as an administrator, and check AGENTS_CHAT_ID. What waits is sent as soon as that is done.
owner-mend-threads = The agents' group has no topics. Please turn on **Topics** in the group's settings. What waits is sent as soon as that is done.
room-parked = A message could not be handled and is set aside (number { $number }). `frontdesk inbox retry` tries it again.
room-knowledge-refused = The knowledge files have errors, so the old ones stay: { $findings }

## Web chat

web-title = Tern House help
web-lead = Help with orders, returns and everything in the shop
web-thread = Conversation
web-message = Message
web-placeholder = Write a message
web-send = Send
web-assistant = Assistant
web-agent = Agent
web-limit = Up to { $limit } characters
web-offline = No connection right now. Your messages are kept and go by themselves.
web-waiting = waiting for connection
web-shop = Tern House
web-languages = Language
web-you = You
web-sending = Sending
web-sent = Sent
web-not-sent = Not sent
web-slow = That was a lot at once. The rest goes by itself in a minute.
web-no-script = The chat needs JavaScript. Please turn it on and reload the page.

## Console

console-title = Desk
console-inbox = Inbox
console-list = Conversations
console-thread = Conversation
console-context = About this ticket
console-views = Views
console-view-mine = Mine
console-view-unassigned = Unassigned
console-view-all = All
console-view-closed = Closed
console-sort = Longest waiting first
console-sort-closed = Latest first
console-new = { $count } new
console-summary = { $open } open, { $unassigned } without an agent
console-empty = No open conversations
console-empty-lead = They appear here by themselves. No need to reload the page.
console-empty-see = See unassigned ({ $count })
console-empty-closed = Nothing closed yet
console-state-new = New
console-state-waiting-for-us = Waiting for us
console-state-waiting-for-customer = Their turn
console-state-closed = Closed
console-nobody = Nobody yet
console-you = You
console-visitor = Visitor { $number }
console-channel-web = Web chat
console-channel-telegram = Telegram
console-channel-email = E-mail
console-age-now = now
console-age-minutes = { $n } min
console-age-hours = { $n } h
console-age-days = { $n } d
console-left = { $time } left
console-over = { $time } over
console-note-by = { $agent }, note for the desk only
console-edited = edited
console-file =
    { $kind ->
        [photo] Photo
        [voice] Voice message
        [video] Video
        [location] Location
       *[other] File
    }
console-details = Details
console-events = { $count } events
console-event-opened = Handed over: { $reason }
console-event-take = { $agent } took it
console-event-release = { $agent } put it back in the queue
console-event-close = { $agent } closed it
console-event-reopen = { $agent } opened it again
console-event-transfer = { $agent } handed it to { $to }
console-event-bot = { $agent } gave it back to the assistant
console-sent = Sent
console-sending = Sending
console-trying = Not sent yet: { $reason }. It is tried again by itself.
console-failed = Not sent: { $reason }
console-dropped = Not sent: it was overtaken
console-blocked = The customer has blocked us here; messages do not arrive.
console-back = Back to the list
console-more = More
console-release = Put back in the queue
console-bot = Give back to the assistant
console-about = About this ticket
console-reply = Reply
console-note = Note
console-send = Send
console-send-anyway = Send anyway
console-add-note = Add note
console-placeholder = Write to { $customer }
console-note-placeholder = Only the desk sees this
console-hint = { $spoken }, { $channel }
console-draft-kept = draft kept
console-closed-hint = This ticket is closed. Open it again to write.
console-wrote = { $customer } wrote while you were typing.
console-wrote-colleague = { $agent } replied while you were typing.
console-wrote-read = Read it before you send.
console-show = Show message
console-new-since = New since you began to write
console-stale = Somebody wrote meanwhile, so nothing was sent yet. Read it, then send.
console-collision = { $agent } has this ticket, so nothing was sent yet. What shall happen with it?
console-viewing = { $agent } is viewing
console-writing = { $agent } is writing
console-transfer-title = Who takes it?
console-transfer-note = A word for them, if you like
console-transfer-away = away
console-transfer-do = Hand over
console-transfer-nobody = There is nobody else on the staff yet.
console-cancel = Cancel
console-customer-since = Customer since { $day }
console-language = Language
console-channel = Channel
console-account = Account
console-ticket = Ticket
console-department = Department
console-assigned = Assigned
console-due = Next reply
console-reason = Why
console-rating = Rating
console-stars = { $score } of 5
console-not-rated = not rated
console-path = What the assistant did
console-path-none = It was not asked anything.
console-decision-answer = answered
console-decision-choices = offered a choice
console-decision-unknown = found no answer
console-score = match
console-earlier = Earlier tickets
console-earlier-none = None. This is their first.
console-hello = Your desk is open, { $name }
console-hello-lead = The assistant answers from the sample articles. A few small steps make it yours.
console-step-ask = Ask the assistant something
console-step-ask-lead = It answers in the web chat, in English, Russian and Greek.
console-step-ask-do = Open the chat
console-step-shop = Link to the chat from your shop
console-step-shop-lead = Paste one line where customers look for help:
console-step-telegram = Connect Telegram
console-step-telegram-on = Connected: customers can write to your bot.
console-step-telegram-off = Put the token from BotFather into .env as BOT_TOKEN and start again.
console-step-colleague = Invite a colleague
console-step-colleague-lead = Add them, then send the link that this prints:
console-choose = Choose a conversation
console-missing = There is no ticket #{ $number }
console-missing-lead = It may have been a slip in the address. The list beside has all there are.
console-keys = Keys
console-keys-lead = They are the same keys on every keyboard layout.
console-key-next = Next conversation
console-key-previous = Previous conversation
console-key-reply = Write a reply
console-key-note = Write a note
console-key-send = Send
console-key-line = New line
console-key-leave = Leave the text
console-key-help = This list
console-ok = OK
console-offline = No connection right now. What you write is kept and goes by itself.
console-too-much = That was a lot at once. The rest goes by itself in a minute.
console-not-done = That did not work. Please try again.
console-failed-act = That could not be done and is set aside (see the log). Please tell whoever looks after the desk.
console-signed-in = Signed in as { $name }
console-sign-out = Sign out
console-sign-out-everywhere = Sign out on all devices
console-languages = Language
console-sign-in = Sign in to the desk
console-sign-in-lead = Signing in is by a link that works once, for ten minutes.
console-sign-in-how = Ask whoever looks after the desk for a link, or make one where the program runs:
console-sign-in-name = YOUR NAME
console-sign-in-first = First start? The owner's link is in the terminal window and works once.
console-sign-in-used = This link has been used already. Each works once, so please get a new one.
console-sign-in-old = This link is too old: it was good for ten minutes. Please get a new one.
console-sign-in-unknown = This link is not one of ours. Was it copied whole?
console-sign-in-many = That was too many tries. Please wait a minute.
room-reply-by = **{ $agent }:**
room-note-by = **{ $agent }**, note:
