package io.confide.agreement;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.confide.deciding.Command;
import io.confide.deciding.Decider;
import io.confide.service.testing.ServiceRules;
import java.util.Set;

@AnalyzeClasses(packages = "io.confide.agreement", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] OUTER_SHELLS = {
        "org.springframework..",
        "io.confide.service..",
        "io.confide.storage..",
        "io.confide.keys..",
        "io.confide.projecting.."
    };

    /** Where the deciders have their decisions from. */
    private static final Set<String> DECISIONS =
            Set.of(
                    "Opening",
                    "Drafting",
                    "Offering",
                    "Showing",
                    "Signing",
                    "Dropping",
                    "Delivering",
                    "Reviewing",
                    "GivingFeedback",
                    "Looking",
                    "Calendar",
                    "Rhythm",
                    "HandingOver",
                    "Seating",
                    "Ending",
                    "History",
                    "Speaking",
                    "Registering",
                    "Writing",
                    "Issuing");

    @ArchTest
    static final ArchTests WHAT_HOLDS_FOR_EVERY_SERVICE = ArchTests.in(ServiceRules.class);

    @ArchTest
    static final ArchRule THE_TERMS_ARE_PLAIN_JAVA =
            noClasses()
                    .that()
                    .resideInAPackage("..terms..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(OUTER_SHELLS)
                    .because("what an agreement must say does not change with a framework");

    @ArchTest
    static final ArchRule WHO_DECIDES_CALLS_NOBODY =
            noClasses()
                    .that(
                            describe(
                                    "decide",
                                    (JavaClass it) ->
                                            it.isAssignableTo(Decider.class)
                                                    || it.isAssignableTo(Command.class)
                                                    || DECISIONS.contains(it.getSimpleName())))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(OUTER_SHELLS)
                    .because("a decision is a pure function: the same history, the same answer");

    @ArchTest
    static final ArchRule ONLY_COPIES_ARE_STORED_BESIDE_THE_LOG =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..copies..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.confide.storage..")
                    .because("what is kept outside the log must be purged on erasure (T6)");
}
