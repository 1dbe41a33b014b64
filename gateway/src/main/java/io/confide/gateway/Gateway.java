package io.confide.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The gateway as a process of its own. */
@SpringBootApplication
public class Gateway {
    public static void main(String[] arguments) {
        System.setProperty("spring.config.name", "gateway");
        SpringApplication.run(Gateway.class, arguments);
    }
}
