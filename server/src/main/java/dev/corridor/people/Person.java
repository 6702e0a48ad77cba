package dev.corridor.people;

import dev.corridor.rules.Grades;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Ascii;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A human in one school.
 *
 * @param givenName the legal one, from the roster; up to 100 characters
 * @param familyName the legal one, from the roster; up to 100 characters
 * @param preferredName replaces the given name on screens, not on print-outs and for guardians
 * @param title how staff are called, such as {@code Ms.}
 * @param pronouns only for screens of staff
 * @param number the school's own ID number
 * @param grade as {@link Grades} writes it
 * @param photo the path that a stored photo is served at
 * @param sourceId what the roster calls the person
 */
public record Person(
        PersonId id,
        AccountId account,
        String givenName,
        String familyName,
        @Nullable String preferredName,
        @Nullable String title,
        @Nullable String pronouns,
        @Nullable String number,
        @Nullable String grade,
        @Nullable String homeroom,
        @Nullable String photo,
        PersonState state,
        @Nullable String sourceId) {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}]");

    public Person {
        check("givenName", givenName, 100);
        check("familyName", familyName, 100);
        check("preferredName", preferredName, 100);
        check("title", title, 40);
        check("pronouns", pronouns, 40);
        check("number", number, 40);
        grade = grade == null || grade.isBlank() ? null : Grades.of(grade);
        check("grade", grade, Grades.LONGEST);
        check("homeroom", homeroom, 40);
        if (givenName.isBlank() && familyName.isBlank()) {
            throw Problem.field("givenName", "missing", "A person needs a name.");
        }
    }

    /** A person with no more than a name. */
    public static Person named(PersonId id, AccountId account, String givenName, String familyName) {
        return new Person(
                id, account, givenName, familyName, null, null, null, null, null, null, null, PersonState.ACTIVE, null);
    }

    /** What screens call the person: "Ms. Rivera", "Ana Rivera". */
    public String name() {
        String given = preferredName == null || preferredName.isBlank() ? givenName : preferredName;
        String first = title == null || title.isBlank() || familyName.isBlank() ? given : title;
        return (first + " " + familyName).strip();
    }

    /** What lists are ordered by. */
    public String sortKey() {
        return FoldedWords.fold(familyName + " " + givenName).strip();
    }

    public Person withState(PersonState changed) {
        return with(grade, photo, changed);
    }

    public Person withGrade(String changed) {
        return with(changed, photo, state);
    }

    public Person withPhoto(@Nullable String changed) {
        return with(grade, changed, state);
    }

    /** This, but for some fields, which are as another edition of the same person has them. */
    public Person keeping(Person other, Set<RosterField> fields) {
        return new Person(
                id,
                account,
                fields.contains(RosterField.GIVEN_NAME) ? other.givenName : givenName,
                fields.contains(RosterField.FAMILY_NAME) ? other.familyName : familyName,
                preferredName,
                title,
                pronouns,
                fields.contains(RosterField.NUMBER) ? other.number : number,
                fields.contains(RosterField.GRADE) ? other.grade : grade,
                fields.contains(RosterField.HOMEROOM) ? other.homeroom : homeroom,
                photo,
                fields.contains(RosterField.STATE) ? other.state : state,
                sourceId);
    }

    private Person with(@Nullable String newGrade, @Nullable String newPhoto, PersonState newState) {
        return new Person(
                id,
                account,
                givenName,
                familyName,
                preferredName,
                title,
                pronouns,
                number,
                newGrade,
                homeroom,
                newPhoto,
                newState,
                sourceId);
    }

    private static void check(String field, @Nullable String text, int longest) {
        if (text == null || (text.length() <= longest && Ascii.plain(text))) {
            return;
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw Problem.field(field, "too-long", "At most " + longest + " characters.");
        }
        if (UNPRINTABLE.matcher(text).find()) {
            throw Problem.field(field, "unprintable", "Letters, digits and signs only.");
        }
    }
}
