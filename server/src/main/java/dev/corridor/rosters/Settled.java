package dev.corridor.rosters;

import dev.corridor.rosters.model.Summary.Count;
import dev.corridor.tables.TableProblem;
import java.util.List;
import java.util.Map;

/**
 * A roster that changes nothing in its district as that is: what a plan of it would show.
 *
 * @param build the Corridor that found it out; another one may plan otherwise
 * @param roster the digest of its snapshot
 * @param state the fingerprint of what it was compared with
 * @param counts by kind of thing, all of them the same
 * @param notices what planning it had to say
 */
public record Settled(
        String build, String roster, String state, Map<String, Count> counts, List<TableProblem> notices) {

    public Settled {
        notices = List.copyOf(notices);
    }
}
