package dev.corridor.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import dev.corridor.rules.Accommodations;
import dev.corridor.rules.Exemption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CorridorTest
class AccommodationTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    StudentAccommodations accommodations;

    private TestSchool school;
    private String path;
    private TestBrowser admin;

    @BeforeEach
    void makeSchool() {
        school = TestSchool.make(context);
        path = school.at("/people/" + school.ana().id() + "/accommodations");
        admin = school.as(school.admin());
    }

    @Test
    void whatIsSavedHoldsForTheNextDecision() {
        assertThat(accommodations.book(school.id())).isEmpty();
        assertThat(save("\"0\"", form(1.5, List.of("no-fly", "line"))).status()).isEqualTo(200);
        assertThat(accommodations.book(school.id()))
                .isEqualTo(Map.of(
                        school.ana().id(), new Accommodations(1.5, 5, Set.of(Exemption.NO_FLY, Exemption.LINE))));
        Answer read = admin.get(path);
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
        assertThat(read.body().at("/exemptions").toString()).isEqualTo("[\"no-fly\",\"line\"]");
    }

    @Test
    void onlyThoseNamedMayReadItAndNobodyLearnsWhoHasOne() {
        save("\"0\"", form(2, List.of()));
        assertThat(school.as(school.rivera()).get(path).body().at("/reason").asString())
                .isEqualTo("IEP 7");
        Answer other = school.as(school.okafor()).get(path);
        Answer without = school.as(school.okafor())
                .get(school.at("/people/" + school.ben().id() + "/accommodations"));
        assertThat(List.of(other.status(), without.status())).containsOnly(404);
        assertThat(other.body()).isEqualTo(without.body());
        assertThat(school.as(school.ana()).get(path).status()).isEqualTo(403);
        assertThat(school.as(school.rivera())
                        .with("If-Match", "\"1\"")
                        .put(path, form(3, List.of()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void ofTwoWhoChangeItTheSecondIsTold() {
        assertThat(save("\"0\"", form(2, List.of())).status()).isEqualTo(200);
        assertThat(save("\"0\"", form(3, List.of())).status()).isEqualTo(412);
        assertThat(save("\"1\"", form(3, List.of())).status()).isEqualTo(200);
        assertThat(admin.without("If-Match").put(path, form(3, List.of())).status())
                .isEqualTo(428);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"factor\":0.5,\"extraMinutes\":0,\"exemptions\":[],\"readers\":[]}",
                "{\"factor\":11,\"extraMinutes\":0,\"exemptions\":[],\"readers\":[]}",
                "{\"factor\":1,\"extraMinutes\":-1,\"exemptions\":[],\"readers\":[]}",
                "{\"factor\":1,\"extraMinutes\":0,\"exemptions\":[\"everything\"],\"readers\":[]}",
                "{\"factor\":1,\"extraMinutes\":0,\"exemptions\":[null],\"readers\":[]}",
                "{\"factor\":1,\"extraMinutes\":0,\"exemptions\":[],\"readers\":[\"019b0000-0000-7000-8000-000000000000\"]}",
                "{\"factor\":1,\"extraMinutes\":0,\"exemptions\":[],\"readers\":[],\"colour\":1}",
                "{}"
            })
    void whatMakesNoSenseIsRefused(String body) {
        assertThat(admin.with("If-Match", "\"0\"").put(path, body).status()).isEqualTo(400);
        assertThat(accommodations.book(school.id())).isEmpty();
    }

    private Answer save(String version, Map<String, Object> form) {
        return admin.with("If-Match", version).put(path, form);
    }

    private Map<String, Object> form(double factor, List<String> exemptions) {
        return Map.of(
                "factor",
                factor,
                "extraMinutes",
                5,
                "exemptions",
                exemptions,
                "reason",
                "IEP 7",
                "readers",
                List.of(school.rivera().id().toString()));
    }
}
