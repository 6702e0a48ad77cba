package dev.corridor.rosters.sources.microsoft;

import java.io.IOException;
import java.util.List;

/** Two schools, four people in them, one who is not, and two classes. */
final class SmallTenant {

    static final String TERM = """
            "term":{"displayName":"Fall","externalId":"F1","startDate":"2026-08-24","endDate":"2026-12-17"}""";

    private SmallTenant() {}

    static GraphStub start() throws IOException {
        GraphStub graph = new GraphStub();
        graph.school("""
                {"id":"high","displayName":"Grand Bend High","schoolNumber":"1","phone":"planted-phone"}""");
        graph.school("""
                {"id":"middle","displayName":"Grand Bend Middle","schoolNumber":"2"}""");
        graph.user(student("ana", "Ana", true), "high");
        graph.user(student("bo", "Bo", false), "high");
        graph.user(teacher(true), "high", "middle");
        graph.user("""
                {"id":"clerk","displayName":"Ida Boss","givenName":null,"surname":null,"accountEnabled":true,
                 "userPrincipalName":"boss@x.example","mail":"boss@x.example","primaryRole":"teacher","teacher":null}""");
        graph.user("""
                {"id":"scanner","displayName":"Scanner","accountEnabled":true,"primaryRole":"none",
                 "userPrincipalName":"planted-scanner@x.example"}""");
        graph.section(section("algebra", "Algebra"), "high", List.of("rivera"), List.of("ana", "bo"));
        graph.section("""
                {"id":"club","displayName":"Chess","externalSource":"manual"}""", "", List.of("rivera"), List.of("ana"));
        return graph;
    }

    static String section(String id, String name) {
        return """
                {"id":"%s","displayName":"%s","classCode":"A-1","externalId":"x","externalSource":"sis",%s}""".formatted(id, name, TERM);
    }

    static String teacher(boolean enabled) {
        return """
                {"id":"rivera","displayName":"Maria Rivera","givenName":"Maria","surname":"Rivera","accountEnabled":%s,
                 "userPrincipalName":"rivera@x.example","mail":null,"primaryRole":"teacher",
                 "mobilePhone":"planted-phone","teacher":{"externalId":"t-1","teacherNumber":"900"}}""".formatted(enabled);
    }

    static String student(String id, String name, boolean enabled) {
        return """
                {"id":"%s","displayName":"%s Castillo","givenName":"%s","surname":"Castillo","accountEnabled":%s,
                 "userPrincipalName":"%s@x.example","mail":"%s@x.example","primaryRole":"student","mobilePhone":"planted-phone",
                 "residenceAddress":{"street":"planted-street"},"externalSource":"sis",
                 "student":{"externalId":"s-%s","studentNumber":"02%s","grade":"09","birthDate":"2011-02-01","gender":"other",
                 "graduationYear":"2029"}}""".formatted(id, name, name, enabled, id, id, id, id);
    }
}
