package dev.corridor.rosters.sources;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * Another system's HTTP server, in this process. It answers as the system it stands for would, unless a test says
 * otherwise; what that system would never do, or never be asked, is thrown when it is closed.
 */
public final class HttpStub implements AutoCloseable {

    /** What it was asked. */
    public record Request(
            String method, String path, Map<String, String> query, Map<String, String> headers, String body) {

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
        }

        public String asked(String name) {
            return query.getOrDefault(name, "");
        }

        /** As it stood in the first line, decoded. */
        public String line() {
            StringBuilder line = new StringBuilder(path);
            query.forEach((name, value) -> line.append(line.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(value));
            return line.toString();
        }
    }

    /** What it answers. */
    public record Answer(int status, Map<String, String> headers, String type, String body) {

        public static Answer json(int status, String body) {
            return new Answer(status, Map.of(), "application/json", body);
        }

        public static Answer html(int status) {
            return new Answer(
                    status, Map.of(), "text/html", "<!doctype html><html><body><h1>Something</h1></body></html>");
        }

        /** To be asked again at once. */
        public Answer again() {
            return new Answer(status, Map.of("Retry-After", "0"), type, body);
        }
    }

    /** The system it stands for. */
    public interface Peer {
        Answer answer(Request request);
    }

    private record Fault(Predicate<Request> which, Answer answer, boolean once) {}

    private final HttpServer server;
    private final Peer peer;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private final List<Throwable> wrong = new CopyOnWriteArrayList<>();

    public HttpStub(Peer peer) throws IOException {
        this.peer = peer;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Without a slash at the end. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers the next such request otherwise. */
    public void once(Predicate<Request> which, Answer answer) {
        faults.add(new Fault(which, answer, true));
    }

    /** Answers every such request otherwise. */
    public void always(Predicate<Request> which, Answer answer) {
        faults.add(new Fault(which, answer, false));
    }

    public List<Request> requests() {
        return requests;
    }

    public List<String> lines() {
        return requests.stream().map(Request::line).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = read(exchange);
            requests.add(request);
            write(exchange, checked(request));
        }
    }

    private Answer checked(Request request) {
        try {
            return answer(request);
        } catch (RuntimeException | AssertionError e) {
            wrong.add(e);
            return Answer.html(418);
        }
    }

    /** What is asked in a call for several things. */
    public Answer within(Request request) {
        requests.add(request);
        return answer(request);
    }

    private Answer answer(Request request) {
        Optional<Fault> fault =
                faults.stream().filter(one -> one.which().test(request)).findFirst();
        fault.filter(Fault::once).ifPresent(faults::remove);
        return fault.map(Fault::answer).orElseGet(() -> peer.answer(request));
    }

    private static Request read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
        String query = exchange.getRequestURI().getRawQuery();
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                form(query == null ? "" : query),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    }

    /** The fields of a query or form. */
    public static Map<String, String> form(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : text.split("&", -1)) {
            String[] parts = field.split("=", 2);
            if (!field.isEmpty()) {
                fields.put(
                        URLDecoder.decode(parts[0], UTF_8),
                        parts.length == 1 ? "" : URLDecoder.decode(parts[1], UTF_8));
            }
        }
        return fields;
    }

    private static void write(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", answer.type());
        answer.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        if (!wrong.isEmpty()) {
            throw new AssertionError(
                    "What it was asked, or would have answered, is not as published.", wrong.getFirst());
        }
    }
}
