package dev.corridor.people.web;

import dev.corridor.http.EntityTag;
import dev.corridor.people.Group;
import dev.corridor.people.GroupLines;
import dev.corridor.people.GroupUse;
import dev.corridor.people.GroupUses;
import dev.corridor.people.Groups;
import dev.corridor.people.People;
import dev.corridor.people.PersonState;
import dev.corridor.shared.Actor;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.Ids;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.OneOf;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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

/** Groups of students. */
@RestController
@RequestMapping("/api/schools/{school}/groups")
class GroupController {

    /** What the form saves. */
    record Form(String name, List<PersonId> members) {

        Form {
            if (name == null || members == null) {
                throw Problem.field("name", "missing", "A name and members are needed, the latter if only as [].");
            }
        }

        Group group(GroupId id) {
            return new Group(id, name, Set.copyOf(members));
        }
    }

    /** A group as lists and forms have it; the version goes into If-Match. */
    record Shown(GroupId id, String name, Set<PersonId> members, String version) {

        static Shown of(Group group) {
            return new Shown(group.id(), group.name(), group.members(), EntityTag.of(group.version()));
        }
    }

    /** Pasted lines or those of a CSV. */
    record Pasted(List<String> lines) {

        Pasted {
            if (lines == null || lines.size() > MOST_LINES) {
                throw Problem.field("lines", "too-many", "At most " + MOST_LINES + " lines.");
            }
            for (int line = 0; line < lines.size(); line++) {
                if (lines.get(line).length() > MOST_OF_A_LINE) {
                    throw Problem.field(
                            "lines[" + line + "]", "too-long", "At most " + MOST_OF_A_LINE + " characters in a line.");
                }
            }
        }
    }

    /** What one line names: nobody, one student, or several. */
    record Match(String line, List<NamedStudent> students) {

        static Match of(GroupLines.Line line) {
            return new Match(
                    line.line(),
                    line.students().stream()
                            .map(student -> new NamedStudent(student.id(), student.name(), student.grade()))
                            .toList());
        }
    }

    /** A student whom a line names. */
    record NamedStudent(PersonId id, String name, @Nullable String grade) {}

    /**
     * Something that is set for a group.
     *
     * @param name of the room or bell schedule; blank for other kinds
     */
    record Use(@OneOf(of = GroupUse.Kind.class) String kind, String name) {

        static Use of(GroupUse use) {
            return new Use(use.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), use.name());
        }
    }

    private static final int MOST_LINES = 2_000;
    private static final int MOST_OF_A_LINE = 500;

    private final Groups groups;
    private final GroupLines lines;
    private final GroupUses uses;
    private final People people;

    GroupController(Groups groups, GroupLines lines, GroupUses uses, People people) {
        this.groups = groups;
        this.lines = lines;
        this.uses = uses;
        this.people = people;
    }

    @GetMapping
    @Needs({Permission.WRITE_PASSES, Permission.ADMIN_PEOPLE, Permission.ADMIN_LIMITS})
    Listing<Shown> all(Actor actor) {
        return Listing.all(groups.of(actor.school()).stream().map(Shown::of).toList());
    }

    /** The students of a group by name; without those who have left. */
    @GetMapping("/{id}/members")
    @Needs({Permission.WRITE_PASSES, Permission.ADMIN_PEOPLE, Permission.ADMIN_LIMITS})
    Listing<NamedStudent> members(Actor actor, @PathVariable GroupId id) {
        Group group = groups.of(actor.school()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("group"));
        return Listing.all(people.find(actor.school(), group.members()).stream()
                .filter(person -> person.state() != PersonState.LEFT)
                .map(person -> new NamedStudent(person.id(), person.name(), person.grade()))
                .sorted(Comparator.comparing(NamedStudent::name))
                .toList());
    }

    /** What is set for the group, and what becomes of it when the group is deleted. */
    @GetMapping("/{id}/uses")
    @Needs({Permission.ADMIN_PEOPLE, Permission.ADMIN_LIMITS})
    Listing<Use> uses(Actor actor, @PathVariable GroupId id) {
        return Listing.all(uses.of(actor.school(), id).stream().map(Use::of).toList());
    }

    /** Whom the lines of a list name, by ID number, e-mail address, username or name. Changes nothing. */
    @PostMapping("/matches")
    @Needs({Permission.WRITE_PASSES, Permission.ADMIN_PEOPLE, Permission.ADMIN_LIMITS})
    Listing<Match> matches(Actor actor, @RequestBody Pasted pasted) {
        return Listing.all(lines.find(actor.school(), pasted.lines()).stream()
                .map(Match::of)
                .toList());
    }

    @PostMapping
    @Needs({Permission.ADMIN_PEOPLE, Permission.ADMIN_LIMITS})
    @ResponseStatus(HttpStatus.CREATED)
    Shown add(Actor actor, @RequestBody Form form) {
        Group group = form.group(new GroupId(Ids.next()));
        groups.add(actor, group);
        return Shown.of(group);
    }

    @PutMapping("/{id}")
    @Needs({Permission.ADMIN_PEOPLE, Permission.ADMIN_LIMITS})
    Shown change(
            Actor actor,
            @PathVariable GroupId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Form form) {
        if (groups.of(actor.school()).stream().noneMatch(known -> known.id().equals(id))) {
            throw Problem.notFound("group");
        }
        Group group = form.group(id);
        if (!groups.change(actor, group, EntityTag.version(ifMatch))) {
            throw EntityTag.changed();
        }
        return Shown.of(group);
    }

    @DeleteMapping("/{id}")
    @Needs({Permission.ADMIN_PEOPLE, Permission.ADMIN_LIMITS})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Actor actor, @PathVariable GroupId id) {
        groups.delete(actor, id);
    }
}
