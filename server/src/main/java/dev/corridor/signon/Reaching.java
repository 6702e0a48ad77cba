package dev.corridor.signon;

import dev.corridor.people.Account;
import dev.corridor.schools.School;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.DistrictActor;
import dev.corridor.signon.Reach.Lack;
import dev.corridor.signon.Reach.Unreached;
import dev.corridor.signon.store.LinkQueries;
import dev.corridor.signon.store.LinkQueries.Known;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks whom a connection would let in, before anybody comes by it: as {@link Linking} would, from the other side. */
@Component
public class Reaching {

    private static final int MOST_SHOWN = 50;

    /** Somebody of a school. */
    private record One(School school, Known known) {}

    private final SignOnConnections connections;
    private final LinkQueries queries;
    private final Schools schools;
    private final SchoolTransactions transactions;

    Reaching(SignOnConnections connections, LinkQueries queries, Schools schools, SchoolTransactions transactions) {
        this.connections = connections;
        this.queries = queries;
        this.schools = schools;
        this.transactions = transactions;
    }

    /** Everybody of the district, counted. */
    public Reach of(DistrictActor actor, SignOnId id) {
        SignOnConnection connection = connections.find(actor.district(), id);
        List<One> all = everybody(connection);
        Map<String, Set<AccountId>> numbers = numbers(all);
        int identified = 0;
        int mailed = 0;
        Set<AccountId> seen = new HashSet<>();
        List<Unreached> left = new ArrayList<>();
        for (One one : all) {
            if (!mayCome(connection, one.known()) || !seen.add(one.known().account())) {
                continue;
            }
            String identifier = identifier(connection, one.known());
            Optional<Lack> lack = lack(connection, one.known(), identifier, numbers);
            if (lack.isPresent()) {
                left.add(new Unreached(one.known().name(), one.school().name(), lack.get()));
            } else if (identifier == null) {
                mailed++;
            } else {
                identified++;
            }
        }
        return new Reach(seen.size(), identified, mailed, left.subList(0, Math.min(MOST_SHOWN, left.size())));
    }

    private List<One> everybody(SignOnConnection connection) {
        List<One> all = new ArrayList<>();
        for (School school : schools.of(connection.district())) {
            transactions
                    .read(school.id(), () -> queries.people(school.id()))
                    .forEach(known -> all.add(new One(school, known)));
        }
        return all;
    }

    /** Whose each number is, with those who may not come: a number of two people names neither. */
    private static Map<String, Set<AccountId>> numbers(List<One> all) {
        Map<String, Set<AccountId>> numbers = new HashMap<>();
        for (One one : all) {
            String number = one.known().number();
            if (number != null) {
                numbers.computeIfAbsent(number.toLowerCase(Locale.ROOT), any -> new HashSet<>())
                        .add(one.known().account());
            }
        }
        return numbers;
    }

    private static boolean mayCome(SignOnConnection connection, Known known) {
        return known.active()
                && Audience.of(known.roles())
                        .filter(connection.audience()::contains)
                        .isPresent();
    }

    private static @Nullable String identifier(SignOnConnection connection, Known known) {
        return connection
                .link()
                .map(link -> switch (link.identifier()) {
                    case SOURCE_ID -> known.sourceId();
                    case USERNAME -> known.username();
                    case NUMBER -> known.number();
                })
                .orElse(null);
    }

    private static Optional<Lack> lack(
            SignOnConnection connection,
            Known known,
            @Nullable String identifier,
            Map<String, Set<AccountId>> numbers) {
        if (identifier != null) {
            boolean number = connection.link().orElseThrow().identifier() == Identifier.NUMBER;
            boolean shared = number
                    && numbers.getOrDefault(identifier.toLowerCase(Locale.ROOT), Set.of())
                                    .size()
                            > 1;
            return shared ? Optional.of(Lack.SHARED_IDENTIFIER) : Optional.empty();
        }
        if (!connection.byEmail()) {
            return Optional.of(Lack.NO_IDENTIFIER);
        }
        if (known.email() == null) {
            return Optional.of(Lack.NO_EMAIL);
        }
        String folded = Account.folded(known.email());
        boolean ours = connection.domains().contains(folded.substring(folded.lastIndexOf('@') + 1));
        return ours ? Optional.empty() : Optional.of(Lack.FOREIGN_DOMAIN);
    }
}
