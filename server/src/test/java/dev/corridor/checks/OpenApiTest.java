package dev.corridor.checks;

import dev.corridor.CorridorTest;
import dev.corridor.access.Arrival;
import dev.corridor.access.BoundKiosk;
import dev.corridor.access.SignedIn;
import dev.corridor.http.ProblemBody;
import dev.corridor.shared.Actor;
import dev.corridor.shared.DistrictActor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code api/openapi.json} describes the handlers there are; the web app's types are made from it. */
@CorridorTest
class OpenApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    @Autowired
    OpenApiWebMvcResource handlers;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void theContractIsTheOneInTheRepository() throws IOException {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        Actor.class, DistrictActor.class, SignedIn.class, BoundKiosk.class, Arrival.class);
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/v3/api-docs");
        byte[] made = handlers.openapiJson(request, "/v3/api-docs", Locale.ENGLISH);
        ObjectNode contract = contract(new ToldShapes(mappings).added(new String(made, StandardCharsets.UTF_8)));
        Golden.check(
                "api/openapi.json", JSON.writerWithDefaultPrettyPrinter().writeValueAsString(sorted(contract)) + "\n");
    }

    private static ObjectNode contract(String made) {
        JsonNode shapes = JSON.readTree(made).path("components").path("schemas");
        ObjectNode contract = (ObjectNode) JSON.readTree(ShapeNames.shortened(made, shapes.propertyNames()));
        contract.remove(List.of("servers", "tags"));
        contract.putObject("info").put("title", "Corridor").put("version", "1");
        contract.withObject("components").withObject("schemas").setAll(problem());
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().forEach(node -> {
                    ObjectNode operation = (ObjectNode) node;
                    operation.remove(List.of("operationId", "tags"));
                    nameWhatIsInThePath(path.getKey(), operation);
                    nameTheProblem(operation);
                }));
        return contract;
    }

    /** Handlers that take the school from the actor do not say so themselves. */
    private static void nameWhatIsInThePath(String path, ObjectNode operation) {
        ArrayNode parameters = operation.withArray("parameters");
        Matcher variables = VARIABLE.matcher(path);
        while (variables.find()) {
            String name = variables.group(1);
            if (parameters
                    .valueStream()
                    .noneMatch(known -> known.path("name").asString().equals(name))) {
                ObjectNode parameter = parameters.addObject();
                parameter.put("name", name).put("in", "path").put("required", true);
                parameter.putObject("schema").put("type", "string").put("format", "uuid");
            }
        }
    }

    private static void nameTheProblem(ObjectNode operation) {
        ObjectNode answer = operation.withObject("responses").putObject("default");
        answer.put("description", "A problem, as RFC 9457 writes it");
        answer.putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", ShapeNames.REFERENCE + "ProblemBody");
    }

    private static ObjectNode problem() {
        ObjectNode shapes = ToldShapes.of(ProblemBody.class);
        return (ObjectNode) JSON.readTree(ShapeNames.shortened(shapes.toString(), shapes.propertyNames()));
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            Map<String, JsonNode> fields = new TreeMap<>();
            object.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
            return JSON.createObjectNode().setAll(fields);
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JSON.createArrayNode();
            array.forEach(item -> copy.add(sorted(item)));
            return copy;
        }
        return node;
    }
}
