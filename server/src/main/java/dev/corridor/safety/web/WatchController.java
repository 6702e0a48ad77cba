package dev.corridor.safety.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.corridor.http.EntityTag;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.safety.Watch;
import dev.corridor.safety.WatchId;
import dev.corridor.safety.WatchList;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Students whom named staff keep an eye on. */
@RestController
@RequestMapping("/api/schools/{school}/watch-list")
class WatchController {

    /** Somebody by name. */
    record Who(PersonId id, String name, @Nullable String grade) {}

    /** A student who is watched, why, by whom and until when. */
    record WatchCard(
            WatchId id,
            Who student,
            String reason,
            List<Who> staff,
            @Nullable Instant expiresAt,
            long version) {}

    /** A student whom the caller watches. */
    record Mine(PersonId studentId, String reason, @Nullable Instant expiresAt) {}

    /** An entry as somebody wants it; the student of one that is there stays. */
    @JsonIgnoreProperties({"id", "version", "student"})
    record WatchForm(
            @Nullable PersonId studentId,
            @Nullable String reason,
            @Nullable Set<PersonId> staff,
            @Nullable Instant expiresAt) {

        WatchList.Draft draft(PersonId student) {
            return new WatchList.Draft(
                    student,
                    Objects.requireNonNullElse(reason, ""),
                    Objects.requireNonNullElse(staff, Set.of()),
                    Optional.ofNullable(expiresAt));
        }
    }

    private final WatchList list;
    private final People people;

    WatchController(WatchList list, People people) {
        this.list = list;
        this.people = people;
    }

    @Needs(Permission.ADMIN_LIMITS)
    @GetMapping
    Listing<WatchCard> all(Actor actor) {
        return Listing.all(cards(actor.school(), list.all(actor.school())));
    }

    /** Whom the caller watches now. */
    @Needs({Permission.WRITE_PASSES, Permission.SEE_HALLWAY})
    @GetMapping("/mine")
    Listing<Mine> mine(Actor actor) {
        return Listing.all(list.of(actor).stream()
                .map(watch -> new Mine(
                        watch.student(), watch.reason(), watch.expiresAt().orElse(null)))
                .toList());
    }

    @Needs(Permission.ADMIN_LIMITS)
    @PostMapping
    ResponseEntity<WatchCard> add(Actor actor, @RequestBody WatchForm form) {
        if (form.studentId() == null) {
            throw Problem.field("studentId", "missing", "Say who is watched.");
        }
        return tagged(HttpStatus.CREATED, actor, list.add(actor, form.draft(form.studentId())));
    }

    @Needs(Permission.ADMIN_LIMITS)
    @PutMapping("/{watch}")
    ResponseEntity<WatchCard> change(
            Actor actor,
            @PathVariable WatchId watch,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody WatchForm form) {
        long version = EntityTag.version(ifMatch);
        PersonId student = list.all(actor.school()).stream()
                .filter(one -> one.id().equals(watch))
                .findFirst()
                .map(Watch::student)
                .orElseThrow(() -> Problem.notFound("entry of the watch list"));
        if (form.studentId() != null && !form.studentId().equals(student)) {
            throw Problem.field("studentId", "unknown", "An entry stays with its student.");
        }
        return tagged(HttpStatus.OK, actor, list.change(actor, watch, version, form.draft(student)));
    }

    @Needs(Permission.ADMIN_LIMITS)
    @DeleteMapping("/{watch}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(
            Actor actor,
            @PathVariable WatchId watch,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        list.end(actor, watch, EntityTag.version(ifMatch));
    }

    private ResponseEntity<WatchCard> tagged(HttpStatus status, Actor actor, Watch watch) {
        return ResponseEntity.status(status)
                .eTag(EntityTag.of(watch.version()))
                .body(cards(actor.school(), List.of(watch)).getFirst());
    }

    private List<WatchCard> cards(SchoolId school, List<Watch> watches) {
        Set<PersonId> ids = watches.stream()
                .flatMap(watch -> Stream.concat(Stream.of(watch.student()), watch.staff().stream()))
                .collect(Collectors.toUnmodifiableSet());
        Map<PersonId, Person> known = people.find(school, ids).stream()
                .collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
        return watches.stream()
                .map(watch -> new WatchCard(
                        watch.id(),
                        who(watch.student(), known),
                        watch.reason(),
                        watch.staff().stream()
                                .map(id -> who(id, known))
                                .sorted(Comparator.comparing(Who::name))
                                .toList(),
                        watch.expiresAt().orElse(null),
                        watch.version()))
                .toList();
    }

    private static Who who(PersonId id, Map<PersonId, Person> known) {
        Optional<Person> person = Optional.ofNullable(known.get(id));
        return new Who(
                id,
                person.map(Person::name).orElse(""),
                person.map(Person::grade).orElse(null));
    }
}
