package dev.corridor.rosters.sources;

import java.util.List;
import java.util.Optional;

/**
 * A kind of system that rosters come from. Each is a folder beside this; nothing outside it names one. A source reads
 * and never writes on the other side, keeps nothing between calls, and leaves out at once what no roster needs, such as
 * passwords and dates of birth.
 */
public interface RosterSource {

    /** The word for it in the database and the API, such as {@code oneroster}. */
    String kind();

    /** What an admin fills in, in the order of the form. */
    List<SettingField> fields();

    /** Whether it hands in files that an admin uploads, rather than being fetched. */
    default boolean uploads() {
        return false;
    }

    /** Whether its changes tell all that is gone too, so that nothing need ever be fetched as a whole again. */
    default boolean tellsWhatIsGone() {
        return false;
    }

    /** How an admin lets it in on a page of the other side; empty where nobody is asked. */
    default Optional<Consenting> consenting() {
        return Optional.empty();
    }

    /**
     * Looks whether the other side can be reached and read, a page of each kind of thing at most. What fails is told in
     * the answer.
     */
    Checked check(SourceSettings settings);

    /**
     * Writes everything there is, or what has changed.
     *
     * @param mark where the last fetch ended, as that told; empty to write everything. A source that cannot tell what
     *     has changed, or no longer from there, writes everything too
     * @throws SourceProblem if not all of it could be read; what was written is then forgotten
     */
    Fetched fetch(SourceSettings settings, Optional<String> mark, RosterTables into);
}
