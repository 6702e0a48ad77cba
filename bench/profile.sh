# what the server spends its time on while it creates passes (Java's flight recorder)
. "$root/bench/create.lib.sh"

warm_up_creating
reset
"$JAVA_HOME/bin/jcmd" "$server" JFR.start name=bench settings=profile >/dev/null
over_http teachers 64 "$seconds"
"$JAVA_HOME/bin/jcmd" "$server" JFR.dump name=bench filename="$work/create.jfr" >/dev/null
"$JAVA_HOME/bin/jcmd" "$server" JFR.stop name=bench >/dev/null
{
    cat <<END
### Where the time goes
One pass takes $(calc %.2f "$server_cpu * 1000 / $rate") ms of CPU in the server and $(calc %.2f "$database_cpu * 1000 / $rate") ms in the database ($rate/s, 64 connections).
A sample counts for the first kind of work whose code is met from the top of its stack.

END
    bench_java Spent "$work/create.jfr"
    echo
} | section
