package dev.corridor.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A handler outside any one school, and why it asks for no permission there. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Open {
    /** Why. */
    String value();

    /** Whether a signed-in account is needed all the same. */
    boolean signedIn() default true;
}
