# Frontdesk in a container: one process, one volume (data). How to run it: docs/production.md
FROM python:3.11-slim

ENV PYTHONUNBUFFERED=1 \
    PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PIP_NO_CACHE_DIR=1 \
    PIP_ROOT_USER_ACTION=ignore \
    UV_NO_CACHE=1

WORKDIR /app

# The packages change seldom: a layer of their own. pip checks uv by its hash, uv the rest.
COPY requirements-uv.lock requirements.lock ./
RUN pip install --require-hashes -r requirements-uv.lock \
    && uv pip install --system --require-hashes --compile-bytecode -r requirements.lock

COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY handlers handlers
COPY support support
COPY knowledge knowledge
COPY storage storage
COPY web web
RUN uv pip install --system --no-deps --no-build-isolation -e . \
    && useradd --uid 1000 --home-dir /app --no-create-home --shell /usr/sbin/nologin frontdesk \
    && install -d -o frontdesk -g frontdesk data

USER frontdesk
VOLUME /app/data
EXPOSE 8080
ENV HOST=0.0.0.0 PORT=8080

# `python -c`: the slim image has no curl.
HEALTHCHECK --interval=30s --timeout=3s --start-period=15s CMD ["python", "-c", \
    "import os, urllib.request as u; u.urlopen('http://127.0.0.1:' + os.environ['PORT'] + '/livez', timeout=2)"]

# SIGTERM ends it cleanly within 12 seconds; `docker stop` waits 10 unless told otherwise, see compose.yaml.
CMD ["frontdesk", "run"]
