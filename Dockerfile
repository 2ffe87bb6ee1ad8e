# Everything that changes lies in the volume /data; /app, with the sample data, is never written.
ARG PYTHON=3.13

# What implicit's models are linked to, and no wheel brings along.
FROM python:${PYTHON}-slim AS base
RUN apt-get -qq update && apt-get -qq -y --no-install-recommends install libgomp1 && rm -rf /var/lib/apt/lists/*

FROM base AS builder
RUN apt-get -qq update && apt-get -qq -y --no-install-recommends install binutils
# Files of requirements/, one after the other: "runtime postgres metrics" for a server database and to be watched;
# sound is what hears recordings (/sounds-like), 120 MB more.
ARG REQUIREMENTS=runtime
COPY requirements /requirements
RUN python -m venv /venv \
    && for name in ${REQUIREMENTS}; do \
        /venv/bin/pip install --no-cache-dir --only-binary=:all: --require-hashes -r "/requirements/${name}.txt" \
            || exit 1; \
    done
WORKDIR /app
COPY recommender recommender
COPY bot bot
COPY data/sample data/sample
COPY data/lists data/lists
COPY deploy/slim.py deploy/imports.py /deploy/
# What is never read goes; that all of it can still be imported is tried, and what was compiled for it stays.
RUN python /deploy/slim.py /venv --languages bot/locales \
    && /venv/bin/python /deploy/imports.py \
    && /venv/bin/python -m compileall -q /app
# What `git describe --tags` says of the checkout: --build-arg VERSION=$(git describe --tags)
ARG VERSION
RUN echo "${VERSION}" > bot/VERSION

FROM base
RUN groupadd --gid 10001 segue \
    && useradd --uid 10001 --gid segue --no-create-home --shell /usr/sbin/nologin segue \
    && install -d -o segue -g segue /data
COPY --from=builder /venv /venv
COPY --from=builder /app /app
WORKDIR /app
ENV PATH=/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    CREDENTIALS_DIRECTORY=/run/secrets \
    MPLCONFIGDIR=/tmp/matplotlib \
    SEGUE_ACCOUNTS_KEY_FILE=/data/segue-accounts.key \
    SEGUE_ARTIFACT=/data/model \
    SEGUE_DATABASE=/data/segue.sqlite3 \
    SEGUE_DOWNLOADS=/data \
    SEGUE_JOURNAL=/data/segue.sqlite3-votes \
    SEGUE_KEY_FILE=/data/segue.key \
    SEGUE_READY_FILE=/data/ready
USER 10001:10001
VOLUME /data
STOPSIGNAL SIGTERM
# The first start downloads (five minutes at most) and builds, which takes minutes on a small machine. Whoever is ready
# sooner counts as healthy at once, and from then on as unhealthy whenever the connection is lost.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20m \
    CMD ["sh", "-c", "test -f \"$SEGUE_READY_FILE\""]
CMD ["python", "-m", "bot", "run"]
