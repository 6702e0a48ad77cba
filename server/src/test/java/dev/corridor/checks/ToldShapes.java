package dev.corridor.checks;

import dev.corridor.shared.Tells;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import java.util.Locale;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts into the contract what handlers say that they tell, see {@link Tells}. */
record ToldShapes(RequestMappingHandlerMapping mappings) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The shape of a record, and of those in it, under their full names. */
    static ObjectNode of(Class<?> record) {
        return (ObjectNode)
                JSON.readTree(Json31.pretty(ModelConverters.getInstance(true).readAll(record)));
    }

    String added(String made) {
        ObjectNode contract = (ObjectNode) JSON.readTree(made);
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            Tells tells = handler.getMethodAnnotation(Tells.class);
            if (tells != null) {
                tell(contract, operation(contract, mapping), tells.value());
            }
        });
        return contract.toString();
    }

    private static ObjectNode operation(ObjectNode contract, RequestMappingInfo mapping) {
        String path = mapping.getPatternValues().iterator().next();
        String verb =
                mapping.getMethodsCondition().getMethods().iterator().next().name();
        return (ObjectNode) contract.path("paths").path(path).path(verb.toLowerCase(Locale.ROOT));
    }

    private static void tell(ObjectNode contract, ObjectNode operation, Class<?>[] told) {
        ObjectNode shapes = (ObjectNode) contract.path("components").path("schemas");
        ArrayNode choice = JSON.createArrayNode();
        for (Class<?> record : told) {
            shapes.setAll(of(record));
            String name = ModelConverters.getInstance(true)
                    .readAllAsResolvedSchema(record)
                    .schema
                    .getName();
            choice.addObject().put("$ref", ShapeNames.REFERENCE + name);
        }
        for (JsonNode answer : operation.path("responses")) {
            ObjectNode content = (ObjectNode) answer.path("content").path("application/json");
            content.putObject("schema").set("anyOf", choice);
        }
    }
}
