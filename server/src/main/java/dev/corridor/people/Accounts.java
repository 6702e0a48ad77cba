package dev.corridor.people;

import dev.corridor.people.store.AccountStore;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.DistrictId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of districts. They are of no one school, so no school needs to be set; inside a school's transaction the
 * calls join it.
 */
@Component
@Transactional
public class Accounts {

    /** Sheets are printed before a term and handed out in its first weeks; what is left in drawers opens nothing. */
    public static final Duration FIRST_PASSWORD_GOOD_FOR = Duration.ofDays(60);

    private final AccountStore store;
    private final ApplicationEventPublisher events;

    public Accounts(AccountStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /** Every account of a district, also of those who left. */
    public List<Account> of(DistrictId district) {
        return store.of(district);
    }

    /** Tells every account of a district, in the order of their ids, without holding them. */
    public void each(DistrictId district, Consumer<Account> take) {
        store.each(district, take);
    }

    public Optional<Account> find(AccountId id) {
        return store.byIds(Set.of(id)).stream().findFirst();
    }

    public List<Account> find(Collection<AccountId> ids) {
        return store.byIds(ids);
    }

    /** The account of a district that signs in with an e-mail address, whatever its case. */
    public Optional<Account> findByEmail(DistrictId district, String email) {
        return store.byEmail(district, email);
    }

    /**
     * Adds accounts, without passwords.
     *
     * @throws org.springframework.dao.DuplicateKeyException if an e-mail address, username or source id is taken
     */
    public void add(Collection<Account> accounts) {
        store.insert(accounts);
    }

    /**
     * Adds the account of somebody whom the school knows only by a code that it gave out. Nobody has shown that the
     * e-mail address is theirs: whoever gets a role by it beside guardian needs a password from the school first.
     */
    public void addMadeByOwner(Account account, String passwordHash) {
        store.insert(List.of(account));
        store.passwords(Map.of(account.id(), passwordHash), null);
        store.madeByOwner(account.id());
        store.inUse(List.of(account.id()));
    }

    /**
     * Changes e-mail addresses, usernames, states and source ids, and nothing else. Whoever is no longer active is
     * signed out at once.
     */
    public void change(Collection<Account> accounts) {
        store.update(accounts);
        Set<AccountId> inactive = accounts.stream()
                .filter(account -> account.state() != PersonState.ACTIVE)
                .map(Account::id)
                .collect(Collectors.toSet());
        if (!inactive.isEmpty()) {
            events.publishEvent(new StandingChanged(inactive));
        }
    }

    /** Changes a state; whoever is no longer active is signed out at once. */
    public void changeState(Collection<AccountId> ids, PersonState state) {
        store.state(ids, state);
        if (state != PersonState.ACTIVE) {
            events.publishEvent(new StandingChanged(Set.copyOf(ids)));
        }
    }

    /** Changes the language, {@code en} or {@code es}. */
    public void changeLocale(AccountId id, String locale) {
        store.locale(id, locale);
    }

    /**
     * Sets passwords.
     *
     * @param hashes as {@link Passwords#hash} and {@link Passwords#oneTime} make them
     * @param mustChange whether each must be changed at the next sign-in; then it is good for
     *     {@link #FIRST_PASSWORD_GOOD_FOR}
     */
    public void setPasswords(Map<AccountId, String> hashes, boolean mustChange) {
        store.passwords(hashes, mustChange ? FIRST_PASSWORD_GOOD_FOR : null);
    }

    /** Notes that their owners use these accounts, as if each had signed in: no sheet of first passwords has them. */
    public void inUse(Collection<AccountId> ids) {
        store.inUse(ids);
    }

    /** Puts a one-time password in the place of whatever there was, and ends every open session. */
    public void resetPassword(AccountId id, String hash) {
        setPasswords(Map.of(id, hash), true);
        events.publishEvent(new StandingChanged(Set.of(id)));
    }

    public List<AccountId> districtAdmins(DistrictId district) {
        return store.districtAdmins(district);
    }

    /** Makes an account an admin of every school of its district, there under this name unless it has a person. */
    public void makeDistrictAdmin(DistrictId district, AccountId account, String givenName, String familyName) {
        store.addDistrictAdmin(district, account, givenName, familyName);
        events.publishEvent(new StandingChanged(Set.of(account)));
    }

    /** A district's admins, with their names. */
    public List<DistrictAdminName> districtAdminNames(DistrictId district) {
        return store.districtAdminNames(district);
    }

    /** Says whose passwords always work in a district; nobody else's do any more. */
    public void breakGlass(DistrictId district, Collection<AccountId> ids) {
        store.breakGlass(district, ids);
    }

    /** Somebody whose password always works stays: that is taken from them first, by hand. */
    public void removeDistrictAdmin(DistrictId district, AccountId account) {
        if (find(account).filter(Account::breakGlass).isPresent()) {
            return;
        }
        store.removeDistrictAdmin(district, account);
        events.publishEvent(new StandingChanged(Set.of(account)));
    }
}
