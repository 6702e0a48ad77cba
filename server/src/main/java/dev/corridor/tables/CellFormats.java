package dev.corridor.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Writes the numbers of a workbook as a person sees them there: {@code 0.354166} that is shown as a time is
 * {@code 08:30}, a day is {@code 2026-11-25}, {@code 1.2E11} is {@code 120000000000}.
 */
final class CellFormats {

    private static final int WIDEST_SCALE = 40;
    private static final long SECONDS_OF_DAY = 86_400;
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter BOTH = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    /** What a number stands for. */
    private enum Kind {
        NUMBER,
        DATE,
        TIME,
        DATE_AND_TIME
    }

    /** @param zeros digits that are shown at least, as of an ID with leading zeros */
    private record Format(Kind kind, int zeros) {}

    private static final Format PLAIN = new Format(Kind.NUMBER, 0);

    private final List<Format> byStyle = new ArrayList<>();
    private final boolean from1904;

    /** @param from1904 whether days are counted from 1904, as old Macintoshes did */
    CellFormats(boolean from1904) {
        this.from1904 = from1904;
    }

    void read(Xml styles) throws XMLStreamException {
        Map<String, Format> own = new HashMap<>();
        boolean inCells = false;
        while (styles.next()) {
            if (styles.starts("numFmt")) {
                own.put(styles.attribute("numFmtId"), format(styles.attribute("formatCode")));
            } else if (styles.starts("cellXfs") || styles.ends("cellXfs")) {
                inCells = styles.starts("cellXfs");
            } else if (inCells && styles.starts("xf")) {
                String id = styles.attribute("numFmtId");
                byStyle.add(own.getOrDefault(id, builtIn(id)));
            }
        }
    }

    /** The formats that every program knows by number. */
    private static Format builtIn(String id) {
        return switch (id) {
            case "14", "15", "16", "17" -> new Format(Kind.DATE, 0);
            case "18", "19", "20", "21", "45", "46", "47" -> new Format(Kind.TIME, 0);
            case "22" -> new Format(Kind.DATE_AND_TIME, 0);
            default -> PLAIN;
        };
    }

    private static Format format(String code) {
        String letters =
                code.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\\\.|\\[(?!h+]|m+]|s+])[^\\]]*]|_.|am/pm", "");
        boolean time = letters.matches(".*[hs].*");
        boolean day = letters.matches(".*[yd].*") || (letters.contains("m") && !time);
        if (day || time) {
            return new Format(day && time ? Kind.DATE_AND_TIME : day ? Kind.DATE : Kind.TIME, 0);
        }
        return letters.matches("0{2,20}") ? new Format(Kind.NUMBER, letters.length()) : PLAIN;
    }

    /** The number as it is shown in a cell of this style. */
    String show(String raw, @Nullable Integer style) {
        BigDecimal number;
        try {
            number = new BigDecimal(raw.strip());
        } catch (NumberFormatException notANumber) {
            return raw;
        }
        if (Math.abs((long) number.scale()) > WIDEST_SCALE) {
            return raw;
        }
        Format format = style != null && style >= 0 && style < byStyle.size() ? byStyle.get(style) : PLAIN;
        boolean day = number.signum() >= 0 && number.compareTo(LAST_DAY) <= 0;
        return switch (format.kind()) {
            case NUMBER -> plain(number, format.zeros());
            case DATE -> day ? moment(number).toLocalDate().toString() : plain(number, 0);
            case TIME -> day ? moment(number).format(TIME) : plain(number, 0);
            case DATE_AND_TIME -> day ? moment(number).format(BOTH) : plain(number, 0);
        };
    }

    private static String plain(BigDecimal number, int zeros) {
        String text = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return text.matches("\\d+") ? "0".repeat(Math.max(0, zeros - text.length())) + text : text;
    }

    /** Days since the last of 1899. The year 1900 has a 29 February there, so days before March are one further on. */
    private LocalDateTime moment(BigDecimal days) {
        long seconds = days.multiply(BigDecimal.valueOf(SECONDS_OF_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        LocalDate zero = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        boolean beforeMarch1900 = !from1904 && seconds < 60 * SECONDS_OF_DAY;
        return zero.plusDays(beforeMarch1900 ? 1 : 0).atStartOfDay().plusSeconds(seconds);
    }
}
