package dev.corridor.signon;

import dev.corridor.shared.DistrictId;
import dev.corridor.shared.Problem;
import dev.corridor.signon.SignOnConnection.Draft;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Checks what an admin filled in. */
final class SignOnForm {

    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");
    private static final int MOST_DOMAINS = 50;
    private static final int LONGEST = 500;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_CLAIM = 100;

    /** Where anybody gets an address: no district's. */
    private static final Set<String> EVERYBODYS = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "live.com",
            "msn.com",
            "yahoo.com",
            "icloud.com",
            "me.com",
            "aol.com",
            "proton.me",
            "protonmail.com");

    private SignOnForm() {}

    /**
     * What a draft makes.
     *
     * @param secretSet whether there is a secret afterwards
     * @throws Problem BAD_INPUT
     */
    static SignOnConnection read(DistrictId district, SignOnId id, Draft draft, boolean secretSet, long version) {
        String tenant = tenant(draft);
        Set<String> domains = domains(draft);
        boolean saml = draft.preset() == Preset.SAML;
        SignOnConnection read = new SignOnConnection(
                id,
                district,
                draft.preset(),
                text("name", draft.name(), LONGEST_NAME),
                issuer(draft, tenant),
                Optional.of(tenant).filter(text -> !text.isEmpty()),
                saml ? "" : draft.clientId().strip(),
                secretSet && !saml,
                draft.link().map(link -> link(draft.preset(), link)),
                draft.byEmail(),
                domains,
                draft.audience(),
                draft.on(),
                version);
        if (read.clientId().length() > LONGEST) {
            throw Problem.field("clientId", "too-long", "At most " + LONGEST + " characters.");
        }
        if (draft.byEmail() && !draft.preset().vouchesForAddresses()) {
            throw Problem.field("byEmail", "not-vouched", "This provider vouches for no e-mail address.");
        }
        if (draft.byEmail() && domains.isEmpty()) {
            throw Problem.field("domains", "missing", "Say which domains are the district's.");
        }
        if (read.on()) {
            mustBeWhole(read);
        }
        return read;
    }

    private static void mustBeWhole(SignOnConnection read) {
        if (read.preset() == Preset.SAML) {
            mustBe(!read.issuer().isEmpty(), "metadata");
        } else {
            mustBe(!read.clientId().isEmpty(), "clientId");
            mustBe(read.secretSet(), "clientSecret");
        }
        if (read.link().isEmpty() && !read.byEmail()) {
            throw Problem.field("claim", "missing", "Say by what somebody is known here.");
        }
        if (read.audience().isEmpty()) {
            throw Problem.field("audience", "missing", "Say who may sign in with it.");
        }
    }

    private static void mustBe(boolean there, String field) {
        if (!there) {
            throw Problem.field(field, "missing", "Fill this in before people sign in with it.");
        }
    }

    private static String tenant(Draft draft) {
        String tenant = draft.tenant().strip().toLowerCase(Locale.ROOT);
        if (!draft.preset().hasTenant()) {
            return "";
        }
        if (!draft.preset().isTenant(tenant)) {
            throw Problem.field("tenant", tenant.isEmpty() ? "missing" : "not-a-tenant", "The id of the tenant.");
        }
        return tenant;
    }

    private static String issuer(Draft draft, String tenant) {
        if (draft.preset() == Preset.SAML) {
            return draft.issuer();
        }
        String issuer = draft.preset().issuer(draft.issuer().strip(), tenant);
        if (issuer.isEmpty() || issuer.length() > LONGEST || !isAddress(issuer)) {
            throw Problem.field(
                    "issuer",
                    issuer.isEmpty() ? "missing" : "not-an-address",
                    "The issuer is an address that begins with https:// and names a server.");
        }
        if (draft.preset().leavesToAnother(URI.create(issuer).getHost())) {
            throw Problem.field(
                    "issuer", "has-a-kind", "This issuer has many organizations: choose its own kind of provider.");
        }
        return issuer;
    }

    /** One without encryption may be allowed by whoever runs the server: a test of the connection tells. */
    private static boolean isAddress(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static SignOnConnection.Link link(Preset preset, SignOnConnection.Link link) {
        String claim = text("claim", link.claim(), LONGEST_CLAIM);
        if (!preset.identifiesBy(claim)) {
            throw Problem.field("claim", "proves-nothing", "People can change \"" + claim + "\", or share it.");
        }
        return new SignOnConnection.Link(claim, link.identifier());
    }

    private static Set<String> domains(Draft draft) {
        Set<String> domains = new TreeSet<>();
        for (String typed : draft.domains()) {
            String domain = typed.strip().toLowerCase(Locale.ROOT);
            if (!DOMAIN.matcher(domain).matches()) {
                throw Problem.field("domains", "not-a-domain", "A domain looks like school.org.");
            }
            if (EVERYBODYS.contains(domain)) {
                throw Problem.field("domains", "everybodys", "Anybody gets an address of " + domain + ".");
            }
            domains.add(domain);
        }
        if (domains.size() > MOST_DOMAINS) {
            throw Problem.field("domains", "too-many", "At most " + MOST_DOMAINS + " domains.");
        }
        if (domains.isEmpty() && draft.preset() == Preset.GOOGLE) {
            throw Problem.field("domains", "missing", "Say which domains are the district's.");
        }
        return domains;
    }

    private static String text(String field, String typed, int longest) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > longest) {
            throw Problem.field(field, text.isEmpty() ? "missing" : "too-long", "1 to " + longest + " characters.");
        }
        return text;
    }
}
