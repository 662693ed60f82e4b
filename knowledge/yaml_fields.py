"""Typed reading of YAML mappings: known keys with “did you mean”, texts, lists and dates, all findings collected."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date

from knowledge.findings import Finding, Place, Severity
from knowledge.yaml_nodes import Mapping, Node, Sequence, Text

_MOST_UNKNOWN = 20
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


class Fields:
    """The keys of one mapping. Every getter returns a usable value and adds what is wrong to `findings`."""

    def __init__(self, node: Node, findings: list[Finding], known: Iterable[str], what: str) -> None:
        """`what` names the thing in messages, for example “an entry”; unknown keys are reported at once."""
        self.place = node.place
        self.findings = findings
        self._what = what
        self._pairs: dict[str, tuple[Place, Node]] = {}
        if isinstance(node, Mapping):
            self._pairs = node.pairs
            self._report_unknown(tuple(known))
        else:
            self.report(node.place, f"{what} must be lines of `key: value`", "shape")

    def __contains__(self, key: str) -> bool:
        return key in self._pairs

    def __iter__(self) -> Iterator[str]:
        return iter(self._pairs)

    def node(self, key: str) -> Node | None:
        """What stands after the key; None when the key is missing or empty."""
        node = self._pairs[key][1] if key in self._pairs else None
        return None if isinstance(node, Text) and node.is_null else node

    def place_of(self, key: str) -> Place:
        """Where the key's value begins, or the mapping when the key is missing."""
        return self._pairs[key][1].place if key in self._pairs else self.place

    def text(self, key: str, *, required: bool = False, limit: int = 1_000) -> str:
        """The stripped text after the key, "" when there is none."""
        node = self.node(key)
        if node is None:
            if required:
                self.report(self.place_of(key), f"{self._what} needs `{key}`", "missing")
            return ""
        return self._text(node, key, limit)

    def texts(self, key: str, *, limit: int = 1_000) -> tuple[str, ...]:
        """The list of texts after the key; one text alone counts as a list of one."""
        node = self.node(key)
        if node is None:
            return ()
        if isinstance(node, Mapping):
            self.report(node.place, f"`{key}` must be a list, one `- ` per line", "shape")
            return ()
        items = node.items if isinstance(node, Sequence) else [node]
        return tuple(text for item in items if (text := self._text(item, key, limit)))

    def items(self, key: str) -> list[Node]:
        """The nodes of the list after the key, [] when there is none."""
        node = self.node(key)
        if node is None or isinstance(node, Sequence):
            return node.items if node else []
        self.report(node.place, f"`{key}` must be a list, one `- ` per line", "shape")
        return []

    def date(self, key: str) -> date | None:
        """The day after the key, written 2027-01-31."""
        text = self.text(key)
        try:
            return date.fromisoformat(text) if text else None
        except ValueError:
            self.report(self.place_of(key), f"`{key}` must be a day such as 2027-01-31, not `{text}`", "date")
            return None

    def choice(self, key: str, options: Iterable[str], default: str) -> str:
        """One of the options; the default when the key is missing or its value is none of them."""
        options = tuple(options)
        text = self.text(key)
        if not text or text in options:
            return text or default
        hint = did_you_mean(text, options) or f"it can be {', '.join(options)}"
        self.report(self.place_of(key), f"`{key}: {text}` is not known: {hint}", "choice")
        return default

    def flag(self, key: str, default: bool = False) -> bool:
        """`true`/`yes` or `false`/`no`."""
        return self.choice(key, ("true", "yes", "false", "no"), "yes" if default else "no") in ("true", "yes")

    def report(self, place: Place, message: str, rule: str, severity: Severity = "error") -> None:
        """Adds a finding."""
        self.findings.append(Finding(place, message, severity, rule))

    def _text(self, node: Node, key: str, limit: int) -> str:
        if not isinstance(node, Text):
            self.report(node.place, f"`{key}` must be text", "shape")
            return ""
        value = unicodedata.normalize("NFC", node.value).strip()
        if _CONTROL.search(value):
            self.report(node.place, f"`{key}` has a control character, it was left out", "control", "warning")
            value = _CONTROL.sub(" ", value).strip()
        if not value:
            self.report(node.place, f"`{key}` has an empty text", "empty")
        if len(value) > limit:
            self.report(node.place, f"`{key}` has {len(value)} characters, at most {limit} are read", "too-long")
        return value[:limit]

    def _report_unknown(self, known: tuple[str, ...]) -> None:
        unknown = [key for key in self._pairs if key not in known]
        for key in unknown[:_MOST_UNKNOWN]:
            place = self._pairs[key][0]
            hint = did_you_mean(key, known) or f"known here: {', '.join(known)}"
            self.report(place, f"`{key[:64]}` is not known in {self._what}: {hint}", "unknown-key")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """“did you mean `x`?” for a near miss, else ""."""
    near = difflib.get_close_matches(word.lower()[:64], list(known), n=1, cutoff=0.7)
    return f"did you mean `{near[0]}`?" if near else ""
