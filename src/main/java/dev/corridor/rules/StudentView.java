package dev.corridor.rules;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A decision as the student may see it, also at a kiosk: an encounter and a full hallway become one reason that does
 * not tell which, without a place in the line; what only staff are told is left out. Everything that leaves the server
 * for a student goes through here.
 */
public final class StudentView {

    private StudentView() {}

    public static Decision of(Decision decision) {
        return switch (decision) {
            case Decision.Start(var limit, var notices) -> new Decision.Start(limit, List.of());
            case Decision.JoinLine(var full, var place, var estimate) ->
                new Decision.JoinLine(folded(full), secret(full) ? OptionalInt.empty() : place, estimate);
            case Decision.NeedApproval(var who, var why) -> new Decision.NeedApproval(who, folded(why));
            case Decision.Confirm(var reasons) -> new Decision.Confirm(folded(reasons));
            case Decision.Refuse(var reasons, var earliest) -> new Decision.Refuse(folded(reasons), earliest);
        };
    }

    /** The reasons with a single NOT_NOW, at the end, for those that must not be told apart. */
    public static List<Reason> folded(List<Reason> reasons) {
        Stream<Reason> open = reasons.stream().filter(reason -> !reason.code().secret());
        return secret(reasons)
                ? Stream.concat(open, Stream.of(new Reason.NotNow())).toList()
                : reasons;
    }

    private static boolean secret(List<Reason> reasons) {
        return reasons.stream().anyMatch(reason -> reason.code().secret());
    }
}
