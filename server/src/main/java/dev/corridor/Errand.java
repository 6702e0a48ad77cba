package dev.corridor;

import java.util.function.Function;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;

/**
 * A command that needs the server's parts, but not the server: run on the database of the data folder, beside a server
 * that may be running on it, or on the external one. Only the parts that the work asks for are made.
 */
final class Errand {

    /** Sets nothing going: no clocks, no ears. */
    private static final class Still implements LifecycleProcessor {
        @Override
        public void onRefresh() {}

        @Override
        public void onClose() {}

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return false;
        }
    }

    private Errand() {}

    /**
     * Makes the parts, does the work and ends.
     *
     * @param settings in place of the usual ones, such as {@code --corridor.database.url=...}
     */
    static <T> T run(Function<ApplicationContext, T> work, String... settings) {
        try (ConfigurableApplicationContext parts = new SpringApplicationBuilder(Corridor.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .lazyInitialization(true)
                .properties("corridor.database.beside=true")
                .properties("logging.level.root=WARN", "logging.level.dev.corridor=WARN")
                .initializers(context -> context.addBeanFactoryPostProcessor(
                        beans -> beans.registerSingleton("lifecycleProcessor", new Still())))
                .run(settings)) {
            return work.apply(parts);
        }
    }
}
