package dev.corridor.schools;

import dev.corridor.rules.ReasonCode;
import dev.corridor.rules.StaffMay;
import dev.corridor.shared.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;

/** Finds what is wrong with settings, field by field. */
final class SettingsCheck {

    private static final int DAY_MINUTES = 480;
    private static final int MOST_AHEAD = 50;

    private final List<FieldError> errors = new ArrayList<>();

    private SettingsCheck() {}

    static List<FieldError> errors(SchoolSettings settings) {
        SettingsCheck check = new SettingsCheck();
        check.numbers(settings);
        check.cooldowns(settings.cooldowns());
        check.choices(settings);
        return check.errors;
    }

    private void numbers(SchoolSettings settings) {
        if (settings.hallwayCapacity() != null) {
            within("hallwayCapacity", settings.hallwayCapacity(), 1, 9_999);
        }
        within("cooldownMinutes", settings.cooldownMinutes(), 0, DAY_MINUTES);
        within("overtimeMinutes", settings.overtimeMinutes(), 1, DAY_MINUTES);
        within("unansweredMinutes", settings.unansweredMinutes(), 1, 120);
        walkouts(settings.walkouts());
        within("scheduling.mostAhead", settings.scheduling().mostAhead(), 0, MOST_AHEAD);
        within("nameLength", settings.nameLength(), 15, 40);
        within("numberLength", settings.numberLength(), 5, 12);
    }

    private void walkouts(SchoolSettings.Walkouts walkouts) {
        within("walkouts.monitorsAfter", walkouts.monitorsAfter(), 1, DAY_MINUTES);
        within("walkouts.adminsAfter", walkouts.adminsAfter(), 1, DAY_MINUTES);
        if (walkouts.adminsAfter() < walkouts.monitorsAfter()) {
            errors.add(
                    new FieldError("walkouts.adminsAfter", "out-of-range", "Admins are told with monitors or later."));
        }
    }

    private void cooldowns(List<SchoolSettings.CooldownFor> cooldowns) {
        for (int i = 0; i < cooldowns.size(); i++) {
            within("cooldowns[" + i + "].minutes", cooldowns.get(i).minutes(), 0, DAY_MINUTES);
            if (!cooldowns.get(i).scope().forSome()) {
                unknown("cooldowns[" + i + "].scope", "name a grade, a group or a student");
            }
        }
    }

    private void choices(SchoolSettings settings) {
        settings.languages().stream()
                .filter(language -> !SchoolSettings.LANGUAGES.contains(language))
                .forEach(language -> unknown("languages", language));
        if (settings.languages().isEmpty()) {
            errors.add(new FieldError("languages", "required", "At least one language is needed."));
        }
        for (ReasonCode code : settings.adminOnlyConfirms()) {
            if (code.forStaff() != StaffMay.CONFIRM) {
                unknown("adminOnlyConfirms", code.name());
            }
        }
    }

    private void within(String field, int value, int least, int most) {
        if (value < least || value > most) {
            errors.add(new FieldError(field, "out-of-range", "This is a number from " + least + " to " + most + "."));
        }
    }

    private void unknown(String field, String value) {
        errors.add(new FieldError(field, "unknown", "There is no such choice: " + value + "."));
    }
}
