package io.confide.agreement;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.confide.deciding.Command;
import io.confide.deciding.Decider;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(
        packages = "io.confide.agreement",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_terms_are_plain_java =
            noClasses()
                    .that()
                    .resideInAPackage("..terms..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..",
                            "org.axonframework..",
                            "io.confide.service..",
                            "io.confide.storage..",
                            "io.confide.keys..")
                    .because("what an agreement must say does not change with a framework");

    @ArchTest
    static final ArchRule who_decides_calls_nobody =
            noClasses()
                    .that()
                    .implement(Decider.class)
                    .or()
                    .areAssignableTo(Command.class)
                    .or()
                    .haveSimpleName("Opening")
                    .or()
                    .haveSimpleName("Drafting")
                    .or()
                    .haveSimpleName("Offering")
                    .or()
                    .haveSimpleName("Showing")
                    .or()
                    .haveSimpleName("Signing")
                    .or()
                    .haveSimpleName("Dropping")
                    .or()
                    .haveSimpleName("Delivering")
                    .or()
                    .haveSimpleName("Ending")
                    .or()
                    .haveSimpleName("History")
                    .or()
                    .haveSimpleName("Seating")
                    .or()
                    .haveSimpleName("Speaking")
                    .or()
                    .haveSimpleName("Registering")
                    .or()
                    .haveSimpleName("Writing")
                    .or()
                    .haveSimpleName("Issuing")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..",
                            "org.axonframework..",
                            "io.confide.service..",
                            "io.confide.storage..",
                            "io.confide.keys..",
                            "io.confide.projecting..")
                    .because("a decision is a pure function: the same history, the same answer");

    @ArchTest
    static final ArchRule nobody_reads_the_clock_or_makes_ids_behind_our_back =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(UUID.class, "randomUUID")
                    .because("time comes from one clock, and ids follow from the act");

    @ArchTest
    static final ArchRule http_stays_inside =
            classes()
                    .that()
                    .areAnnotatedWith(RestController.class)
                    .should()
                    .notBePublic()
                    .because("nobody calls a controller but HTTP");

    @ArchTest
    static final ArchRule no_storage_but_for_copies =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..copies..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.confide.storage..")
                    .because("everything but the delivered copies is in the log");

    @ArchTest
    static final ArchRule no_driver_and_no_axon =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.axonframework..", "com.mongodb..", "java.sql..")
                    .because("the platform can be changed without asking the domain");

    @ArchTest
    static final ArchRule use_cases_do_not_go_in_circles =
            slices().matching("io.confide.agreement.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("each use case can be read on its own, from what it stands on");

    @ArchTest
    static final ArchRule names_say_what_it_is =
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith("Impl")
                    .orShould()
                    .haveSimpleNameEndingWith("Manager")
                    .orShould()
                    .haveSimpleNameEndingWith("Helper")
                    .orShould()
                    .haveSimpleNameEndingWith("Dto")
                    .because("the words are those of coaching");
}
