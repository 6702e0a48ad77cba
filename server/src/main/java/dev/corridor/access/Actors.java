package dev.corridor.access;

import dev.corridor.access.store.HomeQueries;
import dev.corridor.people.Covers;
import dev.corridor.people.People;
import dev.corridor.people.Standing;
import dev.corridor.schools.Doorbell;
import dev.corridor.schools.Remembered;
import dev.corridor.schools.Ring;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Actor;
import dev.corridor.shared.DistrictActor;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Turns a session into what it may do in a school. What somebody is there is remembered on this node for ten seconds,
 * and forgotten at once when their roles or states, or the school's settings, change. Acts on passes look again
 * themselves.
 */
@Component
public class Actors {

    private record Key(AccountId account, SchoolId school) {}

    /**
     * What somebody is and may do.
     *
     * @param until when to look again: soon for whom a bell may give or take a cover
     */
    private record May(Standing standing, Set<Permission> permissions, Instant until) {}

    /** Topics of what decides what somebody may do. */
    private static final Set<String> FORGETTING = Set.of("settings", Covers.TOPIC, Ring.EVERYTHING);

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    /** Whoever acts for others may not act for them past a bell. */
    private static final Duration COVER_REMEMBERED = Duration.ofSeconds(2);

    private static final int MOST = 200_000;

    private final People people;
    private final Schools schools;
    private final SchoolTransactions transactions;
    private final DistrictAdmins districtAdmins;
    private final HomeQueries homes;
    private final SchoolClock clock;
    private final Remembered<Key, May> remembered = new Remembered<>(REMEMBERED, MOST);

    public Actors(
            People people,
            Schools schools,
            SchoolTransactions transactions,
            DistrictAdmins districtAdmins,
            HomeQueries homes,
            SchoolClock clock,
            Doorbell doorbell) {
        this.people = people;
        this.schools = schools;
        this.transactions = transactions;
        this.districtAdmins = districtAdmins;
        this.homes = homes;
        this.clock = clock;
        doorbell.listen(this::hear);
    }

    /** What a session is and may do in a school; empty for somebody who has nothing to do there. */
    public Optional<Actor> in(SchoolId school, SignedIn who) {
        Key key = new Key(who.account(), school);
        return remembered
                .known(key)
                .filter(may -> clock.now().isBefore(may.until()))
                .or(() -> remembered.anew(key, this::load))
                .filter(may -> !may.permissions().isEmpty())
                .map(may -> new Actor(
                        school,
                        who.account(),
                        may.standing().person(),
                        may.standing().roles(),
                        may.permissions(),
                        may.standing().actsFor(),
                        may.standing().inNameOf(),
                        who.session().toString()));
    }

    /** What a person is and may do in a school on somebody else's device, read anew; empty for who may do nothing. */
    public Optional<Actor> on(String device, SchoolId school, PersonId person) {
        return transactions.read(
                school,
                () -> people.standing(school, Set.of(person)).stream()
                        .findFirst()
                        .map(standing -> new Actor(
                                school,
                                standing.account(),
                                person,
                                standing.roles(),
                                standing.permissions(schools.settings(school)),
                                standing.actsFor(),
                                standing.inNameOf(),
                                device))
                        .filter(actor -> !actor.permissions().isEmpty()));
    }

    /** A session as an admin of a district; empty for anybody else. */
    public Optional<DistrictActor> in(DistrictId district, SignedIn who) {
        return homes.districtAdmin(who.account())
                .filter(admin -> admin.district().equals(district))
                .map(admin ->
                        new DistrictActor(district, who.account(), who.session().toString()));
    }

    private Optional<May> load(Key key) {
        return look(key).or(() -> districtAdmins.enter(key.account(), key.school()) ? look(key) : Optional.empty());
    }

    private Optional<May> look(Key key) {
        return transactions.read(
                key.school(),
                () -> people.standing(key.school(), key.account())
                        .map(standing -> new May(
                                standing,
                                standing.permissions(schools.settings(key.school())),
                                clock.now().plus(standing.dated() ? COVER_REMEMBERED : REMEMBERED))));
    }

    private void hear(Ring ring) {
        switch (ring) {
            case Ring.Access(AccountId account) ->
                remembered.forget((key, may) -> key.account().equals(account));
            case Ring.Topic(SchoolId school, String topic, String id) -> {
                if (FORGETTING.contains(topic)) {
                    remembered.forget((key, may) -> key.school().equals(school));
                }
            }
            case Ring.Passes passes -> {}
            case Ring.Person person -> {}
        }
    }
}
