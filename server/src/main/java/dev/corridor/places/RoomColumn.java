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
    NAME("name", "The room's name. No other room has it.", RoomCells::name, "room name"),
    NUMBER("number", "What is on the door: letters and digits.", RoomCells::number, "room", "room number", "location"),
    COLOUR("color", "The sign's color; in a folder the folder's counts.", RoomCells::colour, "colour"),
    ICON("icon", "The sign's icon, such as door, flask or book-2.", RoomCells::icon),
    FOLDER("folder", "The folder's name, or none. A name that is new makes a folder.", RoomCells::folder),
    TRAVEL("travel", "one-way, round-trip or both.", RoomCells::travel),
    MINUTES("minutes", "The time limit of a pass, 1 to 999.", RoomCells::minutes, "time limit"),
    MAX_TO("max to", "How many may be on passes to the room at once, or none.", RoomCells::maxTo, "max passes to"),
    MAX_FROM("max from", "How many may be out of the room at once, or none.", RoomCells::maxFrom, "max passes from"),
    ORIGIN("starts here", "Whether passes may start in the room: yes or no.", RoomCells::origin, "show as origin"),
    COUNTS("counts", "Whether passes to it count toward limits: yes or no.", RoomCells::counts, "counts toward limits"),
    CONFIDENTIAL("confidential", "yes or no.", RoomCells::confidential),
    URGENT("urgent", "Whether students may go at once, without asking: yes or no.", RoomCells::urgent),
    MESSAGE("message required", "Whether students must say why: yes or no.", RoomCells::message),
    TEACHERS("teachers", "Who teaches in the room: e-mail addresses or ID numbers, or none.", RoomCells::teachers),
    APPROVAL("approval", "off, any-teacher, one-in-room, all-in-room or certain.", RoomCells::approval),
    APPROVAL_OF("approval by", "Whose teachers are asked: destination, origin or both.", RoomCells::approvalOf),
    APPROVERS("approvers", "For certain: e-mail addresses or ID numbers.", RoomCells::approvers),
    ENDING("ending", "How students end a pass: off, room-code or teacher-device.", RoomCells::ending),
    VISIBLE("visible to", "all, only or except: those named in the next three columns.", RoomCells::visible),
    GRADES("grades", "Grades, or none.", RoomCells::grades),
    GROUPS("groups", "Names of groups of students, or none.", RoomCells::groups),
    STUDENTS("students", "ID numbers or e-mail addresses, or none.", RoomCells::students),
    CLOSEST("closest", "Names of the rooms suggested first to who leaves this one, or none.", RoomCells::closest),
    OPENS("opens", "When it opens each day, such as 8:00, or none.", RoomCells::opens),
    CLOSES("closes", "When it closes each day, such as 15:30, or none.", RoomCells::closes);

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

    private final String help;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Cell cell;

    RoomColumn(String header, String help, Supplier<Cell> cell, String... synonyms) {
        this.column = Column.optional(header, synonyms);
        this.help = help;
        this.cell = cell.get();
    }

    Column column() {
        return column;
    }

    /** What belongs in it. */
    String help() {
        return help;
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
