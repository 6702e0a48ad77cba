package dev.corridor.signon;

import dev.corridor.outgoing.Outgoing;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Calls to providers, whose answers are small. */
@Component
class ProviderCalls {

    private static final int LONGEST_ANSWER = 1 << 20;

    private final RestClient http;

    ProviderCalls(Outgoing outgoing) {
        this.http = outgoing.quick()
                .mutate()
                .requestInterceptor((request, body, rest) -> new Bounded(rest.execute(request, body)))
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
        return http.get().uri(address).exchange((request, response) -> {
            if (!response.getStatusCode().is2xxSuccessful()) {
                throw new IOException(
                        "answered with " + response.getStatusCode().value());
            }
            return new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8);
        });
    }

    /** An answer that ends in an error where it grows past all measure. */
    private static final class Bounded implements ClientHttpResponse {

        private final ClientHttpResponse answer;

        Bounded(ClientHttpResponse answer) {
            this.answer = answer;
        }

        @Override
        public InputStream getBody() throws IOException {
            return new FilterInputStream(answer.getBody()) {
                private int left = LONGEST_ANSWER;

                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
                }

                @Override
                public int read(byte[] into, int offset, int length) throws IOException {
                    int count = super.read(into, offset, length);
                    left -= Math.max(count, 0);
                    if (left < 0) {
                        throw new IOException("the answer is too long");
                    }
                    return count;
                }
            };
        }

        @Override
        public HttpStatusCode getStatusCode() throws IOException {
            return answer.getStatusCode();
        }

        @Override
        public String getStatusText() throws IOException {
            return answer.getStatusText();
        }

        @Override
        public HttpHeaders getHeaders() {
            return answer.getHeaders();
        }

        @Override
        public void close() {
            answer.close();
        }
    }
}
