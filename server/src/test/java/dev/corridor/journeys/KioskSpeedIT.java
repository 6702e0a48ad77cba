package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * How long a scan takes on a slow device. The build lets nothing else run meanwhile; of scans on a machine that is busy
 * with other things all the same, the least disturbed five count.
 */
class KioskSpeedIT extends LincolnJourney {

    private static final List<String> STUDENTS = List.of("priya", "mateo", "lena");
    private static final int FIVE = 5;
    /** While others use more of the machine than this, a scan says little of the kiosk. */
    private static final double BUSY = 0.25;

    private static final int MOST = 25;

    /**
     * One scan. The five that were least disturbed count, however long they took.
     *
     * @param others what others used of the machine meanwhile
     */
    private record Scan(double others, double milliseconds) {

        boolean quiet() {
            return others < BUSY;
        }
    }

    /** From the scanner's Enter until the student is greeted, as the page itself measures it. */
    private static final String MEASURE = """
            () => {
              window.answered = new Promise((done) => {
                addEventListener('keydown', function heard(event) {
                  if (event.key !== 'Enter') {
                    return;
                  }
                  removeEventListener('keydown', heard, true);
                  const from = performance.now();
                  const look = () => {
                    if (performance.now() - from > 5000) {
                      done(performance.now() - from);
                    } else if (document.querySelector('h1')?.textContent.startsWith('Hi,')) {
                      requestAnimationFrame(() => done(performance.now() - from));
                    } else {
                      setTimeout(look, 5);
                    }
                  };
                  look();
                }, { capture: true });
              });
            }
            """;

    @Test
    void aScanIsAnsweredInUnderASecondOnADeviceSlowedSixTimes() {
        Page admin = as(chromium.laptop(), "admin");
        Page kiosk = chromium.laptop();
        Kiosk.bind(admin, kiosk, "Ms. Rivera");
        CDPSession throttled = kiosk.context().newCDPSession(kiosk);
        JsonObject slow = new JsonObject();
        slow.addProperty("rate", 6);
        throttled.send("Emulation.setCPUThrottlingRate", slow);
        List<Scan> scans = new ArrayList<>();
        while (scans.size() < MOST && scans.stream().filter(Scan::quiet).count() < FIVE) {
            MachineLoad load = MachineLoad.watch();
            double answered = scanned(kiosk, STUDENTS.get(scans.size() % STUDENTS.size()));
            scans.add(new Scan(load.ofOthers(), answered));
        }
        Assertions.assertThat(scans.stream()
                        .sorted(Comparator.comparing(Scan::others))
                        .limit(FIVE))
                .hasSize(FIVE)
                .allSatisfy(scan -> Assertions.assertThat(scan.milliseconds()).isLessThan(1000));
    }

    private static double scanned(Page kiosk, String student) {
        kiosk.evaluate(MEASURE);
        Kiosk.scan(kiosk, Kiosk.number(student));
        double answered = ((Number) kiosk.evaluate("() => window.answered")).doubleValue();
        kiosk.getByRole(AriaRole.BUTTON, Chromium.named("^Done")).click();
        assertThat(Kiosk.heading(kiosk, "Scan your ID")).isVisible();
        return answered;
    }
}
