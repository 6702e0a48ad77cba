package dev.corridor.http;

import dev.corridor.shared.Problem;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Hands no body to a handler that lacks what its record says is always there. The contract calls the same fields
 * required: those that are neither {@link Nullable} nor optional.
 */
@RestControllerAdvice
class WholeBodies extends RequestBodyAdviceAdapter {

    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return Field.in(type);
        }
    };

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return type instanceof Class<?> body && body.isRecord();
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        check(body, "");
        return body;
    }

    private static void check(@Nullable Object value, String path) {
        if (value instanceof Record record) {
            fields(record, path.isEmpty() ? "" : path + ".");
        } else if (value instanceof Optional<?> optional) {
            check(optional.orElse(null), path);
        } else if (value instanceof Collection<?> items) {
            int index = 0;
            for (Object item : items) {
                check(item, path + "[" + index + "]");
                index++;
            }
        }
    }

    private static void fields(Record record, String path) {
        for (Field field : FIELDS.get(record.getClass())) {
            String name = path + field.name();
            Object value = field.of(record);
            if (value == null && !field.optional()) {
                throw Problem.field(name, "missing", "This is needed.");
            }
            check(value, name);
        }
    }

    /** What a body's record holds, looked up once for each type: asking the type each time costs more than reading. */
    private record Field(String name, boolean optional, Method accessor) {

        static List<Field> in(Class<?> type) {
            if (!type.isRecord() || !type.getPackageName().startsWith("dev.corridor")) {
                return List.of();
            }
            return Arrays.stream(type.getRecordComponents()).map(Field::of).toList();
        }

        private static Field of(RecordComponent component) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            return new Field(component.getName(), optional, accessor);
        }

        @Nullable
        Object of(Record record) {
            try {
                return accessor.invoke(record);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("a record does not tell its " + name, impossible);
            }
        }
    }
}
