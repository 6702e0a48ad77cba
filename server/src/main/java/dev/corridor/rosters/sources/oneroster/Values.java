package dev.corridor.rosters.sources.oneroster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What servers write in many ways: truth as text, ids as numbers, one value where several may be, and the reverse. */
final class Values {

    private static final Set<String> NO = Set.of("false", "0", "no");
    private static final Set<String> GONE = Set.of("tobedeleted", "inactive");

    private Values() {}

    /** Blank if it is not there, or no single value. */
    static String text(JsonNode row, String name) {
        return text(row.path(name));
    }

    private static String text(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? value.asString("").strip() : "";
    }

    static boolean gone(JsonNode row) {
        return GONE.contains(text(row, "status").toLowerCase(Locale.ROOT));
    }

    /** True unless it says no. */
    static boolean enabled(JsonNode row) {
        return !NO.contains(text(row, "enabledUser").toLowerCase(Locale.ROOT));
    }

    static List<String> texts(JsonNode row, String name) {
        JsonNode value = row.path(name);
        Stream<String> all = value.isArray()
                ? value.values().stream().map(Values::text)
                : Stream.of(text(value).split(","));
        return all.map(String::strip).filter(each -> !each.isEmpty()).toList();
    }

    /** The id of what is pointed to: as such, in an object, or at the end of its address. Blank if nothing is. */
    static String reference(JsonNode row, String name) {
        return reference(row.path(name));
    }

    private static String reference(JsonNode to) {
        if (!to.isObject()) {
            return key(text(to));
        }
        String id = text(to, "sourcedId");
        String href = text(to, "href");
        return key(id.isEmpty() ? PercentCode.unescape(href.substring(href.lastIndexOf('/') + 1)) : id);
    }

    static List<String> references(JsonNode row, String name) {
        List<String> keys = new ArrayList<>();
        JsonNode value = row.path(name);
        if (value.isArray()) {
            value.forEach(each -> keys.add(reference(each)));
        } else {
            keys.add(reference(value));
        }
        return keys.stream().filter(key -> !key.isEmpty()).distinct().toList();
    }

    /** An id that may stand among others with commas between them. */
    static String key(String id) {
        return id.replace(",", "%2C");
    }

    /** The ids other systems know a user by. */
    static Map<String, String> ids(JsonNode user) {
        Map<String, String> ids = new LinkedHashMap<>();
        JsonNode all = user.path("userIds");
        if (all.isArray()) {
            all.forEach(each -> ids.putIfAbsent(text(each, "type"), key(text(each, "identifier"))));
        }
        ids.putIfAbsent("userMasterIdentifier", key(text(user, "userMasterIdentifier")));
        ids.values().removeIf(String::isEmpty);
        ids.remove("");
        return ids;
    }
}
