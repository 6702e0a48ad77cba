package dev.corridor.passes.store;

import dev.corridor.passes.model.Asked;
import dev.corridor.passes.model.Asked.Approval;
import dev.corridor.passes.model.Author;
import dev.corridor.passes.model.Ending;
import dev.corridor.passes.model.InLine;
import dev.corridor.passes.model.Later;
import dev.corridor.passes.model.Pass;
import dev.corridor.passes.model.Walk;
import dev.corridor.shared.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which part of a pass stands in which column: the one list that the writing statement is made of. */
final class PassColumns {

    /**
     * A column.
     *
     * @param type what the column is
     * @param fixed whether it never changes after the first writing
     */
    record Column(String name, String type, boolean fixed, Function<Pass, @Nullable Object> value) {

        /** Rows of arrays cannot be unnested; they travel as text. */
        String carrier() {
            return type.endsWith("[]") ? "text" : type;
        }
    }

    static final List<Column> ALL = List.of(
            fixed("id", "uuid", Pass::id),
            fixed("student_id", "uuid", Pass::student),
            column("state", "text", pass -> pass.state().word()),
            column("school_day", "date", Pass::day),
            column("origin_id", "uuid", pass -> pass.trip().origin()),
            column("destination_id", "uuid", pass -> pass.trip().destination()),
            column("travel", "text", pass -> Words.of(pass.trip().travel())),
            column("minutes", "int", pass -> pass.trip().minutes()),
            column("urgent", "boolean", pass -> pass.trip().urgent()),
            column("is_return", "boolean", pass -> pass.trip().returning()),
            column("counts", "text", pass -> Words.of(pass.trip().counts())),
            column("message", "text", pass -> orNull(pass.trip().message())),
            column("note", "text", pass -> orNull(pass.trip().note())),
            column("moves", "int", pass -> pass.trip().moves()),
            fixed("written_by", "uuid", pass -> pass.author().person()),
            fixed("written_as", "text", pass -> writtenAs(pass.author())),
            fixed("acting_for", "uuid", pass -> orNull(pass.author().actingFor())),
            fixed("written_at", "timestamptz", pass -> pass.author().at()),
            fixed("escorted", "boolean", pass -> pass.author().escorts()),
            asked("requested_at", "timestamptz", Asked::at),
            column("asked", "uuid[]", pass -> ArrayText.of(people(pass))),
            column(
                    "asked_why",
                    "text[]",
                    pass -> ArrayText.of(pass.asked().map(Asked::why).orElse(List.of()))),
            asked("answer_by", "timestamptz", Asked::until),
            asked("approved_by", "uuid", asked -> orNull(asked.approval().map(Approval::by))),
            asked("approved_at", "timestamptz", asked -> orNull(asked.approval().map(Approval::at))),
            asked("denial", "text", asked -> orNull(asked.denial())),
            line("line_since", "timestamptz", InLine::since),
            line("line_rank", "bigint", InLine::rank),
            column("misses", "int", pass -> pass.line().map(InLine::misses).orElse(0)),
            line("turn_until", "timestamptz", line -> orNull(line.turnUntil())),
            walk("started_at", "timestamptz", Walk::startedAt),
            walk("ends_at", "timestamptz", Walk::endsAt),
            walk("arrived_at", "timestamptz", walk -> orNull(walk.arrivedAt())),
            walk("resumed_at", "timestamptz", walk -> orNull(walk.resumedAt())),
            walk("left_seconds", "int", walk -> orNull(walk.left().map(left -> left.toSeconds()))),
            later("start_at", "timestamptz", Later::startAt),
            later("series_id", "uuid", later -> orNull(later.series())),
            later("meeting_id", "uuid", later -> orNull(later.meeting())),
            column(
                    "missed_why",
                    "text[]",
                    pass -> ArrayText.of(pass.later().map(Later::missedWhy).orElse(List.of()))),
            column("walkout", "jsonb", pass -> orNull(pass.walkout().map(WalkoutJson::write))),
            ending("ended_at", "timestamptz", Ending::at),
            ending("ended_by", "uuid", ending -> orNull(ending.by())),
            ending("ended_how", "text", ending -> ending.how().word()),
            column("confirmed", "jsonb", pass -> ConfirmedJson.write(pass.confirmed())),
            column("notices", "text[]", pass -> ArrayText.of(pass.notices())),
            column("due_at", "timestamptz", pass -> orNull(pass.due())),
            column("seq", "bigint", Pass::seq));

    private PassColumns() {}

    /** Inserts passes, or brings the stored ones up to date. Parameters: {@code school}, and an array a column. */
    static String saving() {
        return """
                insert into pass (school_id, %s)
                select cast(:school as uuid), %s
                from unnest(%s) as given (%s)
                on conflict (school_id, id) do update set %s
                """.formatted(
                        joined(ALL, Column::name),
                        joined(ALL, column -> "given." + column.name() + "::" + column.type()),
                        joined(ALL, column -> ":" + column.name() + "::" + column.carrier() + "[]"),
                        joined(ALL, Column::name),
                        joined(changing(), column -> column.name() + " = excluded." + column.name()));
    }

    /** The columns' names, for a select. */
    static String names() {
        return joined(ALL, Column::name);
    }

    private static List<Column> changing() {
        return ALL.stream().filter(column -> !column.fixed()).toList();
    }

    private static String joined(List<Column> columns, Function<Column, String> part) {
        return columns.stream().map(part).collect(Collectors.joining(", "));
    }

    private static List<PersonId> people(Pass pass) {
        return pass.asked().map(Asked::people).orElse(List.of());
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }

    private static Column fixed(String name, String type, Function<Pass, @Nullable Object> value) {
        return new Column(name, type, true, value);
    }

    private static Column column(String name, String type, Function<Pass, @Nullable Object> value) {
        return new Column(name, type, false, value);
    }

    private static Column asked(String name, String type, Function<Asked, @Nullable Object> value) {
        return part(name, type, Pass::asked, value);
    }

    private static Column line(String name, String type, Function<InLine, @Nullable Object> value) {
        return part(name, type, Pass::line, value);
    }

    private static Column walk(String name, String type, Function<Walk, @Nullable Object> value) {
        return part(name, type, Pass::walk, value);
    }

    private static Column later(String name, String type, Function<Later, @Nullable Object> value) {
        return part(name, type, Pass::later, value);
    }

    private static Column ending(String name, String type, Function<Ending, @Nullable Object> value) {
        return part(name, type, Pass::ending, value);
    }

    private static <P> Column part(
            String name, String type, Function<Pass, Optional<P>> part, Function<P, @Nullable Object> value) {
        return column(name, type, pass -> {
            P present = part.apply(pass).orElse(null);
            return present == null ? null : value.apply(present);
        });
    }

    private static String writtenAs(Author author) {
        if (author.kiosk()) {
            return "kiosk";
        }
        return author.student() ? "student" : "staff";
    }
}
