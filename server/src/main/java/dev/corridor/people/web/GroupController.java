package dev.corridor.people.web;

import dev.corridor.people.Group;
import dev.corridor.people.Groups;
import dev.corridor.shared.Actor;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.Ids;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
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

    private final Groups groups;

    GroupController(Groups groups) {
        this.groups = groups;
    }

    @GetMapping
    @Needs({Permission.WRITE_PASSES, Permission.ADMIN_PEOPLE, Permission.ADMIN_LIMITS})
    Listing<Group> all(Actor actor) {
        return Listing.all(groups.of(actor.school()));
    }

    @PostMapping
    @Needs({Permission.ADMIN_PEOPLE, Permission.ADMIN_LIMITS})
    @ResponseStatus(HttpStatus.CREATED)
    Group add(Actor actor, @RequestBody Form form) {
        Group group = form.group(new GroupId(Ids.next()));
        groups.add(actor, group);
        return group;
    }

    @PutMapping("/{id}")
    @Needs({Permission.ADMIN_PEOPLE, Permission.ADMIN_LIMITS})
    Group change(Actor actor, @PathVariable GroupId id, @RequestBody Form form) {
        Group group = form.group(id);
        groups.change(actor, group);
        return group;
    }

    @DeleteMapping("/{id}")
    @Needs({Permission.ADMIN_PEOPLE, Permission.ADMIN_LIMITS})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Actor actor, @PathVariable GroupId id) {
        groups.delete(actor, id);
    }
}
