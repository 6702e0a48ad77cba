package dev.corridor.people.web;

import dev.corridor.people.HandChange;
import dev.corridor.people.HandChanges;
import dev.corridor.people.PeopleNames;
import dev.corridor.people.PersonEdition;
import dev.corridor.people.PersonForms;
import dev.corridor.people.PersonName;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes records of people for whoever reads them. */
@Component
class PersonRecords {

    private final SchoolTransactions transactions;
    private final PersonForms forms;
    private final HandChanges handChanges;
    private final PeopleNames names;
    private final Schools schools;

    PersonRecords(
            SchoolTransactions transactions,
            PersonForms forms,
            HandChanges handChanges,
            PeopleNames names,
            Schools schools) {
        this.transactions = transactions;
        this.forms = forms;
        this.handChanges = handChanges;
        this.names = names;
        this.schools = schools;
    }

    /** For an admin of people, with what they may do. */
    PersonRecord forAdmin(Actor actor, PersonEdition edition) {
        return PersonRecord.forAdmins(edition, forms.abilities(actor, edition), fromRoster(actor.school(), edition));
    }

    /** For a counsellor, who reads all of it and changes nothing. */
    static PersonRecord forCounsellor(PersonEdition edition) {
        return PersonRecord.forAdmins(edition, Set.of(), null);
    }

    private @Nullable FromRoster fromRoster(SchoolId school, PersonEdition edition) {
        if (edition.person().sourceId() == null) {
            return null;
        }
        return transactions.read(school, () -> {
            List<HandChange> changes = handChanges.of(school, edition.person().id());
            Map<PersonId, PersonName> known = changes.isEmpty() ? Map.of() : names.of(school);
            return new FromRoster(
                    schools.settings(school).handChangesStay(),
                    changes.stream()
                            .map(change -> FromRoster.ByHand.of(change, name(known, change.by())))
                            .toList());
        });
    }

    private static String name(Map<PersonId, PersonName> known, PersonId by) {
        @Nullable PersonName name = known.get(by);
        return name == null ? "" : name.name();
    }
}
