package dev.corridor.places;

import dev.corridor.places.store.TimetableStore;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Terms, sections and who is in them, as a roster knows them. Changes join the transaction under way. */
@Component
public final class RosterTimetable {

    /** A part of the school year, both days included. */
    public record Term(UUID id, String source, String name, LocalDate starts, LocalDate ends) {}

    /** A class that meets. */
    public record RosterSection(
            SectionId id,
            String source,
            String name,
            Optional<String> code,
            Optional<RoomId> room,
            Optional<UUID> term,
            List<String> periods) {}

    /**
     * Somebody in a section.
     *
     * @param role {@code student} or {@code teacher}
     */
    public record Member(SectionId section, PersonId person, String role) {}

    /** What screens are told changed. */
    private static final String TOPIC = "sections";

    private final SchoolTransactions transactions;
    private final TimetableStore store;

    RosterTimetable(SchoolTransactions transactions, TimetableStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    public List<Term> terms(SchoolId school) {
        return transactions.read(school, () -> store.terms(school));
    }

    /** The sections that came from a roster. */
    public List<RosterSection> sections(SchoolId school) {
        return transactions.read(school, () -> store.sections(school));
    }

    /** Who is in the sections that came from a roster. */
    public List<Member> members(SchoolId school) {
        return transactions.read(school, () -> store.members(school));
    }

    /** Adds terms, and overwrites those that are there by id. */
    public void saveTerms(SchoolId school, Collection<Term> terms) {
        transactions.configure(school, TOPIC, hall -> {
            store.saveTerms(school, terms);
            return school;
        });
    }

    /** Adds sections, and overwrites those that are there by id. */
    public void save(SchoolId school, Collection<RosterSection> sections) {
        transactions.configure(school, TOPIC, hall -> {
            store.save(school, sections);
            return school;
        });
    }

    /** Removes sections and everybody in them. */
    public void remove(SchoolId school, Collection<SectionId> sections) {
        transactions.configure(school, TOPIC, hall -> {
            store.remove(school, sections);
            return school;
        });
    }

    /** Puts people into sections; who is there already stays. */
    public void join(SchoolId school, Collection<Member> members) {
        transactions.configure(school, TOPIC, hall -> {
            store.join(school, members);
            return school;
        });
    }

    /** Takes people out of sections. */
    public void leave(SchoolId school, Collection<Member> members) {
        transactions.configure(school, TOPIC, hall -> {
            store.leave(school, members);
            return school;
        });
    }
}
