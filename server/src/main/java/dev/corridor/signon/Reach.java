package dev.corridor.signon;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * Whom a connection would let in if everybody of the district came by it, going by what the roster says of them.
 *
 * @param people who may come by it: active accounts with a role that it is for
 * @param byIdentifier found by the roster's identifier, if the provider tells it
 * @param byEmail found by an e-mail address of the district, if the provider vouches for it
 * @param left some of those who would not be let in, by name
 */
public record Reach(int people, int byIdentifier, int byEmail, List<Unreached> left) {

    /** Why somebody would not be let in. */
    public enum Lack {
        /** What they are known by is known of somebody else too. */
        SHARED_IDENTIFIER,
        NO_IDENTIFIER,
        NO_EMAIL,
        FOREIGN_DOMAIN;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Somebody who would not be let in. */
    public record Unreached(String name, String school, Lack lack) {}

    public Reach {
        left = List.copyOf(left);
    }
}
