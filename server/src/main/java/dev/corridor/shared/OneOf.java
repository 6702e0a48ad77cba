package dev.corridor.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text, or each of a list's, that is always one of these words. The contract lists them, so that whoever uses the API
 * learns at compile time of a word that came or went.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface OneOf {

    /** The words, where no enum has them. */
    String[] value() default {};

    /** The enum that has them: its names in lower case, with hyphens. */
    Class<? extends Enum<?>>[] of() default {};

    /** Whether the words are the names just as they are, as of codes. */
    boolean asNamed() default false;
}
