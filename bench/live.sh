# commit to screen with 1,000 watchers of one school, and what 5,000 idle streams cost
watchers=1000
idle=5000

resident() { awk '/^VmRSS/ {printf "%d", $2 / 1024}' "/proc/$server/status"; }
heap_used() {
    "$JAVA_HOME/bin/jcmd" "$server" GC.run >/dev/null
    "$JAVA_HOME/bin/jcmd" "$server" GC.heap_info | sed -n 's/.* used \([0-9]*\)K.*/\1/p' | head -n 2 | awk '{sum += $1} END {print sum}'
}

server_stop
server_start
reset
bench_java Watchers "$watchers" 5 50 >/dev/null # Java warms up
reset
eval "$(bench_java Watchers "$watchers" 10 200)"
[ "$pass_wrong $sight_wrong" = "0 0" ] || wrong "$pass_wrong of $pass_count passes, $sight_wrong of $sight_count sights"
[ "$sight_count" = $((watchers * 200)) ] || wrong "$sight_count sights instead of $((watchers * 200))"
row "commit to screen, $watchers watchers of one school, 10 passes a second" "p99 < 250 ms" \
    "p99 **$sight_p99 ms** (p50 $sight_p50, longest $sight_max; $sight_count sights, none missing), from the request's sending" "$(verdict "$sight_p99" "<" 250)" live

server_stop
server_start
reset
bench_java Steady "$schools" 50 5 >/dev/null # what a server holds that has worked a little
heap_before=$(heap_used)
before=$(resident)
coproc streams { bench_java Idle "$idle"; }
read -r open <&"${streams[0]}"
[ "$open" = open ] || wrong "the streams did not open"
sleep 35 # two signs of life
after=$(resident)
heap_after=$(heap_used)
streams_process=$streams_PID
echo >&"${streams[1]}"
read -r alive <&"${streams[0]}" || true
wait "$streams_process" || true
[ "$alive" = "alive=$idle" ] || wrong "$alive of $idle streams had a sign of life"
row "$idle idle streams, each with a session, security on" "< 500 MB resident" \
    "**$((after - before)) MB** more ($before MB before, $after MB after two signs of life); $(calc %.1f "($heap_after - $heap_before) / $idle") kB of heap each" \
    "$(verdict $((after - before)) "<" 500)" live
