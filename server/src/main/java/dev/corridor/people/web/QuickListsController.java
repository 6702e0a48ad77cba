package dev.corridor.people.web;

import dev.corridor.people.PeopleNames;
import dev.corridor.people.PersonName;
import dev.corridor.people.QuickList;
import dev.corridor.people.QuickListId;
import dev.corridor.people.QuickLists;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Ids;
import dev.corridor.shared.Listing;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** The caller's own lists of students to write passes for. */
@RestController
@RequestMapping("/api/schools/{school}/my/lists")
class QuickListsController {

    /** A list to be; 1 to 60 characters, 1 to 200 students. */
    record ListForm(@Nullable String name, @Nullable List<PersonId> students) {

        QuickList made() {
            return new QuickList(
                    new QuickListId(Ids.next()),
                    Objects.requireNonNullElse(name, ""),
                    Objects.requireNonNullElse(students, List.of()));
        }
    }

    /** A list with its students by name. */
    record ListCard(QuickListId id, String name, List<Listed> students) {}

    /** A student on a list. */
    record Listed(
            PersonId id,
            String name,
            @Nullable String grade,
            @Nullable String photo) {}

    private final QuickLists lists;
    private final PeopleNames names;

    QuickListsController(QuickLists lists, PeopleNames names) {
        this.lists = lists;
        this.names = names;
    }

    @Needs(Permission.WRITE_PASSES)
    @GetMapping
    Listing<ListCard> all(Actor actor) {
        Map<PersonId, PersonName> known = names.of(actor.school());
        return Listing.all(
                lists.of(actor).stream().map(list -> card(list, known)).toList());
    }

    @Needs(Permission.WRITE_PASSES)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ListCard keep(Actor actor, @RequestBody ListForm form) {
        QuickList list = form.made();
        lists.keep(actor, list);
        return card(list, names.of(actor.school()));
    }

    @Needs(Permission.WRITE_PASSES)
    @DeleteMapping("/{list}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(Actor actor, @PathVariable QuickListId list) {
        lists.forget(actor, list);
    }

    private static ListCard card(QuickList list, Map<PersonId, PersonName> known) {
        return new ListCard(
                list.id(),
                list.name(),
                list.students().stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .map(name -> new Listed(name.id(), name.name(), name.grade(), name.photo()))
                        .toList());
    }
}
