package dev.corridor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes the script that pgbench runs out of the database's own log of one pass that the server wrote, so that both send
 * the same statements, in the same messages. What differs from pass to pass is recognised by its value and becomes a
 * function of the turn. Arguments: port (not used), the log.
 */
final class Statements {

    /** The number that the hall's log had reached before the pass that was logged; unlike any other number there. */
    private static final long BEFORE = 700_000_000;

    private static final Pattern ENTRY = Pattern.compile("(?m)^\\d{4}-\\d\\d-\\d\\d [\\d:.]+ UTC \\[(\\d+)] ");
    private static final Pattern ASKED =
            Pattern.compile("LOG:  duration: [\\d.]+ ms  (?:execute [^:]+|statement): (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']|'')*')");
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    private static final Pattern VARIABLE = Pattern.compile("0000000([1-69])-0000-7000-8000-0{7}[0-9a-f]{5}|" + BEFORE
            + "|" + (BEFORE + 1) + "|[0-9a-f]{8}-[0-9a-f-]{27}");

    private final Map<String, String> made = new LinkedHashMap<>();

    private Statements() {}

    public static void main(String[] arguments) throws IOException {
        List<String> transaction = new Statements().transaction(Files.readString(Path.of(arguments[1])));
        System.out.println("""
                \\set turn :turn + 1
                \\set all :turn * :clients + :client_id
                \\set school :all % :schools
                \\set student :all / :schools
                \\set teacher 90001 + :student % 10
                \\set origin 1 + :student % 10
                \\set destination 11 + :student % 6
                \\set seq :all * 2 + 2""");
        transaction.forEach(System.out::println);
    }

    /** The statements between the last begin and commit around a new pass, in pgbench's words. */
    private List<String> transaction(String log) {
        Map<String, List<String>> open = new LinkedHashMap<>();
        List<String> found = List.of();
        List<String[]> entries = entries(log);
        for (int i = 0; i < entries.size(); i++) {
            Matcher asked = ASKED.matcher(entries.get(i)[1]);
            if (!asked.matches()) {
                continue;
            }
            String detail = i + 1 < entries.size() ? entries.get(i + 1)[1] : "";
            String sql = filled(asked.group(1), detail.startsWith("DETAIL:  Parameters") ? detail : "");
            List<String> ours = open.computeIfAbsent(entries.get(i)[0], process -> new ArrayList<>());
            if (sql.strip().equals("BEGIN")) {
                ours.clear();
            }
            ours.add(sql);
            if (sql.strip().equals("COMMIT") && ours.stream().anyMatch(each -> each.contains("insert into pass"))) {
                found = messages(ours);
            }
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("the log holds no new pass");
        }
        return found;
    }

    private static List<String[]> entries(String log) {
        List<String[]> entries = new ArrayList<>();
        Matcher entry = ENTRY.matcher(log);
        int from = -1;
        String process = "";
        while (entry.find()) {
            if (from >= 0) {
                entries.add(new String[] {process, log.substring(from, entry.start())});
            }
            process = entry.group(1);
            from = entry.end();
        }
        entries.add(new String[] {process, log.substring(Math.max(from, 0))});
        return entries;
    }

    /** A statement that came in one message with the one before it begins with the line break between them. */
    private static List<String> messages(List<String> statements) {
        List<List<String>> messages = new ArrayList<>();
        for (String statement : statements) {
            boolean goesWithBegin = messages.size() == 1 && messages.getFirst().size() == 1;
            boolean first = messages.isEmpty() || !(statement.startsWith("\n") || goesWithBegin);
            if (first) {
                messages.add(new ArrayList<>());
            }
            messages.getLast().add(statement.strip() + ";");
        }
        return messages.stream()
                .map(message -> message.size() == 1
                        ? message.getFirst()
                        : message.stream().collect(Collectors.joining("\n", "\\startpipeline\n", "\n\\endpipeline")))
                .toList();
    }

    private String filled(String sql, String detail) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher parameter = PARAMETER.matcher(detail);
        while (parameter.find()) {
            values.put(parameter.group(1), parameter.group(2));
        }
        boolean text = sql.contains("set_config(");
        return PLACE.matcher(sql)
                .replaceAll(place ->
                        Matcher.quoteReplacement(expression(values.getOrDefault(place.group(1), "NULL"), text)));
    }

    /** A value as it was sent, with what differs between passes put in. */
    private String expression(String quoted, boolean text) {
        Matcher variable = VARIABLE.matcher(quoted);
        if (!variable.find()) {
            return quoted;
        }
        if (variable.start() == 1 && variable.end() == quoted.length() - 1) {
            return variable(variable.group()) + (text ? "::text" : "");
        }
        return "(" + variable.replaceAll(found -> Matcher.quoteReplacement("' || " + variable(found.group()) + " || '"))
                + ")";
    }

    private String variable(String value) {
        if (value.equals("" + BEFORE)) {
            return "(:seq::bigint - 1)";
        }
        if (value.equals("" + (BEFORE + 1))) {
            return "(:seq::bigint)";
        }
        if (!value.startsWith("0000000")) {
            // An id that the server made: each of them another one.
            return made.computeIfAbsent(value, id -> "bench_id(" + (10 + made.size()) + ", :school, :student)");
        }
        String n =
                switch (value.charAt(7)) {
                    case '1' -> "0";
                    case '3', '7' -> ":teacher";
                    case '4' -> Long.parseLong(value.substring(24), 16) % 100_000 > 10 ? ":destination" : ":origin";
                    default -> ":student";
                };
        return "bench_id(" + value.charAt(7) + ", :school, " + n + ")";
    }
}
