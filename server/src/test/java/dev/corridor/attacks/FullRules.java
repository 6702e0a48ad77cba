package dev.corridor.attacks;

import dev.corridor.TestSchool;
import dev.corridor.shared.Role;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;

/** One of each rule that a full school has about its people. */
final class FullRules {

    private FullRules() {}

    /** @param ids takes what each collection of the API has of them */
    static void of(FullSchool full, Map<String, String> ids) {
        TestSchool school = full.school();
        String word = full.word();
        String ana = school.ana().id().toString();
        String ben = school.ben().id().toString();
        ids.put("groups", full.make("/groups", Map.of("name", word, "members", List.of(ana))));
        ids.put(
                "encounter-groups",
                full.make(
                        "/encounter-groups",
                        Map.of("name", word, "notes", word, "members", List.of(ana, ben), "on", true)));
        ids.put(
                "watch-list",
                full.make(
                        "/watch-list",
                        Map.of(
                                "studentId",
                                ana,
                                "reason",
                                word,
                                "staff",
                                List.of(school.rivera().id().toString()))));
        ids.put(
                "pass-limits",
                full.make(
                        "/pass-limits",
                        Map.of("scope", Map.of("kind", "student", "id", ben), "per", "day", "passes", 9)));
        ids.put(
                "bell-schedules",
                full.make(
                        "/bell-schedules",
                        Map.of(
                                "name",
                                word,
                                "weekdays",
                                List.of(DayOfWeek.MONDAY.getValue()),
                                "periods",
                                List.of(Map.of("name", word, "starts", "00:00", "ends", "23:59")))));
        ids.put(
                "covers",
                full.make(
                        "/covers",
                        Map.of(
                                "personId",
                                school.staff("Ms.", word, "Aide", Role.ASSISTANT)
                                        .id()
                                        .toString(),
                                "teacherId",
                                school.okafor().id().toString(),
                                "from",
                                "2026-11-23",
                                "periods",
                                List.of(word))));
    }
}
