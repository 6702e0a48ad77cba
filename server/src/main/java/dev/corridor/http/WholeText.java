package dev.corridor.http;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/**
 * Reads texts, but for what no text may hold: U+0000, which the database has no place for, and half a surrogate pair,
 * which it would keep as a question mark.
 */
final class WholeText extends StringDeserializer {

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        String text = super.deserialize(parser, context);
        if (text != null && !whole(text)) {
            throw new IllegalArgumentException("This text holds a character that no text may hold.");
        }
        return text;
    }

    private static boolean whole(String text) {
        return text.codePoints()
                .noneMatch(sign -> sign == 0 || (sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE));
    }
}
