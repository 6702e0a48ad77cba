package dev.corridor.access;

import dev.corridor.access.store.SessionStore;
import dev.corridor.people.StandingChanged;
import dev.corridor.schools.Doorbell;
import dev.corridor.schools.Remembered;
import dev.corridor.schools.Ring;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Ids;
import dev.corridor.shared.SchoolClock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who is signed in. A session is known by a random token in a cookie, of which only the hash is kept. Found sessions
 * are remembered on this node for half a minute; ending one makes every node forget it at once ({@link Ring.Access}).
 */
@Component
public class Sessions {

    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int MOST = 200_000;
    /** How long a session that is over is kept, for whoever asks who was signed in when. */
    private static final Duration KEPT = Duration.ofDays(30);

    /** For how long a password or passkey that was shown does for what wants one. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final SessionStore store;
    private final SchoolTransactions transactions;
    private final Doorbell doorbell;
    private final SchoolClock clock;
    private final Remembered<String, SignedIn> remembered = new Remembered<>(REMEMBERED, MOST);

    public Sessions(SessionStore store, SchoolTransactions transactions, Doorbell doorbell, SchoolClock clock) {
        this.store = store;
        this.transactions = transactions;
        this.doorbell = doorbell;
        this.clock = clock;
        doorbell.listen(this::hear);
    }

    /**
     * Opens a session, and forgets those of the account that have long been over.
     *
     * @param device what the browser calls itself, for its owner to recognise; cut to 300 characters
     * @return the token for the cookie, which nobody can learn again
     */
    public String open(AccountId account, String device, SessionLife life) {
        return open(account, device, life, true, false);
    }

    /**
     * The same.
     *
     * @param byPassword false for whoever has shown otherwise who they are: no change of a password is asked
     * @param owesFactor whether nothing is allowed before a second factor is added
     */
    String open(AccountId account, String device, SessionLife life, boolean byPassword, boolean owesFactor) {
        String token = SessionToken.next();
        store.sweep(account, clock.now().minus(KEPT));
        store.open(
                new SessionId(Ids.next()),
                SessionToken.hash(token),
                account,
                device.substring(0, Math.min(device.length(), 300)),
                life,
                byPassword,
                owesFactor,
                clock.now());
        return token;
    }

    /**
     * A second factor was added at a session, which owes none any more. Others that owe one end: a password is all they
     * had.
     */
    public void settle(SignedIn who) {
        store.settle(who.session());
        store.endOwing(who.account(), who.session(), SessionEnd.STANDING, clock.now());
        transactions.afterCommit(() -> doorbell.ring(new Ring.Access(who.account())));
    }

    /** Opens one in the place of another, which may be over: it is no fresher, and owes what that owed. */
    String reopen(SignedIn before, String device, SessionLife life) {
        String token = open(before.account(), device, life);
        store.inherit(SessionToken.hash(token), before.session());
        return token;
    }

    /** Notes that whoever is at a session has shown again who they are. */
    public void confirm(SignedIn who) {
        store.confirm(who.session(), clock.now());
    }

    /** Whether whoever is at a session has lately shown who they are, at sign-in or since. */
    public boolean fresh(SignedIn who) {
        return store.confirmedSince(who.session(), clock.now().minus(FRESH));
    }

    /** The open session of a cookie's token. */
    public Optional<SignedIn> find(String token) {
        return remembered.get(token, unknown -> store.find(SessionToken.hash(unknown), clock.now()));
    }

    /** Whose session a token was, though it be over: it proves a browser that was signed in, and opens nothing. */
    private Optional<SignedIn> former(String token) {
        return store.former(SessionToken.hash(token));
    }

    /**
     * By what name a browser counts as one in which one of these accounts was signed in before, if it does.
     *
     * @param cookie what it kept of a session, perhaps long over
     */
    public Optional<String> knownBrowser(Optional<String> cookie, Collection<AccountId> accounts) {
        return cookie.flatMap(this::former)
                .filter(former -> accounts.contains(former.account()))
                .map(former -> "browser " + former.session());
    }

    /**
     * Those of these sessions that are still open, in one query: for whoever keeps a connection open on their behalf.
     */
    public Set<SessionId> stillValid(Collection<SessionId> sessions) {
        return store.open(sessions, clock.now());
    }

    /** Somebody's open sessions, the last used first. */
    public List<OpenSession> of(SignedIn asking) {
        return store.of(asking.account(), asking.session(), clock.now());
    }

    /** Ends one session of an account; false if there is no such open one. */
    public boolean end(AccountId account, SessionId session, SessionEnd how) {
        boolean ended = store.end(account, session, how, clock.now());
        transactions.afterCommit(() -> doorbell.ring(new Ring.Access(account)));
        return ended;
    }

    /** Ends an account's sessions but one. */
    public void endOthers(SignedIn spared, SessionEnd how) {
        endAll(Set.of(spared.account()), Optional.of(spared.session()), how);
    }

    /** Whoever may do something else than before signs in anew. In the transaction of the change: both or neither. */
    @EventListener
    void endFor(StandingChanged changed) {
        endAll(changed.accounts(), Optional.empty(), SessionEnd.STANDING);
    }

    private void endAll(Set<AccountId> accounts, Optional<SessionId> spared, SessionEnd how) {
        store.endAll(accounts, spared, how, clock.now());
        Set<AccountId> known = store.everSignedIn(accounts);
        transactions.afterCommit(() -> known.forEach(account -> doorbell.ring(new Ring.Access(account))));
    }

    private void hear(Ring ring) {
        if (ring instanceof Ring.Access(AccountId account)) {
            remembered.forget((token, session) -> session.account().equals(account));
        }
    }
}
