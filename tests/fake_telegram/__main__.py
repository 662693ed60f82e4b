"""`python -m tests.fake_telegram --port 0`: the fake as a process of its own; prints its address and its token."""

from __future__ import annotations

import argparse
import asyncio
import gc

from tests.fake_telegram import FakeTelegram


async def serve(port: int) -> None:
    async with FakeTelegram(port) as telegram:
        gc.freeze()
        print(telegram.url, telegram.token, flush=True)  # noqa: T201 (the caller reads it)
        await asyncio.Event().wait()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    asyncio.run(serve(parser.parse_args().port))


main()
