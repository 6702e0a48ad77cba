package dev.corridor.bench;

import java.util.UUID;

/** The schools of {@code bench/world.sql}, whose ids follow from numbers, and what their people ask for. */
final class World {

    private static final int PER_SCHOOL = 100_000;
    static final int TEACHERS = 10;
    private static final int FIRST_TEACHER = 90_001;
    private static final int FIRST_MONITOR = 91_001;
    private static final int PLACES = 6;

    private World() {}

    private static String id(int kind, int school, int n) {
        return "%08d-0000-7000-8000-%012x".formatted(kind, (long) school * PER_SCHOOL + n);
    }

    static String student(int school, int n) {
        return id(2, school, n);
    }

    static String teacher(int school, int n) {
        return id(3, school, FIRST_TEACHER + n % TEACHERS);
    }

    static String monitor(int school, int n) {
        return id(3, school, FIRST_MONITOR + n);
    }

    static String passes(int school) {
        return "/api/schools/" + id(1, school, 0) + "/passes";
    }

    static String stream(int school) {
        return "/api/schools/" + id(1, school, 0) + "/hall/stream";
    }

    /** What a teacher sends to let a student go. */
    static Browser.Request write(int school, int student) {
        String body = trip(school, student, "\"studentId\":\"" + student(school, student) + "\",");
        return Browser.Request.post(passes(school), teacher(school, student), body);
    }

    /** What a student sends to go. */
    static Browser.Request ask(int school, int student) {
        return Browser.Request.post(passes(school), student(school, student), trip(school, student, ""));
    }

    static Browser.Request end(int school, int student, String pass) {
        return new Browser.Request(
                "PUT", passes(school) + "/" + pass + "/end", teacher(school, student), "{}", UUID.randomUUID());
    }

    private static String trip(int school, int student, String whom) {
        return "{%s\"originId\":\"%s\",\"destinationId\":\"%s\",\"travel\":\"round-trip\",\"minutes\":10}"
                .formatted(whom, id(4, school, 1 + student % TEACHERS), id(4, school, 11 + student % PLACES));
    }
}
