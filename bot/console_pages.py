"""The console's pages: what is read from the database, put into templates in the viewer's language."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markdown_it import MarkdownIt
from markupsafe import Markup

from bot import console_view
from bot.console_view import Viewer
from bot.web_pages import TEMPLATES
from storage import console, console_ticket
from storage.console import VIEWS, View
from storage.console_ticket import Person
from storage.records import Staff, Ticket
from support import collisions
from support.cards import MARKS
from support.desk import LANGUAGE_NAMES, Desk

CHANNELS = ("web", "telegram", "email")  # those that have a name and an icon of their own


class ConsolePages:
    """`desk` gives names, hours and promises; `telegram` is whether it is connected; `url` is where we are reached."""

    def __init__(self, desk: Desk, clock: Callable[[], int], *, url: str, telegram: bool) -> None:
        self._desk = desk
        self._clock = clock
        self._about = {"url": url, "telegram": telegram, "languages": LANGUAGE_NAMES, "channels": CHANNELS}
        self._templates = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined)
        self._templates.filters["initials"] = console_view.initials
        self._templates.filters["markdown"] = _markdown
        self._templates.globals["marks"] = MARKS

    def _known(self, language: str) -> str:
        return language if language in self._desk.sentences.languages else self._desk.default_language

    def _render(self, template: str, language: str, **values: Any) -> str:
        say = partial(self._desk.sentences.say, language)
        return self._templates.get_template(template).render(language=language, say=say, **self._about, **values)

    def _viewer(self, member: Staff, language: str) -> Viewer:
        say, hours = partial(self._desk.sentences.say, language), self._desk.levels.hours("")
        return Viewer(member.id, member.name, self._clock(), language, say, hours.local)

    def sign_in(self, language: str, why: str) -> str:
        """See `handlers.console_sessions.SignInPage`."""
        return self._render("console-sign-in.html", self._known(language), why=why)

    def desk(self, connection: Any, member: Staff, language: str, view: View, number: int | None) -> str:
        """See `handlers.console_web.Pages`."""
        viewer = self._viewer(member, self._known(language))
        parts = self._list_parts(connection, viewer, view, number) | self._ticket_parts(connection, viewer, number)
        parts["started"] = console.anything(connection)
        return self._render("console.html", viewer.language, viewer=viewer, member=member, missing=number, **parts)

    def listed(self, connection: Any, member: Staff, language: str, view: View, number: int | None) -> str:
        """See `handlers.console_web.Pages`."""
        viewer = self._viewer(member, self._known(language))
        parts = self._list_parts(connection, viewer, view, number)
        return self._render("console-list.html", viewer.language, viewer=viewer, **parts)

    def ticket(self, connection: Any, member: Staff, language: str, number: int) -> str | None:
        """See `handlers.console_web.Pages`."""
        viewer = self._viewer(member, self._known(language))
        parts = self._ticket_parts(connection, viewer, number)
        return self._render("console-ticket.html", viewer.language, viewer=viewer, **parts) if parts["ticket"] else None

    def _list_parts(self, connection: Any, viewer: Viewer, view: View, number: int | None) -> dict[str, Any]:
        rows = console.listed(connection, view, viewer.staff_id)
        shown = [console_view.list_row(viewer, row, self._desk.levels.due(row.ticket)) for row in rows]
        return {
            "view": view,
            "views": VIEWS,
            "rows": shown,
            "counts": console.counts(connection, viewer.staff_id),
            "open_number": number,
        }

    def _ticket_parts(self, connection: Any, viewer: Viewer, number: int | None) -> dict[str, Any]:
        ticket = console_ticket.ticket(connection, number) if number is not None else None
        return self._of(connection, viewer, ticket) if ticket else {"ticket": None}

    def _of(self, connection: Any, viewer: Viewer, ticket: Ticket) -> dict[str, Any]:
        person = console_ticket.person(connection, ticket)
        lines = console_ticket.thread(connection, ticket.conversation_id, person.channel, person.chat)
        events = console_ticket.events(connection, ticket.id)
        team = console.colleagues(connection)
        return {
            "ticket": ticket,
            "person": person,
            "customer": viewer.called(person.name, ticket.customer_id),
            "agent": _agent(team, ticket),
            "items": console_view.thread_items(viewer, ticket, lines, events),
            "last": lines[-1].id if lines else 0,
            "newest_own": max((line.id for line in lines if line.author == "agent"), default=0),
            "team": [each for each in team if each[0] != ticket.agent_id],
            "chip": console_view.chip(viewer, self._desk.levels.due(ticket)),
            "waiting": console_ticket.waiting(connection, collisions.KIND, ticket.id, viewer.staff_id),
            "choices": collisions.CHOICES,
            **self._around(connection, viewer, ticket, person),
        }

    def _around(self, connection: Any, viewer: Viewer, ticket: Ticket, person: Person) -> dict[str, Any]:
        department = self._desk.levels.plan().departments.get(ticket.department)
        return {
            "since": viewer.date(person.since),
            "department": department.called(viewer.language) if department else ticket.department,
            "form": self._form(ticket, viewer.language),
            "asked": console_ticket.asked(connection, ticket.conversation_id),
            "title": self._title,
            "earlier": console_ticket.earlier(connection, ticket),
            "rating": console_ticket.rating(connection, ticket.id),
        }

    def _form(self, ticket: Ticket, language: str) -> str:
        """The title of the form that was filled in; empty when the details come from elsewhere."""
        form = self._desk.library().forms.get(ticket.kind)
        return (form.title.get(language) or form.title["en"]) if form else ""

    def _title(self, article_id: str, language: str) -> str:
        article = self._desk.library().article(article_id, language)
        return article.question if article else article_id


def _agent(team: list[tuple[int, str, bool]], ticket: Ticket) -> str:
    return next((name for key, name, _ in team if key == ticket.agent_id), "")


_md = MarkdownIt("commonmark", {"html": False})


def _markdown(text: str) -> Markup:
    """What the assistant said, as HTML; markup inside it is shown literally."""
    return Markup(_md.render(text))  # noqa: S704 — rendered with HTML turned off
