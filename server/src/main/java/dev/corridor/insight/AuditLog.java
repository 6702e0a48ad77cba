package dev.corridor.insight;

import dev.corridor.insight.AuditEntry.Change;
import dev.corridor.insight.AuditEntry.Named;
import dev.corridor.insight.store.AuditQueries;
import dev.corridor.insight.store.AuditQueries.Stored;
import dev.corridor.people.PeopleNames;
import dev.corridor.people.PersonName;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Listing;
import dev.corridor.shared.PersonId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The audit log as admins read it: with names, and with what changed, as far as their areas reach. */
@Component
public class AuditLog {

    private final SchoolTransactions transactions;
    private final AuditQueries queries;
    private final PeopleNames people;
    private final JsonMapper json;

    AuditLog(SchoolTransactions transactions, AuditQueries queries, PeopleNames people, JsonMapper json) {
        this.transactions = transactions;
        this.queries = queries;
        this.people = people;
        this.json = json;
    }

    /** A page of what fits, the newest first. */
    public Listing<AuditEntry> find(Actor actor, AuditSearch search) {
        return transactions.read(actor.school(), () -> {
            List<Stored> found = queries.find(actor.school(), search);
            List<Stored> page = found.subList(0, Math.min(search.limit(), found.size()));
            Map<UUID, String> names = names(actor, page);
            String next = found.size() > search.limit() ? page.getLast().id().toString() : null;
            return new Listing<>(
                    page.stream().map(entry -> entry(actor, entry, names)).toList(), next);
        });
    }

    private Map<UUID, String> names(Actor actor, List<Stored> page) {
        Set<UUID> ids = page.stream()
                .flatMap(entry -> Stream.of(entry.person(), entry.actingFor(), entry.subject()))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toUnmodifiableSet());
        Map<UUID, String> names = new HashMap<>(queries.names(actor.school(), ids));
        Map<PersonId, PersonName> known = people.of(actor.school());
        ids.forEach(id ->
                Optional.ofNullable(known.get(new PersonId(id))).ifPresent(person -> names.put(id, person.name())));
        return names;
    }

    private AuditEntry entry(Actor actor, Stored stored, Map<UUID, String> names) {
        boolean shown = AuditTopic.ofCode(stored.what())
                .filter(topic -> actor.may(topic.area()))
                .isPresent();
        List<Change> changes = shown ? Changes.between(read(stored.before()), read(stored.after())) : List.of();
        return new AuditEntry(
                stored.id(),
                stored.at(),
                named(stored.person(), names),
                named(stored.actingFor(), names),
                stored.device(),
                stored.what(),
                shown ? named(stored.subject(), names) : Optional.empty(),
                changes,
                !shown);
    }

    private @Nullable JsonNode read(@Nullable String text) {
        return text == null ? null : json.readTree(text);
    }

    private static Optional<Named> named(@Nullable UUID id, Map<UUID, String> names) {
        return Optional.ofNullable(id).map(one -> new Named(one, names.getOrDefault(one, "")));
    }
}
