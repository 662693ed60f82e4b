"""Guided dialogs: one engine for every form and every channel."""

from __future__ import annotations

from support.forms.draft import State
from support.forms.engine import Forms
from support.forms.outcome import Result, Turn

__all__ = ["Forms", "Result", "State", "Turn"]
