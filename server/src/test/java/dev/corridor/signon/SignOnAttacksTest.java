package dev.corridor.signon;

import static dev.corridor.signon.Door.why;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestSchool;
import dev.corridor.signon.Door.Away;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What somebody may try to be let in as somebody else: refused, and kept for the admins. */
@CorridorTest
class SignOnAttacksTest {

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

    private JWTClaimsSet.Builder ana(String nonce) {
        return door.vouched(school.ana(), nonce);
    }

    private static String sign(JWTClaimsSet.Builder claims) {
        return Issuer.signedByIt(claims.build());
    }

    private Map<String, Function<String, String>> badTokens() {
        Instant hourAgo = Instant.now().minusSeconds(3600);
        return Map.of(
                "of another issuer", nonce -> sign(ana(nonce).issuer("https://other.example")),
                "for another client", nonce -> sign(ana(nonce).audience("another")),
                "expired",
                        nonce -> sign(ana(nonce)
                                .issueTime(Date.from(hourAgo))
                                .expirationTime(Date.from(hourAgo.plusSeconds(60)))),
                "of another sign-in", nonce -> sign(ana("another")),
                "without a nonce", nonce -> sign(ana(nonce).claim("nonce", null)),
                "unsigned", nonce -> Issuer.unsigned(ana(nonce).build()),
                "signed by another", nonce -> Issuer.signed(ana(nonce).build(), Issuer.key("one")),
                "signed with its public key as a secret",
                        nonce -> Issuer.confused(ana(nonce).build()),
                "tampered",
                        nonce -> Issuer.tampered(
                                ana(nonce).build(),
                                body -> body.replace(door.email(school.ana()), door.email(school.rivera()))));
    }

    @Test
    void aTokenThatDoesNotHoldIsRefused() {
        Map<String, Function<String, String>> bad = badTokens();
        bad.forEach((what, token) -> {
            Away away = door.away();
            String code = what.replace(' ', '-');
            door.issuer.hands(code, token.apply(away.nonce()));
            assertThat(door.back(away, code)).as(what).isEqualTo(why("token-wrong"));
            assertThat(away.browser().get("/api/me").status()).as(what).isEqualTo(401);
        });
        assertThat(door.refusals()).singleElement().satisfies(line -> {
            assertThat(line.path("reason").asString()).isEqualTo("token-wrong");
            assertThat(line.path("times").asInt()).isEqualTo(bad.size());
        });
    }

    @Test
    void aSignInComesBackOnceAndOnlyWhereItBegan() {
        Away mine = door.away();
        door.issuer.knows("code", ana(mine.nonce()).build());
        assertThat(door.back(new Away(school.browser(), mine.state(), ""), "code"))
                .as("in a browser in which nothing began")
                .isEqualTo(why("try-again"));
        assertThat(door.back(new Away(door.away().browser(), mine.state(), ""), "code"))
                .as("in a browser in which another began")
                .isEqualTo(why("try-again"));
        assertThat(door.back(new Away(door.away().browser(), "", ""), "code"))
                .as("without a state")
                .isEqualTo(why("try-again"));
        String kept = mine.browser().cookie("corridor-sign-on");
        assertThat(door.back(mine, "code")).isEqualTo("/");
        mine.browser().cookie("corridor-sign-on", Objects.requireNonNull(kept));
        assertThat(door.back(mine, "code"))
                .as("again, though the browser kept it")
                .isEqualTo(why("try-again"));
        assertThat(door.back(door.away(), "code")).as("a code that was used").isEqualTo(why("try-again"));
        assertThat(door.refusals())
                .singleElement()
                .satisfies(line -> assertThat(line.path("times").asInt()).isEqualTo(5));
    }

    @Test
    void whatOneConnectionBeganAnotherDoesNotEnd() {
        String other = door.admin
                .post(door.connections, door.draft("name", "Another"))
                .body()
                .path("id")
                .asString();
        Away away = door.away();
        door.issuer.knows("code", ana(away.nonce()).build());
        String callback = "/api/sign-on/" + school.district() + "/ways/" + other + "/callback";
        assertThat(away.browser()
                        .get(callback + "?code=code&state=" + away.state())
                        .header("Location"))
                .isEqualTo(why("try-again"));
    }

    @Test
    void theSessionIsANewOneAndTheOldOneEnds() {
        TestBrowser browser = school.as(school.ben());
        String before = browser.cookie("corridor");
        Away away = door.away(browser, "");
        door.issuer.knows("code", ana(away.nonce()).build());
        assertThat(door.back(away, "code")).isEqualTo("/");
        assertThat(browser.cookie("corridor")).isNotEqualTo(before);
        TestBrowser old = school.browser();
        old.cookie("corridor", Objects.requireNonNull(before));
        assertThat(old.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void nobodyIsLedAwayFromHere() {
        for (String to : List.of(
                "https://evil.example/",
                "//evil.example",
                "/%5Cevil.example",
                "/%09/evil.example",
                "/%25zz",
                "evil",
                "/api/me")) {
            Away away = door.away("?to=" + to);
            door.issuer.knows(to, ana(away.nonce()).build());
            assertThat(door.back(away, URLEncoder.encode(to, UTF_8))).as(to).isEqualTo("/");
        }
    }
}
