"""The desk's front: one event of a customer, decided by the owner of the conversation."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from knowledge.library import Library
from knowledge.wishes import alarm, wants_human
from storage import Work, conversations, customers, messages, tickets
from storage.records import Conversation, Ticket
from support import actions, choices
from support.assistant import Assistant
from support.dialogs import Dialogs
from support.feedback import Feedback
from support.handover import REOPEN_WINDOW, Handover
from support.messages import Address, Button, Incoming
from support.presses import Presses
from support.room import Room
from support.sentences import Sentences
from support.service_levels import ServiceLevels
from support.voice import Voice, packed

LANGUAGE_NAMES = {"en": "English", "ru": "Русский", "el": "Ελληνικά"}


class Desk:
    """Everything a customer can do; each method is one verb inside the transaction it is given."""

    def __init__(
        self,
        library: Callable[[], Library],
        sentences: Sentences,
        *,
        room: Address | None = None,
        default_language: str = "en",
        time_zone: str = "UTC",
    ) -> None:
        self.default_language = default_language
        self._zone = ZoneInfo(time_zone)
        self.library = library
        self.sentences = sentences
        self.voice = Voice(sentences, room, default_language)
        self.levels = ServiceLevels(self.voice, lambda: library().desk, self._zone)
        self.handover = Handover(self.voice, self.levels, self._department_of)
        self.feedback = Feedback(self.voice, lambda: library().desk)
        self.room = Room(self.voice, self.handover, self.feedback, library)
        self.assistant = Assistant(library, self.voice, self.handover, lambda work: self.now(work).date())
        self.dialogs = Dialogs(library, sentences, self.voice, self.handover, self.assistant, self.now)
        self.presses = Presses(library, self.voice, self.handover, self.feedback, self.assistant, self.dialogs)

    def now(self, work: Work) -> datetime:
        """The time on the desk's clock."""
        return datetime.fromtimestamp(work.now / 1000, UTC).astimezone(self._zone)

    def _department_of(self, article_id: str, language: str) -> str:
        article = self.library().article(article_id, language)
        return (article.department or "") if article else ""

    def conversation(self, work: Work, incoming: Incoming) -> Conversation:
        """The conversation an event belongs to, begun if it is the first."""
        address, sender = incoming.address, incoming.sender
        known = work.known_conversation(address.channel, address.chat, address.thread)
        found = known or conversations.find(work, address.channel, address.chat, address.thread)
        if found is None:
            language = sender.language if sender.language in self.sentences.languages else self.default_language
            found = conversations.start(
                work,
                channel=address.channel,
                chat=address.chat,
                thread=address.thread,
                user=sender.id,
                name=sender.name,
                username=sender.username,
                language=language,
            )
        found.updated_at = work.now
        return found

    # what customers write

    def receive(self, work: Work, incoming: Incoming) -> None:
        """A message of any kind."""
        conversation = self.conversation(work, incoming)
        message_id = messages.append(
            work,
            conversation,
            "customer",
            incoming.text,
            attachments=packed(incoming.attachments) or None,
            origin_id=incoming.message_id,
        )
        if conversation.owner in ("queued", "human"):
            self._pass_to_agents(work, conversation, incoming, message_id)
        elif conversation.owner == "closed":
            self._after_closing(work, conversation, incoming, message_id)
        else:
            self._to_assistant(work, conversation, incoming)

    def _to_assistant(self, work: Work, conversation: Conversation, incoming: Incoming) -> None:
        text = incoming.text.strip()
        if text and wants_human(text):
            conversation.last_question = conversation.last_question or text
            self.ask_human(work, conversation, "asked")
        elif text and (danger := alarm(text)):
            conversation.last_question = text
            self.ask_human(work, conversation, "safety" if danger == "safety" else "legal")
        elif conversation.form is not None:
            self.dialogs.receive(work, conversation, incoming)
        elif text and (form := self.dialogs.titled(text, conversation.language)):
            self.dialogs.start(work, conversation, form)
        elif text and self.dialogs.begin(work, conversation, text):
            return
        elif text:
            self.assistant.receive(work, conversation, text)
        else:
            human = actions.human_button(self.sentences, conversation.language)
            self.voice.tell(work, conversation, "file-kept", ((human,),))

    def _pass_to_agents(self, work: Work, conversation: Conversation, incoming: Incoming, message_id: int) -> None:
        self.room.relay.to_agents(work, conversation, self._ticket(work, conversation), incoming, message_id)

    def _ticket(self, work: Work, conversation: Conversation) -> Ticket:
        ticket = tickets.get(work, conversation.ticket_id or 0)
        assert ticket is not None, "a queued or human conversation has a ticket"
        return ticket

    def _after_closing(self, work: Work, conversation: Conversation, incoming: Incoming, message_id: int) -> None:
        """A comment, thanks, the same problem again, or, after the window, a new one for the assistant."""
        urgent = incoming.text and (wants_human(incoming.text) or alarm(incoming.text))
        if conversation.awaiting and not urgent and self.feedback.comment(work, conversation, incoming.text):
            return
        ticket = self._ticket(work, conversation)
        if work.now - (ticket.closed_at or 0) > REOPEN_WINDOW:
            self.handover.to_bot(work, conversation)
            self._to_assistant(work, conversation, incoming)
            return
        smalltalk = self._smalltalk(work, conversation, incoming)
        if smalltalk:
            self.voice.inform(work, conversation, f"smalltalk-{smalltalk}")
            return
        again = self.handover.reopen(work, conversation, ticket)
        button = Button(self.sentences.say(conversation.language, "button-assistant"), actions.ASSISTANT)
        self.voice.inform(work, conversation, again, ((button,),), number=ticket.number)
        conversation.last_question = incoming.text or conversation.last_question
        self._pass_to_agents(work, conversation, incoming, message_id)

    def _smalltalk(self, work: Work, conversation: Conversation, incoming: Incoming) -> str | None:
        today = self.now(work).date()
        return (
            self.library().ask(incoming.text, conversation.language, today=today).smalltalk if incoming.text else None
        )

    def edit(self, work: Work, incoming: Incoming) -> None:
        """The customer mended a message: agents see it mended; the assistant answers what it says now."""
        conversation = self.conversation(work, incoming)
        message = messages.by_origin(work, conversation.id, incoming.message_id, ("customer",))
        if message is None:
            self.receive(work, incoming)
            return
        if message.text == incoming.text:
            return
        messages.edit(work, message, incoming.text)
        if conversation.owner in ("queued", "human"):
            ticket = self._ticket(work, conversation)
            self.voice.room_show(work, ticket, "edit", {"of": message.id, "text": incoming.text, "marked": True})
        elif conversation.owner == "bot":
            self._to_assistant(work, conversation, incoming)

    # what customers ask for by command or button

    def chosen(self, work: Work, incoming: Incoming) -> Incoming:
        """The press that a typed number means, where numbers can be meant; else what came in."""
        return choices.chosen(work, self.conversation(work, incoming), incoming)

    def press(self, work: Work, incoming: Incoming) -> None:
        """A button under something the assistant said."""
        self.presses.press(work, self.conversation(work, incoming), incoming)

    def welcome(self, work: Work, incoming: Incoming) -> None:
        """/start: a welcome, and on with a form that was left open."""
        conversation = self.conversation(work, incoming)
        if conversation.owner == "closed":
            self.handover.to_bot(work, conversation)
        if conversation.owner == "bot":
            conversation.misses = conversation.turns = 0
            self.assistant.welcome(work, conversation)
            self.dialogs.back(work, conversation)
        else:
            self.status(work, incoming)

    def help(self, work: Work, incoming: Incoming) -> None:
        """/help: what can be asked, by topic."""
        conversation = self.conversation(work, incoming)
        topics = ", ".join(topic for topic, _ in self.library().topics(conversation.language) if topic)
        human = actions.human_button(self.sentences, conversation.language)
        self.voice.inform(work, conversation, "help", ((human,),), topics=topics)

    def human(self, work: Work, incoming: Incoming) -> None:
        """/human or the button: straight to people."""
        conversation = self.conversation(work, incoming)
        pressed = incoming.kind == "button"
        if conversation.owner in ("queued", "human"):
            self._already_with_people(work, conversation, incoming, pressed)
            return
        if pressed:
            self.voice.alert(work, conversation, incoming)
            self.voice.show_choice(work, conversation, incoming)
        self.ask_human(work, conversation, "button" if pressed else "asked")

    def _already_with_people(self, work: Work, conversation: Conversation, incoming: Incoming, pressed: bool) -> None:
        if pressed:
            self.voice.alert(work, conversation, incoming, "alert-with-people")
        else:
            self.status(work, incoming)

    def ask_human(self, work: Work, conversation: Conversation, reason: str) -> None:
        """Hand over with everything that was filled in so far."""
        if conversation.owner == "closed":
            ticket = self._ticket(work, conversation)
            if work.now - (ticket.closed_at or 0) <= REOPEN_WINDOW:
                again = self.handover.reopen(work, conversation, ticket)
                self.voice.inform(work, conversation, again, number=ticket.number)
                self.handover.asks_again(work, ticket, reason)
                return
            self.handover.to_bot(work, conversation)
        tell = f"handover-{reason}" if reason in ("legal", "safety") else ""
        self.dialogs.to_people(work, conversation, reason, tell)  # type: ignore[arg-type]

    def status(self, work: Work, incoming: Incoming) -> None:
        """/status: the ticket, who has it, the place in the queue."""
        conversation = self.conversation(work, incoming)
        ticket = tickets.get(work, conversation.ticket_id) if conversation.ticket_id else None
        if ticket is None or ticket.state == "closed":
            self.voice.inform(work, conversation, "status-none")
        elif agent := self.handover.agent(work, ticket):
            self.voice.inform(work, conversation, "status-agent", number=ticket.number, agent=agent.name)
        else:
            self.voice.inform(
                work, conversation, "status-queued", number=ticket.number, position=tickets.position(work, ticket)
            )

    def offer_languages(self, work: Work, incoming: Incoming) -> None:
        """/language."""
        conversation = self.conversation(work, incoming)
        row = tuple(Button(LANGUAGE_NAMES.get(code, code), f"lang:{code}") for code in self.sentences.languages)
        self.voice.inform(work, conversation, "language-ask", tuple((button,) for button in row))

    def choose_language(self, work: Work, incoming: Incoming, language: str) -> None:
        """From now on in this language, whatever they write in."""
        conversation = self.conversation(work, incoming)
        if language not in self.sentences.languages:
            self.voice.alert(work, conversation, incoming, "button-old")
            return
        conversation.language, conversation.language_chosen = language, True
        self.voice.alert(work, conversation, incoming)
        self.voice.show_choice(work, conversation, incoming)
        self.voice.inform(work, conversation, "language-chosen")

    def cancel(self, work: Work, incoming: Incoming) -> None:
        """/cancel: leave the form that is open."""
        conversation = self.conversation(work, incoming)
        was_open, conversation.form = conversation.form is not None, None
        self.voice.inform(work, conversation, "cancelled" if was_open else "nothing-to-cancel")

    def privacy(self, work: Work, incoming: Incoming) -> None:
        """/privacy: what is kept and how to have it erased."""
        self.voice.inform(work, self.conversation(work, incoming), "privacy")

    def offer_forget(self, work: Work, incoming: Incoming) -> None:
        """/forget asks first: it cannot be undone."""
        conversation = self.conversation(work, incoming)
        yes = Button(self.sentences.say(conversation.language, "button-forget"), actions.FORGET)
        no = Button(self.sentences.say(conversation.language, "button-keep"), actions.KEEP)
        self.voice.inform(work, conversation, "forget-ask", ((yes,), (no,)))

    def forget(self, work: Work, incoming: Incoming) -> None:
        """Erase what the customer wrote, everywhere; tell them so."""
        conversation = self.conversation(work, incoming)
        self.voice.alert(work, conversation, incoming)
        ticket = tickets.get(work, conversation.ticket_id or 0)
        if ticket and ticket.state != "closed":
            self.handover.close(work, ticket, None)
        self.handover.to_bot(work, conversation)
        conversation.form, conversation.draft, conversation.last_question = None, None, ""
        customers.forget(work, conversation.customer_id)
        self.voice.inform(work, conversation, "forgotten")

    def parked(self, work: Work, number: int) -> None:
        """A message could not be handled, even after tries: staff are told under which number it is kept."""
        self.voice.room_say(work, "room-parked", number=str(number))

    def apologise(self, work: Work, conversation: Conversation) -> None:
        """A failure of ours ends at a person, never in silence."""
        if conversation.owner == "bot":
            self.handover.to_people(work, conversation, "error", tell="handover-error")
