package dev.corridor.insight;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.corridor.shared.Permission;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What entries of the audit log are about, each with the permission that shows what was changed to what. */
public enum AuditTopic {
    ROOMS(
            Permission.ADMIN_ROOMS,
            "room-created",
            "room-changed",
            "room-deleted",
            "room-paused",
            "room-resumed",
            "board-arranged",
            "folder-created",
            "folder-changed",
            "folder-deleted",
            "starter-pack-built",
            "starter-pack-dismissed",
            "kiosk-made",
            "kiosk-bound",
            "kiosk-unbound",
            "kiosk-changed",
            "kiosk-left"),
    PEOPLE(
            Permission.ADMIN_PEOPLE,
            "person-created",
            "person-changed",
            "roles-changed",
            "state-changed",
            "group-created",
            "group-changed",
            "group-deleted",
            "accommodation-changed",
            "cover-given",
            "cover-changed",
            "cover-taken",
            "year-turned",
            "photo-changed",
            "photo-deleted",
            "dispute-answered",
            "out-of-office-set",
            "out-of-office-taken-back",
            "activity-made",
            "activity-changed",
            "activity-ended",
            "attendance-recorded",
            "attendance-taken-back",
            "guardian-invited",
            "guardian-codes-printed",
            "guardian-invitation-taken-back",
            "guardian-joined",
            "guardian-removed",
            "preferred-name-choice"),
    LIMITS(
            Permission.ADMIN_LIMITS,
            "pass-limit-created",
            "pass-limit-changed",
            "pass-limit-deleted",
            "encounter-group-created",
            "encounter-group-changed",
            "encounter-group-deleted",
            "watch-started",
            "watch-changed",
            "watch-ended",
            "emergency-called",
            "emergency-ended",
            "passes-off-called",
            "passes-off-ended",
            "emergency-message-sent",
            "seen-mark-removed"),
    /** Reports on passes. */
    REPORTS(Permission.ADMIN_REPORTS, "pass-reported", "report-status-changed", "report-categories-changed"),
    SETTINGS(
            Permission.ADMIN_SETTINGS,
            "set-up",
            "first-step-left",
            "first-step-taken-up",
            "first-steps-hidden",
            "first-steps-shown",
            "settings-changed",
            "bell-schedule-created",
            "bell-schedule-changed",
            "bell-schedule-deleted",
            "calendar-changed",
            "desk-settings-changed",
            "id-cards-designed",
            "sign-on-added",
            "sign-on-changed",
            "sign-on-removed",
            "sign-on-refusals-cleared",
            "sign-in-rules-changed"),
    ROSTERS(
            Permission.ADMIN_PEOPLE,
            "roster-applied",
            "roster-undone",
            "address-freed",
            "roster-connection-added",
            "roster-connection-changed",
            "roster-connection-consented",
            "roster-connection-removed",
            "credentials-issued",
            "password-reset",
            "pin-chosen",
            "pin-issued",
            "pins-issued",
            "pin-cleared",
            "authenticator-added",
            "authenticator-removed",
            "recovery-codes-made",
            "recovery-code-used",
            "break-glass-used",
            "passkey-added",
            "passkey-renamed",
            "passkey-removed",
            "second-factor-reset"),
    /** Who looked at whose record. */
    LOOKS(
            Permission.ADMIN_PEOPLE,
            "student-seen",
            "accommodation-seen",
            "walkouts-seen",
            "reports-seen",
            "people-exported",
            "attendance-exported",
            "id-cards-printed",
            "reports-exported",
            "hallway-exported");

    private final Permission area;

    @SuppressWarnings("ImmutableEnumChecker") // what Set.of makes cannot change
    private final Set<String> codes;

    AuditTopic(Permission area, String... codes) {
        this.area = area;
        this.codes = Set.of(codes);
    }

    /** Who may see what was there before and after. */
    public Permission area() {
        return area;
    }

    /** What the recorder calls its entries. */
    public Set<String> codes() {
        return codes;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AuditTopic> of(String word) {
        return Arrays.stream(values())
                .filter(topic -> topic.word().equals(word))
                .findFirst();
    }

    static Optional<AuditTopic> ofCode(String code) {
        return Arrays.stream(values())
                .filter(topic -> topic.codes.contains(code))
                .findFirst();
    }
}
