package io.confide.standalone.identity;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Spring's authorization server, on loopback only. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class IdentityProvider {
    static final String NAME = "identity";

    /**
     * @param data under which its signing key is kept
     * @param issuer where it listens, which is what its tokens say
     * @param gateway the portal that may send people here
     */
    public static ConfigurableApplicationContext start(Path data, URI issuer, URI gateway) {
        return new SpringApplicationBuilder(
                        IdentityProvider.class,
                        SignInConfiguration.class,
                        SignInPage.class,
                        DemoTokens.class)
                .registerShutdownHook(false)
                .properties("spring.config.name=identity")
                .run(
                        "--spring.application.name=" + NAME,
                        "--spring.main.banner-mode=off",
                        "--spring.jmx.enabled=false",
                        "--server.address=127.0.0.1",
                        "--server.port=" + issuer.getPort(),
                        "--server.servlet.session.cookie.name=CONFIDE_SIGN_IN",
                        "--server.tomcat.threads.min-spare=2",
                        "--identity.data=" + data.resolve("identity"),
                        "--identity.issuer=" + issuer,
                        "--identity.portal=" + gateway);
    }
}
