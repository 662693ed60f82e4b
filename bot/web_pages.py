"""The pages people open: rendered once for each language."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from support.sentences import Sentences

TEMPLATES = Path(__file__).parent.parent / "web" / "templates"


class Pages:
    """The web chat's page by language."""

    def __init__(self, sentences: Sentences, default_language: str) -> None:
        self._sentences = sentences
        self._default = default_language
        self._templates = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined)
        self.chat = lru_cache(32)(self._chat)

    def _chat(self, language: str) -> str:
        known = language if language in self._sentences.languages else self._default

        def say(key: str, **values: object) -> str:
            return self._sentences.say(known, key, **values)

        return self._templates.get_template("chat.html").render(
            language=known, languages=self._sentences.languages, say=say
        )
