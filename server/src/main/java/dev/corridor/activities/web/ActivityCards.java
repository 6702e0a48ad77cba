package dev.corridor.activities.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.corridor.activities.Activity;
import dev.corridor.activities.ActivityId;
import dev.corridor.activities.Meeting;
import dev.corridor.activities.MeetingId;
import dev.corridor.passes.PassCard;
import dev.corridor.people.PeopleNames;
import dev.corridor.people.PersonName;
import dev.corridor.places.RoomSign;
import dev.corridor.places.Rooms;
import dev.corridor.shared.OneOf;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How activities look. */
@Component
class ActivityCards {

    /** A person or a room. */
    record Named(String id, String name) {}

    /** One time that it meets. */
    record ActivityMeeting(MeetingId id, Instant startsAt, Instant endsAt) {}

    /**
     * An activity as its host keeps it.
     *
     * @param students how many are on its list
     * @param meetings those of today and later
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ActivityCard(
            ActivityId id,
            String name,
            Named host,
            Named room,
            @Nullable Named fromRoom,
            @Nullable Integer capacity,
            @Nullable Integer minutes,
            boolean open,
            Collection<String> grades,
            @Nullable Instant closesAt,
            int students,
            List<ActivityMeeting> meetings,
            long version) {}

    /** A student on a list. */
    record Listed(
            PersonId id,
            String name,
            @Nullable String grade,
            @Nullable String photo) {}

    /**
     * Whether a student has come to a meeting.
     *
     * @param here {@code waits-for-teacher}: the teacher whose room they would leave has not let them go yet;
     *     {@code no-pass}: nobody knew from where, or the rules allowed none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Attendance(
            Listed student,

            @OneOf({"expected", "waits-for-teacher", "on-the-way", "here", "missing", "no-pass"})
            String here,

            @Nullable PassCard pass) {}

    private final PeopleNames names;
    private final Rooms rooms;

    ActivityCards(PeopleNames names, Rooms rooms) {
        this.names = names;
        this.rooms = rooms;
    }

    ActivityCard of(SchoolId school, Activity activity, int students, List<Meeting> meetings) {
        Activity.Terms terms = activity.terms();
        return new ActivityCard(
                activity.id(),
                terms.name(),
                host(school, activity),
                room(school, terms.room()),
                terms.from().map(from -> room(school, from)).orElse(null),
                terms.capacity().isPresent() ? terms.capacity().getAsInt() : null,
                terms.minutes().isPresent() ? terms.minutes().getAsInt() : null,
                terms.open(),
                new TreeSet<>(terms.grades()),
                terms.closesAt().orElse(null),
                students,
                meetings(activity, meetings),
                activity.version());
    }

    List<ActivityMeeting> meetings(Activity activity, List<Meeting> all) {
        return all.stream()
                .filter(meeting -> meeting.activity().equals(activity.id()))
                .map(meeting -> new ActivityMeeting(meeting.id(), meeting.startsAt(), meeting.endsAt()))
                .toList();
    }

    Named host(SchoolId school, Activity activity) {
        PersonName name = names.of(school).get(activity.host());
        return new Named(activity.host().toString(), name == null ? "" : name.name());
    }

    Named room(SchoolId school, RoomId room) {
        RoomSign sign = rooms.signs(school).get(room);
        return new Named(room.toString(), sign == null ? "" : sign.name());
    }

    Listed student(SchoolId school, PersonId id) {
        Optional<PersonName> name = Optional.ofNullable(names.of(school).get(id));
        return new Listed(
                id,
                name.map(PersonName::name).orElse(""),
                name.map(PersonName::grade).orElse(null),
                name.map(PersonName::photo).orElse(null));
    }

    Attendance attendance(SchoolId school, PersonId id, Map<PersonId, PassCard> passes, Instant now) {
        PassCard pass = passes.get(id);
        return new Attendance(student(school, id), pass == null ? "no-pass" : here(pass, now), pass);
    }

    private static String here(PassCard pass, Instant now) {
        return switch (pass.state()) {
            case "active" -> pass.arrivedAt() == null ? "on-the-way" : "here";
            case "ended" -> "here";
            case "requested" -> "waits-for-teacher";
            case "scheduled", "waiting", "ready" ->
                pass.startAt() != null && pass.startAt().isBefore(now) ? "missing" : "expected";
            default -> "missing";
        };
    }
}
