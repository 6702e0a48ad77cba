# Sourced by the benchmarks that create passes all over: who asks for them, and what is counted.

rounds=${BENCH_ROUNDS:-3}
seconds=${BENCH_SECONDS:-8}

# Has the database log one pass that the server writes, and makes pgbench's script of it.
same_statements() {
    local log=$work/statements.log asked
    sql "update hall set last_seq = 700000000 where school_id = bench_id(1, 0, 0)"
    wrk -t1 -c1 -d1s -s "$root/bench/create.lua" "$site" -- 1 teachers "$sent" >/dev/null
    reset
    sql "update hall set last_seq = 700000000 where school_id = bench_id(1, 0, 0)"
    echo "log_min_duration_statement = 0" >>"$data/database/postgresql.conf"
    kill -HUP "$postmaster"
    sleep 0.5
    asked=$(curl -sS -o /dev/null -w '%{http_code}' -H 'Content-Type: application/json' -H 'X-XSRF-TOKEN: bench' \
        -H "Cookie: corridor=$(sql "select bench_id(3, 0, 90001)"); XSRF-TOKEN=bench" \
        -H "Idempotency-Key: $(sql "select bench_id(9, 0, 0)")" \
        -d "$(sql "select jsonb_build_object('studentId', bench_id(2, 0, 0), 'originId', bench_id(4, 0, 1),
            'destinationId', bench_id(4, 0, 11), 'travel', 'round-trip', 'minutes', 10)")" \
        "$site/api/schools/$(sql "select bench_id(1, 0, 0)")/passes")
    sed -i '/^log_min_duration_statement/d' "$data/database/postgresql.conf"
    kill -HUP "$postmaster"
    [ "$asked" = 201 ] || wrong "a pass was answered with $asked"
    cp "$data/database.log" "$log"
    bench_java Statements "$log" >"$work/create.pgbench"
}

over_http() { # ASKER CONNECTIONS SECONDS; sets answered rate p50 p99 server_cpu database_cpu load_cpu
    local before after wrong why seconds max out
    before="$(cpu_server) $(cpu_database) $(cpu_load)"
    out=$(wrk -t1 -c"$2" -d"$3s" --timeout 10s -s "$root/bench/create.lua" "$site" -- "$schools" "$1" "$sent" | tail -n 1)
    after="$(cpu_server) $(cpu_database) $(cpu_load)"
    eval "$out"
    [ "$wrong" = 0 ] || wrong "$wrong requests failed ($why)"
    holds_together "$answered"
    rate=$(calc %.0f "$answered / $seconds")
    read -r server_cpu database_cpu load_cpu <<<"$(echo "$before $after $seconds" | awk '{for (i = 1; i <= 3; i++) printf "%.2f ", ($(i + 3) - $i) / 100 / $7}')"
}

by_pgbench() { # CLIENTS SECONDS; sets rate database_cpu load_cpu
    local before after out
    before="$(cpu_database) $(cpu_load)"
    out=$(PGUSER=corridor_app PGPASSWORD=$(role_password corridor_app) pgbench -n -M prepared -c "$1" -j 1 -T "$2" \
        -D turn=-1 -D clients="$1" -D schools="$schools" -f "$work/create.pgbench" 2>&1) || wrong "pgbench: $(tail -n 2 <<<"$out")"
    after="$(cpu_database) $(cpu_load)"
    rate=$(sed -n 's/^tps = \([0-9]*\).*/\1/p' <<<"$out")
    read -r database_cpu load_cpu <<<"$(echo "$before $after $2" | awk '{for (i = 1; i <= 2; i++) printf "%.2f ", ($(i + 2) - $i) / 100 / $5}')"
}

# Rows that one pass leaves in each table: both ways must leave the same.
rows_of_a_pass() {
    sql "select string_agg(n, ' ' order by n) from (
        select 'pass ' || count(*) / (select count(*) from pass where seq > 0) as n from pass where seq > 0
        union all select 'log ' || count(*) / (select count(*) from pass where seq > 0) from hall_log
        union all select 'act ' || count(*) / (select count(*) from pass where seq > 0) from act) counted"
}

# Lets Java translate what it will need, which takes its compiler a while beside the load: a minute and a half.
warm_up_creating() {
    local round
    for round in 1 2 3; do
        reset
        over_http teachers 256 "$((seconds * 4))"
        echo "warming up: $rate/s" >&2
    done
}

# One row of the table: medians NAME FILE
medians() {
    local column row=""
    for column in 1 2 3 4 5 6; do
        row+=" $(cut -d' ' -f"$column" "$work/$2" | median) |"
    done
    echo "| $1 |$row"
}
