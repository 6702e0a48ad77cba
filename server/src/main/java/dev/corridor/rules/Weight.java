package dev.corridor.rules;

import java.util.Set;

/** What one finding does to one case, from nothing to the strictest. */
enum Weight {
    NOTHING,
    NOTICE,
    LINE,
    APPROVAL,
    CONFIRM,
    REFUSE;

    /** What makes the teacher decide when a student leaves for an activity. */
    private static final Set<ReasonCode> TEACHER_LETS_GO = Set.of(ReasonCode.NEEDS_APPROVAL, ReasonCode.ENCOUNTER);

    static Weight of(Reason reason, Case asked, Excuses excuses) {
        if (excuses.told().contains(reason.code())) {
            return NOTICE;
        }
        if (excuses.waived().contains(reason.code())) {
            return NOTHING;
        }
        return switch (asked.request().asker()) {
            case Asker.Student() -> forStudent(reason.code(), asked);
            case Asker.Kiosk() -> forStudent(reason.code(), asked);
            case Asker.Staff staff -> forStaff(reason.code(), asked, staff.admin());
        };
    }

    private static Weight forStudent(ReasonCode code, Case asked) {
        Occasion occasion = asked.request().occasion();
        if (occasion == Occasion.ACTIVITY && TEACHER_LETS_GO.contains(code) && !confirmedByAuthor(code, asked)) {
            return APPROVAL;
        }
        if (occasion.settledByStaff() && !code.forStaff().stops()) {
            return code.forStaff() == StaffMay.GO_ON ? NOTHING : NOTICE;
        }
        if (occasion.settledByStaff() && confirmedByAuthor(code, asked)) {
            return NOTICE;
        }
        boolean canWait = occasion != Occasion.CHANGE;
        return switch (code.forStudent()) {
            case NOTHING -> REFUSE;
            case ASK_FOR_APPROVAL -> canWait ? APPROVAL : REFUSE;
            case WAIT_IN_LINE -> canWait && asked.book().school().line() ? LINE : REFUSE;
        };
    }

    /** What staff set aside when they offered the pass stays set aside when the student accepts it. */
    private static boolean confirmedByAuthor(ReasonCode code, Case asked) {
        return asked.request().confirmed().contains(code) && code.forStaff().wantsConfirmation();
    }

    private static Weight forStaff(ReasonCode code, Case asked, boolean admin) {
        boolean confirmed = asked.request().confirmed().contains(code);
        return switch (asked.book().school().forStaff(code)) {
            case GO_ON -> NOTHING;
            case GO_ON_WITH_NOTICE -> NOTICE;
            case CONFIRM -> confirmed ? NOTICE : CONFIRM;
            case ADMIN_CONFIRM -> {
                Weight forAdmins = confirmed ? NOTICE : CONFIRM;
                yield admin ? forAdmins : REFUSE;
            }
            case NOTHING -> REFUSE;
        };
    }
}
