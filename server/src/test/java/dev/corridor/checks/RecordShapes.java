package dev.corridor.checks;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells the contract which fields are always there: a record's, unless they are optional or may be null. */
public final class RecordShapes implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        JavaType java = Json.mapper().constructType(type.getType());
        if (schema != null && java != null && java.getRawClass().isRecord()) {
            require(java.getRawClass(), shape(schema, context));
        }
        return schema;
    }

    private static @Nullable Schema<?> shape(Schema<?> schema, ModelConverterContext context) {
        String reference = schema.get$ref();
        return reference == null
                ? schema
                : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static void require(Class<?> record, @Nullable Schema<?> shape) {
        if (shape == null || shape.getProperties() == null) {
            return;
        }
        List<String> always = Arrays.stream(record.getRecordComponents())
                .filter(component -> !mayBeAbsent(component))
                .map(RecordComponent::getName)
                .filter(shape.getProperties()::containsKey)
                .toList();
        shape.setRequired(always.isEmpty() ? null : always);
    }

    private static boolean mayBeAbsent(RecordComponent component) {
        return Optional.class.isAssignableFrom(component.getType())
                || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
