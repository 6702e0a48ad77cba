# Sourced by bin/bench: the server that is measured, its world, and the report.
schools=100
students=1000
# Of each school these are sent somewhere; the others are in groups whose members must not meet.
sent=$((students - 100))
work=$root/server/target/bench
data=$work/data
port=${CORRIDOR_PORT:-8099}
site=http://127.0.0.1:$port
password=bench-mark-5-corridors

need() { # COMMAND PACKAGE
    command -v "$1" >/dev/null && return
    if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
        { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2"; } >/dev/null 2>&1 || true
    fi
    command -v "$1" >/dev/null || stop "bin/bench needs $1: install $2."
}

prepare() {
    find_jdk
    find_node
    need wrk wrk
    need psql postgresql-client
    need pgbench postgresql
    need curl curl
    need openssl openssl
    build_if_needed
    unpack
    rm -rf "$work"
    mkdir -p "$work/classes" "$work/rows"
    "$JAVA_HOME/bin/javac" -nowarn -d "$work/classes" -cp "$home/lib/*" "$root"/server/src/test/java/dev/corridor/bench/*.java
    trap server_stop EXIT
    server_start
    make_world
}

# Runs one of the load generators in Java: bench_java CLASS ARGUMENT...
bench_java() {
    local class=$1
    shift
    "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx512m -XX:TieredStopAtLevel=1 -cp "$work/classes" "dev.corridor.bench.$class" "$port" "$@"
}

# Starts Corridor as bin/corridor does, and waits until it is ready; arguments are settings.
server_start() { launch serve "$@"; }
server_start_demo() { launch demo; }

launch() {
    env -u CORRIDOR_DB_URL CORRIDOR_DATA="$data" CORRIDOR_PORT="$port" CORRIDOR_BIND=127.0.0.1 CORRIDOR_ALLOWED_NETWORKS=127.0.0.1 \
        "$JAVA_HOME/bin/java" $java_flags -XX:AOTCache="$home/corridor.aot" -jar "$home/corridor.jar" "$@" >>"$work/server.log" 2>&1 &
    server=$!
    until curl -fs -o /dev/null "$site/api/health"; do
        kill -0 "$server" 2>/dev/null || stop "The server did not start: $(tail -n 3 "$work/server.log")"
        sleep 0.02
    done
    postmaster=$(head -n 1 "$data/database/postmaster.pid")
    export PGHOST=127.0.0.1 PGPORT PGDATABASE=corridor PGUSER=corridor_owner PGPASSWORD
    PGPORT=$(sed -n 4p "$data/database/postmaster.pid")
    PGPASSWORD=$(cat "$data/database.secret")
    database_version=$(sql "show server_version")
}

server_stop() {
    [ -n "${server:-}" ] || return 0
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    server=
}

# Asks the database as the owner of the tables.
sql() {
    psql -qAtX -v ON_ERROR_STOP=1 -c "$1"
}

# The password of another role, as the server derives it from the owner's.
role_password() {
    printf 'corridor role %s' "$1" | openssl dgst -sha256 -hmac "$(cat "$data/database.secret")" | sed 's/.* //'
}

post() { # PATH JSON
    curl -fsS -b "$work/cookies" -c "$work/cookies" -H 'Content-Type: application/json' \
        -H "X-XSRF-TOKEN: $(sed -n 's/.*XSRF-TOKEN\t//p' "$work/cookies" 2>/dev/null)" -d "$2" "$site$1"
}

make_world() {
    echo "Making $schools schools of $students students." >&2
    curl -fsS -o /dev/null -c "$work/cookies" "$site/api/setup"
    post /api/setup '{"district": "Bench", "school": "Template", "timeZone": "America/Chicago", "givenName": "Ada",
        "familyName": "Admin", "email": "admin@bench.example", "password": "'"$password"'"}' >/dev/null
    local template
    template=$(sql "select id from school")
    post "/api/schools/$template/rooms" '{"name": "Template", "number": "1", "colour": "ocean", "icon": "door",
        "minutes": 30, "travel": ["one-way", "round-trip"]}' >/dev/null
    psql -qX -v schools="$schools" -v students="$students" -v hash="$(sql 'select password_hash from account')" \
        -f "$root/bench/world.sql"
    [ "$(sql "show fsync; show synchronous_commit; show full_page_writes" | sort -u)" = on ] || stop "The database is not durable."
}

# Waits until the server has answered all that it was asked: whoever stopped asking has left some behind.
await_quiet() {
    local before=-1 after
    for _ in $(seq 60); do
        after=$(sql "select count(*) from pass")
        [ "$after" != "$before" ] || return 0
        before=$after
        sleep 0.5
    done
    stop "The server goes on writing passes that nobody waits for."
}

# Puts the world back to where every measurement starts.
reset() {
    await_quiet
    sql "call bench_reset()"
    sql "vacuum analyze pass"
    sql "vacuum hall, hall_log, act"
    PGUSER=postgres PGPASSWORD=$(role_password postgres) sql checkpoint
}

# Hundredths of a second of CPU that the server, the database and everything else that this shell has waited for took.
cpu_server() { awk '{sub(/.*\) /, ""); print $12 + $13}' "/proc/$server/stat"; }
cpu_database() {
    cat "/proc/$postmaster/stat" $(pgrep -P "$postmaster" | sed 's|.*|/proc/&/stat|') 2>/dev/null \
        | awk -v own="$postmaster" '{id = $1; sub(/.*\) /, ""); sum += $12 + $13 + (id == own ? $14 + $15 : 0)} END {print sum}'
}
cpu_load() { awk '{sub(/.*\) /, ""); print $14 + $15}' "/proc/$$/stat"; }

# Whether, in every school, the log's numbers have no gap and every pass answered is there: holds_together ANSWERED.
holds_together() {
    local gaps passes
    gaps=$(sql "select count(*) from (select h.school_id from hall h left join hall_log l using (school_id)
        group by h.school_id, h.log_from, h.last_seq having count(l.seq) <> h.last_seq - h.log_from + 1) gap")
    passes=$(sql "select count(*) from pass where seq > 0")
    [ "$gaps" = 0 ] || wrong "$gaps schools' logs have gaps"
    [ "$passes" -ge "$1" ] || wrong "$1 passes were answered and $passes are there"
}

wrong() {
    echo "WRONG ANSWERS: $*" >&2
    touch "$work/wrong"
}

calc() { awk "BEGIN {printf \"$1\", ($2)}"; }
median() { sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }

# One row of the table of budgets: row WHAT BUDGET FIGURE VERDICT NAME
row() {
    printf '| %s | %s | %s | %s | `bin/bench %s` |\n' "$@" | tee -a "$work/rows/table" >&2
}
# Holds a figure against its budget: verdict FIGURE "<" BUDGET
verdict() { awk -v a="$1" -v b="$3" -v how="$2" 'BEGIN {print ((how == "<" ? a + 0 < b + 0 : a + 0 >= b + 0) ? "met" : "**missed**")}'; }
# A piece of the report beneath the table, from standard input.
section() { tee -a "$work/rows/sections" >&2; }

machine() {
    echo "$(nproc) cores ($(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1)), $(awk '/^MemTotal/ {printf "%d", $2 / 1048576}' /proc/meminfo) GB," \
        "Linux $(uname -r), Java $("$JAVA_HOME/bin/java" -version 2>&1 | sed -n '1s/.*"\(.*\)".*/\1/p')," \
        "PostgreSQL $database_version (embedded, durable). The server, its database and the load generators share them."
}

report() {
    cat <<END
# Benchmarks

Written by \`bin/bench\` on $(date -u +%Y-%m-%d), in one run of $((SECONDS / 60)) minutes, at $(git -C "$root" describe --always --dirty --exclude '*'). Each figure's command is in its row;
\`bin/bench list\` says what each does. A run whose answers are wrong writes nothing.

Machine: $(machine)

| what | budget | figure | verdict | command |
| --- | --- | --- | --- | --- |
END
    cat "$work/rows/table"
    echo
    cat "$work/rows/sections"
    cat "$root/bench/notes.md"
}

# Writes the report if everything was measured at its full length; prints it in any case.
finish() {
    server_stop
    touch "$work/rows/table" "$work/rows/sections"
    [ ! -e "$work/wrong" ] || stop "Some answers were wrong, so the figures mean nothing."
    report >"$work/benchmarks.md"
    if [ "$1" = 0 ] && ! env | grep -q '^BENCH_'; then
        cp "$work/benchmarks.md" "$root/docs/benchmarks.md"
        echo "Wrote docs/benchmarks.md." >&2
    fi
    cat "$work/benchmarks.md"
}
