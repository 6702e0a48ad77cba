# the student's first screen: JavaScript, Lighthouse
need chromium chromium

lighthouse=$work/../lighthouse
[ -x "$lighthouse/node_modules/.bin/lighthouse" ] || npm install --prefix "$lighthouse" --no-audit --no-fund --loglevel=error lighthouse@13 >&2
server_stop
world=$data
data=$work/demo
server_start_demo
# The sample world takes a while to be made.
curl -fsS -o /dev/null -c "$work/ana" "$site/api/health"
curl -fsS -o /dev/null --retry 60 --retry-delay 2 --retry-all-errors -b "$work/ana" -c "$work/ana" -H 'Content-Type: application/json' \
    -H "X-XSRF-TOKEN: $(sed -n 's/.*XSRF-TOKEN\t//p' "$work/ana")" -d '{"login": "ana@lincoln.example", "password": "corridor-demo"}' \
    "$site/api/session" 2>"$work/sign-in.log" || stop "Ana cannot sign in: $(tail -n 1 "$work/sign-in.log")"
printf '{"Cookie": "corridor=%s"}' "$(sed -n 's/.*\tcorridor\t//p' "$work/ana")" >"$work/ana.json"
: >"$work/scores"
for round in 1 2 3; do
    CHROME_PATH=$(command -v chromium) "$lighthouse/node_modules/.bin/lighthouse" "$site/" --quiet --output=json --output-path="$work/lighthouse.json" \
        --only-categories=performance,accessibility --extra-headers="$work/ana.json" \
        --chrome-flags="--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync" >&2
    node "$root/bench/first-screen.mjs" "$work/lighthouse.json" >>"$work/scores"
done
server_stop
data=$world
server_start
scripts=$(cut -d' ' -f1 "$work/scores" | median)
performance=$(cut -d' ' -f2 "$work/scores" | median)
accessibility=$(cut -d' ' -f3 "$work/scores" | median)
row "the student's first screen, signed in: JavaScript, gzip" "< 200 kB" "**$scripts kB** over the wire" "$(verdict "$scripts" "<" 200)" first-screen
row "its Lighthouse performance (a phone, median of 3)" ">= 95" "**$performance** ($(cut -d' ' -f4- "$work/scores" | sort | sed -n 2p))" "$(verdict "$performance" ">=" 95)" first-screen
row "its Lighthouse accessibility" "100" "**$accessibility**" "$(verdict "$accessibility" ">=" 100)" first-screen
