package dev.corridor.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permissions, any one of which a handler asks for in the school of its path (the path variable {@code school}).
 * Someone with no role in that school gets 404; someone with a role but none of these gets 403. Where the path names a
 * district instead (the path variable {@code district}), an admin of that district has every area of administration,
 * and everybody else gets 404.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    Permission[] value();
}
