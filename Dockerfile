# The libraries are installed in one stage and copied into the next, which holds no installer's leavings.
FROM python:3.12-slim AS libraries
COPY requirements.txt /
RUN python -m venv --without-pip /venv \
 && python -m pip --python /venv/bin/python install --no-cache-dir --require-hashes --requirement /requirements.txt

FROM python:3.12-slim
COPY --from=libraries /venv /venv
COPY bot /app/bot
COPY conversations /app/conversations
# A number for a user: it exists on no machine and needs no entry in any list of users.
# The image's own settings stand in /.env, which the bot reads at the root: there a copy of .env.example, handed over as
# the environment, leaves them as they are, since a variable without a value counts as unset.
RUN install --directory --owner=10001 --group=10001 --mode=0700 /data \
 && printf 'PORT=8080\nLISTEN_HOST=0.0.0.0\n' > /.env
USER 10001:10001
# Started at the root, so that the default DATA_DIR, data, is the volume.
WORKDIR /
VOLUME /data
ENV PATH=/venv/bin:$PATH PYTHONPATH=/app PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
# /healthz and /metrics, and /telegram with WEBHOOK_URL. Publish the port for a proxy, and let it pass on /telegram alone.
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=15s --start-period=60s --retries=3 CMD ["python", "-m", "bot", "health"]
STOPSIGNAL SIGTERM
CMD ["python", "-m", "bot", "run"]
