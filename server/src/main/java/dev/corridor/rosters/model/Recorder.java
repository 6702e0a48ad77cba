package dev.corridor.rosters.model;

import dev.corridor.people.Account;
import dev.corridor.people.DistrictAdminName;
import dev.corridor.people.HandChange;
import dev.corridor.people.Person;
import dev.corridor.places.RosterTimetable.Member;
import dev.corridor.places.RosterTimetable.RosterSection;
import dev.corridor.places.RosterTimetable.Term;
import dev.corridor.places.SectionId;
import dev.corridor.rosters.model.SchoolChanges.AccountChange;
import dev.corridor.rosters.model.SchoolChanges.HandNoted;
import dev.corridor.rosters.model.SchoolChanges.PersonChange;
import dev.corridor.rosters.model.SchoolChanges.SectionChange;
import dev.corridor.rosters.model.SchoolChanges.TermChange;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells of a plan what is changed where, as it was and as it becomes. */
public final class Recorder {

    private final Map<AccountId, AccountChange> accounts = new LinkedHashMap<>();
    private final Map<PersonId, Person> people = new HashMap<>();
    private final Map<SchoolId, List<Person>> bySchool = new HashMap<>();
    private final Map<SchoolId, List<HandChange>> byHand = new HashMap<>();
    private final Set<AccountId> nowhere;
    private final List<DistrictAdminName> adminsMade;
    private final List<DistrictAdminName> adminsTaken;

    public Recorder(Plan plan, Known known) {
        Map<AccountId, Account> before = new HashMap<>();
        known.accounts().forEach(account -> before.put(account.id(), account));
        plan.people().added().forEach(account -> accounts.put(account.id(), new AccountChange(null, account)));
        plan.people()
                .changed()
                .forEach(account -> accounts.put(account.id(), new AccountChange(before.get(account.id()), account)));
        adminsMade = new ArrayList<>(plan.people().admins());
        adminsTaken = new ArrayList<>(known.adminNames());
        adminsTaken.removeIf(admin -> !plan.people().adminsGone().contains(admin.account()));
        nowhere = new LinkedHashSet<>(accounts.keySet());
        plan.schools().forEach(school -> school.people().saved().forEach(person -> nowhere.remove(person.account())));
        for (Known.KnownSchool school : known.schools()) {
            bySchool.put(school.school().id(), school.people());
            byHand.put(school.school().id(), school.byHand());
            for (Person person : school.people()) {
                people.put(person.id(), person);
                nowhere.remove(person.account());
            }
        }
    }

    /**
     * What changes in a school. Each account is told once, in the first school that is asked about in which its owner
     * is; those of nobody in any school in the very first.
     *
     * @param saved the sections as they were written
     */
    public SchoolChanges in(Plan.OfSchool school, List<RosterSection> saved) {
        List<PersonChange> changed = new ArrayList<>();
        List<AccountChange> ofThem = new ArrayList<>();
        for (Person person : school.people().saved()) {
            changed.add(new PersonChange(people.get(person.id()), person));
            take(person.account(), ofThem);
        }
        bySchool.getOrDefault(school.id(), List.of()).forEach(person -> take(person.account(), ofThem));
        nowhere.forEach(account -> take(account, ofThem));
        PlacesPlan places = school.places();
        List<Member> left = new ArrayList<>(places.leaves());
        left.addAll(places.goneWithSections());
        return new SchoolChanges(
                changed,
                ofThem,
                school.people().granted(),
                school.people().revoked(),
                sections(places, saved),
                places.joins(),
                left,
                terms(places),
                taken(adminsMade),
                taken(adminsTaken),
                byHand(school));
    }

    /** All of them, to whoever asks first. */
    private static <T> List<T> taken(List<T> all) {
        List<T> some = List.copyOf(all);
        all.clear();
        return some;
    }

    private List<HandNoted> byHand(Plan.OfSchool school) {
        List<HandChange> before = byHand.getOrDefault(school.id(), List.of());
        List<HandNoted> noted = new ArrayList<>();
        for (HandChange.News news : school.people().byHand()) {
            before.stream()
                    .filter(change -> change.person().equals(news.person()) && change.field() == news.field())
                    .forEach(change -> noted.add(new HandNoted(change, news.rosterValue(), news.over())));
        }
        return noted;
    }

    private void take(AccountId id, List<AccountChange> into) {
        AccountChange account = accounts.remove(id);
        if (account != null) {
            into.add(account);
        }
    }

    private static List<SectionChange> sections(PlacesPlan places, List<RosterSection> saved) {
        Map<SectionId, RosterSection> before = new HashMap<>();
        places.sectionsBefore().forEach(section -> before.put(section.id(), section));
        List<SectionChange> changes = new ArrayList<>();
        saved.forEach(section -> changes.add(new SectionChange(before.get(section.id()), section)));
        places.sectionsGone().forEach(section -> changes.add(new SectionChange(section, null)));
        return changes;
    }

    private static List<TermChange> terms(PlacesPlan places) {
        Map<UUID, Term> before = new HashMap<>();
        places.termsBefore().forEach(term -> before.put(term.id(), term));
        return places.terms().stream()
                .map(term -> new TermChange(before.get(term.id()), term))
                .toList();
    }
}
