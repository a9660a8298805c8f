// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import io.github.camelimessage.component.imessage.offset.FileOffsetRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** One way to read events; each event is reported with the time at which the server appended it. */
interface EventReader extends AutoCloseable {

    /** Called by the reader's own thread, in the order of the log. */
    interface Sink {
        void event(Instant appended);
    }

    /**
     * @param kind {@code bare}; {@code route}, whose processor reads the body; {@code headers}, whose processor reads a header
     *     instead; or {@code file}: the route with a file for its position
     * @param startFrom {@code earliest} or {@code latest}
     */
    static EventReader open(Target target, String kind, String startFrom, Sink sink) throws Exception {
        return switch (kind) {
            case "bare" ->
                startFrom.equals("earliest") ? BareReader.replay(target, sink) : BareReader.live(target, sink);
            case "route" -> new RouteReader(target, startFrom, null, RouteReader::timeOfBody, sink);
            case "headers" -> new RouteReader(target, startFrom, null, RouteReader::timeOfHeader, sink);
            case "file" -> {
                Path folder = Files.createTempDirectory("imessage-benchmark");
                FileOffsetRepository offsets = new FileOffsetRepository(folder.resolve("offsets"));
                yield new RouteReader(target, startFrom, offsets, RouteReader::timeOfBody, sink);
            }
            default -> throw new IllegalArgumentException(kind);
        };
    }

    @Override
    void close() throws Exception;
}
