package dev.corridor.signon;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import dev.corridor.people.Accounts;
import dev.corridor.people.Person;
import dev.corridor.rosters.sources.HttpStub;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A school of a district that is connected to an issuer, and the browsers that go there and back. */
final class Door implements AutoCloseable {

    /** A sign-in under way in a browser: what the provider was told. */
    record Away(TestBrowser browser, String state, String nonce) {}

    final Issuer issuer = new Issuer();
    final ApplicationContext context;
    final TestSchool school;
    final TestBrowser admin;
    final String connections;
    final String id;

    Door(ApplicationContext context) throws IOException {
        this.context = context;
        school = TestSchool.make(context);
        context.getBean(Accounts.class)
                .makeDistrictAdmin(school.district(), school.admin().account(), "Ada", "Admin");
        admin = school.as(school.admin());
        connections = "/api/districts/" + school.district() + "/sign-on-connections";
        Answer made = admin.post(connections, draft());
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        id = made.body().path("id").asString();
    }

    /** What an admin fills in, with other values for some fields. */
    Map<String, Object> draft(Object... more) {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "preset",
                "generic",
                "name",
                "District account",
                "issuer",
                issuer.address(),
                "clientId",
                Issuer.CLIENT,
                "clientSecret",
                Issuer.SECRET,
                "byEmail",
                true,
                "domains",
                List.of(domain(school)),
                "audience",
                List.of("students", "staff"),
                "on",
                true));
        for (int i = 0; i < more.length; i += 2) {
            draft.put((String) more[i], more[i + 1]);
        }
        return draft;
    }

    String domain(TestSchool of) {
        return email(of.ana()).substring(email(of.ana()).indexOf('@') + 1);
    }

    String email(Person person) {
        return Objects.requireNonNull(context.getBean(Accounts.class)
                .find(person.account())
                .orElseThrow()
                .email());
    }

    String one() {
        return connections + "/" + id;
    }

    void change(Object... more) {
        Answer changed = admin.with("If-Match", admin.get(one()).header("ETag")).put(one(), draft(more));
        admin.without("If-Match");
        assertThat(changed.status()).as(changed.raw().body()).isEqualTo(200);
    }

    String path() {
        return "/api/sign-on/" + school.district() + "/ways/" + id;
    }

    Away away() {
        return away("");
    }

    Away away(String query) {
        return away(school.browser(), query);
    }

    Away away(TestBrowser browser, String query) {
        Map<String, String> asked = asked(browser, query);
        assertThat(asked).containsEntry("code_challenge_method", "S256").containsKeys("nonce", "state");
        return new Away(browser, asked.getOrDefault("state", ""), asked.getOrDefault("nonce", ""));
    }

    /** What the provider is told by a browser that is led there. */
    Map<String, String> asked(TestBrowser browser, String query) {
        Answer led = browser.get(path() + query);
        assertThat(led.status()).as(led.raw().body()).isEqualTo(302);
        return HttpStub.form(URI.create(led.header("Location")).getRawQuery());
    }

    /** Where a browser is led that comes back with a code. */
    String back(Away away, String code) {
        Answer led = away.browser().get(path() + "/callback?code=" + code + "&state=" + away.state());
        assertThat(led.status()).as(led.raw().body()).isEqualTo(302);
        return led.header("Location");
    }

    /** Comes back as whom the provider then says. */
    String with(UnaryOperator<JWTClaimsSet.Builder> said) {
        Away away = away();
        issuer.knows(away.state(), said.apply(issuer.claims(away.nonce())).build());
        String where = back(away, away.state());
        assertThat(away.browser().get("/api/me").status()).isEqualTo(where.equals("/") ? 200 : 401);
        return where;
    }

    /** What the provider says of somebody whose address it vouches for. */
    JWTClaimsSet.Builder vouched(Person person, String nonce) {
        return issuer.claims(nonce).claim("email", email(person)).claim("email_verified", true);
    }

    static String why(String reason) {
        return "/sign-in/refused?why=" + reason;
    }

    List<JsonNode> refusals() {
        return admin.get(one() + "/refusals").body().path("items").valueStream().toList();
    }

    List<String> refused() {
        return refusals().stream().map(line -> line.path("reason").asString()).toList();
    }

    @Override
    public void close() {
        issuer.close();
    }
}
