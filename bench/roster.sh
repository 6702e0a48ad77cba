# a roster of 100,000 people imported for the first time, unchanged, and a grade higher; who wants a hall meanwhile
people=${BENCH_PEOPLE:-100000}
eval "$(bench_java DistrictFiles "$work/roster.zip" "$people" 0)"
bench_java DistrictFiles "$work/higher.zip" "$people" 1 >/dev/null

roster_import() { # FILE; prints seconds and the megabytes it had resident at most
    local before importing most=0 now
    before=$(date +%s.%N)
    CORRIDOR_DATA="$data" "$JAVA_HOME/bin/java" $import_flags -Xmx1g -XX:AOTCache="$home/corridor.aot" -jar "$home/corridor.jar" \
        import "$1" --time-zone America/Chicago >"$work/import.log" 2>&1 &
    importing=$!
    while now=$(awk '/^VmHWM/ {printf "%d", $2 / 1024}' "/proc/$importing/status" 2>/dev/null); [ -n "$now" ]; do
        most=$now
        sleep 0.1
    done
    wait "$importing" || wrong "$(tail -n 1 "$work/import.log")"
    echo "$(calc %.1f "$(date +%s.%N) - $before") $most"
}

# Asks for the hall of one of the district's schools fifty times a second, as its passes do; prints the longest wait in ms.
hall_asked() { # until the process $1 ends
    echo "begin; select 1 from hall where school_id = '$(sql "select id from school order by id limit 1")' for no key update; commit;" >"$work/ask.sql"
    rm -f "$work"/asked.*
    pgbench -n -R 50 -T 600 -l --log-prefix="$work/asked" -f "$work/ask.sql" >/dev/null 2>&1 &
    local asking=$!
    while kill -0 "$1" 2>/dev/null; do sleep 0.2; done
    kill "$asking" 2>/dev/null || true
    wait "$asking" 2>/dev/null || true
    awk '{print ($3 - $7) / 1000}' "$work"/asked.* | sort -n | awk '{v[NR] = $1} END {printf "%.0f, %.0f", v[int(NR * 0.99)], v[NR]}'
}

# In the background, with its figure in a file, while the hall is asked for.
roster_measured() { # FILE
    roster_import "$1" >"$work/seconds" &
    local importing=$!
    hall_asked "$importing" >"$work/hall"
    wait "$importing"
}

server_stop
world_data=$data
data=$work/roster
server_start
read -r first first_most <<<"$(roster_import "$work/roster.zip")"
roster_measured "$work/roster.zip"
read -r same same_most <"$work/seconds"
same_hall=$(cat "$work/hall")
grep -q "Nothing to change" "$work/import.log" || wrong "the second import of a roster changed something"
roster_measured "$work/higher.zip"
read -r higher higher_most <"$work/seconds"
grep -q Applied "$work/import.log" || wrong "a roster was not applied: $(tail -n 1 "$work/import.log")"
higher_hall=$(cat "$work/hall")
[ "$(sql "select count(*) from person where source_id is not null")" = "$people" ] || wrong "people of the roster are missing"
row "roster of $people people, first import" "under 60 s" "$first s" "$(verdict "$first" "<" 60)" roster
row "the same, unchanged" "under 10 s" "$same s" "$(verdict "$same" "<" 10)" roster
section <<END
### A large roster
$people people in $roster_schools schools, $roster_enrolments enrolments, by \`bin/corridor import\` beside the running server, its start included, in a heap
of 1 GB. Meanwhile the hall of one of the schools is asked for fifty times a second, as passes do.

| import | seconds | resident at most (MB) | the hall waits: p99, most (ms) |
| --- | --- | --- | --- |
| first | $first | $first_most | there is none yet |
| unchanged | $same | $same_most | $same_hall |
| everybody a grade higher | $higher | $higher_most | $higher_hall |

END
server_stop
rm -rf "$data"
data=$world_data
server_start
