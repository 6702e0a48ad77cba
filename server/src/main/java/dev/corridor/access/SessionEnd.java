package dev.corridor.access;

import java.util.Locale;

/** Why a session ended before its time. */
public enum SessionEnd {
    SIGNED_OUT,
    /** The person ended it from another device. */
    OTHER_DEVICE,
    /** The password was changed. */
    PASSWORD,
    /** The account was suspended or disabled, or its roles changed. */
    STANDING,
    /** The browser signed in anew. */
    REPLACED,
    /** Whoever vouched for it says that its session there is over. */
    PROVIDER;

    /** The word in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
