package dev.corridor;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one deployable. */
@SpringBootApplication
public class Corridor {

    public static void main(String[] args) {
        SpringApplication.run(Corridor.class, args);
    }
}
