package dev.corridor.passes.store;

import dev.corridor.rules.Counting;
import dev.corridor.rules.OneWayTrip;
import dev.corridor.rules.StudentFacts;
import dev.corridor.rules.Tally;
import dev.corridor.rules.TravelType;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What students' earlier passes mean for the next one. */
final class History {

    private final FactsQuery.Asked asked;

    private History(FactsQuery.Asked asked) {
        this.asked = asked;
    }

    static Map<PersonId, StudentFacts> of(List<PersonRow> people, List<TripRow> trips, FactsQuery.Asked asked) {
        History history = new History(asked);
        Map<PersonId, List<TripRow>> byStudent = trips.stream().collect(Collectors.groupingBy(TripRow::student));
        Map<PersonId, StudentFacts> students = new HashMap<>();
        for (PersonRow person : people) {
            students.put(person.id(), history.facts(person, byStudent.getOrDefault(person.id(), List.of())));
        }
        return students;
    }

    private StudentFacts facts(PersonRow person, List<TripRow> trips) {
        List<TripRow> own = trips.stream().filter(trip -> !trip.isReturn()).toList();
        Optional<Instant> lastStart = own.stream().map(TripRow::startedAt).max(Comparator.naturalOrder());
        Optional<Instant> lastEnd =
                own.stream().flatMap(trip -> trip.endedAt().stream()).max(Comparator.naturalOrder());
        return new StudentFacts(
                person.id(),
                person.standing(),
                person.absence(),
                person.grade(),
                person.groups(),
                tally(trips.stream()
                        .filter(trip -> trip.counts() == Counting.EVERYTHING)
                        .toList()),
                toRooms(trips.stream()
                        .filter(trip -> trip.counts() != Counting.NOTHING)
                        .toList()),
                lastStart,
                lastEnd,
                lastTrip(trips),
                person.belongsIn());
    }

    /** A round trip from where a one-way trip led ends there again. */
    private static Optional<OneWayTrip> lastTrip(List<TripRow> trips) {
        Optional<OneWayTrip> last = Optional.empty();
        for (TripRow trip : trips) {
            last = trip.travel() == TravelType.ROUND_TRIP
                    ? last.filter(before -> before.destination().equals(trip.origin()))
                    : trip.oneWay();
        }
        return last;
    }

    private Map<RoomId, Tally> toRooms(List<TripRow> trips) {
        return trips.stream()
                .collect(Collectors.groupingBy(
                        TripRow::destination, Collectors.collectingAndThen(Collectors.toList(), this::tally)));
    }

    private Tally tally(List<TripRow> trips) {
        int day = 0;
        int week = 0;
        int term = 0;
        for (TripRow trip : trips) {
            day += trip.day().equals(asked.today()) ? 1 : 0;
            week += trip.day().isBefore(asked.monday()) ? 0 : 1;
            term += trip.day().isBefore(asked.termStart()) ? 0 : 1;
        }
        return new Tally(day, week, term);
    }
}
