package io.confide.consent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.confide.service.testing.ServiceRules.decidesInPlainJava;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.confide.service.testing.ServiceRules;

@AnalyzeClasses(packages = "io.confide.consent", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests WHAT_HOLDS_FOR_EVERY_SERVICE = ArchTests.in(ServiceRules.class);

    @ArchTest
    static final ArchRule THE_DOMAIN_IS_PLAIN_JAVA_AND_THE_JSON_THAT_IS_HASHED =
            decidesInPlainJava("io.confide.consent.disclosing..", "tools.jackson.databind..");

    @ArchTest
    static final ArchRule NOTHING_IS_STORED_BESIDE_THE_LOG =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.confide.storage..")
                    .because("what is kept outside the log must be purged on erasure (T6)");
}
