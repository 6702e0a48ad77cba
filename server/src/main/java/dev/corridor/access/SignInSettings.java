package dev.corridor.access;

import dev.corridor.access.store.SignInRuleStore;
import dev.corridor.http.EntityTag;
import dev.corridor.people.Account;
import dev.corridor.people.Accounts;
import dev.corridor.people.DistrictAdminName;
import dev.corridor.people.PersonState;
import dev.corridor.schools.DistrictAudit;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.DistrictActor;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a district's admins say about signing in: who not by password, who only with a second factor. */
@Component
public class SignInSettings {

    /**
     * An admin of the district.
     *
     * @param breakGlass whether their password always works
     */
    public record Admin(AccountId account, String name, String login, boolean breakGlass) {}

    /** What is set. */
    public record Current(SignInRules rules, List<Admin> admins) {}

    /** As the audit log keeps it. */
    private record Which(
            Set<Role> passwordOff, Set<Role> secondStepOf, boolean secondStepVouched, Set<String> breakGlass) {}

    private static final Set<Role> NEVER_OFF = Set.of(Role.GUARDIAN);

    private final SignInRuleStore rules;
    private final Accounts accounts;
    private final SchoolTransactions transactions;
    private final DistrictAudit audit;

    SignInSettings(SignInRuleStore rules, Accounts accounts, SchoolTransactions transactions, DistrictAudit audit) {
        this.rules = rules;
        this.accounts = accounts;
        this.transactions = transactions;
        this.audit = audit;
    }

    public Current of(DistrictId district) {
        Map<AccountId, Account> known = accounts.find(accounts.districtAdmins(district)).stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
        List<Admin> admins = accounts.districtAdminNames(district).stream()
                .map(admin -> admin(admin, Objects.requireNonNull(known.get(admin.account()))))
                .toList();
        return new Current(rules.of(district), admins);
    }

    private static Admin admin(DistrictAdminName admin, Account account) {
        String name = (admin.givenName() + " " + admin.familyName()).strip();
        return new Admin(account.id(), name.isEmpty() ? account.login() : name, account.login(), account.breakGlass());
    }

    /**
     * Changes it, from the next sign-in of each on.
     *
     * @param wanted with the version that was read
     * @param breakGlass admins of the district whose passwords always work
     * @throws Problem BAD_INPUT; CHANGED
     */
    public Current change(DistrictActor actor, SignInRules wanted, Set<AccountId> breakGlass) {
        mustBeOfStaff(wanted);
        return transactions.together(() -> {
            mustKeepOne(actor.district(), breakGlass);
            if (!rules.update(actor.district(), wanted)) {
                throw EntityTag.changed();
            }
            accounts.breakGlass(actor.district(), breakGlass);
            Current now = of(actor.district());
            audit.record(actor, "sign-in-rules-changed", which(now));
            return now;
        });
    }

    /** The rules; whoever else wants to hold them waits until the transaction under way is over. */
    public SignInRules hold(DistrictId district) {
        return rules.held(district);
    }

    private static Which which(Current now) {
        return new Which(
                new TreeSet<>(now.rules().passwordOff()),
                new TreeSet<>(now.rules().secondStepOf()),
                now.rules().secondStepVouched(),
                now.admins().stream()
                        .filter(Admin::breakGlass)
                        .map(Admin::login)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static void mustBeOfStaff(SignInRules wanted) {
        if (wanted.passwordOff().stream().anyMatch(NEVER_OFF::contains)) {
            throw Problem.field("passwordOff", "not-of-staff", "Guardians have nothing but their passwords.");
        }
        if (!wanted.secondStepOf().stream().allMatch(Role::staff)) {
            throw Problem.field("secondStepOf", "not-of-staff", "Second factors are for staff.");
        }
    }

    /** A one-time password runs out in its safe, and who is disabled gets in by none. */
    private boolean works(AccountId account) {
        return accounts.find(account)
                .filter(found -> found.state() == PersonState.ACTIVE && !found.mustChangePassword())
                .isPresent();
    }

    /** One password in a safe must work when nothing else does. */
    private void mustKeepOne(DistrictId district, Set<AccountId> breakGlass) {
        if (breakGlass.isEmpty()) {
            throw Problem.field("breakGlass", "empty", "At least one admin keeps the password.");
        }
        Set<AccountId> admins = Set.copyOf(accounts.districtAdmins(district));
        for (AccountId account : breakGlass) {
            if (!admins.contains(account)) {
                throw Problem.field("breakGlass", "unknown", "This is no admin of the district.");
            }
            if (rules.of(account).passwordHash() == null || !works(account)) {
                throw Problem.field("breakGlass", "no-password", "This admin has no password that could work.");
            }
        }
    }
}
