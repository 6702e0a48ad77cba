package dev.corridor.rules;

import java.util.List;

/** Rules about the student and the school as a whole. */
final class StudentRules {

    private StudentRules() {}

    static List<Reason> noEmergency(Case asked) {
        return asked.book()
                .emergency()
                .filter(emergency -> emergency.lasts(asked.now()))
                .<List<Reason>>map(emergency -> List.of(new Reason.EmergencyNow(emergency.kind(), emergency.until())))
                .orElse(List.of());
    }

    static List<Reason> inGoodStanding(Case asked) {
        Standing standing = asked.student().standing();
        return Rule.when(!standing.mayHavePasses(), new Reason.Suspended(standing));
    }

    static List<Reason> here(Case asked) {
        return Rule.when(
                asked.student()
                        .absence()
                        .filter(away -> away.covers(asked.now()))
                        .isPresent(),
                new Reason.Absent());
    }

    /** A pass in line does not stop an urgent one: it becomes the urgent one. */
    static List<Reason> notOutAlready(Case asked) {
        return asked.open()
                .filter(pass -> pass.state().out() || !asked.urgent())
                .<List<Reason>>map(pass -> List.of(new Reason.AlreadyOut(pass.state())))
                .orElse(List.of());
    }
}
