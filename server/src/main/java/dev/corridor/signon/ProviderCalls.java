package dev.corridor.signon;

import dev.corridor.outgoing.Outgoing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Calls to providers, whose answers are small and come soon. */
@Component
class ProviderCalls {

    private static final int LONGEST_ANSWER = 1 << 20;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final RestClient http;

    @Autowired
    ProviderCalls(Outgoing outgoing) {
        this(outgoing, LONGEST_WAIT);
    }

    /** @param longest for a whole answer */
    ProviderCalls(Outgoing outgoing, Duration longest) {
        this.http = outgoing.quick()
                .mutate()
                .requestInterceptor((request, body, rest) -> within(longest, () -> {
                    try (ClientHttpResponse answer = rest.execute(request, body)) {
                        return Whole.of(answer);
                    }
                }))
                .build();
    }

    RestClient http() {
        return http;
    }

    /**
     * What is there.
     *
     * @throws IOException if there is nothing, or not to be called
     */
    String get(URI address) throws IOException {
        return get(address, headers -> {});
    }

    /**
     * What is there for the holder of a token.
     *
     * @throws IOException if there is nothing, or not to be called
     */
    String get(URI address, String token) throws IOException {
        return get(address, headers -> headers.setBearerAuth(token));
    }

    private String get(URI address, Consumer<HttpHeaders> more) throws IOException {
        return http.get().uri(address).headers(more).exchange((request, response) -> {
            if (!response.getStatusCode().is2xxSuccessful()) {
                throw new IOException(
                        "answered with " + response.getStatusCode().value());
            }
            return new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8);
        });
    }

    /** One that drips never waits long for the next byte; interrupted, a virtual thread closes its socket. */
    private static ClientHttpResponse within(Duration longest, Callable<ClientHttpResponse> call) throws IOException {
        FutureTask<ClientHttpResponse> under = new FutureTask<>(call);
        Thread.startVirtualThread(under);
        try {
            return under.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("no whole answer within " + longest.toMillis() + " ms");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            under.cancel(true);
        }
    }

    /** An answer that was read to its end. */
    private static final class Whole implements ClientHttpResponse {

        private final HttpStatusCode status;
        private final String text;
        private final HttpHeaders headers;
        private final byte[] body;

        private Whole(HttpStatusCode status, String text, HttpHeaders headers, byte[] body) {
            this.status = status;
            this.text = text;
            this.headers = headers;
            this.body = body;
        }

        static Whole of(ClientHttpResponse answer) throws IOException {
            byte[] body = answer.getBody().readNBytes(LONGEST_ANSWER + 1);
            if (body.length > LONGEST_ANSWER) {
                throw new IOException("the answer is too long");
            }
            return new Whole(answer.getStatusCode(), answer.getStatusText(), answer.getHeaders(), body);
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(body);
        }

        @Override
        public HttpStatusCode getStatusCode() {
            return status;
        }

        @Override
        public String getStatusText() {
            return text;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public void close() {
            // Closed when it was read.
        }
    }
}
