package dev.corridor.journeys;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** Knows a page that is in Spanish from one that is not quite. */
final class Spanish {

    private static final String SHOWN = """
            () => {
              const texts = [];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const holder = walker.currentNode.parentElement;
                if (holder.checkVisibility() && !holder.closest('[lang=en], script, style')) {
                  texts.push(walker.currentNode.textContent);
                }
              }
              for (const name of ['aria-label', 'placeholder', 'title', 'alt', 'aria-description']) {
                for (const holder of document.querySelectorAll(`[${name}]`)) {
                  texts.push(holder.getAttribute(name));
                }
              }
              return [...new Set(texts.map(text => text.trim()).filter(Boolean))];
            }
            """;

    /** Words that no Spanish sentence has; what the server says in English has at least one of them. */
    private static final Pattern ENGLISH_SENTENCE = Pattern.compile(
            "\\b(the|is|are|not|must|cannot|with|this|that|there|here|of)\\b.* ", Pattern.CASE_INSENSITIVE);

    private final List<Pattern> english;
    private final List<Pattern> spanish;
    private final Set<String> keys;
    private final Set<String> names;

    /** Names of the school's own, such as those of rooms, are in whatever language they are. */
    Spanish(Words english, Words spanish, Set<String> names) {
        this.names = names;
        this.spanish = spanish.byKey().values().stream().map(Spanish::whole).toList();
        this.english = english.byKey().entrySet().stream()
                .filter(entry -> !entry.getValue().equals(spanish.byKey().get(entry.getKey())))
                .filter(entry ->
                        entry.getValue().replaceAll("\\{\\{[^}]*}}|\\W", "").length() > 2)
                .map(entry -> whole(entry.getValue()))
                .toList();
        this.keys = english.byKey().keySet();
    }

    /** Nothing on the page is English or the key of a word. */
    void assertSpoken(Page page) {
        Assertions.assertThat(shown(page))
                .as("what is no Spanish on " + page.url())
                .isEmpty();
    }

    private List<String> shown(Page page) {
        return ((List<?>) page.evaluate(SHOWN))
                .stream().map(String::valueOf).filter(this::foreign).toList();
    }

    private boolean foreign(String text) {
        String plain = names.stream()
                .reduce(text, (left, name) -> left.replace(name, ""))
                .strip();
        return !plain.isEmpty() && english(plain);
    }

    private boolean english(String text) {
        boolean key = text.contains(".") && keys.stream().anyMatch(one -> one.equals(text) || one.endsWith("." + text));
        return key || ENGLISH_SENTENCE.matcher(text).find() || (any(english, text) && !any(spanish, text));
    }

    private static boolean any(List<Pattern> patterns, String text) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(text).matches());
    }

    private static Pattern whole(String text) {
        return Pattern.compile(Words.filled(text), Pattern.DOTALL);
    }
}
