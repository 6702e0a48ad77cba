package dev.corridor.signon;

import java.util.Locale;

/** Why somebody who came from elsewhere is not let in. */
public enum Reason {
    /** The way back was used already, is too old, or began in another browser. */
    TRY_AGAIN,
    /** The connection is switched off or gone. */
    OFF,
    /** The provider says no, or the person did. */
    DENIED,
    PROVIDER_DOWN,
    /** The provider does not say what it must, such as another issuer's name. */
    PROVIDER_WRONG,
    /** The provider does not know this server, or not by this secret. */
    CLIENT_REFUSED,
    /** Signed by nobody or by others, for others, or too old. */
    TOKEN_WRONG,
    /** Signed by nobody, or by a key that is not the provider's. */
    NOT_SIGNED,
    /** Signed in a way that can be forged. */
    WEAK_SIGNATURE,
    /** Said to another system than this one, or at another address. */
    FOR_ANOTHER,
    /** Too late, or too early. */
    OUT_OF_TIME,
    /** Of another organisation. */
    FOREIGN_TENANT,
    /** An e-mail address of a domain that is not the district's. */
    FOREIGN_DOMAIN,
    /** An e-mail address that the provider does not vouch for. */
    EMAIL_NOT_VERIFIED,
    /** Neither an e-mail address nor the identifier, under the names that the district gave. */
    NOTHING_TOLD,
    NO_ACCOUNT,
    SEVERAL_ACCOUNTS,
    ACCOUNT_CLOSED,
    /** The account's roles do not come by this way. */
    NOT_FOR_ROLE;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
