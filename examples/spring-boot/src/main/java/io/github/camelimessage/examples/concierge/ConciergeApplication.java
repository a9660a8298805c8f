// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge;

import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** A hotel's concierge in the group chats of its guests. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ConciergeApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ConciergeApplication.class, arguments);
    }

    /** The sequences of Photon's events that were dealt with. */
    @Bean
    IdempotentRepository handledPhotonEvents(ConciergeProperties properties) {
        return FileIdempotentRepository.fileIdempotentRepository(
                properties.data().resolve("handled-photon-events").toFile());
    }
}
