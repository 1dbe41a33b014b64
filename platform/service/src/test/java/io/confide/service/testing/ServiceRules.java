package io.confide.service.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.web.bind.annotation.RestController;

/**
 * What holds for the code of every service; each adds what is special about it. Meant for {@code
 * ArchTests.in}, with the classes of one service.
 */
public final class ServiceRules {

    @ArchTest
    static final ArchRule SERVICES_SPEAK_IN_EVENTS =
            classes()
                    .should(new NotKnowOtherServices())
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
                    .callMethod(LocalDate.class, "now")
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
            slices().matching("io.confide.*.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("each use case must be understood, and removed, on its own");

    private ServiceRules() {}

    /** The package of a service's decisions needs nothing but Java, our events, and these. */
    public static ArchRule decidesInPlainJava(String domain, String... also) {
        String[] plain = {
            "java..", "org.jspecify..", "io.confide.events..", "io.confide.deciding..", domain
        };
        return classes()
                .that()
                .resideInAPackage(domain)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(plain).or(resideInAnyPackage(also)))
                .because("rules must be readable and testable without any framework");
    }
}
