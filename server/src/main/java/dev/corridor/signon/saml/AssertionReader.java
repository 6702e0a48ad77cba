package dev.corridor.signon.saml;

import static dev.corridor.signon.saml.StrictXml.ASSERTION;

import dev.corridor.signon.Reason;
import dev.corridor.signon.SignOnRefused;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.XMLGregorianCalendar;
import org.jspecify.annotations.Nullable;
import org.keycloak.dom.saml.v2.assertion.AssertionType;
import org.keycloak.dom.saml.v2.assertion.AttributeType;
import org.keycloak.dom.saml.v2.assertion.AudienceRestrictionType;
import org.keycloak.dom.saml.v2.assertion.AuthnStatementType;
import org.keycloak.dom.saml.v2.assertion.ConditionAbstractType;
import org.keycloak.dom.saml.v2.assertion.ConditionsType;
import org.keycloak.dom.saml.v2.assertion.NameIDType;
import org.keycloak.dom.saml.v2.assertion.OneTimeUseType;
import org.keycloak.dom.saml.v2.assertion.ProxyRestrictionType;
import org.keycloak.dom.saml.v2.assertion.SubjectConfirmationDataType;
import org.keycloak.dom.saml.v2.assertion.SubjectConfirmationType;
import org.keycloak.dom.saml.v2.assertion.SubjectType;
import org.keycloak.dom.saml.v2.protocol.ResponseType;
import org.keycloak.saml.common.exceptions.ParsingException;
import org.keycloak.saml.processing.core.parsers.saml.SAMLParser;
import org.w3c.dom.Element;

/** Whether a signed assertion is by whom it must be, for whom and when, and what it says. */
final class AssertionReader {

    private static final Duration SKEW = Duration.ofMinutes(1);
    private static final String BEARER = "urn:oasis:names:tc:SAML:2.0:cm:bearer";

    private final Expected expected;
    private final Instant now;

    AssertionReader(Expected expected, Instant now) {
        this.expected = expected;
        this.now = now;
    }

    /**
     * Reads one.
     *
     * @param signed it, or the response that it is in
     * @param response around it, which may be signed by nobody: it can only make things worse
     */
    Told read(byte[] signed, Element response) {
        AssertionType assertion = assertion(signed);
        mustBeIssuers(response, assertion);
        String destination = response.getAttribute("Destination");
        if (response.hasAttribute("Destination") && !expected.address().equals(destination)) {
            throw new SignOnRefused(Reason.FOR_ANOTHER, "sent to " + destination);
        }
        mustHoldNow(assertion.getConditions());
        mustHaveSignedIn(assertion);
        Optional<String> answers =
                Optional.of(response.getAttribute("InResponseTo")).filter(id -> !id.isEmpty());
        SubjectType subject = assertion.getSubject();
        mustBeForUs(subject, answers);
        return new Told(assertion.getID(), answers, nameId(subject), attributes(assertion));
    }

    private static AssertionType assertion(byte[] signed) {
        Object read;
        try {
            read = SAMLParser.getInstance().parse(new ByteArrayInputStream(signed));
        } catch (ParsingException | RuntimeException e) {
            throw wrong("no assertion that can be read");
        }
        Object inside =
                read instanceof ResponseType whole && whole.getAssertions().size() == 1
                        ? whole.getAssertions().getFirst().getAssertion()
                        : read;
        if (!(inside instanceof AssertionType assertion)
                || !"2.0".equals(assertion.getVersion())
                || assertion.getID() == null) {
            throw wrong("no assertion of SAML 2.0");
        }
        return assertion;
    }

    private void mustBeIssuers(Element response, AssertionType assertion) {
        NameIDType issuer = assertion.getIssuer();
        String said = issuer == null ? "" : "" + issuer.getValue();
        Optional<String> around = StrictXml.child(response, ASSERTION, "Issuer").map(Element::getTextContent);
        if (!expected.issuer().equals(said)
                || around.filter(other -> !expected.issuer().equals(other.strip()))
                        .isPresent()) {
            throw new SignOnRefused(Reason.PROVIDER_WRONG, "It calls itself " + said);
        }
    }

    private void mustHoldNow(@Nullable ConditionsType conditions) {
        if (conditions == null) {
            throw wrong("without conditions");
        }
        mustBeWithin(conditions.getNotBefore(), conditions.getNotOnOrAfter());
        int audiences = 0;
        for (ConditionAbstractType condition : conditions.getConditions()) {
            if (condition instanceof AudienceRestrictionType audience) {
                audiences++;
                mustBeAmong(audience);
            } else if (!(condition instanceof OneTimeUseType || condition instanceof ProxyRestrictionType)) {
                throw wrong("a condition that nobody knows");
            }
        }
        if (audiences == 0) {
            throw new SignOnRefused(Reason.FOR_ANOTHER, "for no audience");
        }
    }

    private void mustBeAmong(AudienceRestrictionType audience) {
        List<String> named =
                audience.getAudience().stream().map(uri -> "" + uri).toList();
        if (!named.contains(expected.audience())) {
            throw new SignOnRefused(Reason.FOR_ANOTHER, "for " + String.join(" and ", named));
        }
    }

    private void mustHaveSignedIn(AssertionType assertion) {
        List<AuthnStatementType> statements = new ArrayList<>();
        assertion.getStatements().forEach(statement -> {
            if (statement instanceof AuthnStatementType it) {
                statements.add(it);
            }
        });
        if (statements.isEmpty()) {
            throw wrong("nobody has signed in");
        }
        statements.forEach(statement -> mustBeWithin(null, statement.getSessionNotOnOrAfter()));
    }

    private void mustBeForUs(@Nullable SubjectType subject, Optional<String> answers) {
        List<SubjectConfirmationDataType> bearers = new ArrayList<>();
        if (subject != null) {
            for (SubjectConfirmationType confirmation : subject.getConfirmation()) {
                SubjectConfirmationDataType data = confirmation.getSubjectConfirmationData();
                if (BEARER.equals(confirmation.getMethod()) && data != null) {
                    bearers.add(data);
                }
            }
        }
        List<SubjectConfirmationDataType> ours = bearers.stream()
                .filter(data -> expected.address().equals(data.getRecipient()))
                .filter(data -> answers.equals(Optional.ofNullable(data.getInResponseTo())))
                .toList();
        if (ours.isEmpty()) {
            throw new SignOnRefused(Reason.FOR_ANOTHER, "not for whoever brings it here");
        }
        if (ours.stream().noneMatch(this::holdsNow)) {
            throw new SignOnRefused(Reason.OUT_OF_TIME, "whoever brings it is late");
        }
    }

    private boolean holdsNow(SubjectConfirmationDataType data) {
        return data.getNotOnOrAfter() != null && isWithin(data.getNotBefore(), data.getNotOnOrAfter());
    }

    private void mustBeWithin(@Nullable XMLGregorianCalendar from, @Nullable XMLGregorianCalendar until) {
        if (!isWithin(from, until)) {
            throw new SignOnRefused(Reason.OUT_OF_TIME, "from " + from + " to " + until + ", and it is " + now);
        }
    }

    private boolean isWithin(@Nullable XMLGregorianCalendar from, @Nullable XMLGregorianCalendar until) {
        return (from == null || !instant(from).isAfter(now.plus(SKEW)))
                && (until == null || instant(until).isAfter(now.minus(SKEW)));
    }

    /** One that names no zone is the world's. */
    private static Instant instant(XMLGregorianCalendar time) {
        XMLGregorianCalendar zoned = (XMLGregorianCalendar) time.clone();
        if (zoned.getTimezone() == DatatypeConstants.FIELD_UNDEFINED) {
            zoned.setTimezone(0);
        }
        return zoned.toGregorianCalendar().toInstant();
    }

    private static String nameId(@Nullable SubjectType subject) {
        return subject != null
                        && subject.getSubType() != null
                        && subject.getSubType().getBaseID() instanceof NameIDType id
                        && id.getValue() != null
                ? id.getValue().strip()
                : "";
    }

    private static Map<String, List<String>> attributes(AssertionType assertion) {
        Map<String, List<String>> attributes = new HashMap<>();
        assertion.getAttributeStatements().stream()
                .flatMap(statement -> statement.getAttributes().stream())
                .map(choice -> choice.getAttribute())
                .filter(attribute -> attribute != null && attribute.getName() != null)
                .forEach(attribute -> attributes
                        .computeIfAbsent(attribute.getName(), any -> new ArrayList<>())
                        .addAll(values(attribute)));
        return attributes;
    }

    private static List<String> values(AttributeType attribute) {
        List<String> values = new ArrayList<>();
        for (Object value : attribute.getAttributeValue()) {
            if (value instanceof NameIDType id && id.getValue() != null) {
                values.add(id.getValue().strip());
            } else if (value instanceof String text) {
                values.add(text.strip());
            }
        }
        return values;
    }

    private static SignOnRefused wrong(String detail) {
        return new SignOnRefused(Reason.TOKEN_WRONG, detail);
    }
}
