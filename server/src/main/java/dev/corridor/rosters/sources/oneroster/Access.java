package dev.corridor.rosters.sources.oneroster;

import dev.corridor.rosters.sources.JsonAnswer;
import dev.corridor.rosters.sources.SourceProblem;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** How requests prove who asks. One is used for one fetch, by one thread. */
public interface Access {

    /** The headers that prove it for this request; each is for one request only. */
    Map<String, String> headers(URI uri);

    /** After a refusal with 400 or 401: whether to ask once more, with new headers. */
    default boolean renew(JsonAnswer refusal) {
        return false;
    }

    /** What a refusal means that is not asked again. */
    default SourceProblem problem(JsonAnswer refusal) {
        return refusal.problem();
    }

    /** How far the other side's clock is ahead of this one, where requests are dated by it. */
    default Duration ahead() {
        return Duration.ZERO;
    }
}
