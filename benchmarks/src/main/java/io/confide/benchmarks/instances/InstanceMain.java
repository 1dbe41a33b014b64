package io.confide.benchmarks.instances;

import io.confide.agreement.AgreementService;
import io.confide.consent.ConsentService;
import io.confide.gateway.Gateway;
import io.confide.retention.RetentionService;
import io.confide.session.SessionService;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** One instance of every service and of the gateway, without broker, database and sign-in. */
final class InstanceMain {
    static final String READY = "this instance is ready";

    private InstanceMain() {}

    /**
     * @param arguments the instance's name, then settings that all five share, but for ports:
     *     {@code agreement=8081}
     */
    public static void main(String... arguments) {
        Map<String, Class<?>> parts = new LinkedHashMap<>();
        parts.put("agreement", AgreementService.class);
        parts.put("session", SessionService.class);
        parts.put("consent", ConsentService.class);
        parts.put("retention", RetentionService.class);
        parts.put("gateway", Gateway.class);
        parts.forEach((part, main) -> start(part, main, arguments));
        System.out.println(READY);
    }

    private static void start(String part, Class<?> main, String... arguments) {
        String name = part.equals("gateway") ? part : part + "-service";
        String[] settings = new String[arguments.length + 1];
        System.arraycopy(arguments, 1, settings, 0, arguments.length - 1);
        settings[arguments.length - 1] = "--server.port=" + System.getProperty("port." + part);
        settings[arguments.length] = "--confide.service.instance=" + name + "-" + arguments[0];
        new SpringApplicationBuilder(main).properties("spring.config.name=" + name).run(settings);
    }
}
