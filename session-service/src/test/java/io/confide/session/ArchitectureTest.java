package io.confide.session;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.confide.service.testing.ServiceRules.decidesInPlainJava;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.confide.service.testing.ServiceRules;

@AnalyzeClasses(packages = "io.confide.session", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests WHAT_HOLDS_FOR_EVERY_SERVICE = ArchTests.in(ServiceRules.class);

    @ArchTest
    static final ArchRule THE_DOMAIN_IS_PLAIN_JAVA =
            decidesInPlainJava("io.confide.session.coaching..");

    @ArchTest
    static final ArchRule ONLY_BOXES_ARE_STORED_BESIDE_THE_LOG =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..note..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.confide.storage..", "io.confide.keys..")
                    .because("what is kept outside the log must be purged on erasure (T6)");
}
