package dev.corridor;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.DefaultLifecycleProcessor;

/**
 * The parts of the application for a command: only those it asks for, no listening, no clocks, also beside a server
 * that runs on the same database.
 */
final class WithoutServer {

    /** Leaves standing whatever a server would set going. */
    private static final class Still extends DefaultLifecycleProcessor {
        @Override
        public void onRefresh() {}
    }

    private WithoutServer() {}

    static ConfigurableApplicationContext open() {
        return new SpringApplicationBuilder(Corridor.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .initializers(context -> context.addBeanFactoryPostProcessor(
                        beans -> beans.registerSingleton("lifecycleProcessor", new Still())))
                .run(
                        "--corridor.database.beside=true",
                        "--logging.level.root=WARN",
                        "--logging.level.dev.corridor=WARN");
    }
}
