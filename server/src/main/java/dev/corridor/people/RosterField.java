package dev.corridor.people;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.corridor.shared.Problem;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a roster says of somebody and an admin may change by hand. */
public enum RosterField {
    GIVEN_NAME("givenName"),
    FAMILY_NAME("familyName"),
    NUMBER("number"),
    GRADE("grade"),
    HOMEROOM("homeroom"),
    EMAIL("email"),
    USERNAME("username"),
    /** Whether somebody has left; whether they may sign in is no roster's alone. */
    STATE("state");

    private final String word;

    RosterField(String word) {
        this.word = word;
    }

    /** The word in the API and the database. */
    @JsonValue
    public String word() {
        return word;
    }

    /** Whether it belongs to the account, which may be in more schools than one. */
    public boolean ofAccount() {
        return this == EMAIL || this == USERNAME;
    }

    /** What it is; null for blank. */
    @Nullable
    String of(Person person, Account account) {
        return ofAccount() ? of(account) : of(person);
    }

    /** What it is of a person; null for blank, and for what is the account's. */
    public @Nullable String of(Person person) {
        return switch (this) {
            case GIVEN_NAME -> given(person.givenName());
            case FAMILY_NAME -> given(person.familyName());
            case NUMBER -> person.number();
            case GRADE -> person.grade();
            case HOMEROOM -> person.homeroom();
            case STATE -> (person.state() == PersonState.LEFT ? PersonState.LEFT : PersonState.ACTIVE).word();
            case EMAIL, USERNAME -> null;
        };
    }

    /** What it is of an account; null for what is the person's. */
    public @Nullable String of(Account account) {
        return switch (this) {
            case EMAIL -> account.email();
            case USERNAME -> account.username();
            case GIVEN_NAME, FAMILY_NAME, NUMBER, GRADE, HOMEROOM, STATE -> null;
        };
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    public static RosterField of(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word.equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.field("field", "unknown", "There is no such field."));
    }
}
