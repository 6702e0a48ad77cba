package dev.corridor.rosters.sources.clever;

import java.io.IOException;

/** Two schools, two terms, five people and two classes at Clever, with much that no roster needs. */
final class SmallDistrict {

    static final String HIGH = "5a0000000000000000000001";
    static final String MIDDLE = "5a0000000000000000000002";
    static final String ANA = "5b0000000000000000000001";
    static final String RIVERA = "5b0000000000000000000002";
    static final String PRINCIPAL = "5b0000000000000000000003";
    static final String IT = "5b0000000000000000000004";
    static final String FAMILY = "5b0000000000000000000005";
    static final String ALGEBRA = "5c0000000000000000000001";
    static final String HOMEROOM = "5c0000000000000000000002";
    static final String FALL = "5d0000000000000000000001";
    static final String UNDATED = "5d0000000000000000000002";

    private SmallDistrict() {}

    static CleverStub start() throws IOException {
        CleverStub clever = new CleverStub();
        clever.put(
                "schools",
                "{'id':'%s','name':'Grand Bend High','sis_id':'1'}"
                        .formatted(HIGH)
                        .replace('\'', '"'));
        clever.put(
                "schools",
                "{'id':'%s','name':'Grand Bend Middle','sis_id':'2'}"
                        .formatted(MIDDLE)
                        .replace('\'', '"'));
        clever.put("terms", """
                {"id":"%s","name":"Fall","start_date":"2026-08-24","end_date":"2026-12-17"}
                """.formatted(FALL));
        clever.put("terms", """
                {"id":"%s","name":"Always","start_date":null,"end_date":null}
                """.formatted(UNDATED));
        clever.put("users", student(ANA, "Ana", HIGH, "9"));
        clever.put("users", teacher());
        clever.put("users", """
                {"id":"%s","email":"li@clever.example","name":{"first":"Bo","last":"Li"},
                 "roles":{"staff":{"schools":["%s"],"staff_id":"77","title":"Principal","legacy_id":"x"}}}
                """.formatted(PRINCIPAL, HIGH));
        clever.put("users", """
                {"id":"%s","email":"it@clever.example","name":{"first":"Ida","last":"Boss"},
                 "roles":{"district_admin":{"title":"IT"}}}
                """.formatted(IT));
        clever.put("users", """
                {"id":"%s","email":"family@clever.example","name":{"first":"Planted","last":"Parent"},
                 "roles":{"contact":{"phone":"planted-phone","phone_type":"Cell","sis_id":"c-1","student_relationships":
                 [{"student":"%s","relationship":"Parent","type":"Primary"}]}}}
                """.formatted(FAMILY, ANA));
        clever.put("sections", section(ALGEBRA, "Algebra", FALL, "math", "3"));
        clever.put("sections", section(HOMEROOM, "Room 12", UNDATED, "homeroom/advisory", ""));
        return clever;
    }

    static String teacher() {
        return """
                {"id":"%s","email":"rivera@clever.example","name":{"first":"Maria","middle":"","last":"Rivera"},
                 "roles":{"teacher":{"school":"%s","schools":["%s","%s"],"sis_id":"t-9","teacher_number":"900",
                 "title":"Teacher","legacy_id":"planted-legacy","credentials":{"district_username":"mrivera"}},
                 "district_admin":{"title":"Webmaster"}}}
                """.formatted(RIVERA, HIGH, HIGH, MIDDLE);
    }

    static String student(String id, String name, String school, String grade) {
        return """
                {"id":"%s","email":"%s@clever.example","name":{"first":"%s","last":"Castillo"},"created":"2026-08-01T00:00:00Z",
                 "roles":{"student":{"school":"%s","schools":["%s"],"sis_id":"s-1","student_number":"0200","grade":"%s",
                 "dob":"1/2/2011","race":"Unknown","gender":"X","ell_status":"Y","iep_status":"planted-plan",
                 "frl_status":"Free","home_language":"Spanish","location":{"address":"planted street 1","city":"","state":"","zip":""},
                 "credentials":{"district_username":"%s"},"legacy_id":"planted-legacy","state_id":"st-1",
                 "enrollments":[{"school":"%s","start_date":"2026-08-24","end_date":""}]}}}
                """.formatted(id, name, name, school, school, grade, name, school);
    }

    static String section(String id, String name, String term, String subject, String period) {
        return """
                {"id":"%s","name":"%s","school":"%s","term_id":"%s","subject":"%s","period":"%s","section_number":"A-1",
                 "sis_id":"x","teacher":"%s","teachers":["%s"],"students":["%s"],"course":null,"grade":"9"}
                """.formatted(id, name, HIGH, term, subject, period, RIVERA, RIVERA, ANA);
    }
}
