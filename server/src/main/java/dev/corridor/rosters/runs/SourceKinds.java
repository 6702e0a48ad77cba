package dev.corridor.rosters.runs;

import dev.corridor.rosters.sources.RosterSource;
import dev.corridor.shared.Problem;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The kinds of systems that rosters come from: whichever there are. */
@Component
class SourceKinds {

    private final List<RosterSource> sources;

    SourceKinds(List<RosterSource> sources) {
        this.sources = sources.stream()
                .sorted(Comparator.comparing(RosterSource::kind))
                .toList();
    }

    List<RosterSource> all() {
        return sources;
    }

    /** @throws Problem BAD_INPUT */
    RosterSource get(String kind) {
        return sources.stream()
                .filter(source -> source.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> Problem.field("kind", "unknown", "There is no such kind of source."));
    }
}
