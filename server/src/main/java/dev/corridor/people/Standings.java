package dev.corridor.people;

import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What people of a school are at one moment: each is asked for once, however many rooms or lists name them. */
public final class Standings {

    private final People people;
    private final SchoolId school;
    private final Map<PersonId, List<Standing>> known = new HashMap<>();

    Standings(People people, SchoolId school) {
        this.people = people;
        this.school = school;
    }

    /** Asks now for those who will probably be named. In the caller's transaction. */
    public Standings withStaff() {
        people.staff(school).forEach(standing -> known.put(standing.person(), List.of(standing)));
        return this;
    }

    public SchoolId school() {
        return school;
    }

    /** Those of the named people whom the school has. In the caller's transaction. */
    public List<Standing> of(Collection<PersonId> named) {
        List<PersonId> fresh =
                named.stream().filter(id -> !known.containsKey(id)).distinct().toList();
        fresh.forEach(id -> known.put(id, List.of()));
        people.standing(school, fresh).forEach(standing -> known.put(standing.person(), List.of(standing)));
        return named.stream()
                .distinct()
                .flatMap(id -> Objects.requireNonNull(known.get(id)).stream())
                .toList();
    }
}
