package dev.corridor.rosters.sources.google;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.rosters.sources.Checked;
import dev.corridor.rosters.sources.SourceSettings;
import dev.corridor.rosters.sources.TestFetch;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is read from Google Workspace with Google's own client. Trouble is in {@link GoogleTroubleTest}. */
class GoogleSourceTest {

    private final WorkspaceStub google = SmallWorkspace.start();
    private final GoogleSource source = google.source();

    GoogleSourceTest() throws IOException {}

    @AfterEach
    void close() {
        google.close();
    }

    private TestFetch fetch(SourceSettings settings) {
        return TestFetch.of(source, settings, Optional.empty());
    }

    @Test
    void readsUnitsGroupsAndWhoIsInThem() {
        TestFetch fetched = fetch(google.serviceAccount("teachers@workspace.example; coaches@workspace.example"));

        assertThat(fetched.end().whole()).isTrue();
        assertThat(fetched.end().mark()).isEmpty();
        assertThat(fetched.rows("orgs"))
                .containsExactly(
                        "id:root,,/,unit,",
                        "id:students,,Students,unit,id:root",
                        "id:high,,High,unit,id:students",
                        "id:staff,,Staff,unit,id:root",
                        "grp1,,Group grp1,unit,",
                        "grp2,,Group grp2,unit,");
        assertThat(fetched.rows("users"))
                .containsExactly(
                        "1,,true,\"id:staff,grp1,grp2\",,,{organization:900},Given1,Family1,900,rivera@workspace.example,,",
                        "2,,true,id:high,,,\"{email-number:2001234},{library-card:lib-7}\",Given2,Family2,,2001234@workspace.example,,",
                        "5,,true,id:root,,,,Given5,Family5,,root@workspace.example,,");
    }

    @Test
    void leavesOutWhatNoRosterNeeds() {
        assertThat(fetch(google.serviceAccount("teachers@workspace.example")).everything())
                .doesNotContain("planted");
        assertThat(google.http().requests())
                .filteredOn(request -> request.path().endsWith("/users"))
                .allMatch(request -> request.asked("fields").startsWith("kind,nextPageToken,users(id,"))
                .isNotEmpty();
    }

    @Test
    void readsPageByPage() {
        google.page(2);
        for (int at = 10; at < 17; at++) {
            google.user(SmallWorkspace.user(String.valueOf(at), "s" + at + "@workspace.example", "/Students", ""));
        }
        assertThat(fetch(google.serviceAccount("")).rows("users")).hasSize(10);
        assertThat(google.http().lines())
                .filteredOn(line -> line.contains("/users?"))
                .hasSize(6);
    }

    @Test
    void readsWithTheConsentOfAnAdministrator() {
        assertThat(fetch(google.consent()).rows("users")).hasSize(3);
        assertThat(google.http().lines()).contains("/token");
    }

    @Test
    void neverAsksWhereAKeyFileSaysThatTokensAre() {
        fetch(google.serviceAccount(""));
        assertThat(google.http().lines()).contains("/token").doesNotContain("/elsewhere");
    }

    @Test
    void readsOneDomainOnly() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "keyFile", ServiceKey.file("x"), "adminEmail", WorkspaceStub.ADMIN, "domain", "workspace.example"));
        fetch(new SourceSettings(settings));
        assertThat(google.http().lines())
                .filteredOn(line -> line.contains("/users?"))
                .allMatch(line -> line.contains("domain=workspace.example") && !line.contains("customer"));
    }

    @Test
    void tellsWhatThereIs() {
        Checked checked = source.check(google.serviceAccount("teachers@workspace.example"));
        assertThat(checked.worked()).isTrue();
        assertThat(checked.steps())
                .extracting(step -> step.code() + " " + step.found())
                .containsExactly("units 4", "groups 1", "users 5");
        assertThat(checked.units())
                .extracting(Checked.Unit::name)
                .containsExactly("/", "Students", "High", "Staff", "Group grp1");
        assertThat(checked.units()).noneMatch(Checked.Unit::school);
        assertThat(checked.numbers()).isEqualTo(List.of("identifier", "email-number", "library-card"));
    }
}
