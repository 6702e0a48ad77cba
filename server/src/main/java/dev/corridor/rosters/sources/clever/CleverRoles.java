package dev.corridor.rosters.sources.clever;

import dev.corridor.rosters.sources.JsonFields;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One word for all that Clever says somebody is. */
final class CleverRoles {

    /** Those that are of schools, the most telling first. */
    static final List<String> IN_SCHOOLS = List.of("student", "teacher", "staff");

    /** What roles are called here, as OneRoster does. */
    static final List<String> WORDS =
            List.of("student", "teacher", "aide", "counselor", "principal", "districtAdministrator");

    private static final Set<String> PRINCIPALS = Set.of(
            "principal",
            "assistant principal",
            "associate principal",
            "vice principal",
            "co-principal",
            "head of school");
    private static final Set<String> COUNSELORS =
            Set.of("counselor", "school counselor", "guidance counselor", "counsellor");

    /** In this order, so that who is several is met once. */
    static final List<String> LISTED = List.of("student", "teacher", "staff", "district_admin");

    private CleverRoles() {}

    /** Whether somebody is first met among those of a role: Clever lists who is several with each. */
    static boolean firstMet(JsonNode roles, String listed) {
        return LISTED.stream()
                .filter(role -> roles.path(role).isObject())
                .findFirst()
                .filter(listed::equals)
                .isPresent();
    }

    /** Blank for who is not taken in. Only a principal's very title makes one, not a text that has it somewhere. */
    static String of(JsonNode roles) {
        if (roles.path("student").isObject()) {
            return "student";
        }
        String staff = roles.path("staff").isObject() ? staff(roles.path("staff")) : "";
        if (staff.equals("principal")) {
            return staff;
        }
        if (roles.path("teacher").isObject()) {
            return "teacher";
        }
        return staff.isEmpty() && roles.path("district_admin").isObject() ? "districtAdministrator" : staff;
    }

    private static String staff(JsonNode staff) {
        String title = JsonFields.text(staff, "title").toLowerCase(Locale.ROOT);
        if (PRINCIPALS.contains(title)) {
            return "principal";
        }
        return COUNSELORS.contains(title) ? "counselor" : "aide";
    }
}
