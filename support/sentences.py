"""Every sentence a person reads, from one Fluent file per language."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

FOLDER = Path(__file__).parent / "texts"


class Sentences:
    """The sentences of all languages; `say` gives one. Load them with `Sentences.load`."""

    def __init__(self, bundles: dict[str, FluentBundle]) -> None:
        self._bundles = bundles
        self._plain: dict[tuple[str, str], str] = {}

    @classmethod
    def load(cls, folder: Path = FOLDER) -> Sentences:
        """Read `<language>.ftl` of every language. Raises ValueError for a line that Fluent would silently skip."""
        return cls({path.stem: _bundle(path) for path in sorted(folder.glob("*.ftl"))})

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self._bundles)

    def say(self, language: str, key: str, **values: Any) -> str:
        """The sentence `key`; English where the language is not one of ours. Raises KeyError for an unknown key."""
        if not values and (known := self._plain.get((language, key))):
            return known
        bundle = self._bundles.get(language) or self._bundles["en"]
        if not bundle.has_message(key) or (pattern := bundle.get_message(key).value) is None:
            raise KeyError(f"no sentence {key!r} in {language!r}")
        text, errors = bundle.format_pattern(pattern, values)
        if errors:
            raise KeyError(f"sentence {key!r} in {language!r}: {errors[0]}")
        if not values:
            self._plain[language, key] = str(text)
        return str(text)


def _bundle(path: Path) -> FluentBundle:
    resource = FluentResource(path.read_text(encoding="utf-8"))
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            line = path.read_text(encoding="utf-8")[: entry.span.start].count("\n") + 1 if entry.span else 0
            junk = (entry.content or "").strip()[:60]
            raise ValueError(f"{path}:{line}: not a sentence: {junk}")
    bundle = FluentBundle([path.stem], use_isolating=False)
    bundle.add_resource(resource)
    return bundle
