package dev.corridor.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;

/**
 * Students sign in by OpenID Connect at a steady pace, there and back, while teachers of all schools write passes.
 * Arguments: port, schools, the way in (its path), the provider's port, sign-ins, seconds, passes a second.
 */
final class SignOns {

    private static final int STUDENTS = 900;
    private static final int FIRST_SECONDS = 5;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Times times = new Times();
    private final String site;
    private final String way;
    private final Provider provider;

    private SignOns(int port, String way, Provider provider) {
        this.site = "http://127.0.0.1:" + port;
        this.way = way;
        this.provider = provider;
    }

    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        int schools = Integer.parseInt(arguments[1]);
        int count = Integer.parseInt(arguments[4]);
        int seconds = Integer.parseInt(arguments[5]);
        int passesPerSecond = Integer.parseInt(arguments[6]);
        try (Provider provider = new Provider(Integer.parseInt(arguments[3]))) {
            SignOns signOns = new SignOns(port, arguments[2], provider);
            Pace passes = new Pace(port, 201);
            // In the first seconds this process itself gets up to speed; they are not counted.
            Pace.each(4, 4 * FIRST_SECONDS, (i, due) -> signOns.signOn(who(schools, count + i), due));
            passes.run(passesPerSecond, passesPerSecond * FIRST_SECONDS, i -> write(schools, i));
            passes.times().forget();
            signOns.times.forget();
            Thread meanwhile = Thread.ofPlatform()
                    .start(() -> passes.run(
                            passesPerSecond,
                            passesPerSecond * seconds,
                            i -> write(schools, passesPerSecond * FIRST_SECONDS + i)));
            Pace.each((double) count / seconds, count, (i, due) -> signOns.signOn(who(schools, i), due));
            meanwhile.join();
            signOns.times.print("signin");
            passes.times().print("pass");
        }
    }

    private static Browser.Request write(int schools, int i) {
        return World.write(i % schools, i / schools % STUDENTS);
    }

    private static String who(int schools, int i) {
        return "student%d@bench%d.example".formatted(i / schools, i % schools);
    }

    /** Begins here, is known there at once, and comes back with a code. */
    private void signOn(String who, long due) {
        try {
            HttpResponse<Void> away = get(way, "");
            Map<String, String> asked =
                    query(away.headers().firstValue("Location").orElse(""));
            String cookie = away.headers().allValues("Set-Cookie").stream()
                    .filter(set -> set.startsWith("corridor-sign-on="))
                    .findFirst()
                    .orElse("")
                    .replaceAll(";.*", "");
            String code = provider.code(who, asked.getOrDefault("nonce", ""));
            HttpResponse<Void> back =
                    get(way + "/callback?code=" + code + "&state=" + asked.getOrDefault("state", ""), cookie);
            times.add(System.nanoTime() - due);
            String to = back.headers().firstValue("Location").orElse("");
            if (!to.equals("/")) {
                times.wrong(away.statusCode() + ", " + back.statusCode() + " " + to);
            }
        } catch (IOException broken) {
            times.wrong(broken.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private HttpResponse<Void> get(String path, String cookie) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + path));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return http.send(request.build(), BodyHandlers.discarding());
    }

    private static Map<String, String> query(String address) {
        Map<String, String> asked = new HashMap<>();
        for (String pair : address.replaceFirst("^[^?]*\\?", "").split("&", -1)) {
            String[] parts = pair.split("=", 2);
            asked.put(parts[0], parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return asked;
    }
}
