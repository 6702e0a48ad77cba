# creating passes over HTTP in 100 schools, against pgbench with the same statements
. "$root/bench/create.lib.sh"

warm_up_creating
same_statements
: >"$work/http.64" >"$work/http.256" >"$work/pgbench"
for round in $(seq "$rounds"); do
    for connections in 64 256; do
        reset
        over_http teachers "$connections" "$seconds"
        rows=$(rows_of_a_pass)
        echo "$rate $p50 $p99 $server_cpu $database_cpu $load_cpu" >>"$work/http.$connections"
    done
    for connections in 16 32; do
        reset
        by_pgbench "$connections" "$seconds"
        [ "$(rows_of_a_pass)" = "$rows" ] || wrong "pgbench leaves $(rows_of_a_pass), the server $rows"
        echo "$rate - - 0 $database_cpu $load_cpu" >>"$work/pgbench"
    done
done
reset
over_http students 64 "$seconds"
echo "$rate $p50 $p99 $server_cpu $database_cpu $load_cpu" >"$work/http.cold"

# Of each side that number of clients counts with which it does best: pgbench's best run, the server's median.
base=$(sort -n "$work/pgbench" | tail -n 1 | cut -d' ' -f1)
few=$(cut -d' ' -f1 "$work/http.64" | median)
many=$(cut -d' ' -f1 "$work/http.256" | median)
reached=$((many > few ? many : few))
ratio=$(calc %.2f "$reached / $base")
row "creating passes over HTTP, of what pgbench does with the same statements" ">= 0.6" \
    "**$ratio** ($reached/s of $base/s; with 64 connections $few/s, with 256 $many/s)" "$(verdict "$ratio" ">=" 0.6)" create
{
    cat <<END
### Creating passes
$schools schools of $students students; teachers, each with a session, write round trips with every rule set (limits a day and a week,
encounter groups, caps, hallway capacity, bell schedule, timetable); every pass and its log entry durable before the answer. Every answer was
checked, and after each run that every answered pass is there and no log number is missing. pgbench runs the statements that the database's own
log shows for one pass (bench/Statements), prepared, in the same messages, as the same role, on the same database, by turns with the server;
its best run counts, with 16 or 32 clients. For Corridor the median counts, with 64 or 256 connections. CPU is in cores of $(nproc).

| $rounds rounds of $seconds s, medians | passes/s | p50 ms | p99 ms | server CPU | database CPU | load generator CPU |
| --- | --- | --- | --- | --- | --- | --- |
END
    medians "over HTTP, 64 connections" http.64
    medians "over HTTP, 256 connections (the server has 16 to the database)" http.256
    medians "over HTTP, 64 connections, students ask, each for the first time since signing in" http.cold
    medians "pgbench, unbatched" pgbench
    echo
} | section
