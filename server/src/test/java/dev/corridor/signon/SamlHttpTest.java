package dev.corridor.signon;

import static dev.corridor.signon.Door.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestDatabase;
import dev.corridor.TestSchool;
import dev.corridor.rosters.sources.HttpStub;
import dev.corridor.signon.SamlDoor.Away;
import dev.corridor.signon.saml.Identity;
import dev.corridor.signon.saml.Idp;
import dev.corridor.signon.saml.Idp.Saying;
import dev.corridor.signon.saml.ProviderMetadata;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.xml.security.encryption.XMLCipher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Who is let in by SAML, and who is not. */
@CorridorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SamlHttpTest {

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    private SamlDoor door;
    private TestSchool school;

    /** One for all: a key takes long to make. */
    @BeforeAll
    void connect() throws IOException {
        door = new SamlDoor(context);
        school = door.school;
    }

    @BeforeEach
    void asItWas() {
        door.keys = new Identity[] {Idp.KEY};
        door.change();
        door.admin.delete(door.one() + "/refusals");
    }

    @AfterAll
    void close() {
        door.close();
    }

    private String ana() {
        return door.email(school.ana());
    }

    @Test
    void whoeverTheProviderVouchesForIsSignedInAsThemselves() {
        Away away = door.away(school.browser(), "?to=/teacher/hallway");
        String response = Idp.said(door.says(away.id(), door.email(school.rivera())));
        assertThat(door.back(away.browser(), response)).isEqualTo("/teacher/hallway");
        assertThat(away.browser().get("/api/me").body().at("/account/login").asString())
                .isEqualTo(door.email(school.rivera()));
    }

    @Test
    void theRequestSaysWhoAsksAndWhereTo() {
        String request = door.request(school.browser(), "");
        assertThat(request)
                .contains(door.saml().path("entity").asString())
                .contains("AssertionConsumerServiceURL=\""
                        + door.saml().path("consumer").asString())
                .contains("Destination=\"" + door.sso())
                .doesNotContain("ForceAuthn=\"true\"");
        assertThat(door.request(school.browser(), "?anew=true")).contains("ForceAuthn=\"true\"");
    }

    @Test
    void theProviderIsToldThisServersKeyAndWhereToAnswer() {
        Answer metadata = school.browser().get(door.path() + "/metadata");
        assertThat(metadata.status()).isEqualTo(200);
        assertThat(metadata.header("Content-Type")).isEqualTo("application/samlmetadata+xml");
        assertThat(metadata.raw().body())
                .contains("entityID=\"" + door.saml().path("entity").asString())
                .contains(door.saml().path("consumer").asString())
                .contains("use=\"signing\"", "use=\"encryption\"")
                .contains("WantAssertionsSigned=\"true\"");
    }

    @Test
    void whatIsEncryptedForThisServerIsOpened() {
        Away away = door.away();
        Matcher ours = Pattern.compile("X509Certificate>([^<]+)<")
                .matcher(school.browser().get(door.path() + "/metadata").raw().body());
        assertThat(ours.find()).isTrue();
        Identity us = new Identity(
                Idp.KEY.key(), ProviderMetadata.certificate(Base64.getDecoder().decode(ours.group(1))));
        Saying says = door.says(away.id(), ana());
        String assertion =
                Idp.encrypted(Idp.signed(Idp.assertion(says)), us, XMLCipher.AES_256_GCM, XMLCipher.RSA_OAEP);
        assertThat(door.back(away.browser(), Idp.response(says, assertion))).isEqualTo("/");
        assertThat(away.browser().get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void attributesNameWhoItIs() {
        String number = ("n" + school.id()).substring(0, 30);
        TestDatabase.client(TestDatabase.owner())
                .sql("update person set number = :number where id = :id")
                .param("number", number)
                .param("id", school.ben().id().value())
                .update();
        door.change("claim", "urn:oid:2.16.840.1.113730.3.1.3", "identifier", "number", "emailAttribute", "mail");
        Away ben = door.away();
        Saying says = door.says(ben.id(), "opaque").attribute("urn:oid:2.16.840.1.113730.3.1.3", number);
        assertThat(door.back(ben.browser(), Idp.said(says))).isEqualTo("/");
        assertThat(ben.browser().get("/api/me").body().at("/account/login").asString())
                .isEqualTo(door.email(school.ben()));
        Away mailed = door.away();
        assertThat(door.back(
                        mailed.browser(),
                        Idp.said(door.says(mailed.id(), "opaque").attribute("mail", ana()))))
                .isEqualTo("/");
        Away twice = door.away();
        Saying two = door.says(twice.id(), ana()).attribute("mail", ana(), door.email(school.rivera()));
        assertThat(door.back(twice.browser(), Idp.said(two)))
                .as("two addresses name nobody, nor does a subject that is not asked for")
                .isEqualTo(why("nothing-told"));
        assertThat(door.refusals())
                .singleElement()
                .satisfies(line -> assertThat(line.path("presented").asString()).isEqualTo(ana() + " (mail)"));
    }

    @Test
    void anAddressCountsOnlyInTheDistrictsDomains() {
        assertThat(door.comes("stranger@elsewhere.example")).isEqualTo(why("foreign-domain"));
        assertThat(door.comes("nobody@" + door.domain(school))).isEqualTo(why("no-account"));
        TestSchool other = TestSchool.make(context);
        door.change("domains", List.of(door.domain(school), door.domain(other)));
        assertThat(door.comes(door.email(other.ana())))
                .as("though the domain is claimed")
                .isEqualTo(why("no-account"));
        assertThat(door.refused()).containsExactlyInAnyOrder("foreign-domain", "no-account", "no-account");
    }

    @Test
    void aResponseIsTakenOnceAndOnlyWhereItWasAskedFor() {
        Away mine = door.away();
        String response = Idp.said(door.says(mine.id(), ana()));
        Answer posted = door.post(mine.browser(), response);
        TestBrowser victim = door.away().browser();
        SamlDoor.carry(posted, victim);
        assertThat(victim.get(posted.header("Location")).header("Location"))
                .as("in a browser that asked something else")
                .isEqualTo(why("try-again"));
        TestBrowser idle = school.browser();
        SamlDoor.carry(posted, idle);
        assertThat(idle.get(posted.header("Location")).header("Location"))
                .as("in a browser that asked nothing")
                .isEqualTo(why("try-again"));
        String kept = Objects.requireNonNull(mine.browser().cookie("corridor-sign-on"));
        SamlDoor.carry(posted, mine.browser());
        assertThat(mine.browser().get(posted.header("Location")).header("Location"))
                .isEqualTo("/");
        mine.browser().cookie("corridor-sign-on", kept);
        SamlDoor.carry(posted, mine.browser());
        assertThat(mine.browser().get(posted.header("Location")).header("Location"))
                .as("again, though the browser kept both")
                .isEqualTo(why("try-again"));
        assertThat(door.back(mine.browser(), response)).as("posted again").isEqualTo(why("try-again"));
        assertThat(mine.browser().get(door.path() + "/answer").header("Location"))
                .as("without anything")
                .isEqualTo(why("try-again"));
    }

    @Test
    void aPortalsTileBeginsASignInInsteadOfLettingIn() {
        TestBrowser browser = school.browser();
        Answer posted = door.post(browser, Idp.said(door.says("", ana())));
        SamlDoor.carry(posted, browser);
        String led = browser.get(posted.header("Location")).header("Location");
        assertThat(led).startsWith(door.sso() + "?SAMLRequest=");
        assertThat(browser.get("/api/me").status()).isEqualTo(401);
        Matcher asked = Pattern.compile(" ID=\"([^\"]+)\"")
                .matcher(SamlDoor.inflated(
                        HttpStub.form(led.substring(led.indexOf('?') + 1)).getOrDefault("SAMLRequest", "")));
        assertThat(asked.find()).isTrue();
        Answer unasked = door.post(browser, Idp.said(door.says("", ana())));
        TestBrowser looping = browser.another();
        looping.cookie("corridor-sign-on", Objects.requireNonNull(browser.cookie("corridor-sign-on")));
        SamlDoor.carry(unasked, looping);
        assertThat(looping.get(unasked.header("Location")).header("Location"))
                .as("not again and again")
                .isEqualTo(why("try-again"));
        assertThat(door.back(browser, Idp.said(door.says(asked.group(1), ana()))))
                .isEqualTo("/");
        assertThat(browser.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void whatDoesNotHoldIsRefusedAndListed() {
        Away away = door.away();
        Saying good = door.says(away.id(), ana());
        Map<String, String> bad = Map.of(
                "not-signed", Idp.said(good).replace(ana(), door.email(school.rivera())),
                "for-another", Idp.said(good.audience("https://other.example")),
                "provider-wrong", Idp.said(good.issuer("https://other.example")),
                "out-of-time",
                        Idp.said(good.within(
                                good.from().minusSeconds(9_000), good.from().minusSeconds(900))),
                "weak-signature",
                        Idp.response(
                                good,
                                Idp.signed(
                                        Idp.assertion(good),
                                        Idp.KEY,
                                        "http://www.w3.org/2000/09/xmldsig#rsa-sha1",
                                        Idp.SHA256)),
                "token-wrong", "<!DOCTYPE x>" + Idp.said(good),
                "denied",
                        Idp.response(
                                good,
                                "",
                                "<samlp:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:Responder\"/>"));
        bad.forEach((reason, response) ->
                assertThat(door.back(away.browser(), response)).as(reason).isEqualTo(why(reason)));
        assertThat(away.browser().get("/api/me").status()).isEqualTo(401);
        assertThat(door.refused()).containsExactlyInAnyOrderElementsOf(bad.keySet());
        assertThat(door.back(away.browser(), Idp.said(good)))
                .as("and the sign-in under way goes on")
                .isEqualTo("/");
    }

    /** Whoever calls can say that this server has any address: what counts is where an admin reached it. */
    @Test
    void aResponseForAnotherServerIsNotTakenWhateverTheHostIsCalled() throws IOException {
        String evil = "http://evil.example" + door.path();
        Saying theirs = door.says(door.away().id(), ana())
                .audience(evil + "/metadata")
                .recipient(evil + "/acs")
                .destination(evil + "/acs");
        String form = "SAMLResponse=" + URLEncoder.encode(Idp.base64(Idp.said(theirs)), StandardCharsets.UTF_8);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("""
                    POST %s/acs HTTP/1.1\r
                    Host: evil.example\r
                    Connection: close\r
                    Content-Type: application/x-www-form-urlencoded\r
                    Content-Length: %d\r
                    \r
                    """.formatted(door.path(), form.length()) + form).getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .contains(why("for-another"));
        }
    }

    @Test
    void newKeysOfTheProviderAreFoundWhenTheyAreNeeded() throws IOException {
        try (SamlDoor rolling = new SamlDoor(context)) {
            rolling.keys = new Identity[] {Idp.OTHER};
            String ana = rolling.email(rolling.school.ana());
            Away away = rolling.away();
            Saying says = rolling.says(away.id(), ana);
            String rolled = Idp.response(says, Idp.signed(Idp.assertion(says), Idp.OTHER, Idp.RSA_SHA256, Idp.SHA256));
            assertThat(rolling.back(away.browser(), rolled)).isEqualTo("/");
            assertThat(rolling.comes(ana)).as("by the key that is no longer").isEqualTo(why("not-signed"));
        }
    }

    @Test
    void theSessionIsANewOneAndTheOldOneEnds() {
        TestBrowser browser = school.as(school.ben());
        String before = Objects.requireNonNull(browser.cookie("corridor"));
        Away away = door.away(browser, "");
        assertThat(door.back(browser, Idp.said(door.says(away.id(), ana())))).isEqualTo("/");
        assertThat(browser.cookie("corridor")).isNotEqualTo(before);
        TestBrowser old = school.browser();
        old.cookie("corridor", before);
        assertThat(old.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void whatIsOffOrOfAnotherKindTakesNothing() throws IOException {
        Away away = door.away();
        String response = Idp.said(door.says(away.id(), ana()));
        door.change("on", false);
        assertThat(door.back(away.browser(), response)).isEqualTo(why("off"));
        assertThat(school.browser().get(door.path()).header("Location")).isEqualTo(why("off"));
        try (Door other = new Door(context)) {
            assertThat(other.school.browser().get(other.path() + "/metadata").status())
                    .isEqualTo(404);
            assertThat(other.school
                            .browser()
                            .with("Content-Type", "application/x-www-form-urlencoded")
                            .sendRaw("POST", other.path() + "/acs", "SAMLResponse=x")
                            .header("Location"))
                    .isEqualTo(why("off"));
        }
        assertThat(Optional.ofNullable(away.browser().cookie("corridor"))).isEmpty();
    }
}
