package dev.corridor.guardians;

import dev.corridor.people.Account;
import dev.corridor.people.Person;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;

/**
 * What somebody says who becomes a guardian without being signed in.
 *
 * @param email of the account that they have, or are to get
 * @param password of that account
 */
public record Newcomer(String givenName, String familyName, String email, String password) {

    private static final int LONGEST_PASSWORD = 200;

    public Newcomer {
        givenName = givenName.strip();
        familyName = familyName.strip();
        email = email.strip();
        Account.mustBeEmail(email);
        if (password.length() > LONGEST_PASSWORD) {
            throw Problem.field("password", "too-long", "At most " + LONGEST_PASSWORD + " characters.");
        }
        Person.named(new PersonId(Ids.next()), new AccountId(Ids.next()), givenName, familyName);
    }
}
