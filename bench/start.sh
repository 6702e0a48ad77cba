# starting on an existing embedded database
times=()
for round in 1 2 3 4 5; do
    server_stop
    begun=$(date +%s%N)
    server_start
    times+=("$(calc %.2f "($(date +%s%N) - $begun) / 1e9")")
done
sleep 5
resident=$(awk '/^VmRSS/ {printf "%d", $2 / 1024}' "/proc/$server/status")
took=$(printf '%s\n' "${times[@]}" | median)
row "start on an existing embedded database ($schools schools, $((schools * students)) students)" "< 4 s to healthy" \
    "**$took s** (median of ${times[*]})" "$(verdict "$took" "<" 4)" start
row "the same, resident" "< 400 MB" "**$resident MB**" "$(verdict "$resident" "<" 400)" start
