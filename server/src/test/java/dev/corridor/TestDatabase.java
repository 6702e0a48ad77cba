package dev.corridor;

import dev.corridor.database.Login;
import dev.corridor.database.TestCluster;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one real database of this JVM's tests, migrated. Nothing in it is ever cleaned: each test makes schools of its
 * own.
 */
public final class TestDatabase {

    private static final class Holder {
        static final Login OWNER = TestCluster.start();
    }

    private TestDatabase() {}

    /** Sees and may do everything: for making and looking at rows whatever their school. */
    public static Login owner() {
        return Holder.OWNER;
    }

    /** What the application signs in as; row security holds. */
    public static Login app() {
        return TestCluster.app(Holder.OWNER);
    }

    public static Login jobs() {
        return TestCluster.jobs(Holder.OWNER);
    }

    /** A client without a pool: each statement, or transaction, on a connection of its own. */
    public static JdbcClient client(Login login) {
        return JdbcClient.create(source(login));
    }

    public static TransactionTemplate transactions(PGSimpleDataSource source) {
        return new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    public static PGSimpleDataSource source(Login login) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(login.url());
        source.setUser(login.user());
        source.setPassword(login.password());
        return source;
    }

    /** Lets a Spring context use this database in place of an embedded one of its own. */
    public static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            // Peers that tests start are of this machine.
                            "corridor.allowed-networks=127.0.0.1",
                            "corridor.database.url=" + owner().url(),
                            "corridor.database.user=" + owner().user(),
                            "corridor.database.password=" + owner().password())
                    .applyTo(context);
        }
    }
}
