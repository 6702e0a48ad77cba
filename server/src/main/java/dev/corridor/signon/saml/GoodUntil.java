package dev.corridor.signon.saml;

import dev.corridor.shared.Problem;
import dev.corridor.shared.Problem.FieldError;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.XMLGregorianCalendar;
import org.jspecify.annotations.Nullable;

/** Until when metadata is good. Each part of it may say so, and takes along what is in it. */
final class GoodUntil {

    /** Whoever writes a later year means none. */
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private GoodUntil() {}

    /** The sooner of two moments; those of SAML are UTC, whether they say so or not. */
    static Optional<Instant> first(Optional<Instant> around, @Nullable XMLGregorianCalendar said) {
        Optional<Instant> own = Optional.ofNullable(said)
                .map(moment ->
                        moment.toGregorianCalendar(zone(moment), null, null).toInstant())
                .filter(moment -> !moment.isAfter(LAST));
        return Stream.of(around, own).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    private static @Nullable TimeZone zone(XMLGregorianCalendar moment) {
        return moment.getTimezone() == DatatypeConstants.FIELD_UNDEFINED ? TimeZone.getTimeZone("UTC") : null;
    }

    /** @throws Problem BAD_INPUT with code {@link ProviderMetadata#OUT_OF_DATE} */
    static void mustNotBeOver(Optional<Instant> end, Instant now) {
        if (end.filter(until -> !now.isBefore(until)).isPresent()) {
            String until = end.get().toString();
            String message = "It was good until " + until + " and is no longer.";
            throw new Problem(
                    Problem.Kind.BAD_INPUT,
                    message,
                    List.of(new FieldError("metadata", ProviderMetadata.OUT_OF_DATE, message, Map.of("until", until))));
        }
    }
}
