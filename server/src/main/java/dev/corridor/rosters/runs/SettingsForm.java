package dev.corridor.rosters.runs;

import dev.corridor.rosters.sources.SettingField;
import dev.corridor.shared.Problem;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Checks what an admin filled in against what a source wants, and tells the secrets from the rest. */
final class SettingsForm {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_FILE = 20_000;

    private final List<SettingField> fields;
    private final Map<String, String> secretsBefore;

    /** @param secretsBefore those that stay where nothing else is filled in */
    SettingsForm(List<SettingField> fields, Map<String, String> secretsBefore) {
        this.fields = fields;
        this.secretsBefore = secretsBefore;
    }

    /** What is not secret. */
    Map<String, String> open(Map<String, String> filledIn) {
        filledIn.keySet().forEach(this::mustBeKnown);
        Map<String, String> open = new HashMap<>();
        for (SettingField field : fields) {
            if (!field.secret()) {
                put(open, field, text(filledIn, field));
            }
        }
        return open;
    }

    /** What is secret. */
    Map<String, String> secrets(Map<String, String> filledIn) {
        Map<String, String> secrets = new HashMap<>();
        for (SettingField field : fields) {
            if (field.secret()) {
                String before = secretsBefore.getOrDefault(field.name(), "");
                mustNotBeTyped(field, filledIn);
                put(secrets, field, filledIn.get(field.name()) == null ? before : text(filledIn, field));
            }
        }
        return secrets;
    }

    private static void mustNotBeTyped(SettingField field, Map<String, String> filledIn) {
        if (field.type() == SettingField.Type.CONSENT && filledIn.get(field.name()) != null) {
            throw Problem.field(
                    "settings." + field.name(),
                    "not-typed",
                    "The other side gives this. Connect instead of typing it.");
        }
    }

    /**
     * The same, where what is sent to another address than before must be typed again: else whoever may change the
     * address would learn what is never shown.
     *
     * @param before what is not secret, as it was
     */
    SettingsForm movedFrom(Map<String, String> before, Map<String, String> filledIn) {
        Optional<SettingField> moved = fields.stream()
                .filter(SettingField::place)
                .filter(field -> !text(filledIn, field).equals(before.getOrDefault(field.name(), "")))
                .findFirst();
        if (moved.isEmpty() || secretsBefore.isEmpty()) {
            return this;
        }
        if (fields.stream().filter(SettingField::secret).noneMatch(field -> filledIn.get(field.name()) != null)) {
            throw Problem.field(
                    "settings." + moved.get().name(),
                    "type-again",
                    "Passwords and keys would be sent to another address than before. Type them again.");
        }
        return new SettingsForm(fields, Map.of());
    }

    private static String text(Map<String, String> filledIn, SettingField field) {
        return Objects.requireNonNullElse(filledIn.get(field.name()), "").strip();
    }

    private void mustBeKnown(String name) {
        if (fields.stream().noneMatch(field -> field.name().equals(name))) {
            throw Problem.field("settings." + name, "unknown", "There is no such setting.");
        }
    }

    private static void put(Map<String, String> into, SettingField field, String value) {
        String path = "settings." + field.name();
        if (value.isEmpty()) {
            if (field.needed()) {
                throw Problem.field(path, "missing", "Fill this in.");
            }
            return;
        }
        int longest = field.type() == SettingField.Type.SECRET_FILE ? LONGEST_FILE : LONGEST;
        if (value.length() > longest) {
            throw Problem.field(path, "too-long", "At most " + longest + " characters.");
        }
        if (field.type() == SettingField.Type.ADDRESS && !isAddress(value)) {
            throw Problem.field(path, "not-an-address", "An address begins with https:// and names a server.");
        }
        if (field.type() == SettingField.Type.CHOICE && !field.choices().contains(value)) {
            throw Problem.field(path, "not-a-choice", "One of " + String.join(", ", field.choices()) + ".");
        }
        into.put(field.name(), value);
    }

    /** One without encryption may be allowed by whoever runs the server: a test of the connection tells. */
    private static boolean isAddress(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
