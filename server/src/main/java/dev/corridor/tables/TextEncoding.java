package dev.corridor.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Which encoding a file is in, from all of its bytes. UTF-8 and UTF-16 are known by their marks or their shape. A file
 * that holds no valid UTF-8 sequence at all beyond ASCII is taken as Windows-1252, what spreadsheets write where they
 * do not write UTF-8; one that mixes both is damaged and refused.
 */
record TextEncoding(Charset charset, int markBytes) {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    static TextEncoding of(TableFile file) throws IOException {
        try (InputStream in = file.content().open()) {
            byte[] buffer = new byte[1 << 16];
            int read = in.readNBytes(buffer, 0, buffer.length);
            TextEncoding marked = marked(file.name(), buffer, read);
            if (marked != null) {
                return marked;
            }
            Census census = new Census();
            while (read > 0) {
                census.count(buffer, read);
                read = in.readNBytes(buffer, 0, buffer.length);
            }
            return census.verdict(file.name());
        }
    }

    private static @org.jspecify.annotations.Nullable TextEncoding marked(String file, byte[] b, int length) {
        if (starts(b, length, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (starts(b, length, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (starts(b, length, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        if (starts(b, length, 'P', 'K', 3, 4)) {
            throw new UnreadableFile(
                    file, "not-csv", "This is a spreadsheet or a zip, not a CSV file. Save it as \"CSV UTF-8\".");
        }
        if (starts(b, length, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableFile(
                    file,
                    "old-excel",
                    "This is an old Excel file (.xls), or a workbook protected by a password. Save it as .xlsx without"
                            + " a password, or as \"CSV UTF-8\".");
        }
        return null;
    }

    private static boolean starts(byte[] b, int length, int... mark) {
        if (length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((b[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Counts what tells encodings apart. */
    private static final class Census {
        private long total;
        private final long[] zeros = new long[2];
        private long sequences;
        private long strays;
        private boolean undefined;
        private int open;

        void count(byte[] buffer, int length) {
            for (int i = 0; i < length; i++) {
                int b = buffer[i] & 0xFF;
                if (b == 0) {
                    zeros[(int) (total & 1)]++;
                }
                total++;
                if (open > 0 || b >= 0x80) {
                    high(b);
                }
            }
        }

        private void high(int b) {
            undefined |= b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D;
            boolean continuation = (b & 0xC0) == 0x80;
            if (open > 0 && continuation) {
                open--;
                sequences += open == 0 ? 1 : 0;
                return;
            }
            strays += open > 0 || continuation ? 1 : 0;
            open = following(b);
            strays += b >= 0xC0 && open == 0 ? 1 : 0;
        }

        private static int following(int lead) {
            if (lead >= 0xC2 && lead <= 0xDF) {
                return 1;
            }
            if (lead >= 0xE0 && lead <= 0xEF) {
                return 2;
            }
            return lead >= 0xF0 && lead <= 0xF4 ? 3 : 0;
        }

        TextEncoding verdict(String file) {
            if (zeros[0] + zeros[1] > 0) {
                return wide(file);
            }
            if (strays == 0 && open == 0) {
                return new TextEncoding(StandardCharsets.UTF_8, 0);
            }
            if (sequences == 0 && !undefined) {
                return new TextEncoding(WINDOWS_1252, 0);
            }
            throw new UnreadableFile(
                    file,
                    "encoding",
                    "The letters of this file cannot be read: it is neither UTF-8 nor UTF-16 nor Windows-1252, or it is"
                            + " damaged. Save it as \"CSV UTF-8\".");
        }

        private TextEncoding wide(String file) {
            if (zeros[1] > total / 4 && zeros[0] < total / 50) {
                return new TextEncoding(StandardCharsets.UTF_16LE, 0);
            }
            if (zeros[0] > total / 4 && zeros[1] < total / 50) {
                return new TextEncoding(StandardCharsets.UTF_16BE, 0);
            }
            throw new UnreadableFile(file, "not-text", "This is not a text file. Save the table as \"CSV UTF-8\".");
        }
    }
}
