package dev.corridor.rosters.runs;

import dev.corridor.rosters.model.Guard;
import dev.corridor.rosters.model.Mapping;
import dev.corridor.rosters.sources.Checked.Unit;
import dev.corridor.shared.DistrictId;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a district's roster comes from. What is secret about it is kept apart.
 *
 * @param kind the word of its source
 * @param settings what was filled in, but for secrets
 * @param secretsSet names of secrets that were filled in
 * @param offered what the last look at the source found to map
 * @param nightlyAt where its schools are; empty to run by hand only
 * @param mark where the next fetch of changes goes on from
 * @param wholeAt when everything was last fetched
 * @param made when what it fetches was made; empty where the other side makes it as it is asked
 * @param attempt how often in a row it has failed for reasons that may pass
 */
public record Connection(
        ConnectionId id,
        DistrictId district,
        String kind,
        String name,
        Map<String, String> settings,
        Set<String> secretsSet,
        Mapping mapping,
        Optional<Offer> offered,
        Optional<Instant> checkedAt,
        Optional<LocalTime> nightlyAt,
        Guard guard,
        Optional<String> mark,
        Optional<Instant> wholeAt,
        Optional<Instant> nextRunAt,
        Optional<Freshness> made,
        int attempt,
        long version) {

    /** What may be mapped. */
    public record Offer(List<Unit> units, List<String> roles, List<String> numbers) {}

    /** What an admin decides about one; settings hold secrets too, and of those only what is to change. */
    public record Draft(
            String kind, String name, Map<String, String> settings, Optional<LocalTime> nightlyAt, Guard guard) {}

    /** What an admin decided, once its secrets are apart. */
    record Written(
            String name,
            Map<String, String> settings,
            Set<String> secretsSet,
            Optional<LocalTime> nightlyAt,
            Guard guard) {}

    public Connection {
        settings = Map.copyOf(settings);
        secretsSet = Set.copyOf(secretsSet);
    }

    /** The same as an admin wants it, who read this version of it; the next run fetches everything. */
    Connection changed(Written wanted, Optional<Instant> next, long read) {
        return next(wanted, mapping, next, read);
    }

    /** The same with what an admin said of its words, who read this version of it; the next run fetches everything. */
    Connection mapped(Mapping said, Optional<Instant> next, long read) {
        return next(new Written(name, settings, secretsSet, nightlyAt, guard), said, next, read);
    }

    private Connection next(Written written, Mapping said, Optional<Instant> next, long read) {
        return new Connection(
                id,
                district,
                kind,
                written.name(),
                written.settings(),
                written.secretsSet(),
                said,
                offered,
                checkedAt,
                written.nightlyAt(),
                written.guard(),
                Optional.empty(),
                wholeAt,
                next,
                made,
                0,
                read);
    }
}
