package dev.corridor.signon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import dev.corridor.people.Accounts;
import dev.corridor.people.Person;
import dev.corridor.rosters.sources.HttpStub;
import dev.corridor.signon.saml.Identity;
import dev.corridor.signon.saml.Idp;
import dev.corridor.signon.saml.Idp.Saying;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A school of a district that is connected to a provider of SAML, and the browsers that go there and back. */
final class SamlDoor implements AutoCloseable {

    /** A sign-in under way in a browser: the request's id. */
    record Away(TestBrowser browser, String id) {}

    private static final Pattern ID = Pattern.compile(" ID=\"([^\"]+)\"");
    private static final int LONGEST = 10_000;

    final HttpStub stub = new HttpStub(this::answer);
    final ApplicationContext context;
    final TestSchool school;
    final TestBrowser admin;
    final String connections;
    final String id;
    /** What the provider signs with now. */
    Identity[] keys = {Idp.KEY};

    SamlDoor(ApplicationContext context) throws IOException {
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

    private HttpStub.Answer answer(HttpStub.Request request) {
        return switch (request.path()) {
            case "/metadata" ->
                new HttpStub.Answer(200, Map.of(), "application/xml", Idp.metadata(issuer(), sso(), false, keys));
            case "/sso" -> HttpStub.Answer.html(200);
            default -> HttpStub.Answer.html(404);
        };
    }

    String issuer() {
        return stub.address() + "/idp";
    }

    String sso() {
        return stub.address() + "/sso";
    }

    /** What an admin fills in, with other values for some fields. */
    Map<String, Object> draft(Object... more) {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "preset",
                "saml",
                "name",
                "District account",
                "metadataUrl",
                stub.address() + "/metadata",
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

    JsonNode saml() {
        return admin.get(one()).body().path("saml");
    }

    String path() {
        return "/api/sign-on/" + school.district() + "/ways/" + id;
    }

    Away away() {
        return away(school.browser(), "");
    }

    Away away(TestBrowser browser, String query) {
        Matcher found = ID.matcher(request(browser, query));
        assertThat(found.find()).isTrue();
        return new Away(browser, found.group(1));
    }

    /** What the provider is asked by a browser that is led there. */
    String request(TestBrowser browser, String query) {
        Answer led = browser.get(path() + query);
        assertThat(led.status()).as(led.raw().body()).isEqualTo(302);
        assertThat(led.header("Location")).startsWith(sso() + "?SAMLRequest=");
        return inflated(
                HttpStub.form(URI.create(led.header("Location")).getRawQuery()).getOrDefault("SAMLRequest", ""));
    }

    static String inflated(String base64) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(Base64.getDecoder().decode(base64));
            byte[] out = new byte[LONGEST];
            return new String(out, 0, inflater.inflate(out), UTF_8);
        } catch (DataFormatException e) {
            throw new AssertionError(e);
        } finally {
            inflater.end();
        }
    }

    Saying says(String request, String subject) {
        return Saying.of(
                issuer(),
                saml().path("entity").asString(),
                saml().path("consumer").asString(),
                request,
                subject);
    }

    /** Posts a response as the provider's page has a browser do: from another site, so without its cookies. */
    Answer post(TestBrowser browser, String response) {
        Answer posted = browser.another()
                .with("Content-Type", "application/x-www-form-urlencoded")
                .sendRaw(
                        "POST",
                        path() + "/acs",
                        "SAMLResponse=" + URLEncoder.encode(Idp.base64(response), UTF_8)
                                + "&RelayState=https%3A%2F%2Fevil.example");
        assertThat(posted.status()).as(posted.raw().body()).isEqualTo(302);
        return posted;
    }

    /** Where a browser is led in the end that comes back with a response. */
    String back(TestBrowser browser, String response) {
        Answer posted = post(browser, response);
        String led = posted.header("Location");
        if (!led.endsWith("/answer")) {
            return led;
        }
        carry(posted, browser);
        return browser.get(led).header("Location");
    }

    /** A browser keeps the cookies that a post from elsewhere was answered with. */
    static void carry(Answer posted, TestBrowser browser) {
        List<String> kept = posted.raw().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> !cookie.startsWith("XSRF-TOKEN="))
                .toList();
        assertThat(kept).hasSize(1);
        kept.forEach(cookie -> {
            assertThat(cookie)
                    .startsWith("corridor-sign-on-answer=")
                    .contains("HttpOnly")
                    .contains("SameSite=Lax");
            browser.cookie(
                    cookie.substring(0, cookie.indexOf('=')),
                    cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';')));
        });
    }

    /** Comes as whom the provider then names. */
    String comes(String subject) {
        Away away = away();
        return back(away.browser(), Idp.said(says(away.id(), subject)));
    }

    List<JsonNode> refusals() {
        return admin.get(one() + "/refusals").body().path("items").valueStream().toList();
    }

    List<String> refused() {
        return refusals().stream().map(line -> line.path("reason").asString()).toList();
    }

    @Override
    public void close() {
        stub.close();
    }
}
