package io.confide.service.testing;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** A class may use the code of its own service, and of no other. */
final class NotKnowOtherServices extends ArchCondition<JavaClass> {
    private static final List<String> SERVICES =
            List.of("agreement", "session", "consent", "retention", "gateway");

    NotKnowOtherServices() {
        super("know no service but their own");
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
            if (isInAnother(item, dependency.getTargetClass())) {
                events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
            }
        }
    }

    private static boolean isInAnother(JavaClass item, JavaClass target) {
        return SERVICES.stream()
                .map(service -> "io.confide." + service + ".")
                .anyMatch(service -> isIn(service, target) && !isIn(service, item));
    }

    private static boolean isIn(String service, JavaClass it) {
        return (it.getPackageName() + ".").startsWith(service);
    }
}
