package io.confide.consent;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "io.confide.consent", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_DOMAIN_IS_PLAIN_JAVA =
            classes()
                    .that()
                    .resideInAPackage("..disclosing..")
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                    "java..",
                                    "org.jspecify..",
                                    "tools.jackson.databind..",
                                    "io.confide.events..",
                                    "io.confide.deciding..",
                                    "io.confide.consent.disclosing.."))
                    .because("rules are testable without any framework; JSON is what is hashed");

    @ArchTest
    static final ArchRule NOTHING_IS_STORED_BESIDE_THE_LOG =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.confide.storage..")
                    .because("what is kept outside the log must be purged on erasure (T6)");

    @ArchTest
    static final ArchRule SERVICES_SPEAK_IN_EVENTS =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.confide.agreement..",
                            "io.confide.session..",
                            "io.confide.retention..",
                            "io.confide.gateway..")
                    .because("a service must be able to run and change alone");

    @ArchTest
    static final ArchRule NOBODY_KNOWS_THE_ENGINE_ROOM =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.axonframework..",
                            "org.apache.kafka..",
                            "com.mongodb..",
                            "org.sqlite..",
                            "java.sql..")
                    .because("frameworks and drivers come and go behind the platform's ports");

    @ArchTest
    static final ArchRule TIME_AND_IDS_COME_WITH_THE_ACT =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(UUID.class, "randomUUID")
                    .because("a repeated act must give the first answer (G2)");

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_NOBODY_ELSES_BUSINESS =
            classes()
                    .that()
                    .areAnnotatedWith(RestController.class)
                    .should()
                    .bePackagePrivate()
                    .because("HTTP is the outermost shell");

    @ArchTest
    static final ArchRule NO_KNOTS =
            slices().matching("io.confide.consent.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("each use case must be understood, and removed, on its own");
}
