package dev.corridor.rosters.sources.google;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import dev.corridor.outgoing.Outgoing;
import dev.corridor.rosters.sources.JsonCalls;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Google's client goes the same guarded way out as every other call. */
final class GuardedTransport extends HttpTransport {

    private final Outgoing outgoing;
    private final RestClient http;

    GuardedTransport(Outgoing outgoing) {
        this.outgoing = outgoing;
        this.http = outgoing.http();
    }

    @Override
    protected LowLevelHttpRequest buildRequest(String method, String url) {
        return new Asked(HttpMethod.valueOf(method), URI.create(url));
    }

    private final class Asked extends LowLevelHttpRequest {

        private final HttpMethod method;
        private final URI uri;
        private final HttpHeaders headers = new HttpHeaders();

        Asked(HttpMethod method, URI uri) {
            this.method = method;
            this.uri = uri;
        }

        @Override
        public void addHeader(String name, String value) {
            headers.add(name, value);
        }

        @Override
        public LowLevelHttpResponse execute() throws IOException {
            outgoing.check(uri);
            RestClient.RequestBodySpec request = http.method(method).uri(uri).headers(all -> all.addAll(headers));
            if (getStreamingContent() != null) {
                ByteArrayOutputStream body = new ByteArrayOutputStream();
                getStreamingContent().writeTo(body);
                request.header(HttpHeaders.CONTENT_TYPE, getContentType()).body(body.toByteArray());
            }
            try {
                return Objects.requireNonNull(request.exchange((sent, answer) -> new Answered(
                        answer.getStatusCode().value(), answer.getHeaders(), JsonCalls.bounded(answer.getBody()))));
            } catch (ResourceAccessException e) {
                throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
            }
        }
    }

    private static final class Answered extends LowLevelHttpResponse {

        private final int status;
        private final List<Map.Entry<String, String>> headers = new ArrayList<>();
        private final byte[] body;

        Answered(int status, HttpHeaders headers, byte[] body) {
            this.status = status;
            this.body = body;
            headers.forEach((name, values) -> values.forEach(value -> this.headers.add(Map.entry(name, value))));
        }

        @Override
        public InputStream getContent() {
            return new ByteArrayInputStream(body);
        }

        @Override
        public @Nullable String getContentEncoding() {
            return find(HttpHeaders.CONTENT_ENCODING);
        }

        @Override
        public long getContentLength() {
            return body.length;
        }

        @Override
        public @Nullable String getContentType() {
            return find(HttpHeaders.CONTENT_TYPE);
        }

        private @Nullable String find(String name) {
            return headers.stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public String getStatusLine() {
            return "HTTP/1.1 " + status;
        }

        @Override
        public int getStatusCode() {
            return status;
        }

        @Override
        public @Nullable String getReasonPhrase() {
            return null;
        }

        @Override
        public int getHeaderCount() {
            return headers.size();
        }

        @Override
        public String getHeaderName(int index) {
            return headers.get(index).getKey();
        }

        @Override
        public String getHeaderValue(int index) {
            return headers.get(index).getValue();
        }
    }
}
