package dev.corridor.passes;

import dev.corridor.passes.model.Pass;
import dev.corridor.rules.RestrictedEnding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a viewer may do with a pass at a moment. */
final class Abilities {

    private final Pass pass;
    private final Instant now;
    private final List<String> may = new ArrayList<>();

    private Abilities(Pass pass, Instant now) {
        this.pass = pass;
        this.now = now;
    }

    static List<String> of(ViewKey viewer, Pass pass, Instant now, RestrictedEnding ending) {
        Abilities abilities = new Abilities(pass, now);
        switch (viewer) {
            case ViewKey.Student student -> abilities.ofStudent(ending);
            case ViewKey.Staff staff -> abilities.ofStaff(staff);
        }
        return List.copyOf(abilities.may);
    }

    private void ofStudent(RestrictedEnding ending) {
        switch (pass.state()) {
            case REQUESTED, WAITING -> may.add("cancel");
            case READY -> may.addAll(List.of("start", "cancel"));
            case ACTIVE -> {
                add("undo", pass.undoable(now));
                add("end", ending != RestrictedEnding.TEACHER_DEVICE);
                add("resume", pass.there());
                add("change", pass.trip().moves() == 0);
            }
            case ENDED, DENIED, CANCELLED, UNDONE, UNANSWERED -> {}
        }
    }

    private void ofStaff(ViewKey.Staff staff) {
        switch (pass.state()) {
            case REQUESTED -> {
                boolean answers = staff.admin()
                        || pass.asked()
                                .filter(asked -> asked.people().contains(staff.self()))
                                .isPresent();
                add("approve", answers);
                add("deny", answers);
                add("cancel", staff.writes());
            }
            case WAITING, READY -> {
                add("let-through", staff.writes());
                add("reorder", staff.writes());
                add("cancel", staff.writes());
            }
            case ACTIVE -> {
                may.add("end");
                add("arrive", !pass.there());
                add("resume", staff.writes() && pass.there());
                add("extend", staff.writes());
                add("change", staff.writes());
                add("undo", staff.writes() && pass.undoable(now));
            }
            case ENDED, DENIED, CANCELLED, UNDONE, UNANSWERED -> {}
        }
    }

    private void add(String ability, boolean allowed) {
        if (allowed) {
            may.add(ability);
        }
    }
}
