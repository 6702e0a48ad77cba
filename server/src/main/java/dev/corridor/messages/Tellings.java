package dev.corridor.messages;

import dev.corridor.passes.Happened;
import dev.corridor.rules.ReasonCode;
import dev.corridor.shared.PersonId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whom an entry of the hall log is told to, and as what. */
final class Tellings {

    /** The kinds of entries that anybody may be told of. */
    static final Set<String> KINDS = Set.of(
            "started",
            "approved",
            "let-through",
            "resumed",
            "extended",
            "scheduled",
            "appointed",
            "moved",
            "cancelled",
            "missed",
            "walkout-started",
            "walkout-for-monitors",
            "walkout-for-admins",
            "found");

    private static final String MISSES = "misses";

    private final Recipients who;

    Tellings(Recipients who) {
        this.who = who;
    }

    List<Telling> of(Happened happened) {
        return switch (happened.kind()) {
            case "started", "let-through" -> leaving(happened);
            case "resumed", "extended" -> meeting(happened);
            case "approved" -> happened.started() ? leaving(happened) : scheduled(happened);
            case "scheduled", "appointed" -> scheduled(happened);
            case "moved" -> changed(NoticeKind.MOVED, happened);
            case "cancelled" -> cancelled(happened);
            case "walkout-started" -> List.of(walkout(lookingFor(happened), happened));
            case "walkout-for-monitors" -> List.of(walkout(who.monitors(), happened));
            case "walkout-for-admins" -> List.of(walkout(who.admins(), happened));
            case "found" -> List.of(found(happened));
            case "missed" -> List.of(Telling.of(NoticeKind.MISSED, bothSides(happened), happened));
            default -> List.of();
        };
    }

    /** A scheduled pass that starts soon. */
    Telling soon(Happened pass) {
        Set<PersonId> to = bothSides(pass);
        to.addAll(who.staffOf(pass.destination()));
        return Telling.of(
                NoticeKind.SOON, to, pass, pass.pass() + ":" + pass.at().getEpochSecond());
    }

    private List<Telling> leaving(Happened pass) {
        List<Telling> all = new ArrayList<>();
        if (pass.urgent()) {
            Set<PersonId> to = new HashSet<>(who.staffOf(pass.origin()));
            to.addAll(meets(pass) ? awareOfMeetings(pass) : Set.of());
            all.add(Telling.of(NoticeKind.URGENT, without(to, pass), pass));
        } else {
            all.addAll(meeting(pass));
        }
        all.add(Telling.of(NoticeKind.WATCHED, without(who.watching(pass.student()), pass), pass));
        return all;
    }

    /** Staff who send somebody past such a rule know it; where a student or the clock does, staff are told. */
    private List<Telling> meeting(Happened pass) {
        boolean byStaff =
                pass.actor().filter(actor -> !actor.equals(pass.student())).isPresent();
        return meets(pass) && !byStaff
                ? List.of(Telling.of(NoticeKind.MEETING, awareOfMeetings(pass), pass))
                : List.of();
    }

    private static boolean meets(Happened pass) {
        return pass.codes().contains(ReasonCode.ENCOUNTER.name());
    }

    private Set<PersonId> awareOfMeetings(Happened pass) {
        Set<PersonId> to = new HashSet<>(who.staffOf(pass.origin()));
        to.addAll(who.staffOf(pass.destination()));
        to.addAll(who.monitors());
        return to;
    }

    private List<Telling> scheduled(Happened pass) {
        return pass.scheduled() ? changed(NoticeKind.SCHEDULED, pass) : List.of();
    }

    private List<Telling> cancelled(Happened pass) {
        if (pass.how().filter(MISSES::equals).isPresent()) {
            return List.of(Telling.of(NoticeKind.TURN_LOST, Set.of(pass.student()), pass));
        }
        return pass.scheduled() && !pass.started() ? changed(NoticeKind.CALLED_OFF, pass) : List.of();
    }

    /** What one side did, for the other. Of a series that changed at once everybody is told once. */
    private List<Telling> changed(NoticeKind kind, Happened pass) {
        String once = pass.series().map(Object::toString).orElse(pass.pass().toString()) + ":"
                + pass.at().truncatedTo(ChronoUnit.MINUTES).getEpochSecond();
        return List.of(Telling.of(kind, without(bothSides(pass), pass), pass, once));
    }

    private Set<PersonId> lookingFor(Happened pass) {
        Set<PersonId> to = new HashSet<>(who.staffOf(pass.destination()));
        to.addAll(who.watching(pass.student()));
        return to;
    }

    /** Whoever was told of it before is not told again. */
    private static Telling walkout(Set<PersonId> to, Happened pass) {
        return Telling.of(NoticeKind.WALKOUT, without(to, pass), pass);
    }

    /** Whoever reported the student, whose room they left, and who looks for students. */
    private Telling found(Happened pass) {
        Set<PersonId> to = new HashSet<>(pass.parties());
        to.addAll(who.staffOf(pass.origin()));
        to.addAll(who.staffOf(pass.destination()));
        return Telling.of(NoticeKind.FOUND, without(to, pass), pass);
    }

    private static Set<PersonId> bothSides(Happened pass) {
        Set<PersonId> both = new HashSet<>(pass.parties());
        both.add(pass.student());
        return both;
    }

    private static Set<PersonId> without(Set<PersonId> to, Happened pass) {
        Set<PersonId> others = new HashSet<>(to);
        pass.actor().ifPresent(others::remove);
        return others;
    }
}
