"""Guided dialogs on a conversation: the engine's turns become messages, a ticket, or a hand-over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from knowledge.library import Library
from storage import Work, conversations, lookups, orders
from storage.lookups import Lookup
from storage.records import Conversation, Ticket
from support import actions
from support.assistant import Assistant
from support.forms import Forms, Result, State, Turn
from support.forms.wishes import wished
from support.handover import Handover, Reason
from support.known import known_of
from support.messages import Incoming, Say
from support.orders import Finding
from support.pauses import Pauses
from support.sentences import Sentences
from support.voice import Voice

ALBUM = "album"  # in the state: which album the last message belonged to


class Dialogs:
    """Runs the forms of the current library; the state is one JSON value on the conversation."""

    def __init__(
        self,
        library: Callable[[], Library],
        sentences: Sentences,
        voice: Voice,
        handover: Handover,
        assistant: Assistant,
        now: Callable[[Work], datetime],
    ) -> None:
        self._library = library
        self._sentences = sentences
        self._voice = voice
        self._handover = handover
        self._assistant = assistant
        self._now = now
        self._built: tuple[Library, Forms] | None = None
        self.pauses = Pauses(voice, self._title, self.resume)

    @property
    def forms(self) -> Forms:
        """The engine over the forms of the library as it is now."""
        library = self._library()
        if self._built is None or self._built[0] is not library:
            self._built = (library, Forms(library.forms, self._sentences, checks_orders=True))
        return self._built[1]

    def _title(self, state: State, language: str) -> str:
        form = self._library().forms.get(state["form"])
        return (form.title.get(language) or next(iter(form.title.values()))) if form else state["form"]

    # beginning

    def titled(self, text: str, language: str) -> str | None:
        """The form whose title was typed."""
        return self.forms.find(text, language)

    def begin(self, work: Work, conversation: Conversation, text: str) -> bool:
        """Begin the form that a message asks for and gives details of; the article that answers it comes first."""
        library, today = self._library(), self._now(work).date()
        answer = library.ask(text, conversation.language, today=today, previous=conversation.last_article or None)
        answered = (answer.article.form or "") if answer.article else None
        form_id = wished(library.forms, text, answer.language, today, answered=answered)
        if form_id is None:
            return False
        if form_id == answered and not library.forms[form_id].tells:  # else the form has the better answer
            self._assistant.receive(work, conversation, text)
        else:
            self._assistant.hear(work, conversation, text)
        self.start(work, conversation, form_id, text)
        return True

    def start(self, work: Work, conversation: Conversation, form_id: str, text: str = "") -> None:
        """Begin a form with the details `text` already gives; one that is open already goes on, another is kept."""
        if conversation.form and conversation.form["form"] == form_id:
            self._voice.tell(work, conversation, "form-open")
            self.resume(work, conversation)
            return
        conversation.draft = conversation.form or conversation.draft
        now, known = self._now(work), known_of(work, conversation.customer_id)
        turn = self.forms.start(form_id, conversation.language, f"{work.now:x}", now, text, known)
        self.pauses.watch(work, conversation, turn.state)
        self._show(work, conversation, turn)

    # going on

    def receive(self, work: Work, conversation: Conversation, incoming: Incoming) -> None:
        """The customer wrote or sent something while a form runs."""
        now = self._now(work)
        state = conversation.form or {}

        def is_question(text: str) -> bool:
            return self._assistant.knows(conversation, text, now.date())

        turn = self.forms.say(state, incoming.text, incoming.attachments, now, is_question)
        if turn.outcome == "question":
            self._assistant.receive(work, conversation, incoming.text)
            turn = self.forms.ask_again(turn.state or state, now)
        if incoming.album and incoming.album == state.get(ALBUM) and turn.outcome == "asked":
            conversation.form = turn.state  # the rest of an album needs no answers of its own
        else:
            self._show(work, conversation, turn)
        if incoming.album and conversation.form:
            conversation.form = {**conversation.form, ALBUM: incoming.album}

    def press(self, work: Work, conversation: Conversation, press: Incoming) -> None:
        """A button of a form: one of another form or step has no effect."""
        turn = self.forms.press(conversation.form or {}, press.action, self._now(work), conversation.language)
        if turn.outcome == "stale":
            self._voice.alert(work, conversation, press, text=turn.alert)
            return
        self._voice.alert(work, conversation, press)
        self._voice.show_choice(work, conversation, press)
        self._show(work, conversation, turn)

    def resume(self, work: Work, conversation: Conversation) -> None:
        """Ask the open step again, if a form is open."""
        if conversation.form is not None:
            self._show(work, conversation, self.forms.ask_again(conversation.form, self._now(work)))

    def back(self, work: Work, conversation: Conversation) -> None:
        """The customer begins anew: go on with the form that is open, or offer the one that was put away."""
        if conversation.form is not None:
            self.resume(work, conversation)
        else:
            self.pauses.offer(work, conversation)

    def looked_up(self, work: Work, lookup: Lookup, finding: Finding) -> None:
        """Whether an order is the customer's is known now; the dialog goes on if it is still there."""
        conversation = conversations.get(work, lookup.conversation_id)
        if finding.verdict == "wrong":
            orders.count_wrong(work, conversation.customer_id)
        elif finding.verdict == "proven":
            orders.forgive(work, conversation.customer_id)
        state = conversation.form
        if state and state["waiting"] and state["instance"] == lookup.body["instance"]:
            turn = self.forms.checked(state, finding, self._now(work), lookup.body["before"])
            self._show(work, conversation, turn)

    # ending

    def to_people(self, work: Work, conversation: Conversation, reason: Reason, tell: str = "") -> None:
        """Hand the conversation over with everything filled in so far."""
        self._hand_over(work, conversation, reason, self._so_far(conversation), tell)

    def _so_far(self, conversation: Conversation) -> Result | None:
        return self.forms.result(conversation.form) if conversation.form else None

    def _hand_over(
        self, work: Work, conversation: Conversation, reason: Reason, result: Result | None, tell: str = ""
    ) -> None:
        if result is None or not result.details:
            self._handover.to_people(work, conversation, reason, tell=tell)
            return
        ticket = self._handover.to_people(
            work,
            conversation,
            reason,
            kind=result.form_id,
            department=result.department,
            details=_details(result),
            tell=tell,
        )
        _keep_answers(ticket, result)

    def _show(self, work: Work, conversation: Conversation, turn: Turn) -> None:
        conversation.form = turn.state
        if turn.outcome == "confirmed" and turn.result:
            self._file(work, conversation, turn, turn.result)
            return
        if turn.outcome == "told" and turn.result:
            self._tell(work, conversation, turn, turn.result)
            return
        for say in turn.say:
            self._voice.answer(work, conversation, say)
        if turn.outcome == "human":
            self._hand_over(work, conversation, "form-stuck", turn.result)
        elif turn.check:
            self._look_up(work, conversation, turn, *turn.check)

    def _look_up(self, work: Work, conversation: Conversation, turn: Turn, number: str, contact: str) -> None:
        """Have the order looked up outside this transaction; who guessed too often is told so whatever they ask."""
        assert turn.state
        if orders.locked(work, conversation.customer_id):
            locked = self.forms.checked(turn.state, Finding("locked"), self._now(work), turn.before)
            self._show(work, conversation, locked)
        else:
            body = {"instance": turn.state["instance"], "before": turn.before}
            lookups.ask(work, conversation.id, number, contact, body)

    def _tell(self, work: Work, conversation: Conversation, turn: Turn, result: Result) -> None:
        """The order's status answers everything; who wants a person for it is one tap away."""
        shown = ", ".join(words for _, _, words in result.details[:1])
        conversation.last_question = f"{result.title} {shown}"
        human = ((actions.human_button(self._sentences, conversation.language),),)
        self._voice.answer(work, conversation, Say("\n\n".join(say.text for say in turn.say), human))

    def _file(self, work: Work, conversation: Conversation, turn: Turn, result: Result) -> None:
        """A finished form is a ticket; the conversation stays with the assistant."""
        conversation.ticket_id = None
        ticket = self._handover.open_ticket(
            work, conversation, "form", kind=result.form_id, department=result.department, details=_details(result)
        )
        _keep_answers(ticket, result)
        number = self._sentences.say(conversation.language, "form-number", number=ticket.number)
        self._voice.answer(work, conversation, Say("\n\n".join([*(say.text for say in turn.say), number])))


def _details(result: Result) -> list[list[str]]:
    return [[label, shown] for _, label, shown in result.details]


def _keep_answers(ticket: Ticket, result: Result) -> None:
    ticket.answers = dict(result.values)
