// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.bridge;

import io.github.camelimessage.component.imessage.offset.FileOffsetRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;

/** The Camel application: both routes and their files. */
final class BridgeApplication implements AutoCloseable {

    /** The number of remembered events and of commands; each file holds at most ten times as many. */
    private static final int REMEMBERED = 10_000;

    private static final int FILE_BYTES = 100 * REMEMBERED;

    private final Main camel = new Main();

    BridgeApplication(Settings settings) throws Exception {
        Path directory = Files.createDirectories(settings.directory());
        camel.bind("offsets", new FileOffsetRepository(directory.resolve("offsets")));
        camel.configure().addRoutesBuilder(new EventsRoute(known(directory.resolve("events"))));
        camel.configure().addRoutesBuilder(new CommandsRoute(known(directory.resolve("commands"))));
        settings.properties().forEach(camel::addOverrideProperty);
        camel.start();
    }

    private static IdempotentRepository known(Path file) {
        FileIdempotentRepository repository = new FileIdempotentRepository();
        repository.setFileStore(file.toFile());
        repository.setCacheSize(REMEMBERED);
        repository.setMaxFileStoreSize(FILE_BYTES);
        return repository;
    }

    CamelContext context() {
        return camel.getCamelContext();
    }

    @Override
    public void close() {
        camel.stop();
    }
}
