package dev.corridor.tables;

import java.io.IOException;
import java.io.InputStream;

/**
 * A named table that can be opened more than once.
 *
 * @param name without its folder; of a workbook's sheet, what its tab says
 */
public record TableFile(String name, Content content) {

    /** Opens the bytes from their start. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}
