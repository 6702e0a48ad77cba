package dev.corridor.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/**
 * One connection that stays open, as a browser's does, with as little work of its own as there can be. Where the server
 * says that it hangs up, the next request opens another.
 */
final class Browser implements AutoCloseable {

    /**
     * What is sent.
     *
     * @param session the token, or empty before sign-in
     * @param press what makes a repeat harmless
     */
    record Request(String method, String path, String session, String body, UUID press) {

        static Request post(String path, String session, String body) {
            return new Request("POST", path, session, body, UUID.randomUUID());
        }

        private byte[] bytes() {
            return (method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nCookie: "
                            + (session.isEmpty() ? "" : "corridor=" + session + "; ")
                            + "XSRF-TOKEN=bench\r\nX-XSRF-TOKEN: bench\r\nIdempotency-Key: " + press
                            + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                    .getBytes(StandardCharsets.US_ASCII);
        }
    }

    /** What came back. */
    record Reply(int status, String body) {

        /** The first text value of that name. */
        String text(String name) {
            int at = body.indexOf("\"" + name + "\":\"");
            int from = at + name.length() + 4;
            return at < 0 ? "" : body.substring(from, body.indexOf('"', from));
        }
    }

    private static final int PATIENCE_MILLIS = 60_000;

    private final int port;
    private Socket socket = new Socket();
    private InputStream in = InputStream.nullInputStream();
    private boolean open;

    Browser(int port) throws IOException {
        this.port = port;
        connect();
    }

    private void connect() throws IOException {
        socket.close();
        socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 2_048);
        open = true;
    }

    Reply ask(Request request) throws IOException {
        if (!open) {
            connect();
        }
        socket.getOutputStream().write(request.bytes());
        int status = Integer.parseInt(line().substring(9, 12));
        int length = -1;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.equals("connection: close")) {
                open = false;
            }
        }
        return new Reply(status, length >= 0 ? read(length) : status == 204 ? "" : chunks());
    }

    /** Opens a stream that never ends; what comes is read from what is returned. */
    InputStream stream(String path, String session) throws IOException {
        String request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: corridor=" + session + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        String status = line();
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(status);
        }
        return in;
    }

    private String chunks() throws IOException {
        StringBuilder body = new StringBuilder();
        while (true) {
            int length = Integer.parseInt(line(), 16);
            body.append(read(length));
            line();
            if (length == 0) {
                return body.toString();
            }
        }
    }

    private String read(int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server hung up");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
