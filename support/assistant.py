"""The assistant's side of a conversation: answers, choices, "please say it differently", and the way to a person."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from knowledge.answer import Answer
from knowledge.articles import Article
from knowledge.library import Library
from storage import Work, messages
from storage.records import Conversation
from support import actions
from support.handover import Handover
from support.messages import Button, Say
from support.voice import Rows, Voice

TURN_CAP = 6  # answers in a row after which a person is offered
LONGEST_QUESTION = 1_000  # characters that are read; the customer is told
MOST_RELATED = 2


class Assistant:
    """Answers from the library as it is when asked; who owns the conversation is `Handover`'s to decide."""

    def __init__(
        self, library: Callable[[], Library], voice: Voice, handover: Handover, today: Callable[[Work], date]
    ) -> None:
        self.library = library
        self.voice = voice
        self.handover = handover
        self.today = today

    def receive(self, work: Work, conversation: Conversation, text: str) -> None:
        """Answer one message of the customer."""
        answer = self.hear(work, conversation, text)
        if answer.smalltalk:
            self.voice.tell(work, conversation, f"smalltalk-{answer.smalltalk}")
            return
        if len(text) > LONGEST_QUESTION:
            self.voice.tell(work, conversation, "long-message", limit=LONGEST_QUESTION)
        self._react(work, conversation, answer)

    def hear(self, work: Work, conversation: Conversation, text: str) -> Answer:
        """What the library makes of a message: noted, its language followed, nothing said yet."""
        text, known = text[:LONGEST_QUESTION], conversation.language
        answer = self.library().ask(text, known, today=self.today(work), previous=conversation.last_article or None)
        self._follow_language(conversation, answer)
        if not answer.smalltalk:
            conversation.last_question = text
            found = [[candidate.id, round(candidate.score, 3)] for candidate in answer.candidates[:5]]
            messages.log_question(work, conversation, text, answer.decision, found, answer.language)
        return answer

    def _follow_language(self, conversation: Conversation, answer: Answer) -> None:
        if not conversation.language_chosen and answer.language in self.voice.sentences.languages:
            conversation.language = answer.language

    def _react(self, work: Work, conversation: Conversation, answer: Answer) -> None:
        if answer.decision == "answer" and answer.article:
            for part in answer.parts or (answer,):
                if part.article:
                    self.give(work, conversation, part.article, fallback=part.fallback)
        elif answer.decision == "choices":
            self._offer(work, conversation, answer.choices)
        else:
            self._miss(work, conversation)

    def knows(self, conversation: Conversation, text: str, today: date) -> bool:
        """Whether the library is sure of an answer: that is how a question in the middle of a form is told."""
        return self.library().ask(text, conversation.language, today=today).decision == "answer"

    def give(self, work: Work, conversation: Conversation, article: Article, *, fallback: bool = False) -> None:
        """Answer with `article`, its form and related questions as buttons."""
        conversation.misses, conversation.turns = 0, conversation.turns + 1
        conversation.last_article = article.id
        text = article.answer
        if fallback:
            text = f"{self.voice.sentences.say(conversation.language, 'answer-other-language')}\n\n{text}"
        self.voice.answer(work, conversation, Say(text, self._under(conversation, article)))

    def _under(self, conversation: Conversation, article: Article) -> Rows:
        rows: list[tuple[Button, ...]] = []
        library, language = self.library(), conversation.language
        if form := library.forms.get(article.form or ""):
            rows.append((Button(form.title.get(language) or form.title["en"], f"form:{form.id}"),))
        others = (library.article(related, language) for related in article.related[:MOST_RELATED])
        rows += [(Button(other.question, actions.ask(other.id)),) for other in others if other]
        if conversation.turns >= TURN_CAP:
            rows.append((actions.human_button(self.voice.sentences, language),))
        return tuple(rows)

    def _offer(self, work: Work, conversation: Conversation, choices: tuple[Article, ...]) -> None:
        conversation.turns += 1
        rows = [(Button(article.question, actions.ask(article.id)),) for article in choices]
        none = Button(self.voice.sentences.say(conversation.language, "button-none-of-these"), actions.REPHRASE)
        human = actions.human_button(self.voice.sentences, conversation.language)
        self.voice.tell(work, conversation, "did-you-mean", (*rows, (none,), (human,)))

    def none_of_these(self, work: Work, conversation: Conversation) -> None:
        """The customer meant none of the choices."""
        self._miss(work, conversation)

    def _miss(self, work: Work, conversation: Conversation) -> None:
        """Ask to rephrase once, then offer a person, then call one: never a loop of not understanding."""
        conversation.misses += 1
        human = (actions.human_button(self.voice.sentences, conversation.language),)
        if conversation.misses == 1:
            self.voice.tell(work, conversation, "please-rephrase", (human,))
        elif conversation.misses == 2:
            again = Button(self.voice.sentences.say(conversation.language, "button-try-again"), actions.REPHRASE)
            self.voice.tell(work, conversation, "offer-human", (human, (again,)))
        else:
            self.handover.to_people(work, conversation, "not-understood")

    def welcome(self, work: Work, conversation: Conversation) -> None:
        """Say who we are and three things that can be asked."""
        self.voice.tell(work, conversation, "welcome", self.suggestions(conversation.language))

    def suggestions(self, language: str) -> Rows:
        """Three questions to begin with: the first of the first topics."""
        topics = self.library().topics(language)
        return tuple(
            (Button(articles[0].question, actions.ask(articles[0].id)),) for _, articles in topics[:3] if articles
        )
