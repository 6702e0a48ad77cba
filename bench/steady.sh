# the same at 200 requests a second
length=${BENCH_STEADY_SECONDS:-30}

reset
bench_java Steady "$schools" 200 20 >/dev/null # Java warms up
reset
eval "$(bench_java Steady "$schools" 200 "$length")"
[ "$pass_wrong" = 0 ] || wrong "$pass_wrong of $pass_count requests"
holds_together "$pass_count"
row "the same at 200 requests a second for $length s" "p99 < 50 ms" \
    "p99 **$pass_p99 ms** (p50 $pass_p50, longest $pass_max; $pass_count passes)" "$(verdict "$pass_p99" "<" 50)" steady
