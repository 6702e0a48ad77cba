package dev.corridor.checks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import dev.corridor.shared.OneOf;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells the contract which fields are always there: a record's, unless they may be null. Those are left out where the
 * record leaves nulls out, else they are null. It lists the words of a text that is {@link OneOf} some.
 */
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
        for (RecordComponent component : record.getRecordComponents()) {
            shape.getProperties().computeIfPresent(component.getName(), (name, field) -> {
                Schema<?> told = withWords(component, field);
                return mayBeAbsent(component) && !leavesNullsOut(record) ? orNull(told) : told;
            });
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

    private static boolean leavesNullsOut(Class<?> record) {
        JsonInclude include = record.getAnnotation(JsonInclude.class);
        return include != null && include.value() == JsonInclude.Include.NON_NULL;
    }

    /** Shapes of a name are shared, so that the null stands beside them. */
    private static Schema<?> orNull(Schema<?> field) {
        if (field.get$ref() == null) {
            field.addType("null");
            return field;
        }
        return new JsonSchema().anyOf(List.of(field, new JsonSchema().types(Set.of("null"))));
    }

    /** The field, with the words that it may be. */
    private static Schema<?> withWords(RecordComponent component, Schema<?> field) {
        OneOf words = component.getAnnotation(OneOf.class);
        if (words == null) {
            return field;
        }
        Schema<Object> text = new JsonSchema();
        text.addType("string");
        Stream.concat(Arrays.stream(words.value()), Arrays.stream(words.of()).flatMap(of -> names(of, words)))
                .forEach(text::addEnumItemObject);
        return field.getItems() == null ? text : field.items(text);
    }

    private static Stream<String> names(Class<? extends Enum<?>> of, OneOf words) {
        return Arrays.stream(of.getEnumConstants())
                .map(Enum::name)
                .map(name ->
                        words.asNamed() ? name : name.toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
