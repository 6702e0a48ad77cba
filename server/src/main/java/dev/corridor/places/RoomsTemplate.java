package dev.corridor.places;

import dev.corridor.schools.SchoolSettings;
import dev.corridor.shared.Problem;
import dev.corridor.tables.TableSheet;
import java.util.List;
import java.util.stream.Stream;

/** A file of rooms to fill in: three rooms to write over, and what belongs in each column. */
public final class RoomsTemplate {

    private RoomsTemplate() {}

    /**
     * The sheets, with the help in a language; the columns and their words are the same in every language.
     *
     * @throws Problem if there is no such language
     */
    public static List<TableSheet> in(String language) {
        if (!SchoolSettings.LANGUAGES.contains(language)) {
            throw Problem.field("language", "unknown", "The languages are en and es.");
        }
        boolean spanish = language.equals("es");
        List<List<String>> help = Stream.of(RoomColumn.values())
                .map(column -> List.of(column.column().name(), spanish ? spanish(column) : english(column)))
                .toList();
        return List.of(
                new TableSheet(RoomsImport.SHEET, RoomColumn.headers(), StarterRooms.examples()),
                spanish
                        ? new TableSheet("Cómo se llena", List.of("columna", "qué va en ella"), help)
                        : new TableSheet("How to fill in", List.of("column", "what belongs in it"), help));
    }

    private static String english(RoomColumn column) {
        return switch (column) {
            case NAME -> "The room's name. No other room has it.";
            case NUMBER -> "What is on the door: letters and digits.";
            case COLOUR -> "The sign's color; in a folder the folder's counts.";
            case ICON -> "The sign's icon, such as door, flask or book-2.";
            case FOLDER -> "The folder's name, or none. A name that is new makes a folder.";
            case TRAVEL -> "one-way, round-trip or both.";
            case MINUTES -> "The time limit of a pass, 1 to 999.";
            case MAX_TO -> "How many may be on passes to the room at once, or none.";
            case MAX_FROM -> "How many may be out of the room at once, or none.";
            case ORIGIN -> "Whether passes may start in the room: yes or no.";
            case COUNTS -> "Whether passes to it count toward limits: yes or no.";
            case CONFIDENTIAL -> "yes or no.";
            case URGENT -> "Whether students may go at once, without asking: yes or no.";
            case ALERT -> "Whether a pass to it says that a student is missing: yes or no.";
            case MESSAGE -> "Whether students must say why: yes or no.";
            case TEACHERS -> "Who teaches in the room: e-mail addresses or ID numbers, or none.";
            case APPROVAL -> "off, any-teacher, one-in-room, all-in-room or certain.";
            case APPROVAL_OF -> "Whose teachers are asked: destination, origin or both.";
            case APPROVERS -> "For certain: e-mail addresses or ID numbers.";
            case ENDING -> "How students end a pass: off, room-code, teacher-pin or teacher-device.";
            case VISIBLE -> "all, only or except: those named in the next three columns.";
            case GRADES -> "Grades, or none.";
            case GROUPS -> "Names of groups of students, or none.";
            case STUDENTS -> "ID numbers or e-mail addresses, or none.";
            case CLOSEST -> "Names of the rooms suggested first to who leaves this one, or none.";
            case OPENS -> "When it opens each day, such as 8:00, or none.";
            case CLOSES -> "When it closes each day, such as 15:30, or none.";
        };
    }

    private static String spanish(RoomColumn column) {
        return switch (column) {
            case NAME -> "El nombre del salón. Ningún otro lo tiene.";
            case NUMBER -> "Lo que está en la puerta: letras y cifras.";
            case COLOUR ->
                "El color del letrero, en inglés como en los ejemplos; en una carpeta vale el de la carpeta.";
            case ICON -> "El icono del letrero, como door, flask o book-2.";
            case FOLDER -> "El nombre de la carpeta, o none. Un nombre nuevo crea una carpeta.";
            case TRAVEL -> "one-way (solo ida), round-trip (ida y vuelta) o both (ambos).";
            case MINUTES -> "El límite de tiempo de un pase, de 1 a 999.";
            case MAX_TO -> "Cuántos pueden venir al salón a la vez, o none.";
            case MAX_FROM -> "Cuántos pueden estar fuera del salón a la vez, o none.";
            case ORIGIN -> "Si los pases pueden empezar en el salón: yes (sí) o no.";
            case COUNTS -> "Si sus pases cuentan para los límites: yes (sí) o no.";
            case CONFIDENTIAL -> "Confidencial: yes (sí) o no.";
            case URGENT -> "Si los estudiantes pueden ir enseguida, sin pedir permiso: yes (sí) o no.";
            case ALERT -> "Si un pase aquí dice que falta un estudiante: yes (sí) o no.";
            case MESSAGE -> "Si los estudiantes deben decir por qué: yes (sí) o no.";
            case TEACHERS -> "Quién enseña en el salón: correos o números de identificación, o none.";
            case APPROVAL ->
                "Permiso: off (no), any-teacher (cualquier docente), one-in-room (uno del salón), "
                        + "all-in-room (todos los del salón) o certain (nombrados).";
            case APPROVAL_OF ->
                "A los docentes de qué salón se pide: destination (este), origin (el del estudiante) o both (ambos).";
            case APPROVERS -> "Para certain: correos o números de identificación.";
            case ENDING ->
                "Cómo terminan un pase los estudiantes: off (por su cuenta), room-code (con el código del "
                        + "salón), teacher-pin (con el PIN de un docente) o teacher-device (en el dispositivo de un docente).";
            case VISIBLE ->
                "Quién lo ve: all (todos), only (solo algunos) o except (todos menos algunos); se nombran "
                        + "en las tres columnas siguientes.";
            case GRADES -> "Grados, o none.";
            case GROUPS -> "Nombres de grupos de estudiantes, o none.";
            case STUDENTS -> "Números de identificación o correos, o none.";
            case CLOSEST -> "Nombres de los salones que se sugieren primero a quien sale de este, o none.";
            case OPENS -> "A qué hora abre cada día, como 8:00, o none.";
            case CLOSES -> "A qué hora cierra cada día, como 15:30, o none.";
        };
    }
}
