package dev.corridor.signon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestSchool;
import dev.corridor.people.Accounts;
import dev.corridor.people.Person;
import dev.corridor.shared.Ids;
import dev.corridor.signon.Linking.Found;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Providers who have many districts: what tells whose somebody is. */
@CorridorTest
class LinkingTest {

    private static final String TENANT = "0b1c7a52-1111-4222-8333-444455556666";

    @Autowired
    ApplicationContext context;

    private TestSchool school;
    private Linking linking;
    private String email;
    private String domain;

    @BeforeEach
    void make() {
        school = TestSchool.make(context);
        linking = context.getBean(Linking.class);
        email = email(school.ana());
        domain = email.substring(email.indexOf('@') + 1);
    }

    private String email(Person person) {
        return Objects.requireNonNull(context.getBean(Accounts.class)
                .find(person.account())
                .orElseThrow()
                .email());
    }

    private SignOnConnection connection(Preset preset, String tenant) {
        return new SignOnConnection(
                new SignOnId(Ids.next()),
                school.district(),
                preset,
                preset.word(),
                preset.issuer("", tenant),
                Optional.of(tenant).filter(text -> !text.isEmpty()),
                "client",
                true,
                Optional.empty(),
                true,
                Set.of(domain),
                Set.of(Audience.STUDENTS, Audience.STAFF),
                true,
                1);
    }

    private String found(SignOnConnection connection, Map<String, Object> claims) {
        return switch (linking.find(connection, claims)) {
            case Found.Theirs(var account) -> account.equals(school.ana().account()) ? "ana" : "another";
            case Found.Nobody(Reason reason, String presented) -> reason.word();
        };
    }

    @Test
    void googleMustSayThatTheAccountIsOfTheDistrictsDomain() {
        SignOnConnection google = connection(Preset.GOOGLE, "");
        assertThat(found(google, Map.of("email", email, "email_verified", true, "hd", domain)))
                .isEqualTo("ana");
        assertThat(found(google, Map.of("email", email, "email_verified", true, "hd", "other.example")))
                .isEqualTo("foreign-tenant");
        assertThat(found(google, Map.of("email", email, "email_verified", true)))
                .as("a private account with such an address")
                .isEqualTo("foreign-tenant");
        assertThat(found(google, Map.of("email", email, "email_verified", false, "hd", domain)))
                .isEqualTo("email-not-verified");
    }

    @Test
    void microsoftMustSayThatItIsTheTenantAndThatTheTenantOwnsTheDomain() {
        SignOnConnection microsoft = connection(Preset.MICROSOFT, TENANT);
        assertThat(microsoft.issuer()).isEqualTo("https://login.microsoftonline.com/" + TENANT + "/v2.0");
        assertThat(found(microsoft, Map.of("email", email, "xms_edov", true, "tid", TENANT)))
                .isEqualTo("ana");
        assertThat(found(microsoft, Map.of("email", email, "xms_edov", "1", "tid", TENANT)))
                .isEqualTo("ana");
        assertThat(found(microsoft, Map.of("email", email, "tid", TENANT))).isEqualTo("email-not-verified");
        assertThat(found(microsoft, Map.of("email", email, "xms_edov", true, "tid", "another")))
                .isEqualTo("foreign-tenant");
        assertThat(found(microsoft, Map.of("email", email, "xms_edov", true))).isEqualTo("foreign-tenant");
    }

    @Test
    void classLinkMustSayThatItIsTheTenantWhateverTheNumberIsWrittenAs() {
        SignOnConnection classLink = connection(Preset.CLASSLINK, "2284");
        assertThat(found(classLink, Map.of("email", email, "email_verified", true, "classLink_tenant_id", 2284)))
                .isEqualTo("ana");
        assertThat(found(classLink, Map.of("email", email, "email_verified", true, "classLink_tenant_id", "2284")))
                .isEqualTo("ana");
        assertThat(found(classLink, Map.of("email", email, "email_verified", true, "classLink_tenant_id", 99)))
                .isEqualTo("foreign-tenant");
        assertThat(found(classLink, Map.of("email", email, "email_verified", true)))
                .isEqualTo("foreign-tenant");
    }
}
