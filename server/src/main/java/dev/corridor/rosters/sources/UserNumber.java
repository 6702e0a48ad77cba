package dev.corridor.rosters.sources;

import dev.corridor.tables.Column;
import dev.corridor.tables.Row;

/**
 * Where a user's ID number comes from.
 *
 * @param said what an admin has said: a column, or a kind of user id; blank for the usual
 */
record UserNumber(String said) {

    static final Column NUMBER = Column.optional("identifier");
    static final Column USERNAME = Column.optional("username");
    static final Column USER_IDS = Column.optional("userIds");
    private static final int LONGEST = 40;

    /** The school's ID number: unless said, the identifier, else the first of the ids other systems know a user by. */
    String of(Row row) {
        String number =
                switch (said) {
                    case "" -> row.text(NUMBER).isEmpty() ? first(row) : row.text(NUMBER);
                    case "identifier" -> row.text(NUMBER);
                    case "username" -> row.text(USERNAME);
                    case "sourcedId" -> row.text(Users.ID);
                    default -> ofKind(row);
                };
        return number.length() <= LONGEST ? number : "";
    }

    private static String first(Row row) {
        String first = row.values(USER_IDS).stream().findFirst().orElse("");
        return first.replaceFirst("^\\{?[^:]*:", "").replaceFirst("}$", "").strip();
    }

    private String ofKind(Row row) {
        return row.values(USER_IDS).stream()
                .map(id -> id.replaceAll("^\\{|}$", "").split(":", 2))
                .filter(id -> id.length == 2 && id[0].strip().equals(said))
                .map(id -> id[1].strip())
                .findFirst()
                .orElse("");
    }
}
