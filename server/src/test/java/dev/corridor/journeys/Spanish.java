package dev.corridor.journeys;

import com.microsoft.playwright.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private final Said english;
    private final Said spanish;
    private final Set<String> keys;
    private final Set<String> written;

    /** What the school's people wrote, such as names of rooms, is in whatever language it is. */
    Spanish(Words english, Words spanish, Set<String> written) {
        this.written = written;
        this.spanish = Said.of(spanish.byKey().values());
        this.english = Said.of(english.byKey().entrySet().stream()
                .filter(entry -> !entry.getValue().equals(spanish.byKey().get(entry.getKey())))
                .map(Map.Entry::getValue)
                .filter(text -> text.replaceAll("\\{\\{[^}]*}}|\\W", "").length() > 2)
                .toList());
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
        String plain = written.stream()
                .reduce(text, (left, one) -> left.replace(one, ""))
                .strip();
        return !plain.isEmpty() && english(plain);
    }

    private boolean english(String text) {
        boolean key = text.contains(".") && keys.stream().anyMatch(one -> one.equals(text) || one.endsWith("." + text));
        return key || ENGLISH_SENTENCE.matcher(text).find() || (english.has(text) && !spanish.has(text));
    }

    /** What a word list may say: texts as they are, and those that something is filled in. */
    private record Said(Set<String> whole, List<Pattern> filled) {

        static Said of(Collection<String> texts) {
            Map<Boolean, Set<String>> byHoles =
                    texts.stream().collect(Collectors.partitioningBy(text -> text.contains("{{"), Collectors.toSet()));
            return new Said(
                    byHoles.getOrDefault(false, Set.of()),
                    byHoles.getOrDefault(true, Set.of()).stream()
                            .map(text -> Pattern.compile(Words.filled(text), Pattern.DOTALL))
                            .toList());
        }

        boolean has(String text) {
            return whole.contains(text)
                    || filled.stream().anyMatch(pattern -> pattern.matcher(text).matches());
        }
    }
}
