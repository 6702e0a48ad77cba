package dev.corridor.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * axe-core within the page, which takes it in once. The library's own way takes it in anew for each look, opens another
 * page to finish in, and hands over all that is in order too.
 */
final class Axe {

    private static final String SOURCE = "() => {" + AxeBuilder.getAxeScript() + "}";
    private static final String THERE = "() => 'axe' in window";
    private static final String RUN = """
            async (options) => (await axe.run(document, {...options, resultTypes: ['violations']}))
                .violations.map((rule) => `${rule.id}: ${rule.nodes[0].html}`)
            """;
    private static final String CONTRAST = "color-contrast";

    /** Every rule there is. */
    static final Axe ALL = new Axe(Map.of());

    /** How well texts stand out, and nothing else. */
    static final Axe CONTRAST_ALONE = new Axe(Map.of("runOnly", List.of(CONTRAST)));

    /** Every rule but how well texts stand out, which takes most of the time. */
    static final Axe ALL_BUT_CONTRAST = new Axe(Map.of("rules", Map.of(CONTRAST, Map.of("enabled", false))));

    private final Map<String, ?> options;

    private Axe(Map<String, ?> options) {
        this.options = options;
    }

    /** Each rule that the page breaks, with the first place where it does. */
    List<String> finds(Page page) {
        if (!Boolean.TRUE.equals(page.evaluate(THERE))) {
            page.evaluate(SOURCE);
        }
        return ((List<?>) page.evaluate(RUN, options))
                .stream().map(String::valueOf).toList();
    }
}
