package dev.corridor.passes.store;

import dev.corridor.passes.model.Asked;
import dev.corridor.passes.model.Asked.Approval;
import dev.corridor.passes.model.Ending;
import dev.corridor.passes.model.Found;
import dev.corridor.passes.model.InLine;
import dev.corridor.passes.model.Later;
import dev.corridor.passes.model.Pass;
import dev.corridor.passes.model.Walk;
import dev.corridor.passes.model.Walkout;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A pass before and after a change, as the hall log keeps it: of what differs, ids, codes, numbers and times. No text
 * that somebody typed, so that nothing in it needs escaping, or erasing with a person's words.
 */
final class LogJson {

    private LogJson() {}

    /** What was there before and is different now; nothing for a new pass. */
    static @Nullable String before(Optional<Pass> before, Pass after) {
        return before.map(pass -> json(different(fields(pass), fields(after)))).orElse(null);
    }

    /** What is there now and was different before; all of it for a new pass. */
    static String after(Optional<Pass> before, Pass after) {
        return json(different(fields(after), before.map(LogJson::fields).orElseGet(Map::of)));
    }

    private static Map<String, Object> different(Map<String, Object> these, Map<String, Object> those) {
        Map<String, Object> different = new LinkedHashMap<>(these);
        different.entrySet().removeIf(entry -> Objects.equals(those.get(entry.getKey()), entry.getValue()));
        return different;
    }

    private static Map<String, Object> fields(Pass pass) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("state", pass.state().word());
        fields.put("student", pass.student());
        fields.put("origin", pass.trip().origin());
        fields.put("destination", pass.trip().destination());
        fields.put("travel", Words.of(pass.trip().travel()));
        fields.put("minutes", pass.trip().minutes());
        fields.put("counts", Words.of(pass.trip().counts()));
        put(fields, "urgent", pass.trip().urgent() ? Optional.of(true) : Optional.empty());
        put(fields, "returning", pass.trip().returning() ? Optional.of(true) : Optional.empty());
        put(fields, "approvedBy", pass.asked().flatMap(Asked::approval).map(Approval::by));
        put(fields, "answerBy", pass.asked().map(Asked::until));
        put(fields, "rank", pass.line().map(InLine::rank));
        put(fields, "misses", pass.line().map(InLine::misses).filter(misses -> misses > 0));
        put(fields, "turnUntil", pass.line().flatMap(InLine::turnUntil));
        put(fields, "startAt", pass.later().map(Later::startAt));
        put(fields, "startedAt", pass.walk().map(Walk::startedAt));
        put(fields, "endsAt", pass.walk().map(Walk::endsAt));
        put(fields, "arrivedAt", pass.walk().flatMap(Walk::arrivedAt));
        put(fields, "resumedAt", pass.walk().flatMap(Walk::resumedAt));
        put(fields, "told", pass.walkout().map(walkout -> walkout.told().word()));
        put(fields, "after", pass.walkout().flatMap(Walkout::after));
        put(fields, "foundIn", pass.walkout().flatMap(Walkout::found).flatMap(Found::room));
        put(fields, "endedAt", pass.ending().map(Ending::at));
        put(fields, "endedBy", pass.ending().flatMap(Ending::by));
        put(fields, "endedHow", pass.ending().map(ending -> ending.how().word()));
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, Optional<?> value) {
        value.ifPresent(present -> fields.put(name, present));
    }

    private static String json(Map<String, Object> fields) {
        return fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":" + value(field.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(Object value) {
        return value instanceof Number || value instanceof Boolean ? value.toString() : "\"" + value + "\"";
    }
}
