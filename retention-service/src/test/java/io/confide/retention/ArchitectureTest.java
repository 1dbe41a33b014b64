package io.confide.retention;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.confide.service.testing.ServiceRules.decidesInPlainJava;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.confide.service.testing.ServiceRules;

@AnalyzeClasses(packages = "io.confide.retention", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests WHAT_HOLDS_FOR_EVERY_SERVICE = ArchTests.in(ServiceRules.class);

    @ArchTest
    static final ArchRule THE_DOMAIN_IS_PLAIN_JAVA =
            decidesInPlainJava("io.confide.retention.keeping..");

    @ArchTest
    static final ArchRule ONLY_THE_PROCESS_TOUCHES_STORAGE =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..disposing..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.confide.storage..")
                    .because("a key ends in one place, after two people said so (T5, T14)");
}
