package dev.corridor.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A name server that takes two seconds to answer for hosts beneath {@code slow.test}, as one that is far away or ill.
 * The thread that asks is kept as the system's own look-up keeps it. All other hosts are looked up as ever.
 */
public final class SlowNames extends InetAddressResolverProvider {

    static final String BENEATH = ".slow.test";
    static final String NOBODY = "nobody" + BENEATH;
    static final Duration TAKES = Duration.ofSeconds(2);

    private static final Map<String, AtomicInteger> ASKED = new ConcurrentHashMap<>();

    /** How often it was asked for a host. */
    static int asked(String host) {
        return ASKED.getOrDefault(host, new AtomicInteger()).get();
    }

    @Override
    public String name() {
        return "slow";
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        InetAddressResolver others = configuration.builtinResolver();
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                return host.endsWith(BENEATH) ? slow(host) : others.lookupByName(host, policy);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return others.lookupByAddress(address);
            }
        };
    }

    private static Stream<InetAddress> slow(String host) throws UnknownHostException {
        ASKED.computeIfAbsent(host, any -> new AtomicInteger()).incrementAndGet();
        long until = System.nanoTime() + TAKES.toNanos();
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        if (host.equals(NOBODY)) {
            throw new UnknownHostException(host);
        }
        return Stream.of(InetAddress.ofLiteral("203.0.113.7"));
    }
}
