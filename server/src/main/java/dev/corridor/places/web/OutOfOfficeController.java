package dev.corridor.places.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.corridor.people.PeopleNames;
import dev.corridor.people.PersonName;
import dev.corridor.places.OutOfOffice;
import dev.corridor.places.OutOfOffice.Who;
import dev.corridor.places.OutOfOfficeId;
import dev.corridor.places.OutOfOffices;
import dev.corridor.places.RoomSign;
import dev.corridor.places.Rooms;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Ids;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.RoomId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who and which rooms are out of office. */
@RestController
@RequestMapping("/api/schools/{school}/out-of-office")
class OutOfOfficeController {

    /** A person or a room. */
    record Named(String id, String name) {}

    /**
     * A time out of office.
     *
     * @param at from when on each day; absent, like {@code to}, for all day
     * @param weekdays which of the days; none for each
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OutOfOfficeCard(
            OutOfOfficeId id,
            @Nullable Named person,
            @Nullable Named room,
            LocalDate from,
            LocalDate until,
            @Nullable LocalTime at,
            @Nullable LocalTime to,
            Set<DayOfWeek> weekdays) {}

    /**
     * A time out of office as somebody wants it.
     *
     * @param personId a member of staff; either this or a room
     * @param until the last day; the first one, if it is left out
     */
    record OutOfOfficeForm(
            @Nullable PersonId personId,
            @Nullable RoomId roomId,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalTime at,
            @Nullable LocalTime to,
            @Nullable Set<DayOfWeek> weekdays) {

        OutOfOffice made() {
            if (from == null) {
                throw Problem.field("from", "missing", "Say from which day.");
            }
            return new OutOfOffice(
                    new OutOfOfficeId(Ids.next()),
                    who(),
                    new OutOfOffice.Term(
                            from,
                            Objects.requireNonNullElse(until, from),
                            at,
                            to,
                            Objects.requireNonNullElse(weekdays, Set.of())));
        }

        private Who who() {
            if (personId != null && roomId == null) {
                return new Who.Person(personId);
            }
            if (roomId != null && personId == null) {
                return new Who.Room(roomId);
            }
            throw Problem.field("personId", "one-of", "Name a member of staff or a room, not both.");
        }
    }

    private final OutOfOffices offices;
    private final PeopleNames names;
    private final Rooms rooms;

    OutOfOfficeController(OutOfOffices offices, PeopleNames names, Rooms rooms) {
        this.offices = offices;
        this.names = names;
        this.rooms = rooms;
    }

    /** Those of today and later that the caller may take back. */
    @Needs(Permission.WRITE_PASSES)
    @GetMapping
    Listing<OutOfOfficeCard> all(Actor actor) {
        Map<PersonId, PersonName> people = names.of(actor.school());
        Map<RoomId, RoomSign> signs = rooms.signs(actor.school());
        return Listing.all(
                offices.of(actor).stream().map(one -> card(one, people, signs)).toList());
    }

    @Needs(Permission.WRITE_PASSES)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    OutOfOfficeCard say(Actor actor, @RequestBody OutOfOfficeForm form) {
        OutOfOffice made = offices.say(actor, form.made());
        return card(made, names.of(actor.school()), rooms.signs(actor.school()));
    }

    @Needs(Permission.WRITE_PASSES)
    @DeleteMapping("/{outOfOffice}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(Actor actor, @PathVariable OutOfOfficeId outOfOffice) {
        offices.takeBack(actor, outOfOffice);
    }

    private static OutOfOfficeCard card(
            OutOfOffice one, Map<PersonId, PersonName> people, Map<RoomId, RoomSign> signs) {
        OutOfOffice.Term term = one.term();
        return new OutOfOfficeCard(
                one.id(),
                one.who() instanceof Who.Person(PersonId id)
                        ? new Named(
                                id.toString(),
                                Optional.ofNullable(people.get(id))
                                        .map(PersonName::name)
                                        .orElse(""))
                        : null,
                one.who() instanceof Who.Room(RoomId id)
                        ? new Named(
                                id.toString(),
                                Optional.ofNullable(signs.get(id))
                                        .map(RoomSign::name)
                                        .orElse(""))
                        : null,
                term.from(),
                term.until(),
                term.at(),
                term.to(),
                new TreeSet<>(term.weekdays()));
    }
}
