package dev.corridor.signon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestDatabase;
import dev.corridor.TestSchool;
import dev.corridor.people.Accounts;
import dev.corridor.people.Person;
import dev.corridor.shared.Ids;
import dev.corridor.signon.Linking.Found;
import dev.corridor.signon.SignOnConnection.Link;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Providers who have many districts: what tells whose somebody is. */
@CorridorTest
class LinkingTest {

    static final String TENANT = "0b1c7a52-1111-4222-8333-444455556666";

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
        return connection(preset, tenant, Optional.empty());
    }

    private SignOnConnection connection(Preset preset, String tenant, Optional<Link> link) {
        return new SignOnConnection(
                new SignOnId(Ids.next()),
                school.district(),
                preset,
                preset.word(),
                preset.issuer("", tenant),
                Optional.of(tenant).filter(text -> !text.isEmpty()),
                "client",
                true,
                link,
                true,
                Set.of(domain),
                Set.of(Audience.STUDENTS, Audience.STAFF),
                true,
                1);
    }

    private String found(SignOnConnection connection, Map<String, Object> claims) {
        return switch (linking.find(connection, claims)) {
            case Found.Theirs(var account, String presented) ->
                account.equals(school.ana().account()) ? "ana" : "another";
            case Found.Nobody(Reason reason, String presented) -> reason.word();
        };
    }

    private void set(String assignment, @Nullable String value) {
        TestDatabase.client(TestDatabase.owner())
                .sql("update " + assignment)
                .param("value", value)
                .param("account", school.ana().account().value())
                .update();
    }

    @Test
    void anAddressDoesNotLeadToWhomTheRosterCallsOtherwise() {
        Map<Identifier, String> kinds = Map.of(
                Identifier.SOURCE_ID, "account set source_id = :value where id = :account",
                Identifier.USERNAME, "account set username = :value where id = :account",
                Identifier.NUMBER, "person set number = :value where account_id = :account");
        Map<String, Object> mailed = Map.of("email", email, "email_verified", true);
        Map<String, Object> named = Map.of("email", email, "email_verified", true, "which", "of-nobody");
        kinds.forEach((kind, assignment) -> {
            SignOnConnection linked = connection(Preset.GENERIC, "", Optional.of(new Link("which", kind)));
            set(assignment, null);
            assertThat(found(linked, named)).as("known by the address alone").isEqualTo("ana");
            set(assignment, "anas");
            assertThat(found(linked, named)).as("another's %s", kind).isEqualTo("no-account");
            assertThat(found(linked, mailed)).as("none told").isEqualTo("ana");
        });
    }

    @Test
    void whatPeopleCanChangeNamesNobody() {
        set("account set username = :value where id = :account", "upn-of-ana");
        Link upn = new Link("upn", Identifier.USERNAME);
        Map<String, Object> claims = Map.of("upn", "upn-of-ana", "tid", TENANT);
        assertThat(found(connection(Preset.MICROSOFT, TENANT, Optional.of(upn)), claims))
                .isEqualTo("no-account");
        assertThat(found(connection(Preset.GENERIC, "", Optional.of(upn)), claims))
                .as("of others it is not known")
                .isEqualTo("ana");
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
