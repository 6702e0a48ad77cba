# Sourced by the commands beside it: finds what they need, or says in one line what to install.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
jar=$root/server/target/corridor.jar
# Most of what Corridor keeps are millions of small objects, which are a tenth smaller with short headers. Java would stop
# everything for a whole collection, a quarter of a second, when its classes first fill 21 MB, and again when it has
# compiled another 15 % of its code cache, as when the first people sign in elsewhere in the morning; it would find
# nothing to throw away.
java_flags="-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:MetaspaceSize=256m -XX:SweeperThreshold=60"
# An import keeps most of what it reads until it is done: collecting that takes both cores, for a moment. It is over
# before what the second compiler makes of it is worth its ten seconds of a core.
import_flags="-XX:+UseParallelGC -XX:+UseCompactObjectHeaders -XX:TieredStopAtLevel=1"

stop() {
    echo "$*" >&2
    exit 1
}

jdk_version() {
    [ -x "$1/bin/javac" ] && "$1/bin/java" -version 2>&1 | sed -n '1s/.*version "\([0-9]*\).*/\1/p'
}

# Sets JAVA_HOME to a JDK 25 or newer: that of the caller, of PATH, or of the usual system folders.
find_jdk() {
    local on_path candidate version
    on_path=$(readlink -f "$(command -v javac || true)" 2>/dev/null || true)
    for candidate in "${JAVA_HOME:-}" "${on_path%/bin/javac}" /usr/lib/jvm/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/*; do
        [ -n "$candidate" ] || continue
        version=$(jdk_version "$candidate" || true)
        if [ "${version:-0}" -ge 25 ]; then
            export JAVA_HOME=$candidate
            return
        fi
    done
    stop "Corridor needs a JDK 25: install one (such as temurin-25-jdk) or set JAVA_HOME to it."
}

find_node() {
    command -v npm >/dev/null || stop "Corridor needs Node 20.19 or newer with npm to build its web app: install nodejs."
    node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' \
        || stop "Corridor needs Node 20.19 or newer to build its web app; this is $(node --version)."
}

maven() {
    command -v mvn >/dev/null || stop "Corridor needs Maven 3.8 or newer to build: install maven."
    mvn -B -f "$root/server/pom.xml" "$@"
}

build_if_needed() {
    local newer
    newer=$(find "$root/server/src/main" "$root/server/pom.xml" "$root/web" "$root/api" \
        \( -name node_modules -o -name dist \) -prune -o -type f -newer "$jar" -print -quit 2>/dev/null || true)
    if [ -f "$jar" ] && [ -z "$newer" ]; then
        return
    fi
    find_node
    echo "Building Corridor; the first time takes a few minutes." >&2
    maven -q -Pquick -Dmaven.test.skip=true -Dspotless.check.skip=true package >&2
}

# Unpacks the jar into a folder of its own, which starts faster and survives a build while it runs, and lets Java
# remember a start of it (its AOT cache), which halves the time of the next ones.
unpack() {
    home=$root/server/target/run/$(cksum <"$jar" | tr ' ' '-')
    if [ -f "$home/first-start.log" ]; then
        return
    fi
    rm -rf "$home"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$home" >/dev/null
    env -u CORRIDOR_DB_URL CORRIDOR_DATA="$home/data" CORRIDOR_PORT=0 CORRIDOR_BIND=127.0.0.1 \
        "$JAVA_HOME/bin/java" $java_flags -XX:AOTCacheOutput="$home/corridor.aot" -Dspring.context.exit=onRefresh \
        -jar "$home/corridor.jar" serve >"$home/first-start" 2>&1 || true
    # That start leaves at once, and its database behind.
    [ ! -f "$home/data/database/postmaster.pid" ] || kill -INT "$(head -n 1 "$home/data/database/postmaster.pid")" || true
    rm -rf "$home/data"
    mv "$home/first-start" "$home/first-start.log"
}
