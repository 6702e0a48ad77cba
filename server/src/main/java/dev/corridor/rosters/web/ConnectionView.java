package dev.corridor.rosters.web;

import dev.corridor.rosters.model.Mapping;
import dev.corridor.rosters.model.Mapping.UnitChoice;
import dev.corridor.rosters.model.RosterRole;
import dev.corridor.rosters.runs.Connection;
import dev.corridor.rosters.runs.ConnectionId;
import dev.corridor.rosters.runs.Freshness;
import dev.corridor.rosters.runs.Run.State;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A connection, as its admins see it.
 *
 * @param secretsSet names of the secrets that were filled in; they are never shown again
 * @param nightlyAt where its schools are; null to run by hand only
 * @param guardPercent of a school's students, staff or enrolments that may go without asking
 * @param offered what may be mapped; null before it was checked
 * @param nextRunAt null if it runs by hand only, or pauses after a run was undone
 * @param consentUri where the other side leads an admin back to who was asked for consent; null where nobody is
 * @param health {@code new}, {@code ok}, {@code attention} (an admin is asked), {@code paused}, {@code stale} (nothing
 *     newer has come to be fetched for longer than is usual) or {@code failed}
 * @param madeAt when what it fetches was made; null where the other side makes it as it is asked
 */
record ConnectionView(
        ConnectionId id,
        String kind,
        String name,
        Map<String, String> settings,
        List<String> secretsSet,
        @Nullable LocalTime nightlyAt,
        int guardPercent,
        MappingView mapping,
        Connection.@Nullable Offer offered,
        @Nullable Instant checkedAt,
        @Nullable RunView lastRun,
        @Nullable Instant nextRunAt,
        @Nullable String consentUri,
        String health,
        @Nullable Instant madeAt) {

    /**
     * What a unit stands for; a school, a role, both, or nothing that is taken in.
     *
     * @param leaveOut false where it is left out
     */
    record UnitView(
            @Nullable SchoolId schoolId,
            @Nullable String role,
            @Nullable Boolean leaveOut) {}

    /**
     * What words mean.
     *
     * @param roles role by the source's word, or {@code leave-out}
     */
    record MappingView(Map<String, UnitView> units, Map<String, String> roles, String number) {

        private static final String LEAVE_OUT = "leave-out";

        static MappingView of(Mapping mapping) {
            Map<String, UnitView> units = new HashMap<>();
            mapping.units()
                    .forEach((key, choice) -> units.put(
                            key,
                            new UnitView(
                                    choice.school().orElse(null),
                                    choice.role().map(MappingView::word).orElse(null),
                                    choice.leaveOut())));
            Map<String, String> roles = new HashMap<>();
            mapping.roles()
                    .forEach((word, role) -> roles.put(word, role == RosterRole.FAMILY ? LEAVE_OUT : word(role)));
            return new MappingView(units, roles, mapping.number());
        }

        Mapping mapping() {
            Map<String, UnitChoice> choices = new HashMap<>();
            units.forEach((key, view) -> choices.put(
                    key,
                    new UnitChoice(
                            Optional.ofNullable(view.schoolId()),
                            Optional.ofNullable(view.role()).map(MappingView::role),
                            Boolean.TRUE.equals(view.leaveOut()))));
            Map<String, RosterRole> meanings = new HashMap<>();
            roles.forEach((word, role) -> meanings.put(word, role.equals(LEAVE_OUT) ? RosterRole.FAMILY : role(role)));
            return new Mapping(choices, meanings, number);
        }

        private static String word(RosterRole role) {
            return role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        private static RosterRole role(String word) {
            for (RosterRole role : RosterRole.values()) {
                if (word(role).equals(word) && role != RosterRole.FAMILY) {
                    return role;
                }
            }
            throw Problem.field("roles", "unknown", "There is no role \"" + word + "\".");
        }
    }

    static ConnectionView of(Connection connection, Optional<RunView> last, Optional<String> consentUri, Instant now) {
        return new ConnectionView(
                connection.id(),
                connection.kind(),
                connection.name(),
                connection.settings(),
                connection.secretsSet().stream().sorted().toList(),
                connection.nightlyAt().orElse(null),
                connection.guard().percent(),
                MappingView.of(connection.mapping()),
                connection.offered().orElse(null),
                connection.checkedAt().orElse(null),
                last.orElse(null),
                connection.nextRunAt().orElse(null),
                consentUri.orElse(null),
                health(connection, last, now),
                connection.made().map(Freshness::at).orElse(null));
    }

    private static String health(Connection connection, Optional<RunView> last, Instant now) {
        if (last.isEmpty()) {
            return "new";
        }
        return switch (State.of(last.get().state())) {
            case FAILED -> "failed";
            case HELD, PLANNED -> "attention";
            case FETCHING, APPLYING, APPLIED, UNCHANGED, UNDOING, UNDONE, FORGOTTEN -> resting(connection, now);
        };
    }

    private static String resting(Connection connection, Instant now) {
        if (connection.nightlyAt().isPresent() && connection.nextRunAt().isEmpty()) {
            return "paused";
        }
        boolean looks = connection.nightlyAt().isPresent();
        return looks && connection.made().filter(made -> made.missed(now)).isPresent() ? "stale" : "ok";
    }
}
