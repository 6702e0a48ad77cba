# one school's bell: 500 students ask within a second for rooms with caps, with and without 5 ms more for every flush
cap=4

ring_bell() { # SCHOOL, WORDS
    local over
    reset
    sql "update room set settings = settings || '{\"maxTo\": $cap}' where school_id = bench_id(1, $1, 0) and number::int > 10;
        update hall set config_version = config_version + 1 where school_id = bench_id(1, $1, 0)"
    eval "$(bench_java Bell $(($1 + 2)) "$1" 500)"
    [ "$bell_wrong $other_wrong" = "0 0" ] || wrong "$bell_wrong at the bell, $other_wrong in the other school"
    [ "$bell_count" = 500 ] || wrong "$bell_count of 500 were answered"
    holds_together $((bell_count + other_count))
    # Who holds a place of a room at each moment that somebody starts, and the whole time a turn is kept.
    over=$(sql "select coalesce(max(n), 0) from (
        select (select count(*) from pass q where q.school_id = p.school_id and q.destination_id = p.destination_id
                and q.started_at <= p.started_at and coalesce(q.ended_at, 'infinity') > p.started_at) as n
        from pass p where p.school_id = bench_id(1, $1, 0) and p.seq > 0 and p.started_at is not null) held")
    [ "$over" = "$cap" ] || wrong "$over students were on the way to a room with a cap of $cap"
    sql "update room set settings = settings || '{\"maxTo\": 2000}' where school_id = bench_id(1, $1, 0);
        update hall set config_version = config_version + 1 where school_id = bench_id(1, $1, 0)"
    row "one school's bell, 500 students in a second, caps of $cap$2" "all answered, p99 < 2 s" \
        "p99 **$bell_p99 ms** (p50 $bell_p50, longest $bell_max); $states; never more than $over a room" "$(verdict "$bell_p99" "<" 2000)" bell
    row "another school's requests meanwhile$2" "< 50 ms" \
        "longest **$other_max ms** (p50 $other_p50; $other_count of them)" "$(verdict "$other_max" "<" 50)" bell
}

# How long a commit of one row takes, in ms.
commit_takes() {
    echo "update hall set last_at = last_at where school_id = bench_id(1, 99, 0);" >"$work/commit.pgbench"
    pgbench -n -c 1 -T 2 -f "$work/commit.pgbench" 2>/dev/null | sed -n 's/^latency average = \([0-9.]*\).*/\1/p'
}

reset
bench_java Steady "$schools" 200 20 >/dev/null # Java warms up
ring_bell 6 ""
plain=$(commit_takes)
printf 'commit_delay = 5000\ncommit_siblings = 0\n' >>"$data/database/postgresql.conf"
kill -HUP "$postmaster"
sleep 0.5
slow=$(commit_takes)
[ "$(calc %d "$slow - $plain >= 5")" = 1 ] || wrong "a flush should take 5 ms more than $plain ms, and takes $slow ms"
ring_bell 12 "; 5 ms more for every flush"
sed -i '/^commit_/d' "$data/database/postgresql.conf"
kill -HUP "$postmaster"
sleep 0.5
section <<END
### The bell
A bell of another school, not counted, rings first. Each student has a session the server has not seen since its start. With \`commit_delay = 5000, commit_siblings = 0\` a commit alone takes $slow ms
instead of $plain ms. The other school's teachers write 20 passes a second from a second before the bell to a second after; the longest counts.

END
