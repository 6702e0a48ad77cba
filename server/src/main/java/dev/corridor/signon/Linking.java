package dev.corridor.signon;

import dev.corridor.people.Account;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.schools.School;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.DistrictId;
import dev.corridor.signon.SignOnConnection.Link;
import dev.corridor.signon.store.LinkQueries;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose account somebody is: the one that the roster's own identifier names, or else an e-mail address that the
 * provider vouches for in a domain that is the district's. Nobody else's, and never one of several.
 */
@Component
class Linking {

    /** Whose account, or why none. */
    sealed interface Found {
        /**
         * Somebody's.
         *
         * @param presented for admins to recognise
         */
        record Theirs(AccountId account, String presented) implements Found {}

        /**
         * Nobody's.
         *
         * @param presented for admins to recognise
         */
        record Nobody(Reason reason, String presented) implements Found {}
    }

    private static final int LONGEST = 320;

    private final LinkQueries queries;
    private final People people;
    private final Schools schools;
    private final SchoolTransactions transactions;

    Linking(LinkQueries queries, People people, Schools schools, SchoolTransactions transactions) {
        this.queries = queries;
        this.people = people;
        this.schools = schools;
        this.transactions = transactions;
    }

    Found find(SignOnConnection connection, Map<String, Object> claims) {
        String email = text(claims.get("email"));
        if (foreign(connection, claims)) {
            return new Found.Nobody(Reason.FOREIGN_TENANT, email);
        }
        String identifier = identifier(connection, claims);
        Set<AccountId> named = connection
                .link()
                .filter(link -> !identifier.isEmpty())
                .map(link -> named(connection.district(), link, identifier))
                .orElse(Set.of());
        if (named.isEmpty()) {
            return byEmail(connection, claims, email, identifier);
        }
        return one(connection, named, identifier);
    }

    private static String identifier(SignOnConnection connection, Map<String, Object> claims) {
        return connection
                .link()
                .filter(link -> connection.preset().identifiesBy(link.claim()))
                .map(link -> text(claims.get(link.claim())))
                .orElse("");
    }

    private Found byEmail(SignOnConnection connection, Map<String, Object> claims, String email, String identifier) {
        String presented = email.isEmpty() || identifier.isEmpty() ? email + identifier : email + " · " + identifier;
        if (!connection.byEmail() || email.isEmpty()) {
            return new Found.Nobody(Reason.NO_ACCOUNT, presented);
        }
        String folded = Account.folded(email);
        if (!connection.domains().contains(folded.substring(folded.lastIndexOf('@') + 1))) {
            return new Found.Nobody(Reason.FOREIGN_DOMAIN, presented);
        }
        if (!vouchedFor(claims)) {
            return new Found.Nobody(Reason.EMAIL_NOT_VERIFIED, presented);
        }
        Set<AccountId> theirs = Set.copyOf(queries.byEmail(connection.district(), folded));
        return theirs.isEmpty() || ofSomebodyElse(connection, theirs, identifier)
                ? new Found.Nobody(Reason.NO_ACCOUNT, presented)
                : one(connection, theirs, presented);
    }

    /**
     * Whether an address leads to whom the roster calls otherwise, as where it was handed on to somebody new. That
     * nobody has the identifier is known here, so whoever has any has another.
     */
    private boolean ofSomebodyElse(SignOnConnection connection, Set<AccountId> accounts, String identifier) {
        return connection
                .link()
                .filter(link -> !identifier.isEmpty())
                .filter(link -> accounts.stream().anyMatch(account -> identified(account, link.identifier())))
                .isPresent();
    }

    private boolean identified(AccountId account, Identifier identifier) {
        return transactions.acrossSchoolsOf(account, () -> queries.identified(account, identifier));
    }

    private Found one(SignOnConnection connection, Set<AccountId> accounts, String presented) {
        if (accounts.size() > 1) {
            return new Found.Nobody(Reason.SEVERAL_ACCOUNTS, presented);
        }
        AccountId account = accounts.iterator().next();
        return mayCome(connection.audience(), account)
                ? new Found.Theirs(account, presented)
                : new Found.Nobody(Reason.NOT_FOR_ROLE, presented);
    }

    private Set<AccountId> named(DistrictId district, Link link, String identifier) {
        return switch (link.identifier()) {
            case SOURCE_ID -> Set.copyOf(queries.bySource(district, identifier));
            case USERNAME -> Set.copyOf(queries.byUsername(district, Account.folded(identifier)));
            case NUMBER -> numbered(district, identifier);
        };
    }

    /** Numbers are a school's own: two people of a district may have the same one. */
    private Set<AccountId> numbered(DistrictId district, String number) {
        Set<AccountId> accounts = new HashSet<>();
        for (School school : schools.of(district)) {
            List<Person> found = transactions.read(
                    school.id(), () -> people.find(school.id(), people.numbered(school.id(), number)));
            found.forEach(person -> accounts.add(person.account()));
        }
        return accounts;
    }

    private boolean mayCome(Set<Audience> audience, AccountId account) {
        Set<String> roles = transactions.acrossSchoolsOf(account, () -> queries.roles(account));
        return Audience.of(roles).filter(audience::contains).isPresent();
    }

    /** Whether the token is of another tenant than the district's, or of none. */
    private static boolean foreign(SignOnConnection connection, Map<String, Object> claims) {
        String tenant = text(claims.get(connection.preset().tenantClaim()));
        return switch (connection.preset()) {
            case GENERIC, SAML -> false;
            case GOOGLE -> !connection.domains().contains(Account.folded(tenant));
            case MICROSOFT, CLASSLINK, CLEVER -> !Optional.of(tenant).equals(connection.tenant());
        };
    }

    /** Microsoft says it by a claim of its own: that the tenant owns the domain. */
    private static boolean vouchedFor(Map<String, Object> claims) {
        return isTrue(claims.get("email_verified")) || isTrue(claims.get("xms_edov"));
    }

    private static boolean isTrue(@Nullable Object said) {
        return said != null && Set.of("true", "1").contains(said.toString());
    }

    private static String text(@Nullable Object claim) {
        String text = claim instanceof String || claim instanceof Number
                ? claim.toString().strip()
                : "";
        return text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl) ? text : "";
    }
}
