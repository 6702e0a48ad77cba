package dev.corridor.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are called. */
class NetworksTest {

    private static final Networks OPEN = Networks.allowing("");

    private static InetAddress address(String text) throws UnknownHostException {
        return InetAddress.getByName(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "fe80::1",
                "fd00::1",
                "fc12::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::"
            })
    void whatIsClosedIsNotCalled(String text) throws UnknownHostException {
        assertThat(OPEN.allows(address(text))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111"})
    void whatIsOpenIs(String text) throws UnknownHostException {
        assertThat(OPEN.allows(address(text))).isTrue();
    }

    @Test
    void aNetworkThatIsNamedIsCalledAndItsNeighboursAreNot() throws UnknownHostException {
        Networks some = Networks.allowing("10.2.0.0/16, fd00:1::/32,192.168.7.7");
        assertThat(some.allows(address("10.2.255.1"))).isTrue();
        assertThat(some.allows(address("10.3.0.1"))).isFalse();
        assertThat(some.allows(address("fd00:1::5"))).isTrue();
        assertThat(some.allows(address("fd00:2::5"))).isFalse();
        assertThat(some.allows(address("192.168.7.7"))).isTrue();
        assertThat(some.allows(address("192.168.7.8"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "localhost", "10.0.0.0/-1", "10.0.0/x", "fd00::/129"})
    void whatIsNoNetworkIsNamed(String text) {
        assertThatThrownBy(() -> Networks.allowing(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://8.8.8.8/",
                "ftp://8.8.8.8/",
                "https://user:word@8.8.8.8/",
                "https://127.0.0.1/",
                "https://[::1]/",
                "http://10.0.0.1/",
                "https://localhost/"
            })
    void anAddressIsRefused(String text) {
        assertThatThrownBy(() -> new Outgoing("").check(URI.create(text))).isInstanceOf(AddressRefused.class);
    }

    @Test
    void withoutEncryptionOnlyWhatIsNamed() throws UnknownHostException {
        new Outgoing("127.0.0.1").check(URI.create("http://127.0.0.1:9/"));
        new Outgoing("").check(URI.create("https://8.8.8.8/"));
    }
}
