package dev.corridor.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The connections: the application's is what everybody gets; that of the jobs must be asked for by {@link Jobs}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    private static final int JOB_CONNECTIONS = 4;

    @Bean
    Database database(DatabaseSettings settings) {
        return settings.beside() ? Database.join(settings) : Database.open(settings);
    }

    @Bean
    @Primary
    DataSource dataSource(Database database, DatabaseSettings settings) {
        return pool("app", database.app(), settings.connections());
    }

    @Bean(defaultCandidate = false)
    @Jobs
    DataSource jobsDataSource(Database database) {
        return pool("jobs", database.jobs(), JOB_CONNECTIONS);
    }

    @Bean(defaultCandidate = false)
    @Jobs
    JdbcClient jobsJdbcClient(@Jobs DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    private static HikariDataSource pool(String name, Login login, int connections) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(login.url());
        pool.setUsername(login.user());
        pool.setPassword(login.password());
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(Math.min(2, connections));
        pool.setConnectionTimeout(10_000);
        // Decisions read what others committed while they waited for the hall's lock; that is read committed and no
        // other.
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        // Tables of many schools on a disk without arms: what is sorted in an index is read from there, not sorted
        // anew.
        pool.setConnectionInitSql("set random_page_cost = 1.1");
        pool.addDataSourceProperty("ApplicationName", "corridor " + name);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        // The detail of an error is often the row that was refused: names and numbers of people, in the log.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return pool;
    }
}
