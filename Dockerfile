# Everything that changes lies in the volume /data; /app, with the sample data, is never written.
ARG PYTHON=3.13

FROM python:${PYTHON}-slim AS builder
# With --build-arg REQUIREMENTS=sound also what hears recordings (/sounds-like), 120 MB more.
ARG REQUIREMENTS=runtime
COPY requirements/${REQUIREMENTS}.txt /tmp/requirements.txt
RUN python -m venv /venv \
    && /venv/bin/pip install --no-cache-dir --only-binary=:all: --require-hashes -r /tmp/requirements.txt

FROM python:${PYTHON}-slim
RUN groupadd --gid 10001 segue \
    && useradd --uid 10001 --gid segue --no-create-home --shell /usr/sbin/nologin segue \
    && install -d -o segue -g segue /data
COPY --from=builder /venv /venv
WORKDIR /app
COPY recommender recommender
COPY bot bot
COPY data/sample data/sample
COPY data/lists data/lists
ENV PATH=/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    MPLCONFIGDIR=/tmp/matplotlib \
    SEGUE_ACCOUNTS_KEY_FILE=/data/segue-accounts.key \
    SEGUE_ARTIFACT=/data/model \
    SEGUE_DATABASE=/data/segue.sqlite3 \
    SEGUE_DOWNLOADS=/data \
    SEGUE_KEY_FILE=/data/segue.key \
    SEGUE_READY_FILE=/data/ready
RUN python -m compileall -q /app
USER 10001:10001
VOLUME /data
STOPSIGNAL SIGTERM
# The first start downloads (five minutes at most) and builds, which takes minutes on a small machine. Whoever is ready
# sooner counts as healthy at once, and from then on as unhealthy whenever the connection is lost.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20m \
    CMD ["sh", "-c", "test -f \"$SEGUE_READY_FILE\""]
CMD ["python", "-m", "bot", "run"]
