package dev.corridor.passes.web;

import dev.corridor.passes.PassCard.Named;
import dev.corridor.passes.Passes;
import dev.corridor.people.People;
import dev.corridor.people.PeopleSearch;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds a teacher to ask, where any teacher may approve. Students learn names, and nothing else about anybody. */
@RestController
class ApproversController {

    private static final int MOST = 20;

    private final People people;
    private final Passes passes;

    ApproversController(People people, Passes passes) {
        this.people = people;
        this.passes = passes;
    }

    /** At most 20 teachers who are not out of office and whose names have words that begin like this. */
    @Needs(Permission.TAKE_PASSES)
    @GetMapping("/api/schools/{school}/passes/approvers")
    Listing<Named> find(Actor actor, @RequestParam(defaultValue = "") String q) {
        PeopleSearch search = new PeopleSearch(
                q, Optional.of(Role.TEACHER), Optional.empty(), Optional.empty(), MOST, Optional.empty());
        return passes.looking(
                actor.school(),
                List.of(),
                look -> Listing.all(people.search(actor.school(), search).stream()
                        .filter(person -> !look.scene()
                                .book()
                                .away()
                                .is(person.id(), look.scene().now()))
                        .map(person -> new Named(person.id(), person.name()))
                        .toList()));
    }
}
