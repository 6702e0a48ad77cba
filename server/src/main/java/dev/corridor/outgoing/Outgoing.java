package dev.corridor.outgoing;

import dev.corridor.outgoing.AddressRefused.Why;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** The way out. */
@Component
public final class Outgoing {

    private static final Timeout CONNECT = Timeout.ofSeconds(10);
    private static final Timeout ANSWER = Timeout.ofSeconds(120);
    /** While somebody looks at an empty page. */
    private static final Timeout SOON = Timeout.ofSeconds(5);

    private static final int ROSTERS_AT_ONCE = 5;
    private static final int PEOPLE_AT_ONCE = 40;

    private final HostNames names = new HostNames();
    private final Networks networks;
    private final CloseableHttpClient client;
    private final CloseableHttpClient quick;

    /** @param allowed private networks that may be called, such as {@code 10.2.0.0/16,127.0.0.1} */
    Outgoing(@Value("${corridor.allowed-networks:}") String allowed) {
        this.networks = Networks.allowing(allowed);
        this.client = client(CONNECT, ANSWER, ROSTERS_AT_ONCE);
        this.quick = client(SOON, SOON, PEOPLE_AT_ONCE);
    }

    private CloseableHttpClient client(Timeout connect, Timeout answer, int atOnce) {
        return HttpClients.custom()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .setUserAgent("Corridor")
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(connect)
                        .setResponseTimeout(answer)
                        .build())
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Resolver())
                        .setMaxConnPerRoute(atOnce)
                        .setMaxConnTotal(5 * atOnce)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(connect)
                                .setSocketTimeout(answer)
                                .build())
                        .build())
                .build();
    }

    /**
     * Calls over HTTP. It follows no redirect, keeps no cookie, tries nothing again, waits 10 s for a connection and
     * 120 s for more of an answer. {@link #check} each address first.
     */
    public RestClient http() {
        return RestClient.builder()
                .requestFactory(new HttpComponentsClientHttpRequestFactory(client))
                .build();
    }

    /**
     * As {@link #http}, but for whoever waits before a screen: 5 s for a connection and for an answer, over connections
     * of its own. Every address is checked.
     */
    public RestClient quick() {
        return RestClient.builder()
                .requestFactory(new HttpComponentsClientHttpRequestFactory(quick))
                .requestInterceptor((request, body, rest) -> {
                    check(request.getURI());
                    return rest.execute(request, body);
                })
                .build();
    }

    /**
     * Refuses what is no address to call over HTTP.
     *
     * @throws AddressRefused if it is not to be called
     * @throws UnknownHostException if there is no such host
     */
    public void check(URI uri) throws UnknownHostException {
        String host = uri.getHost();
        boolean https = "https".equals(uri.getScheme());
        if (host == null || !(https || "http".equals(uri.getScheme())) || uri.getRawUserInfo() != null) {
            throw new AddressRefused(Why.NOT_AN_ADDRESS, uri.getScheme() + "://" + host);
        }
        InetAddress[] found = resolve(host);
        if (!https && !Stream.of(found).allMatch(networks::listed)) {
            throw new AddressRefused(Why.IN_CLEAR, host);
        }
    }

    /**
     * The address of a host that may be called, to connect to as it is.
     *
     * @throws AddressRefused if it is not to be called
     * @throws UnknownHostException if there is no such host
     */
    public InetAddress address(String host) throws UnknownHostException {
        return resolve(host)[0];
    }

    /** One private address among several refuses them all. */
    private InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.find(host.replaceAll("^\\[|]$", ""));
        if (!Stream.of(found).allMatch(networks::allows)) {
            throw new AddressRefused(Why.PRIVATE, host);
        }
        return found;
    }

    /** Looked up once for each connection, and connected to just that. */
    private final class Resolver implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return Outgoing.this.resolve(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
