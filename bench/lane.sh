# one school's crowd with the lane, with the lane one by one, and without it; more requests at once than connections
length=${BENCH_LANE_SECONDS:-6}

{
    cat <<END
### What the lane is worth
64 and 256 callers at once send students of one school out and back, without a pause; a teacher of another school does so now and then. The server
has 16 connections to the database.

| way | callers | changes/s | p50 ms | p99 ms | other school p50 ms | p99 ms |
| --- | --- | --- | --- | --- | --- | --- |
END
    for way in "lane, up to 64 in a transaction|--corridor.lane.batch=64" "lane, one by one|--corridor.lane.batch=1" "no lane|--corridor.lane.off=true"; do
        server_stop
        server_start "${way#*|}"
        reset
        bench_java Crowd 64 $((length * 4)) >/dev/null # Java warms up
        for callers in 64 256; do
            reset
            eval "$(bench_java Crowd "$callers" "$length")"
            [ "$crowd_wrong $other_wrong" = "0 0" ] || wrong "$crowd_wrong of the crowd, $other_wrong of the other school (${way%|*}, $callers)"
            echo "| ${way%|*} | $callers | $(calc %.0f "$crowd_count / $length") | $crowd_p50 | $crowd_p99 | $other_p50 | $other_p99 |"
        done
    done
    echo
} >"$work/lane"
section <"$work/lane"
server_stop
server_start
