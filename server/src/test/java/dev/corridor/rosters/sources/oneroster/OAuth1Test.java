package dev.corridor.rosters.sources.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.shared.SchoolClock;
import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OAuth1Test {

    private static final URI ADDRESS = URI.create("https://SIS.example:8443/ims/oneroster/v1p1/users?limit=100&offset=0"
            + "&sort=sourcedId&orderBy=asc&filter=dateLastModified%3E%272026-11-29T00%3A00%3A00.000Z%27"
            + "%20AND%20role%3D%27a~b%2Ac%27");

    /** The signatures are those of Python's oauthlib 4.0.0. */
    @ParameterizedTest
    @CsvSource({
        "SHA256,50x6%2BQ%2F3DxKzGWgpeanvqMnqxd1eYuD34mwbbtRcnew%3D",
        "SHA1,wp6F3XsrnubcDxDmB27J3Y8ILl8%3D",
    })
    void signsAsOthersDo(OAuth1.Method method, String signature) {
        OAuth1 access = new OAuth1("key&1", "s+cr/et %é", method, new SchoolClock(Clock.systemUTC()));
        String header = access.authorization(ADDRESS, "abcdef0123456789", 1_795_996_800);
        assertThat(header)
                .startsWith("OAuth ")
                .contains("oauth_consumer_key=\"key%261\"", "oauth_signature=\"" + signature + "\"");
    }
}
