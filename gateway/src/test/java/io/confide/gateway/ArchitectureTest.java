package io.confide.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.confide.service.testing.ServiceRules;

@AnalyzeClasses(
        packages = "io.confide.gateway",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests what_holds_for_every_service = ArchTests.in(ServiceRules.class);

    @ArchTest
    static final ArchRule visibility_is_pure =
            classes()
                    .that()
                    .resideInAPackage("..visibility..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "..visibility..", "io.confide.events..", "java..", "org.jspecify..")
                    .because(
                            "who sees what is a table, and nobody has to start anything to read it");

    @ArchTest
    static final ArchRule the_fold_is_pure =
            noClasses()
                    .that()
                    .resideInAPackage("..clientview..")
                    .and()
                    .haveSimpleNameNotEndingWith("Views")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework..", "io.confide.service..")
                    .because(
                            "a client view is a function of the log and the keys, and of nothing else");

    @ArchTest
    static final ArchRule pages_read_through_the_same_door =
            noClasses()
                    .that()
                    .resideInAPackage("..portal..")
                    .should()
                    .dependOnClassesThat()
                    .haveSimpleName("Shelf")
                    .orShould()
                    .dependOnClassesThat()
                    .haveSimpleName("ClientView")
                    .because(
                            "every outlet asks the one table; a page that took files itself would not");
}
