package dev.corridor.rosters.sources;

import dev.corridor.outgoing.AddressRefused;
import dev.corridor.outgoing.NoNameServer;
import dev.corridor.outgoing.Outgoing;
import dev.corridor.shared.SchoolClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a source for JSON, patiently: what may pass by itself is asked for again, after the time the other side names,
 * else after 1, 2 and 4 seconds.
 */
@Component
public final class JsonCalls {

    /**
     * What to ask for.
     *
     * @param body sent with POST; blank for GET
     * @param type of the body
     */
    public record Call(URI uri, Map<String, String> headers, String body, MediaType type) {

        /** Of a form. */
        public Call(URI uri, Map<String, String> headers, String body) {
            this(uri, headers, body, MediaType.APPLICATION_FORM_URLENCODED);
        }

        public static Call get(URI uri, Map<String, String> headers) {
            return new Call(uri, headers, "");
        }

        /** Without headers and body, which hold secrets. */
        @Override
        public String toString() {
            return "Call[" + uri.getHost() + uri.getRawPath() + "]";
        }
    }

    private static final int LARGEST = 100_000_000;
    /** A page of five thousand users has a few hundred thousand; millions of small things fill a server's memory. */
    private static final long MOST_TOKENS = 6_000_000;

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int SOME = 1 << 16;

    private final Outgoing outgoing;
    private final RestClient http;
    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .build();
    private final SchoolClock clock;

    JsonCalls(Outgoing outgoing, SchoolClock clock) {
        this.outgoing = outgoing;
        this.http = outgoing.http();
        this.clock = clock;
    }

    /**
     * Asks, and gives the answer whatever its status, but for those that may pass: 429 and 5xx are asked for again.
     *
     * @throws SourceProblem if there is no answer, or only ones that ought to have passed
     */
    public JsonAnswer ask(Call call) {
        for (int attempt = 1; ; attempt++) {
            try {
                JsonAnswer answer = once(call);
                if (!answer.mayPass()) {
                    answer.breather(clock.now()).ifPresent(Patience::pause);
                    return answer;
                }
                if (attempt == Patience.TRIES) {
                    throw answer.problem();
                }
                Patience.pause(answer.wait(clock.now()).orElse(Patience.backOff(attempt)));
            } catch (ResourceAccessException e) {
                if (attempt == Patience.TRIES || e.getCause() instanceof UnknownHostException) {
                    throw unreachable(call.uri(), e.getCause());
                }
                Patience.pause(Patience.backOff(attempt));
            }
        }
    }

    private JsonAnswer once(Call call) {
        try {
            outgoing.check(call.uri());
        } catch (UnknownHostException e) {
            throw unreachable(call.uri(), e);
        }
        RestClient.RequestBodySpec request = http.method(call.body().isEmpty() ? HttpMethod.GET : HttpMethod.POST)
                .uri(call.uri());
        request.header(HttpHeaders.ACCEPT, "application/json");
        call.headers().forEach(request::header);
        if (!call.body().isEmpty()) {
            request.contentType(call.type()).body(call.body());
        }
        return request.exchange((sent, answer) -> new JsonAnswer(
                call.uri(), answer.getStatusCode().value(), answer.getHeaders(), body(answer.getBody())));
    }

    /**
     * All of an answer.
     *
     * @throws SourceProblem if it is larger than any answer ought to be, or never ends
     */
    public static byte[] bounded(InputStream in) throws IOException {
        return bounded(in, System::nanoTime);
    }

    static byte[] bounded(InputStream in, LongSupplier nanos) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] some = new byte[SOME];
        long end = nanos.getAsLong() + LONGEST.toNanos();
        for (int read = in.read(some); read >= 0; read = in.read(some)) {
            all.write(some, 0, read);
            if (all.size() > LARGEST) {
                throw tooLarge();
            }
            if (nanos.getAsLong() - end > 0) {
                throw new SocketTimeoutException("an answer without an end");
            }
        }
        return all.toByteArray();
    }

    private static SourceProblem tooLarge() {
        return SourceProblem.otherSide(
                "too-large",
                "One answer has more than {most} MB.",
                Map.of("most", String.valueOf(LARGEST / 1_000_000)));
    }

    /** What is no JSON is read as none: an error page, mostly. */
    private JsonNode body(InputStream in) throws IOException {
        byte[] bytes = bounded(in);
        try {
            return json.readTree(bytes);
        } catch (StreamConstraintsException e) {
            throw tooLarge();
        } catch (JacksonException e) {
            return json.missingNode();
        }
    }

    private static SourceProblem unreachable(URI uri, @Nullable Throwable cause) {
        Map<String, String> values = Map.of("host", String.valueOf(uri.getHost()));
        if (cause instanceof AddressRefused refused) {
            return refused(refused, values);
        }
        if (cause instanceof NoNameServer) {
            return SourceProblem.passing("no-answer", "{host} did not answer in time.", values);
        }
        if (cause instanceof UnknownHostException) {
            return SourceProblem.settings(
                    "unknown-host", "There is no server \"{host}\". Look at the address.", values);
        }
        if (cause instanceof SSLException) {
            return SourceProblem.otherSide(
                    "bad-certificate", "{host} shows a certificate that cannot be trusted.", values);
        }
        return cause instanceof SocketTimeoutException
                ? SourceProblem.passing("no-answer", "{host} did not answer in time.", values)
                : SourceProblem.passing("not-reached", "{host} could not be reached.", values);
    }

    private static SourceProblem refused(AddressRefused refused, Map<String, String> values) {
        return switch (refused.why()) {
            case PRIVATE ->
                SourceProblem.settings(
                        "private-address",
                        "{host} is in a private network. Whoever runs this server may allow it with"
                                + " CORRIDOR_ALLOWED_NETWORKS.",
                        values);
            case IN_CLEAR -> SourceProblem.settings("in-clear", "The address must begin with https://.", values);
            case NOT_AN_ADDRESS -> SourceProblem.settings("not-an-address", "This is no address of a server.", values);
        };
    }
}
