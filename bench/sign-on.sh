# passes while people sign in by OpenID Connect, as fast as 2,000 within ten minutes
length=${BENCH_SIGN_IN_SECONDS:-240}
count=$((length * 2000 / 600))
provider=$((port + 1))

sql "update account set source_id = email where email like 'student%'"
way=$(post "/api/districts/$(sql "select id from district")/sign-on-connections" '{"preset": "generic", "name": "Bench",
    "issuer": "http://127.0.0.1:'"$provider"'", "clientId": "bench", "clientSecret": "bench", "claim": "roster",
    "identifier": "source-id", "byEmail": false, "domains": [], "audience": ["students"], "on": true}' | sed 's/^{"id":"\([^"]*\)".*/\1/')
way=/api/sign-on/$(sql "select id from district")/ways/$way
reset
bench_java SignOns "$schools" "$way" "$provider" 20 6 20 >/dev/null # Java warms up
reset
before=$(cpu_server)
eval "$(bench_java SignOns "$schools" "$way" "$provider" "$count" "$length" 10)"
used=$(calc %.2f "($(cpu_server) - $before) / 100 / $length")
[ "$pass_wrong $signin_wrong" = "0 0" ] || wrong "$pass_wrong of $pass_count passes, $signin_wrong of $signin_count sign-ins"
row "2,000 sign-ins by OpenID Connect in ten minutes ($signin_count in $length s), 10 passes a second meanwhile" "no pass slower than 200 ms" \
    "longest **$pass_max ms** (p99 $pass_p99, $pass_count passes); a sign-in, there and back, takes $signin_p50 ms, p99 $signin_p99; $used cores" \
    "$(verdict "$pass_max" "<" 200)" sign-on
