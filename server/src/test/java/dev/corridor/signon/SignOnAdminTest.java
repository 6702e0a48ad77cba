package dev.corridor.signon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestDatabase;
import dev.corridor.TestSchool;
import dev.corridor.people.Accounts;
import dev.corridor.rosters.sources.HttpStub;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What a district's admins do with its ways in. */
@CorridorTest
class SignOnAdminTest {

    @Autowired
    ApplicationContext context;

    private Door door;
    private TestSchool school;

    @BeforeEach
    void connect() throws IOException {
        door = new Door(context);
        school = door.school;
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void aTestSaysExactlyWhatFails() {
        assertThat(checks()).containsExactly("discovery ok", "keys ok", "client ok");
        door.change("clientSecret", "another");
        assertThat(checks()).containsExactly("discovery ok", "keys ok", "client client-refused");
        door.issuer.stub().once(request -> request.path().equals("/keys"), HttpStub.Answer.html(500));
        assertThat(checks()).containsExactly("discovery ok", "keys provider-down");
        door.change("issuer", door.issuer.address() + "/");
        assertThat(checks()).containsExactly("discovery provider-wrong");
    }

    private List<String> checks() {
        return door.admin
                .post(door.one() + "/checks", Map.of())
                .body()
                .path("items")
                .valueStream()
                .map(step -> step.path("code").asString() + " "
                        + step.path("problem").asString("ok"))
                .toList();
    }

    @Test
    void whomItWouldLetInIsSeenBefore() {
        JsonNode mailed = door.admin.get(door.one() + "/reach").body();
        int people = mailed.path("people").asInt();
        assertThat(people).isGreaterThan(5);
        assertThat(mailed.path("byEmail").asInt()).isEqualTo(people);
        assertThat(mailed.path("left").size()).isZero();
        TestDatabase.client(TestDatabase.owner())
                .sql("update person set number = :number where id in (:ids)")
                .param("number", "shared")
                .param(
                        "ids",
                        List.of(school.ben().id().value(), school.cleo().id().value()))
                .update();
        door.change("claim", "number", "identifier", "number", "domains", List.of("elsewhere.example"));
        JsonNode numbered = door.admin.get(door.one() + "/reach").body();
        assertThat(numbered.path("left").valueStream())
                .filteredOn(one -> one.path("lack").asString().equals("shared-identifier"))
                .hasSize(2);
        assertThat(numbered.path("left").valueStream())
                .filteredOn(one -> one.path("lack").asString().equals("foreign-domain"))
                .extracting(one -> one.path("name").asString())
                .contains("Maria Rivera");
        door.change("byEmail", false, "domains", List.of(), "claim", "number", "identifier", "number");
        assertThat(door.admin.get(door.one() + "/reach").body().at("/left").valueStream())
                .extracting(one -> one.path("lack").asString())
                .contains("no-identifier");
    }

    @Test
    void refusalsAreForgottenWhenAnAdminSaysSo() {
        door.with(claims -> claims.claim("email", "stranger@elsewhere.example").claim("email_verified", true));
        assertThat(door.refused()).containsExactly("foreign-domain");
        assertThat(door.admin.delete(door.one() + "/refusals").status()).isEqualTo(204);
        assertThat(door.refused()).isEmpty();
        assertThat(audited("sign-on-refusals-cleared")).containsEntry("name", "District account");
        assertThat(door.admin.delete(door.one()).status()).isEqualTo(204);
        assertThat(school.browser().get(door.path()).header("Location")).isEqualTo(Door.why("off"));
    }

    private Map<String, String> audited(String what) {
        return door.admin
                .get(school.at("/audit"))
                .body()
                .path("items")
                .valueStream()
                .filter(entry -> entry.path("what").asString().equals(what))
                .findFirst()
                .orElseThrow()
                .path("changes")
                .valueStream()
                .collect(Collectors.toMap(
                        change -> change.path("field").asString(),
                        change -> change.path("after").asString("")));
    }

    @Test
    void theAuditLogHasWhomAChangeLetsIn() {
        assertThat(audited("sign-on-added")).containsEntry("secretReplaced", "true");
        Map<String, Object> draft = door.draft("claim", "number", "identifier", "number", "audience", List.of("staff"));
        draft.remove("clientSecret");
        door.admin.with("If-Match", "\"1\"").put(door.one(), draft);
        door.admin.without("If-Match");
        Map<String, String> changed = audited("sign-on-changed");
        assertThat(changed)
                .containsEntry("secretReplaced", "false")
                .containsEntry("link.claim", "number")
                .containsEntry("link.identifier", "number")
                .containsEntry("byEmail", "true")
                .containsEntry("clientId", Issuer.CLIENT);
        assertThat(changed.get("domains")).contains(door.domain(school));
        assertThat(changed.get("audience")).contains("staff").doesNotContain("students");
    }

    @Test
    void aSecretIsNeverToldNotEvenToAnotherIssuer() {
        Map<String, Object> draft = door.draft("issuer", "https://other.example", "on", false);
        draft.remove("clientSecret");
        Answer changed = door.admin.with("If-Match", "\"1\"").put(door.one(), draft);
        door.admin.without("If-Match");
        assertThat(changed.body().path("secretSet").asBoolean()).isFalse();
        assertThat(changed.raw().body()
                        + door.admin.get(door.connections).raw().body()
                        + door.admin.get(school.at("/audit")).raw().body())
                .contains("sign-on-changed")
                .doesNotContain(Issuer.SECRET);
    }

    @Test
    void anotherDistrictsAdminFindsNothing() {
        TestSchool other = TestSchool.make(context);
        context.getBean(Accounts.class)
                .makeDistrictAdmin(other.district(), other.admin().account(), "Otto", "Other");
        TestBrowser stranger = other.as(other.admin());
        assertThat(stranger.get(door.connections).status()).isEqualTo(404);
        String theirs = "/api/districts/" + other.district() + "/sign-on-connections/" + door.id;
        for (String what : List.of("", "/refusals", "/reach")) {
            assertThat(stranger.get(theirs + what).status()).as(what).isEqualTo(404);
        }
        assertThat(stranger.delete(theirs).status()).isEqualTo(404);
        assertThat(school.as(school.rivera()).get(door.connections).status()).isEqualTo(404);
    }

    @Test
    void whatCannotBeIsSaidBesideItsField() {
        assertThat(wrong("name", "district Account")).isEqualTo("name taken");
        assertThat(wrong("domains", List.of("gmail.com"))).isEqualTo("domains everybodys");
        assertThat(wrong("domains", List.of("no domain"))).isEqualTo("domains not-a-domain");
        assertThat(wrong("domains", List.of())).isEqualTo("domains missing");
        assertThat(wrong("issuer", "ftp://x")).isEqualTo("issuer not-an-address");
        assertThat(wrong("issuer", "https://Accounts.google.com")).isEqualTo("issuer has-a-kind");
        assertThat(wrong("clientId", "")).isEqualTo("clientId missing");
        assertThat(wrong("clientSecret", "")).isEqualTo("clientSecret missing");
        assertThat(wrong("audience", List.of())).isEqualTo("audience missing");
        assertThat(wrong("claim", "sub")).isEqualTo("identifier missing");
        assertThat(wrong("byEmail", false)).isEqualTo("claim missing");
        assertThat(wrong("preset", "microsoft")).isEqualTo("tenant missing");
        assertThat(wrong("claim", "email", "identifier", "username")).isEqualTo("claim proves-nothing");
        assertThat(wrong("claim", "upn", "identifier", "username", "preset", "microsoft", "tenant", LinkingTest.TENANT))
                .isEqualTo("claim proves-nothing");
    }

    private String wrong(Object... more) {
        Map<String, Object> draft = door.draft("name", "Another");
        for (int i = 0; i < more.length; i += 2) {
            draft.put((String) more[i], more[i + 1]);
        }
        Answer answer = door.admin.post(door.connections, draft);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(400);
        return answer.body().at("/errors/0/field").asString() + " "
                + answer.body().at("/errors/0/code").asString();
    }
}
