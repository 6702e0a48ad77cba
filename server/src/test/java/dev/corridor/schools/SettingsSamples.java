package dev.corridor.schools;

/** Settings for tests. */
final class SettingsSamples {

    private SettingsSamples() {}

    static SchoolSettings overtime(int minutes) {
        SchoolSettings usual = SchoolSettings.defaults();
        return new SchoolSettings(
                usual.phonesAllowed(),
                usual.showRoomNumbers(),
                usual.line(),
                usual.hallwayCapacity(),
                usual.cooldownMinutes(),
                usual.cooldownFrom(),
                usual.cooldowns(),
                minutes,
                usual.unansweredMinutes(),
                usual.walkouts(),
                usual.overdueFreesPlaces(),
                usual.teachersMonitor(),
                usual.studentsSeeLooks(),
                usual.languages(),
                usual.nameLength(),
                usual.numberLength(),
                usual.adminOnlyConfirms(),
                usual.emergencyByStaff(),
                usual.kiosks(),
                usual.kioskClassLists(),
                usual.scheduling(),
                usual.guardians(),
                usual.handChangesStay());
    }
}
