package dev.corridor.signon;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.corridor.shared.Problem;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A kind of provider, with what is known of it. */
public enum Preset {
    /** Any issuer of OpenID Connect. */
    GENERIC,
    /** One issuer for all the world: the claim {@code hd} tells whose account it is. */
    GOOGLE,
    /** An issuer for each tenant. */
    MICROSOFT,
    /** One issuer for all districts: a claim tells the tenant. */
    CLASSLINK,
    /** Likewise, by OAuth 2; people come from its page of apps too, without having begun here. */
    CLEVER,
    /** Any identity provider of SAML 2.0, which is the district's own. */
    SAML;

    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,20}");
    private static final Pattern CLEVER_ID = Pattern.compile("[0-9a-f]{24}");

    /** Issuers for many organisations: without the check of the tenant, all the world's accounts would be taken. */
    private static final Set<String> SHARED_HOSTS = Set.of(
            "accounts.google.com",
            "launchpad.classlink.com",
            "login.microsoftonline.com",
            "sts.windows.net",
            "clever.com");

    /** What people can change themselves, or others can have too; an address has a way of its own. */
    private static final Set<String> PROVES_NOTHING = Set.of("email", "name", "nickname", "given_name", "family_name");
    /** Of which Microsoft says that they can change and be somebody else's later. */
    private static final Set<String> MICROSOFT_PROVES_NOTHING = Set.of("preferred_username", "upn", "unique_name");

    /** The same under the names that directories have for it, and what Microsoft calls a name. */
    private static final Set<String> SAML_PROVES_NOTHING = Set.of(
            "mail",
            "emailaddress",
            "givenname",
            "surname",
            "displayname",
            "cn",
            "sn",
            "urn:oid:0.9.2342.19200300.100.1.3",
            "urn:oid:2.16.840.1.113730.3.1.241",
            "urn:oid:2.5.4.3",
            "urn:oid:2.5.4.4",
            "urn:oid:2.5.4.42");

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * By its word.
     *
     * @throws Problem BAD_INPUT
     */
    @JsonCreator
    public static Preset of(String word) {
        for (Preset one : values()) {
            if (one.word().equals(word)) {
                return one;
            }
        }
        throw Problem.field("preset", "unknown", "There is no kind of provider \"" + word + "\".");
    }

    /** Whether an admin says which tenant is the district's. */
    boolean hasTenant() {
        return this == MICROSOFT || this == CLASSLINK || this == CLEVER;
    }

    /** Microsoft's must be the id: by a name, the issuer would be called otherwise. */
    boolean isTenant(String text) {
        Pattern pattern =
                switch (this) {
                    case MICROSOFT -> GUID;
                    case CLEVER -> CLEVER_ID;
                    case GENERIC, GOOGLE, CLASSLINK, SAML -> NUMBER;
                };
        return pattern.matcher(text).matches();
    }

    /** What the issuer must be called. */
    String issuer(String typed, String tenant) {
        return switch (this) {
            case GENERIC, SAML -> typed;
            case GOOGLE -> "https://accounts.google.com";
            case MICROSOFT -> "https://login.microsoftonline.com/" + tenant + "/v2.0";
            case CLASSLINK -> "https://launchpad.classlink.com";
            case CLEVER -> "https://clever.com";
        };
    }

    /** Whether an issuer at a host must be checked as another preset does. */
    boolean leavesToAnother(String host) {
        return this == GENERIC && SHARED_HOSTS.contains(host.toLowerCase(Locale.ROOT));
    }

    /** Whether a claim may name an account. */
    boolean identifiesBy(String claim) {
        String folded = claim.toLowerCase(Locale.ROOT);
        if (this == SAML) {
            String last = folded.substring(Math.max(folded.lastIndexOf('/'), folded.lastIndexOf(':')) + 1);
            return !PROVES_NOTHING.contains(last)
                    && !SAML_PROVES_NOTHING.contains(last)
                    && !SAML_PROVES_NOTHING.contains(folded);
        }
        return !PROVES_NOTHING.contains(folded) && !(this == MICROSOFT && MICROSOFT_PROVES_NOTHING.contains(folded));
    }

    /** The claim that tells the tenant; blank where the issuer is the district's alone. */
    String tenantClaim() {
        return switch (this) {
            case GENERIC, SAML -> "";
            case GOOGLE -> "hd";
            case MICROSOFT -> "tid";
            case CLASSLINK -> "classLink_tenant_id";
            case CLEVER -> "district";
        };
    }

    /** Whether a proof of the code goes along: ClassLink and Clever announce none. */
    boolean provesCode() {
        return this != CLASSLINK && this != CLEVER;
    }

    /** Whether it says who somebody is in a signed token; else it is asked. */
    boolean vouchesByToken() {
        return this != CLEVER;
    }

    /** Whether it ever says that an e-mail address is somebody's. */
    boolean vouchesForAddresses() {
        return this != CLEVER;
    }

    /** Whether people come with a code that nobody here has asked for, from its own page of apps. */
    boolean launches() {
        return this == CLEVER;
    }

    /** What has it ask who is there, though it may know; ClassLink and Clever have no word for that. */
    Optional<String> askAnew() {
        return switch (this) {
            case GENERIC, SAML -> Optional.of("login");
            case GOOGLE, MICROSOFT -> Optional.of("select_account");
            case CLASSLINK, CLEVER -> Optional.empty();
        };
    }
}
