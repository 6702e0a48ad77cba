package dev.corridor.rosters.sources;

import java.util.List;

/**
 * Something an admin fills in to connect a source. Its words are the web app's, by source and name.
 *
 * @param name as the API and the database call it, such as {@code clientId}
 * @param type what is to be typed
 * @param needed whether it may not be blank
 * @param choices what a {@link Type#CHOICE} chooses from; the first is what is meant where nothing is chosen
 * @param place whether it says where secrets are sent, or whose they are
 */
public record SettingField(String name, Type type, boolean needed, List<String> choices, boolean place) {

    /** What is to be typed. */
    public enum Type {
        TEXT,
        /** An address that begins with {@code https://}. */
        ADDRESS,
        /** One line that is kept encrypted and never shown again. */
        SECRET,
        /** A key or key file of many lines that is kept encrypted and never shown again. */
        SECRET_FILE,
        /** What the other side gives with an admin's consent: a secret that nobody types. */
        CONSENT,
        CHOICE
    }

    public SettingField {
        choices = List.copyOf(choices);
    }

    public static SettingField needed(String name, Type type) {
        return new SettingField(name, type, true, List.of(), type == Type.ADDRESS);
    }

    public static SettingField optional(String name, Type type) {
        return new SettingField(name, type, false, List.of(), type == Type.ADDRESS);
    }

    public static SettingField choice(String name, String... choices) {
        return new SettingField(name, Type.CHOICE, false, List.of(choices), false);
    }

    /** The name of a server. */
    public static SettingField server(String name) {
        return new SettingField(name, Type.TEXT, true, List.of(), true);
    }

    /** The name of a client: with another one, no secret of the last is of use. */
    public static SettingField client(String name) {
        return new SettingField(name, Type.TEXT, false, List.of(), true);
    }

    public boolean secret() {
        return type == Type.SECRET || type == Type.SECRET_FILE || type == Type.CONSENT;
    }
}
