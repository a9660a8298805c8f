// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge;

import io.github.camelimessage.component.imessage.offset.FileOffsetRepository;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;

/** A hotel's concierge in the group chats of its guests. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ConciergeApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ConciergeApplication.class, arguments);
    }

    /** The sequences of processed events of Photon. */
    @Bean
    @Profile("photon")
    IdempotentRepository handledPhotonEvents(ConciergeProperties properties) {
        return noted(properties, "handled-photon-events");
    }

    /** The ids of processed events of Linq. */
    @Bean
    @Profile("linq")
    IdempotentRepository handledLinqEvents(ConciergeProperties properties) {
        return noted(properties, "handled-linq-events");
    }

    /**
     * The secret of the subscription, which Linq returns only once. Anyone who can read the file can forge deliveries.
     * It is not a default candidate, so that the starter does not use it for positions.
     */
    @Bean(defaultCandidate = false)
    @Profile("linq")
    FileOffsetRepository linqSecrets(ConciergeProperties properties) {
        return new FileOffsetRepository(properties.data().resolve("linq-secrets"));
    }

    private static IdempotentRepository noted(ConciergeProperties properties, String file) {
        return FileIdempotentRepository.fileIdempotentRepository(
                properties.data().resolve(file).toFile());
    }
}
