package dev.corridor.rosters.sources.google;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.googleapis.services.json.AbstractGoogleJsonClientRequest;
import com.google.api.services.directory.Directory;
import com.google.api.services.directory.model.Group;
import com.google.api.services.directory.model.Member;
import com.google.api.services.directory.model.Members;
import com.google.api.services.directory.model.OrgUnit;
import com.google.api.services.directory.model.OrgUnits;
import com.google.api.services.directory.model.User;
import com.google.api.services.directory.model.Users;
import dev.corridor.rosters.sources.Patience;
import dev.corridor.rosters.sources.SourceProblem;
import dev.corridor.shared.SchoolClock;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is asked of the Directory API, page by page and only the fields that are used. */
final class GoogleDirectory {

    private static final String CUSTOMER = "my_customer";
    private static final int USERS = 500;
    private static final int MEMBERS = 200;

    private final Directory directory;
    private final String domain;
    private final SchoolClock clock;

    /** @param domain the only one that is asked for; blank for all */
    GoogleDirectory(Directory directory, String domain, SchoolClock clock) {
        this.directory = directory;
        this.domain = domain;
        this.clock = clock;
    }

    /** All organisational units but the one above them all. */
    List<OrgUnit> units() {
        OrgUnits units = ask(
                "orgunits",
                () -> directory
                        .orgunits()
                        .list(CUSTOMER)
                        .setType("all")
                        .setFields(
                                "kind,organizationUnits(orgUnitId,name,orgUnitPath,parentOrgUnitId,parentOrgUnitPath)"));
        expect("orgunits", "admin#directory#orgUnits", units.getKind());
        return units.getOrganizationUnits() == null ? List.of() : units.getOrganizationUnits();
    }

    /** Every account, a page at a time, until there are no more or one page is enough. */
    void users(boolean firstPageOnly, Consumer<User> take) {
        Pages pages = new Pages("users");
        do {
            Users page = ask("users", () -> usersAfter(pages.token));
            expect("users", "admin#directory#users", page.getKind());
            List<User> users = page.getUsers() == null ? List.of() : page.getUsers();
            pages.take(
                    page.getNextPageToken(),
                    users.isEmpty() ? null : users.getFirst().getId());
            users.forEach(take);
        } while (pages.token != null && !firstPageOnly);
        if (pages.empty) {
            throw SourceProblem.otherSide(
                    "google-no-users", "Google gives no accounts at all. Look at the domain.", Map.of());
        }
    }

    private Directory.Users.List usersAfter(@Nullable String token) throws IOException {
        Directory.Users.List list = directory
                .users()
                .list()
                .setMaxResults(USERS)
                .setOrderBy("email")
                .setProjection("basic")
                .setPageToken(token)
                .setFields("kind,nextPageToken,users(id,primaryEmail,name(givenName,familyName),suspended,archived,"
                        + "orgUnitPath,externalIds)");
        return domain.isEmpty() ? list.setCustomer(CUSTOMER) : list.setDomain(domain);
    }

    Group group(String email) {
        try {
            return ask("group", () -> directory.groups().get(email).setFields("id,name,email"));
        } catch (SourceProblem problem) {
            throw problem.code().equals("google-not-found")
                    ? SourceProblem.settings(
                            "google-unknown-group", "Google knows no group \"{group}\".", Map.of("group", email))
                    : problem;
        }
    }

    /** Who is in a group, also by way of another. */
    void members(String group, Consumer<Member> take) {
        Pages pages = new Pages("members");
        do {
            Members page = ask(
                    "members",
                    () -> directory
                            .members()
                            .list(group)
                            .setMaxResults(MEMBERS)
                            .setIncludeDerivedMembership(true)
                            .setPageToken(pages.token)
                            .setFields("kind,nextPageToken,members(id,type)"));
            expect("members", "admin#directory#members", page.getKind());
            List<Member> members = page.getMembers() == null ? List.of() : page.getMembers();
            pages.take(
                    page.getNextPageToken(),
                    members.isEmpty() ? null : members.getFirst().getId());
            members.forEach(take);
        } while (pages.token != null);
    }

    /** Where a list has got to. What begins a page, and what leads on, is there only once. */
    private static final class Pages {

        private final String what;
        private final Set<String> seen = new HashSet<>();
        private @Nullable String token;
        private boolean empty = true;

        Pages(String what) {
            this.what = what;
        }

        void take(@Nullable String next, @Nullable String first) {
            if (first != null) {
                empty = false;
            }
            if ((next != null && !seen.add("page " + next)) || (first != null && !seen.add("id " + first))) {
                throw SourceProblem.passing(
                        "google-page-repeated",
                        "Google gave a page of {what} a second time. Nothing is changed.",
                        Map.of("what", what));
            }
            token = next;
        }
    }

    private interface Question<T> {
        AbstractGoogleJsonClientRequest<T> make() throws IOException;
    }

    private <T> T ask(String what, Question<T> question) {
        for (int attempt = 1; ; attempt++) {
            try {
                return question.make().execute();
            } catch (GoogleJsonResponseException e) {
                if (!GoogleProblems.passes(e) || attempt == Patience.TRIES) {
                    throw GoogleProblems.of(e, what);
                }
                Patience.pause(wait(e, attempt));
            } catch (IOException e) {
                SourceProblem problem = GoogleProblems.of(e, what, clock.machineTime());
                if (problem.kind() != SourceProblem.Kind.PASSING || attempt == Patience.TRIES) {
                    throw problem;
                }
                Patience.pause(Patience.backOff(attempt));
            } catch (IllegalArgumentException e) {
                throw unexpected(what);
            }
        }
    }

    private static Duration wait(GoogleJsonResponseException error, int attempt) {
        String after = error.getHeaders().getRetryAfter();
        return after != null && after.matches("\\d{1,6}")
                ? Duration.ofSeconds(Long.parseLong(after))
                : Patience.backOff(attempt);
    }

    /** Each kind of answer says what it is; one that does not is no empty list. */
    private static void expect(String what, String kind, @Nullable String is) {
        if (!kind.equals(is)) {
            throw unexpected(what);
        }
    }

    private static SourceProblem unexpected(String what) {
        return SourceProblem.otherSide(
                "google-unexpected", "Google answers for {what} with something else than data.", Map.of("what", what));
    }
}
