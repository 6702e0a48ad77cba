package dev.corridor.checks;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.corridor.Corridor;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Open;
import dev.corridor.shared.SchoolClock;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMapping;

/** Rules about the shape of the code that a compiler does not know. Each says why it is one. */
class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.corridor");

    @Test
    void onlyTheSchoolClockReadsTheClock() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(SchoolClock.class, Corridor.class)
                .should()
                .accessTargetWhere(readsTheClock())
                .because("time is an argument: what reads the clock by itself cannot be tested at a bell,"
                        + " and nodes with different clocks would disagree")
                .check(CODE);
    }

    /** Method references are accesses too, which a rule about calls would miss. */
    private static DescribedPredicate<JavaAccess<?>> readsTheClock() {
        return DescribedPredicate.describe("reads the machine's clock", access -> {
            AccessTarget target = access.getTarget();
            String owner = target.getOwner().getName();
            boolean now = target.getName().equals("now") && owner.startsWith("java.time.");
            boolean clock =
                    owner.equals(Clock.class.getName()) && target.getName().startsWith("system");
            boolean millis =
                    owner.equals(System.class.getName()) && target.getName().equals("currentTimeMillis");
            boolean date =
                    owner.equals(Date.class.getName()) && target.getName().equals("<init>");
            return now || clock || millis || date;
        });
    }

    @Test
    void theRulesKnowNoFramework() {
        noClasses()
                .that()
                .resideInAPackage("dev.corridor.rules..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework..")
                        .or(resideInAPackage("java.sql.."))
                        .or(resideInAPackage("javax.sql.."))
                        .or(resideInAPackage("tools.jackson.."))
                        .or(resideInAPackage("com.fasterxml.jackson..")))
                .because("the rules are pure functions over records: the preview, the line, the tests and the"
                        + " what-if run the very same code")
                .check(CODE);
    }

    @Test
    void onlyStoresAndQueriesSpeakSql() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.corridor.database..", "dev.corridor.schools", "..store..")
                .and()
                .haveSimpleNameNotEndingWith("Store")
                .and()
                .haveSimpleNameNotEndingWith("Queries")
                .and()
                .doNotHaveFullyQualifiedName("dev.corridor.audit.Audit")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.springframework.jdbc.core..").or(resideInAPackage("javax.sql..")))
                .because("whoever asks what a statement reads, or where a table is written, must find it in one place")
                .check(CODE);
    }

    @Test
    void everyHandlerSaysWhoMayCallIt() {
        methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should()
                .beAnnotatedWith(Needs.class)
                .orShould()
                .beAnnotatedWith(Open.class)
                .because("a handler nobody thought about must not exist")
                .check(CODE);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl|Dto|DTO|Base)$")
                .orShould()
                .haveNameMatching(".*\\.Abstract[A-Z]\\w*")
                .because("these words say nothing about what the thing is")
                .check(CODE);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .because("what a class needs is seen in its constructor, and a test can give it")
                .check(CODE);
    }

    @Test
    void onlyTheDatabaseOpensConnectionsByItself() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.corridor.database..")
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "opens a connection",
                        access -> access.getTarget().getOwner().isEquivalentTo(DriverManager.class)))
                .because("a connection past the pools would not be the bounded one of the application's role")
                .check(CODE);
    }

    @Test
    void onlyTheCommandWritesToTheConsole() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.corridor")
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "System.out or System.err",
                        access -> access.getTarget().getOwner().isEquivalentTo(System.class)
                                && Set.of("out", "err")
                                        .contains(access.getTarget().getName())))
                .because("the server's words go to its log, one line each")
                .check(CODE);
    }
}
