package dev.corridor.journeys;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts what somebody had to look at, by what the page calls itself: each page, each plan of a file on it, each dialog
 * that opened over one. Coming back from a dialog to the page below it is no new view; coming back from another page
 * is.
 */
final class Views {

    private static final String WATCH = """
            (() => {
              let page, over = false;
              const look = () => {
                const heading = document.querySelector('h1')?.innerText.trim();
                const plan = document.querySelector('main section h2')?.innerText ?? '';
                const now = heading && (/would change$/.test(plan) ? `${heading}: ${plan}` : heading);
                if (now && now !== page) {
                  page = now;
                  window.sawView(now);
                }
                const dialog = !!document.querySelector('[role=dialog]');
                if (dialog && !over) {
                  window.sawView(`dialog over ${page}`);
                }
                over = dialog;
              };
              new MutationObserver(look)
                  .observe(document, {subtree: true, childList: true, characterData: true});
            })();
            """;

    private final List<String> seen = new ArrayList<>();

    /** Counts on this page from its next load on. */
    Page watch(Page page) {
        page.exposeFunction("sawView", arguments -> {
            seen.add(String.valueOf(arguments[0]));
            return null;
        });
        page.addInitScript(WATCH);
        page.reload();
        return page;
    }

    /** What was looked at, in the order of it. */
    List<String> seen() {
        return List.copyOf(seen);
    }
}
