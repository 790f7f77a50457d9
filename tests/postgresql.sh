# Sourced by tests/run.sh: a private PostgreSQL 15 in a temporary folder.
#   start_postgresql   exports its URL as MATINEE_TEST_POSTGRESQL
#   stop_postgresql    ends it, at whatever point starting it was, and removes the folder
# shellcheck shell=bash

postgresql_dir=$(mktemp -d /tmp/matinee-postgresql.XXXXXX)

# PostgreSQL refuses to run as root: there, the package's own user runs it, who may not read the folder we are in.
as_postgres() (
    cd "$postgresql_dir" || return
    if [ "$(id -u)" -eq 0 ]; then set -- runuser -u postgres -- "$@"; fi
    exec "$@"
)

pg_ctl() { as_postgres /usr/lib/postgresql/15/bin/pg_ctl --pgdata="$postgresql_dir/data" --silent "$@"; }

start_postgresql() {
    [ "$(id -u)" -ne 0 ] || chown postgres: "$postgresql_dir"
    pg_ctl initdb --options="--username=postgres --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync" >/dev/null
    local port
    for _ in 1 2 3 4 5; do # another program may take the free port first
        port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
        if pg_ctl start --wait --log="$postgresql_dir/log" --options="-p $port -h 127.0.0.1 -k $postgresql_dir -F \
            -c synchronous_commit=off -c full_page_writes=off -c max_connections=100 -c client_min_messages=warning"; then
            export MATINEE_TEST_POSTGRESQL=postgresql://postgres@127.0.0.1:$port/postgres
            return
        fi
    done
    cat "$postgresql_dir/log" >&2
    return 1
}

stop_postgresql() {
    [ ! -e "$postgresql_dir/data/postmaster.pid" ] || pg_ctl stop --mode=immediate || true
    rm -rf "$postgresql_dir"
}
