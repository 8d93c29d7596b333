# The libraries are installed in one stage and copied into the next, so that the image holds no installer and no cache.
FROM python:3.12-slim AS libraries
COPY requirements.txt /
RUN python -m venv --without-pip /venv \
 && python -m pip --python /venv/bin/python install --no-cache-dir --require-hashes --requirement /requirements.txt

FROM python:3.12-slim
COPY --from=libraries /venv /venv
COPY bot /app/bot
COPY conversations /app/conversations
# The user is a number, so it needs no entry in /etc/passwd, and a cluster can see that it is not root.
# The image's own defaults are in /.env, which the bot reads because it starts at the root. A variable without a value counts as
# unset, so a copy of .env.example, given as the environment, does not override them.
RUN install --directory --owner=10001 --group=10001 --mode=0700 /data \
 && printf 'PORT=8080\nLISTEN_HOST=0.0.0.0\n' > /.env
USER 10001:10001
# It starts at the root, so the default DATA_DIR, data, is the volume.
WORKDIR /
VOLUME /data
ENV PATH=/venv/bin:$PATH PYTHONPATH=/app PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
# /healthz and /metrics, and /telegram with WEBHOOK_URL. Publish the port for a proxy that passes on only /telegram.
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=15s --start-period=60s --retries=3 CMD ["python", "-m", "bot", "health"]
STOPSIGNAL SIGTERM
CMD ["python", "-m", "bot", "run"]
