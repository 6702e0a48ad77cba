package dev.corridor.journeys;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts what somebody had to look at: each page, each dialog that opened over one, and each plan of a file. Coming
 * back from a dialog to the page below it is no new view; coming back to a page from another one is.
 */
final class Views {

    private static final String WATCH = """
            (() => {
              let page, over;
              const look = () => {
                const dialog = document.querySelector('[role=dialog]');
                const heading = document.querySelector('h1');
                const plan = document.querySelector('main section h2');
                const now = heading && [location.pathname, heading.innerText.trim(),
                    plan && /would change$/.test(plan.innerText) ? plan.innerText : ''].join(' ');
                if (now && now !== page && !dialog) {
                  page = now;
                  over = undefined;
                  window.sawView(now);
                }
                const shown = dialog ? 'dialog over ' + location.pathname : undefined;
                if (shown && shown !== over) {
                  window.sawView(shown);
                }
                over = shown;
              };
              new MutationObserver(look).observe(document, {subtree: true, childList: true, attributes: true});
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
