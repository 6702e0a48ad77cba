package dev.corridor.safety.web;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.corridor.rules.Emergency;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be called out and ended, in the API's words. */
enum KindWord {
    HOLD(Emergency.Kind.HOLD),
    LOCKDOWN(Emergency.Kind.LOCKDOWN),
    PASSES_OFF(Emergency.Kind.PASSES_OFF);

    private final Emergency.Kind kind;

    KindWord(Emergency.Kind kind) {
        this.kind = kind;
    }

    Emergency.Kind kind() {
        return kind;
    }

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static KindWord of(Emergency.Kind kind) {
        return switch (kind) {
            case HOLD -> HOLD;
            case LOCKDOWN -> LOCKDOWN;
            case PASSES_OFF -> PASSES_OFF;
        };
    }

    static Optional<KindWord> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
