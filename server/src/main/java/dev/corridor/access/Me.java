package dev.corridor.access;

import dev.corridor.shared.AccountId;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.OneOf;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Role;
import dev.corridor.shared.SchoolId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, and where that is somebody.
 *
 * @param district the one administered, for a district's admin
 */
public record Me(Identity account, List<School> schools, Optional<District> district) {

    /**
     * The account.
     *
     * @param login what it signs in with
     * @param name what its first school calls the person
     * @param locale null for the browser's
     * @param mustChangePassword until then nothing else is allowed
     * @param owesFactor the same of adding a second factor
     */
    public record Identity(
            AccountId id,
            String login,
            String name,
            @Nullable String locale,
            boolean mustChangePassword,
            boolean owesFactor) {}

    /**
     * A school, and what one may do there.
     *
     * @param timeZone such as {@code America/Chicago}
     * @param abilities {@code take-passes}, {@code write-passes}, {@code see-hallway}, {@code keep-attendance},
     *     {@code counsel}, {@code see-children}, {@code admin-rooms}, {@code admin-people}, {@code admin-limits},
     *     {@code admin-reports}, {@code admin-settings}
     * @param languages what people may choose from
     * @param phonesAllowed whether students start passes on phones
     */
    public record School(
            SchoolId id,
            String name,
            String timeZone,
            PersonId personId,
            String personName,
            Set<Role> roles,

            @OneOf({
                "take-passes",
                "write-passes",
                "see-hallway",
                "keep-attendance",
                "counsel",
                "see-children",
                "admin-rooms",
                "admin-people",
                "admin-limits",
                "admin-reports",
                "admin-settings"
            })
            List<String> abilities,

            @Nullable String grade,
            @Nullable String photo,
            List<String> languages,
            boolean phonesAllowed) {}

    /** A district, and what one may do there; abilities as in a school. */
    public record District(
            DistrictId id,
            String name,

            @OneOf({
                "take-passes",
                "write-passes",
                "see-hallway",
                "keep-attendance",
                "counsel",
                "admin-rooms",
                "admin-people",
                "admin-limits",
                "admin-reports",
                "admin-settings"
            })
            List<String> abilities) {}
}
