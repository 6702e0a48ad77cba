package dev.corridor.places;

import dev.corridor.tables.Column;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The columns of a file of rooms, in the order in which they are written and read: how each setting stands in its cell.
 * The first row of a file tells which of them it has; an empty cell leaves a setting as it is.
 */
enum RoomColumn {
    NAME("name", RoomCells::name, "room name"),
    NUMBER("number", RoomCells::number, "room", "room number", "location"),
    COLOUR("color", RoomCells::colour, "colour"),
    ICON("icon", RoomCells::icon),
    FOLDER("folder", RoomCells::folder),
    TRAVEL("travel", RoomCells::travel),
    MINUTES("minutes", RoomCells::minutes, "time limit"),
    MAX_TO("max to", RoomCells::maxTo, "max passes to"),
    MAX_FROM("max from", RoomCells::maxFrom, "max passes from"),
    ORIGIN("starts here", RoomCells::origin, "show as origin"),
    COUNTS("counts", RoomCells::counts, "counts toward limits"),
    CONFIDENTIAL("confidential", RoomCells::confidential),
    URGENT("urgent", RoomCells::urgent),
    ALERT("alert", RoomCells::alert, "walkout"),
    MESSAGE("message required", RoomCells::message),
    TEACHERS("teachers", RoomCells::teachers),
    APPROVAL("approval", RoomCells::approval),
    APPROVAL_OF("approval by", RoomCells::approvalOf),
    APPROVERS("approvers", RoomCells::approvers),
    ENDING("ending", RoomCells::ending),
    VISIBLE("visible to", RoomCells::visible),
    GRADES("grades", RoomCells::grades),
    GROUPS("groups", RoomCells::groups),
    STUDENTS("students", RoomCells::students),
    CLOSEST("closest", RoomCells::closest),
    OPENS("opens", RoomCells::opens),
    CLOSES("closes", RoomCells::closes);

    /** A cell by which a room is both shown and changed. */
    interface Cell {
        String show(RoomEdit room, Names names);

        /**
         * Changes a room as the cell says.
         *
         * @throws dev.corridor.shared.Problem saying what the cell should say instead
         */
        void put(RoomEdit room, Names names, String text);
    }

    // Neither a column nor a cell holds anything that changes.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Column column;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Cell cell;

    RoomColumn(String header, Supplier<Cell> cell, String... synonyms) {
        this.column = Column.optional(header, synonyms);
        this.cell = cell.get();
    }

    Column column() {
        return column;
    }

    Cell cell() {
        return cell;
    }

    static List<Column> columns() {
        return Arrays.stream(values()).map(RoomColumn::column).toList();
    }

    static List<String> headers() {
        return columns().stream().map(Column::name).toList();
    }

    /** What a room's cells say. */
    static Map<RoomColumn, String> cells(RoomEdit room, Names names) {
        Map<RoomColumn, String> cells = new EnumMap<>(RoomColumn.class);
        for (RoomColumn column : values()) {
            cells.put(column, column.cell.show(room, names));
        }
        return cells;
    }

    /** A room as a row. */
    static List<String> row(RoomEdit room, Names names) {
        return List.copyOf(cells(room, names).values());
    }

    /** The column of what a room's checks find wrong. */
    static Optional<RoomColumn> of(String field) {
        return Optional.ofNullable(
                switch (field) {
                    case "name" -> NAME;
                    case "number" -> NUMBER;
                    case "icon" -> ICON;
                    case "folderId" -> FOLDER;
                    case "travel" -> TRAVEL;
                    case "minutes" -> MINUTES;
                    case "maxTo" -> MAX_TO;
                    case "maxFrom" -> MAX_FROM;
                    case "alert" -> ALERT;
                    case "teachers" -> TEACHERS;
                    case "restrictionNow" -> APPROVAL;
                    case "restrictionNow.of" -> APPROVAL_OF;
                    case "restrictionNow.teachers" -> APPROVERS;
                    case "visibility" -> VISIBLE;
                    case "visibility.groups" -> GROUPS;
                    case "closest" -> CLOSEST;
                    case "dailyHours" -> CLOSES;
                    default -> null;
                });
    }
}
