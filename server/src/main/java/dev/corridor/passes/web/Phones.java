package dev.corridor.passes.web;

import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Permission;
import dev.corridor.shared.Problem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps students from starting passes on phones where the school does not want it. A phone is what says of itself that
 * it is one; a tablet is none.
 */
@Component
class Phones {

    private static final Pattern PHONE = Pattern.compile("\\bMobi|\\biPhone\\b");
    private static final Pattern TABLET = Pattern.compile("\\biPad\\b|\\bTablet\\b");

    private final SchoolTransactions transactions;
    private final Schools schools;

    Phones(SchoolTransactions transactions, Schools schools) {
        this.transactions = transactions;
        this.schools = schools;
    }

    /** @throws Problem NOT_ALLOWED on a student's phone, where the school says so */
    void check(Actor actor, @Nullable String userAgent) {
        if (!actor.may(Permission.WRITE_PASSES) && phone(userAgent) && !allowed(actor)) {
            throw new Problem(Problem.Kind.NOT_ALLOWED, "Passes are not for phones in this school.");
        }
    }

    private boolean allowed(Actor actor) {
        return transactions.read(
                actor.school(), () -> schools.settings(actor.school()).phonesAllowed());
    }

    private static boolean phone(@Nullable String userAgent) {
        return userAgent != null
                && PHONE.matcher(userAgent).find()
                && !TABLET.matcher(userAgent).find();
    }
}
