package dev.corridor.signon;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Role;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who may come by a connection. Guardians never do: they are invited by code. */
public enum Audience {
    STUDENTS,
    /** Everybody who works there, admins of the district too. */
    STAFF;

    private static final Set<String> NO_STAFF = Set.of(Role.STUDENT.word(), Role.GUARDIAN.word());

    /** Who somebody of these roles comes as; empty for who does not come this way at all. */
    static Optional<Audience> of(Set<String> roles) {
        if (roles.stream().anyMatch(role -> !NO_STAFF.contains(role))) {
            return Optional.of(STAFF);
        }
        return roles.contains(Role.STUDENT.word()) ? Optional.of(STUDENTS) : Optional.empty();
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * By its word.
     *
     * @throws Problem BAD_INPUT
     */
    @JsonCreator
    public static Audience of(String word) {
        for (Audience one : values()) {
            if (one.word().equals(word)) {
                return one;
            }
        }
        throw Problem.field("audience", "unknown", "There is no \"" + word + "\" here.");
    }
}
