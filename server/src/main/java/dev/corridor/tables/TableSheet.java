package dev.corridor.tables;

import java.util.List;

/**
 * A table to be handed out.
 *
 * @param name what its tab says in a workbook, at most 31 characters
 * @param rows as many cells each as there are headers, or fewer
 */
public record TableSheet(String name, List<String> headers, List<List<String>> rows) {

    public TableSheet {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
    }
}
