package dev.corridor.passes;

import dev.corridor.passes.model.Pass;
import dev.corridor.passes.model.Scene;
import dev.corridor.rules.RestrictedEnding;
import dev.corridor.rules.RoomRules;
import dev.corridor.rules.TravelType;
import dev.corridor.shared.RoomId;
import java.util.ArrayList;
import java.util.List;

/** What a viewer may do with a pass at a moment. */
final class Abilities {

    private final Pass pass;
    private final Scene scene;
    private final List<String> may = new ArrayList<>();

    private Abilities(Pass pass, Scene scene) {
        this.pass = pass;
        this.scene = scene;
    }

    static List<String> of(ViewKey viewer, Pass pass, Scene scene) {
        Abilities abilities = new Abilities(pass, scene);
        switch (viewer) {
            case ViewKey.Student(var self, var kiosk) when kiosk.isPresent() -> abilities.atKiosk(kiosk.get());
            case ViewKey.Student student -> abilities.ofStudent();
            case ViewKey.Staff staff -> abilities.ofStaff(staff);
        }
        return List.copyOf(abilities.may);
    }

    private void ofStudent() {
        if (pass.walkout().isPresent()) {
            return;
        }
        switch (pass.state()) {
            case REQUESTED -> {
                add("approve", pass.offered());
                add("deny", pass.offered());
                add("cancel", !pass.offered() && !pass.waitsForTeacher());
                add("appoint", pass.movable());
                add("urgent", asksForNow() && urgentAllowed());
            }
            case SCHEDULED -> {
                add("cancel", pass.author().student());
                add("appoint", pass.movable());
            }
            case WAITING -> {
                may.add("cancel");
                add("urgent", urgentAllowed());
            }
            case READY -> may.addAll(List.of("start", "cancel"));
            case ACTIVE -> {
                add("undo", pass.startedByStudent() && pass.undoable(scene.now()));
                add("end", pass.trip().endingRule(scene.book()) != RestrictedEnding.TEACHER_DEVICE);
                add("arrive", showsCode());
                add("resume", pass.there());
                add("change", pass.trip().moves() == 0);
            }
            case ENDED, DENIED, CANCELLED, UNDONE, UNANSWERED, MISSED -> {}
        }
    }

    private void atKiosk(RoomId room) {
        switch (pass.state()) {
            case REQUESTED, WAITING -> may.add("cancel");
            case READY -> may.addAll(List.of("start", "cancel"));
            case ACTIVE -> {
                boolean there = pass.trip().destination().equals(room);
                boolean ends = pass.trip().endingRoom().equals(room);
                add("undo", pass.startedByStudent() && pass.undoable(scene.now()));
                add("end", ends || pass.trip().endingRule(scene.book()) == RestrictedEnding.OFF);
                add("arrive", there && !ends && !pass.there());
                add("resume", pass.there());
            }
            case SCHEDULED, ENDED, DENIED, CANCELLED, UNDONE, UNANSWERED, MISSED -> {}
        }
    }

    private void ofStaff(ViewKey.Staff staff) {
        if (pass.walkout().isPresent()) {
            add("find", pass.lookedFor());
            add("note", staff.writes() && pass.lookedFor());
            add("undo", staff.writes() && pass.undoable(scene.now()));
            return;
        }
        switch (pass.state()) {
            case REQUESTED -> {
                boolean answers = !pass.offered() && (staff.admin() || staff.asked(pass));
                add("approve", answers);
                add("deny", answers);
                add("appoint", answers);
                add("cancel", staff.writes());
            }
            case SCHEDULED -> {
                add("appoint", staff.writes());
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
                add("undo", staff.writes() && pass.undoable(scene.now()));
            }
            case ENDED, DENIED, CANCELLED, UNDONE, UNANSWERED, MISSED -> {}
        }
    }

    private boolean asksForNow() {
        return !pass.offered() && !pass.ahead() && !pass.waitsForTeacher();
    }

    private boolean urgentAllowed() {
        return scene.book()
                .room(pass.trip().destination())
                .filter(RoomRules::urgentAllowed)
                .isPresent();
    }

    /**
     * On a round trip the student says so with the code that the destination's staff show; one way it ends with that.
     */
    private boolean showsCode() {
        boolean staffed = scene.book()
                .room(pass.trip().destination())
                .filter(room -> !room.teachers().isEmpty())
                .isPresent();
        return staffed && !pass.there() && pass.trip().travel() == TravelType.ROUND_TRIP;
    }

    private void add(String ability, boolean allowed) {
        if (allowed) {
            may.add(ability);
        }
    }
}
