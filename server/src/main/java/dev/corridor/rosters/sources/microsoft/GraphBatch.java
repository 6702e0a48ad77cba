package dev.corridor.rosters.sources.microsoft;

import dev.corridor.rosters.sources.JsonAnswer;
import dev.corridor.rosters.sources.JsonFields;
import dev.corridor.rosters.sources.SourceProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks many things of Graph in few calls. What it does not answer at once is asked by itself, and so patiently. */
final class GraphBatch {

    /** Graph takes no more at once. */
    private static final int MOST = 20;

    private final GraphCalls calls;

    GraphBatch(GraphCalls calls) {
        this.calls = calls;
    }

    /** What Graph said, by the path that was asked. */
    static final class Answers {
        private final GraphCalls calls;
        private final Map<String, JsonNode> found = new HashMap<>();

        private Answers(GraphCalls calls) {
            this.calls = calls;
        }

        /** Something by itself; empty if it is gone. */
        Optional<JsonNode> one(String path) {
            return Optional.ofNullable(found.get(path));
        }

        /** All there is of something; nothing if what it is of is gone. */
        List<JsonNode> all(String path) {
            JsonNode page = found.get(path);
            if (page == null) {
                return List.of();
            }
            List<JsonNode> rows = new ArrayList<>();
            if (page.path("value").isArray()
                    && JsonFields.text(page, "@odata.nextLink").isEmpty()) {
                page.path("value").forEach(rows::add);
            } else {
                calls.each(path, rows::add);
            }
            return rows;
        }
    }

    /**
     * Asks some paths about each of many ids, and hands the answers on, some ids at a time.
     *
     * @param paths what to ask about an id
     */
    void each(Collection<String> ids, Function<String, List<String>> paths, Take take) {
        List<String> some = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        for (String id : ids) {
            List<String> more = paths.apply(id);
            if (asked.size() + more.size() > MOST) {
                take(some, ask(asked), take);
                some.clear();
                asked.clear();
            }
            some.add(id);
            asked.addAll(more);
        }
        if (!some.isEmpty()) {
            take(some, ask(asked), take);
        }
    }

    /** Whoever takes an id with what was said about it. */
    interface Take {
        void take(String id, Answers answers);
    }

    private static void take(List<String> ids, Answers answers, Take take) {
        ids.forEach(id -> take.take(id, answers));
    }

    private Answers ask(List<String> paths) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        ArrayNode requests = body.putArray("requests");
        for (int at = 0; at < paths.size(); at++) {
            requests.addObject()
                    .put("id", String.valueOf(at))
                    .put("method", "GET")
                    .put("url", "/" + paths.get(at));
        }
        JsonAnswer answer = calls.post(calls.at("$batch"), body.toString());
        Map<String, JsonNode> byId = new HashMap<>();
        JsonFields.list(answer, "responses").forEach(one -> byId.put(JsonFields.text(one, "id"), one));
        Answers answers = new Answers(calls);
        for (int at = 0; at < paths.size(); at++) {
            String path = paths.get(at);
            found(path, byId.get(String.valueOf(at))).ifPresent(there -> answers.found.put(path, there));
        }
        return answers;
    }

    /** @throws SourceProblem if it cannot be had by itself either */
    private Optional<JsonNode> found(String path, @Nullable JsonNode response) {
        int status = response == null ? 0 : response.path("status").asInt(0);
        if (response != null && status == 200 && response.path("body").isObject()) {
            return Optional.of(response.path("body"));
        }
        return status == 404 ? Optional.empty() : calls.find(path);
    }
}
