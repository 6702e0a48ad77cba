package dev.corridor;

import dev.corridor.checks.RecordShapes;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole server, listening on a random port ({@code @LocalServerPort}), on the real {@link TestDatabase},
 * with a {@link TestClock} that can be injected. All such tests of a JVM share one server.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import(CorridorTest.Clocks.class)
public @interface CorridorTest {

    /** The clock in place of the machine's. */
    @TestConfiguration(proxyBeanMethods = false)
    class Clocks {
        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }

        @Bean
        RecordShapes recordShapes() {
            return new RecordShapes();
        }
    }
}
