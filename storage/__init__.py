"""Remembering: tables, engine, migrations, one module of queries per noun."""

from storage.database import Database, Unavailable, now_ms
from storage.work import Effects, Work

__all__ = ["Database", "Effects", "Unavailable", "Work", "now_ms"]
