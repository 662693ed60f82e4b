"""Logs: for people or machines, never with message text or secrets."""

from __future__ import annotations

import logging
import re
import sys
from typing import Any

import structlog

_TOKEN = re.compile(r"\d{6,}:[A-Za-z0-9_-]{20,}")  # a bot token, also inside an address


def setup(log_format: str, level: str) -> None:
    """Send everything to standard error in `log_format` (console or json) from `level` on."""
    number = getattr(logging, level.upper())
    renderer: Any = structlog.processors.JSONRenderer(ensure_ascii=False)
    if log_format == "console":
        renderer = structlog.dev.ConsoleRenderer(
            colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback
        )
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper("iso"),
    ]
    last: list[Any] = [*shared] if log_format == "console" else [*shared, structlog.processors.format_exc_info]
    structlog.configure(
        processors=[*last, _without_secrets, renderer],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(levelname)s %(name)s: %(message)s")


def _without_secrets(_logger: Any, _method: str, event: Any) -> Any:
    return {key: _TOKEN.sub("***", value) if isinstance(value, str) else value for key, value in event.items()}
