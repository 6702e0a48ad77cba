package dev.corridor.http;

import dev.corridor.shared.Problem;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
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
        if (!record.getClass().getPackageName().startsWith("dev.corridor")) {
            return;
        }
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            String field = path + component.getName();
            Object value = valueOf(record, component);
            if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw Problem.field(field, "missing", "This is needed.");
            }
            check(value, field);
        }
    }

    private static @Nullable Object valueOf(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record does not tell its " + component.getName(), impossible);
        }
    }
}
