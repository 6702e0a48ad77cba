package dev.corridor.signon.saml;

import static dev.corridor.signon.saml.Idp.KEY;
import static dev.corridor.signon.saml.Idp.OTHER;
import static dev.corridor.signon.saml.Idp.RSA_SHA256;
import static dev.corridor.signon.saml.Idp.SHA256;
import static dev.corridor.signon.saml.Idp.assertion;
import static dev.corridor.signon.saml.Idp.encrypted;
import static dev.corridor.signon.saml.Idp.response;
import static dev.corridor.signon.saml.Idp.said;
import static dev.corridor.signon.saml.Idp.signed;
import static org.assertj.core.api.Assertions.assertThat;

import com.onelogin.saml2.authn.SamlResponse;
import com.onelogin.saml2.settings.Saml2Settings;
import com.onelogin.saml2.settings.SettingsBuilder;
import dev.corridor.signon.Reason;
import dev.corridor.signon.SignOnRefused;
import dev.corridor.signon.saml.Idp.Saying;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.xml.security.encryption.XMLCipher;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Good and bad responses, on which an independent validator must agree, but for where we are stricter. */
class SamlCorpusTest {

    private static final String ISSUER = "https://idp.example/saml";
    private static final String ENTITY = "https://corridor.example/api/sign-on/d/ways/w/metadata";
    private static final String ADDRESS = "https://corridor.example/api/sign-on/d/ways/w/acs";
    private static final String REQUEST = "_request";
    private static final String ANA = "ana@school.example";
    private static final Identity OURS = Idp.made();
    private static final Saying GOOD = Saying.of(ISSUER, ENTITY, ADDRESS, REQUEST, ANA);

    /** What we refuse though the other validator does not, with why. */
    private static final Map<String, String> STRICTER = Map.of(
            "encrypted by RSA 1.5", "the old padding gives keys away to whoever may ask often",
            "without an audience",
                    "whoever is told nothing of whom it is for would take it from any other application");

    private static Map<String, String> good() {
        Map<String, String> good = new LinkedHashMap<>();
        good.put("assertion signed", said(GOOD));
        good.put("response signed", signed(response(GOOD, assertion(GOOD))));
        good.put("both signed", signed(said(GOOD)));
        good.put("signed by a second key", response(GOOD, signed(assertion(GOOD), OTHER, RSA_SHA256, SHA256)));
        good.put(
                "signed by SHA-512",
                response(
                        GOOD,
                        signed(
                                assertion(GOOD),
                                KEY,
                                "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512",
                                "http://www.w3.org/2001/04/xmlenc#sha512")));
        good.put("attributes", said(GOOD.attribute("uid", "ana").attribute("groups", "a", "b")));
        good.put("encrypted", encryptedBy(XMLCipher.AES_256_GCM, XMLCipher.RSA_OAEP));
        good.put("encrypted by CBC", encryptedBy(XMLCipher.AES_256, XMLCipher.RSA_OAEP));
        good.put(
                "encrypted, response signed",
                signed(response(GOOD, encrypted(assertion(GOOD), OURS, XMLCipher.AES_256_GCM, XMLCipher.RSA_OAEP))));
        return good;
    }

    private static String encryptedBy(String data, String wrapping) {
        return response(GOOD, encrypted(signed(assertion(GOOD)), OURS, data, wrapping));
    }

    private static Map<String, String> bad() {
        Instant now = Instant.now();
        Map<String, String> bad = new LinkedHashMap<>(Wrapped.all(said(GOOD), signed(response(GOOD, assertion(GOOD)))));
        bad.put("tampered", said(GOOD).replace(ANA, "rivera@school.example"));
        bad.put("unsigned", response(GOOD, assertion(GOOD)));
        bad.put("signed by another", response(GOOD, signed(assertion(GOOD), OURS, RSA_SHA256, SHA256)));
        bad.put(
                "signed by SHA-1",
                response(
                        GOOD,
                        signed(
                                assertion(GOOD),
                                KEY,
                                "http://www.w3.org/2000/09/xmldsig#rsa-sha1",
                                "http://www.w3.org/2000/09/xmldsig#sha1")));
        bad.put("expired", said(GOOD.within(now.minusSeconds(7200), now.minusSeconds(3600))));
        bad.put("not yet valid", said(GOOD.within(now.plusSeconds(3600), now.plusSeconds(7200))));
        bad.put("for another audience", said(GOOD.audience("https://other.example")));
        bad.put("by another issuer", said(GOOD.issuer("https://other.example")));
        bad.put("for another recipient", said(GOOD.recipient("https://other.example/acs")));
        bad.put("to another destination", said(GOOD.destination("https://other.example/acs")));
        bad.put(
                "not successful",
                response(
                        GOOD,
                        signed(assertion(GOOD)),
                        "<samlp:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:Responder\"><samlp:StatusCode"
                                + " Value=\"urn:oasis:names:tc:SAML:2.0:status:AuthnFailed\"/></samlp:StatusCode>"));
        bad.put("with a document type", "<!DOCTYPE x [<!ENTITY a \"b\">]>" + said(GOOD));
        bad.put(
                "with an entity from elsewhere",
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>"
                        + said(GOOD).replace("</saml:NameID>", "&a;</saml:NameID>"));
        bad.put("without conditions", said(GOOD).replaceAll("<saml:Conditions.*</saml:Conditions>", ""));
        bad.put(
                "without an audience",
                response(
                        GOOD,
                        signed(assertion(GOOD)
                                .replaceAll("<saml:AudienceRestriction>.*</saml:AudienceRestriction>", ""))));
        bad.put(
                "encrypted for another",
                response(GOOD, encrypted(signed(assertion(GOOD)), OTHER, XMLCipher.AES_256_GCM, XMLCipher.RSA_OAEP)));
        bad.put(
                "encrypted, signed by nobody",
                response(GOOD, encrypted(assertion(GOOD), OURS, XMLCipher.AES_256_GCM, XMLCipher.RSA_OAEP)));
        bad.put("encrypted by RSA 1.5", encryptedBy(XMLCipher.AES_256_GCM, XMLCipher.RSA_v1dot5));
        bad.put(
                "two assertions",
                response(
                        GOOD,
                        signed(assertion(GOOD)) + signed(assertion(Saying.of(ISSUER, ENTITY, ADDRESS, REQUEST, ANA)))));
        bad.put("no XML", "nothing");
        bad.put("no response", assertion(GOOD));
        return bad;
    }

    @Test
    void goodOnesAreBelievedByBoth() throws Exception {
        SoftAssertions softly = new SoftAssertions();
        good().forEach((what, xml) -> {
            softly.assertThat(ours(xml)).as("%s, by us", what).isEqualTo(ANA);
            softly.assertThat(theirs(xml)).as("%s, by the other", what).isEqualTo(ANA);
        });
        softly.assertAll();
    }

    @Test
    void badOnesAreBelievedByNeither() {
        SoftAssertions softly = new SoftAssertions();
        bad().forEach((what, xml) -> {
            softly.assertThat(ours(xml)).as("%s, by us", what).startsWith("refused");
            if (STRICTER.containsKey(what)) {
                softly.assertThat(theirs(xml)).as(STRICTER.get(what)).isEqualTo(ANA);
            } else {
                softly.assertThat(theirs(xml)).as("%s, by the other", what).startsWith("refused");
            }
        });
        softly.assertAll();
    }

    private static String ours(String xml) {
        try {
            Told told = SamlResponses.read(Idp.base64(xml), expected(), Instant.now());
            assertThat(told.answers()).contains(REQUEST);
            return told.nameId();
        } catch (SignOnRefused refused) {
            return "refused: " + refused.reason().word() + " " + refused.detail();
        }
    }

    private static Expected expected() {
        List<PublicKey> keys =
                List.of(KEY.certificate().getPublicKey(), OTHER.certificate().getPublicKey());
        return new Expected(ISSUER, ENTITY, ADDRESS, keys, Optional.of(OURS.key()));
    }

    private static String theirs(String xml) {
        try {
            SamlResponse response = new SamlResponse(settings(), ADDRESS, Idp.base64(xml));
            if (!response.isValid(REQUEST)) {
                return "refused: " + response.getValidationException();
            }
            response.getAttributes();
            return response.getNameId();
        } catch (Exception e) {
            return "refused: " + e;
        }
    }

    private static Saml2Settings settings() {
        Map<String, Object> values = new HashMap<>();
        values.put("onelogin.saml2.strict", "true");
        values.put("onelogin.saml2.sp.entityid", ENTITY);
        values.put("onelogin.saml2.sp.assertion_consumer_service.url", ADDRESS);
        values.put("onelogin.saml2.sp.x509cert", Idp.pem(OURS));
        values.put(
                "onelogin.saml2.sp.privatekey",
                Base64.getEncoder().encodeToString(OURS.key().getEncoded()));
        values.put("onelogin.saml2.idp.entityid", ISSUER);
        values.put("onelogin.saml2.idp.single_sign_on_service.url", "https://idp.example/sso");
        values.put("onelogin.saml2.idp.x509cert", Idp.pem(KEY));
        values.put("onelogin.saml2.idp.x509certMulti.0", Idp.pem(OTHER));
        values.put("onelogin.saml2.security.reject_deprecated_alg", "true");
        return new SettingsBuilder().fromValues(values).build();
    }

    /** Text that an attacker splits by a comment is read whole, and so is nobody else's. */
    @Test
    void aCommentCutsNoNameShort() {
        String xml = said(Saying.of(ISSUER, ENTITY, ADDRESS, REQUEST, "ana@school.example<!-- -->.evil.example"));
        assertThat(ours(xml)).isEqualTo("ana@school.example.evil.example").isEqualTo(theirs(xml));
        String later = said(GOOD).replace(ANA, "ana@<!-- -->school.example");
        assertThat(ours(later))
                .as("a comment that was not signed")
                .isEqualTo(ANA)
                .isEqualTo(theirs(later));
    }

    /** Keycloak tells each role by an attribute of its own; what names somebody must be told once. */
    @Test
    void anAttributeThatIsToldTwiceNamesNobody() {
        String xml =
                said(GOOD.attribute("uid", "ana").attribute("uid", "rivera").attribute("mail", ANA));
        Told told = SamlResponses.read(Idp.base64(xml), expected(), Instant.now());
        assertThat(told.one("uid")).isEmpty();
        assertThat(told.one("mail")).contains(ANA);
        assertThat(theirs(xml)).as("and not at all by the other").startsWith("refused");
    }

    @Test
    void eachSaysWhatIsWrong() {
        Map<String, Reason> reasons = Map.ofEntries(
                Map.entry("unsigned", Reason.NOT_SIGNED),
                Map.entry("tampered", Reason.NOT_SIGNED),
                Map.entry("signed by another", Reason.NOT_SIGNED),
                Map.entry("signed by SHA-1", Reason.WEAK_SIGNATURE),
                Map.entry("expired", Reason.OUT_OF_TIME),
                Map.entry("not yet valid", Reason.OUT_OF_TIME),
                Map.entry("for another audience", Reason.FOR_ANOTHER),
                Map.entry("for another recipient", Reason.FOR_ANOTHER),
                Map.entry("to another destination", Reason.FOR_ANOTHER),
                Map.entry("by another issuer", Reason.PROVIDER_WRONG),
                Map.entry("not successful", Reason.DENIED),
                Map.entry("with a document type", Reason.TOKEN_WRONG));
        Map<String, String> bad = bad();
        reasons.forEach((what, reason) ->
                assertThat(ours(bad.getOrDefault(what, ""))).as(what).startsWith("refused: " + reason.word()));
        assertThat(Set.copyOf(bad.keySet())).containsAll(reasons.keySet());
    }

    @Test
    void whatIsTooLongOrTooDeepIsNotRead() {
        assertThat(ours(said(GOOD.attribute("x", "a".repeat(200_000))))).contains("too long");
        String deep = "<a>".repeat(2_000) + "</a>".repeat(2_000);
        assertThat(ours(response(GOOD, deep))).contains("no XML that is taken");
    }
}
