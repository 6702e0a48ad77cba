package dev.corridor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Page;
import dev.corridor.CorridorTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What people of the sample schools do in a browser on the morning that all journeys of a run share. */
@CorridorTest
@ExtendWith(KeepPictures.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LincolnJourney {

    static final String PASSWORD = "corridor-demo";

    private static final double PATIENCE = 15_000;

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    Chromium chromium;

    @BeforeAll
    final void schoolIsOn() {
        SchoolMorning.goesOn(context);
        setDefaultAssertionTimeout(PATIENCE);
        chromium = new Chromium(port);
    }

    @AfterAll
    final void schoolIsOver() {
        chromium.close();
    }

    /** Signs in on a page somebody of Lincoln. */
    static Page as(Page page, String login) {
        Chromium.signIn(page, login + "@lincoln.example", PASSWORD);
        return page;
    }
}
