package dev.corridor.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.insight.AuditEntry.Change;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChangesTest {

    @Test
    void onlyWhatDiffersIsTold() {
        assertThat(Changes.between(
                        json("{'name':'Gym','maxTo':4,'a':{'b':1}}"), json("{'name':'Gym','maxTo':2,'a':{'b':2}}")))
                .containsExactly(
                        new Change("a.b", Optional.of("1"), Optional.of("2")),
                        new Change("maxTo", Optional.of("4"), Optional.of("2")));
    }

    @Test
    void whatWasNotThereAndWhatIsGoneAreEmpty() {
        assertThat(Changes.between(json("{'number':'12','note':null}"), json("{'note':'new'}")))
                .containsExactly(
                        new Change("note", Optional.empty(), Optional.of("new")),
                        new Change("number", Optional.of("12"), Optional.empty()));
        assertThat(Changes.between(null, json("{'name':'Gym'}"))).hasSize(1);
        assertThat(Changes.between(null, null)).isEmpty();
    }

    @Test
    void aPlainValueHasNoField() {
        assertThat(Changes.between(json("'active'"), json("'suspended'")))
                .containsExactly(new Change("", Optional.of("active"), Optional.of("suspended")));
    }

    @Test
    void reasonsOfAccommodationsStayWithThoseNamed() {
        List<Change> told = Changes.between(
                json("{'accommodation':{'reason':'asthma','readers':['x'],'extraMinutes':3}}"),
                json("{'accommodation':{'reason':'other','readers':[],'extraMinutes':5}}"));
        assertThat(told).extracting(Change::field).containsExactly("accommodation.extraMinutes");
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
