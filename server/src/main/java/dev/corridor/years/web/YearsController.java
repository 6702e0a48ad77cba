package dev.corridor.years.web;

import dev.corridor.people.Person;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.years.YearPlan;
import dev.corridor.years.Years;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The turn of the school year: what there is, what choices would change, and doing it. */
@RestController
@RequestMapping("/api/schools/{school}/rollover")
class YearsController {

    /** What choices would change, or did. */
    record Shown(int promoted, int staying, List<Leaver> leaving, String digest) {

        static Shown of(YearPlan plan) {
            return new Shown(
                    plan.promoted().size(),
                    plan.staying(),
                    plan.leaving().stream()
                            .sorted(Comparator.comparing(Person::sortKey))
                            .map(person -> new Leaver(person.id(), person.name(), person.grade()))
                            .toList(),
                    plan.digest());
        }
    }

    /** A student who leaves. */
    record Leaver(PersonId id, String name, @Nullable String grade) {}

    /**
     * The press that does it.
     *
     * @param digest of what was shown
     * @param name of the school, typed
     */
    record Press(ChoicesForm choices, String digest, String name) {

        Press {
            if (choices == null || digest == null) {
                throw Problem.field("choices", "missing", "Say what was chosen and shown.");
            }
            if (name == null) {
                throw Problem.field("name", "missing", "Type the name of the school.");
            }
        }
    }

    private final Years years;
    private final OfferCards cards;
    private final SchoolTransactions transactions;

    YearsController(Years years, OfferCards cards, SchoolTransactions transactions) {
        this.years = years;
        this.cards = cards;
        this.transactions = transactions;
    }

    @GetMapping
    @Needs(Permission.ADMIN_PEOPLE)
    OfferCard offer(Actor actor) {
        return transactions.read(actor.school(), () -> cards.of(actor.school(), years.offer(actor)));
    }

    /** What these choices would change. Nothing is. */
    @PostMapping("/preview")
    @Needs(Permission.ADMIN_PEOPLE)
    Shown preview(Actor actor, @RequestBody ChoicesForm form) {
        return Shown.of(years.plan(actor, form.choices()));
    }

    /** Does what was shown. Nothing undoes it. */
    @PostMapping
    @Needs(Permission.ADMIN_PEOPLE)
    Shown turn(Actor actor, @RequestBody Press press) {
        return Shown.of(years.turn(actor, press.choices().choices(), press.digest(), press.name()));
    }
}
