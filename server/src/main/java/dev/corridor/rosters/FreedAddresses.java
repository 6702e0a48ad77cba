package dev.corridor.rosters;

import dev.corridor.audit.Audit;
import dev.corridor.people.Account;
import dev.corridor.people.Accounts;
import dev.corridor.people.PersonState;
import dev.corridor.rosters.store.Elsewhere;
import dev.corridor.rosters.store.HolderQueries;
import dev.corridor.schools.School;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolId;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Takes an e-mail address from somebody who has left, so that whom it was given to next can have it. Whoever left keeps
 * their account, with a username in its place.
 */
@Component
public class FreedAddresses {

    /** As the audit log keeps it; whose it was stays a person of the school. */
    private record Freed(String person) {}

    private final SchoolTransactions transactions;
    private final Schools schools;
    private final Accounts accounts;
    private final HolderQueries holders;
    private final Elsewhere elsewhere;
    private final Audit audit;

    FreedAddresses(
            SchoolTransactions transactions,
            Schools schools,
            Accounts accounts,
            HolderQueries holders,
            Elsewhere elsewhere,
            Audit audit) {
        this.transactions = transactions;
        this.schools = schools;
        this.accounts = accounts;
        this.holders = holders;
        this.elsewhere = elsewhere;
        this.audit = audit;
    }

    /**
     * Frees an address.
     *
     * @throws Problem NOT_FOUND if nobody who has left has it where this one looks; CONFLICT if they are in a school
     *     that is not this one's
     */
    public void free(Uploader who, String email) {
        Account holder = accounts.findByEmail(who.district(), email)
                .filter(account -> account.state() == PersonState.LEFT && !account.breakGlass())
                .orElseThrow(() -> Problem.notFound("address of somebody who has left"));
        List<SchoolId> there = in(who, holder);
        if (there.isEmpty()) {
            throw Problem.notFound("address of somebody who has left");
        }
        if (who.only().isPresent() && elsewhere.has(holder.id(), there.getFirst())) {
            throw new Problem(
                    Problem.Kind.CONFLICT, "They have been in other schools too. Ask an admin of the district.");
        }
        transactions.overhaul(() -> there, () -> {
            if (accounts.findByEmail(who.district(), email)
                    .filter(account -> account.equals(holder))
                    .isEmpty()) {
                throw new Problem(Problem.Kind.CONFLICT, "Somebody changed this account meanwhile. Look again.");
            }
            accounts.change(List.of(without(holder)));
            there.forEach(school -> transactions.configure(school, "people", hall -> {
                Freed freed = new Freed(
                        holders.find(school, holder.id()).orElseThrow().toString());
                audit.record(school, who.account().orElse(null), who.device(), "address-freed", freed);
                return hall;
            }));
            return holder;
        });
    }

    private List<SchoolId> in(Uploader who, Account holder) {
        return who.only().map(List::of).orElseGet(() -> schools.of(who.district())).stream()
                .map(School::id)
                .filter(school -> transactions.read(
                        school, () -> holders.find(school, holder.id()).isPresent()))
                .toList();
    }

    private static Account without(Account holder) {
        return new Account(
                holder.id(),
                holder.district(),
                null,
                Objects.requireNonNullElse(holder.username(), "left-" + holder.id()),
                holder.state(),
                holder.locale(),
                holder.sourceId(),
                holder.breakGlass(),
                holder.mustChangePassword(),
                holder.signedInAt());
    }
}
