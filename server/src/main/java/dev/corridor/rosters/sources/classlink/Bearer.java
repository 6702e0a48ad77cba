package dev.corridor.rosters.sources.classlink;

import dev.corridor.rosters.sources.JsonAnswer;
import dev.corridor.rosters.sources.SourceProblem;
import dev.corridor.rosters.sources.oneroster.Access;
import java.net.URI;
import java.util.Map;

/** The token of a district, as the list of applications has it; it may change at any time. */
final class Bearer implements Access {

    private final Applications applications;
    private Application application;

    Bearer(Applications applications, Application application) {
        this.applications = applications;
        this.application = application;
    }

    @Override
    public Map<String, String> headers(URI uri) {
        return Map.of("Authorization", "Bearer " + application.bearer());
    }

    @Override
    public boolean renew(JsonAnswer refusal) {
        if (refusal.status() != 401) {
            return false;
        }
        Application now = applications.chosen();
        boolean other = !now.bearer().equals(application.bearer());
        application = now;
        return other;
    }

    @Override
    public SourceProblem problem(JsonAnswer refusal) {
        return refusal.status() == 401
                ? SourceProblem.otherSide(
                        "district-not-authorised",
                        "ClassLink does not let Corridor read this district's roster. Its ClassLink administrator must"
                                + " share it again.",
                        Map.of())
                : refusal.problem();
    }
}
