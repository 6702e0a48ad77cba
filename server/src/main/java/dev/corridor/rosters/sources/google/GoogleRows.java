package dev.corridor.rosters.sources.google;

import com.google.api.services.directory.model.User;
import dev.corridor.rosters.sources.Checked;
import dev.corridor.rosters.sources.RosterTables;
import dev.corridor.rosters.sources.RosterTables.UnitType;
import dev.corridor.rosters.sources.SourceProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes accounts and units as rows. Who is suspended or archived is left out, and so is gone. */
final class GoogleRows {

    /** Many schools make a student's address of the ID number. */
    static final String OF_ADDRESS = "email-number";

    private static final String ORGANIZATION = "organization";
    private static final Pattern NUMBER_IN_ADDRESS = Pattern.compile("(\\d{3,})@.*");

    private final RosterTables tables;
    private final GoogleUnits units;
    private final Map<String, List<String>> groups;

    /** @param groups the ids of the groups each account is in, by its id */
    GoogleRows(RosterTables tables, GoogleUnits units, Map<String, List<String>> groups) {
        this.tables = tables;
        this.units = units;
        this.groups = groups;
    }

    void unit(Checked.Unit unit) {
        tables.add(new RosterTables.Org(unit.key(), unit.name(), UnitType.UNIT, unit.parent()));
    }

    void user(User user) {
        if (Boolean.TRUE.equals(user.getSuspended()) || Boolean.TRUE.equals(user.getArchived())) {
            return;
        }
        String id = text(user.getId());
        String email = text(user.getPrimaryEmail());
        if (id.isEmpty() || email.isEmpty()) {
            throw SourceProblem.otherSide(
                    "google-unexpected",
                    "Google answers for {what} with something else than data.",
                    Map.of("what", "users"));
        }
        List<String> in = new ArrayList<>();
        in.add(unit(text(user.getOrgUnitPath())));
        in.addAll(groups.getOrDefault(id, List.of()));
        Map<String, String> ids = ids(user, email);
        tables.add(new RosterTables.User(
                id,
                true,
                in,
                "",
                "",
                ids,
                user.getName() == null ? "" : text(user.getName().getGivenName()),
                user.getName() == null ? "" : text(user.getName().getFamilyName()),
                ids.getOrDefault(ORGANIZATION, ""),
                email,
                ""));
    }

    /** A unit that was made while the accounts are read is not known yet. */
    private String unit(String path) {
        return units.at(path)
                .orElseThrow(() -> SourceProblem.passing(
                        "google-unknown-unit",
                        "Google names an organisational unit that it did not list: \"{unit}\".",
                        Map.of("unit", path)));
    }

    /**
     * What other systems call somebody, by type; Google gives these as it has them, without a form. The first is taken
     * for the ID number where none is named: the organization's, else the number of the address, before any other.
     */
    static Map<String, String> ids(User user, String email) {
        Map<String, String> others = new LinkedHashMap<>();
        if (user.getExternalIds() instanceof List<?> all) {
            for (Object one : all) {
                if (one instanceof Map<?, ?> id) {
                    put(others, type(id), String.valueOf(id.get("value")).strip());
                }
            }
        }
        Map<String, String> ids = new LinkedHashMap<>();
        put(ids, ORGANIZATION, others.getOrDefault(ORGANIZATION, ""));
        Matcher number = NUMBER_IN_ADDRESS.matcher(email);
        put(ids, OF_ADDRESS, number.matches() ? number.group(1) : "");
        others.forEach(ids::putIfAbsent);
        return ids;
    }

    private static String type(Map<?, ?> id) {
        Object type = "custom".equals(id.get("type")) ? id.get("customType") : id.get("type");
        return String.valueOf(type).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]+", "-");
    }

    /** A comma or brace would be read as the next id. */
    private static void put(Map<String, String> ids, String type, String value) {
        if (!value.isEmpty() && !value.matches(".*[,{}].*")) {
            ids.putIfAbsent(type, value);
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
