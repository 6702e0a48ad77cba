package dev.corridor.passes.web;

import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Permission;
import dev.corridor.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Keeps students from getting or changing passes on phones where the school does not want it; what ends a pass, or says
 * that its student is back or there, is never kept from anybody. A phone is what says of itself that it is one, by its
 * client hint or by its name; a tablet is none. Who makes a phone lie gets past this: it keeps honest devices to a
 * rule, it guards no secret.
 */
@Component
class Phones {

    private static final String HINT = "Sec-CH-UA-Mobile";
    private static final String MOBILE = "?1";
    private static final Pattern PHONE = Pattern.compile("\\bMobi|\\biPhone\\b");
    private static final Pattern TABLET = Pattern.compile("\\biPad\\b|\\bTablet\\b");

    private final SchoolTransactions transactions;
    private final Schools schools;

    Phones(SchoolTransactions transactions, Schools schools) {
        this.transactions = transactions;
        this.schools = schools;
    }

    /** @throws Problem NOT_ALLOWED on a student's phone, where the school says so */
    void check(Actor actor, HttpServletRequest request) {
        if (actor.may(Permission.TAKE_PASSES)
                && !actor.may(Permission.WRITE_PASSES)
                && phone(request)
                && !allowed(actor)) {
            throw new Problem(Problem.Kind.NOT_ALLOWED, "Passes are not for phones in this school.");
        }
    }

    private boolean allowed(Actor actor) {
        return transactions.read(
                actor.school(), () -> schools.settings(actor.school()).phonesAllowed());
    }

    private static boolean phone(HttpServletRequest request) {
        String name = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        boolean mobile =
                MOBILE.equals(request.getHeader(HINT)) || PHONE.matcher(name).find();
        return mobile && !TABLET.matcher(name).find();
    }
}
