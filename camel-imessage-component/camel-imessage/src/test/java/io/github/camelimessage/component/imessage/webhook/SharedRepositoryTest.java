// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys of events in a repository that several webhooks share. */
class SharedRepositoryTest extends WebhookSuite {

    private static final String MANUAL =
            "idempotentRepository=#seen&webhookAutoRegister=false&webhookSecret=" + TestSigner.LINQ_SECRET;

    @TempDir
    Path directory;

    private final MemoryIdempotentRepository seen = new MemoryIdempotentRepository();

    private Application startWith(Object repository) throws Exception {
        DefaultCamelContext context = context();
        context.getRegistry().bind("seen", repository);
        return start(context, MANUAL, route -> {});
    }

    private static int status(String url, String id) throws Exception {
        byte[] body = TestSigner.event(id, "call.ringing", "{}");
        Map<String, String> headers = TestSigner.linq(TestSigner.LINQ_SECRET, "delivery", Instant.now(), body);
        return post(url, headers, body).statusCode();
    }

    @Test
    void twoWebhooksDoNotTakeEachOthersEventsForRepeats() throws Exception {
        Application application = startWith(seen);
        application.context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("webhook:imessage:events?webhookComponentName=platform-http&webhookPath=/second&" + MANUAL)
                        .process(received::add);
            }
        });
        String second = application.url().replace("/hook", "/second");

        for (String url : new String[] {application.url(), second, application.url(), second}) {
            assertThat(status(url, "e1")).isEqualTo(200);
        }
        assertThat(received).hasSize(2);
        assertThat(seen.getCache().keySet()).isEqualTo(Set.of("/hook:e1", "/second:e1"));
    }

    @Test
    void aHugeIdIsKeptAsItsHash() throws Exception {
        Application application = startWith(seen);
        String huge = "x".repeat(400_000);

        assertThat(status(application.url(), huge)).isEqualTo(200);
        assertThat(status(application.url(), huge)).isEqualTo(200);
        assertThat(status(application.url(), huge + "y")).isEqualTo(200);

        assertThat(received).hasSize(2);
        assertThat(seen.getCache().keySet()).hasSize(2).allMatch(key -> key.length() < 100);
    }

    /** Keys as they were saved before they contained the path: an update must not cause repeated events. */
    @Test
    void anIdThatIsStoredWithoutItsWebhookCounts() throws Exception {
        seen.start();
        seen.add("e1");
        Application application = startWith(seen);

        assertThat(status(application.url(), "e1")).isEqualTo(200);
        assertThat(received).isEmpty();
        assertThat(status(application.url(), "e2")).isEqualTo(200);
        assertThat(received).hasSize(1);
    }

    /** A file has a line for each id. */
    @Test
    void anIdOfSeveralLinesIsOneId() throws Exception {
        File file = directory.resolve("seen").toFile();
        Application application = startWith(FileIdempotentRepository.fileIdempotentRepository(file, 1));

        assertThat(status(application.url(), "e1\\ne2")).isEqualTo(200);
        assertThat(status(application.url(), "e3")).isEqualTo(200); // evicts the first one from the cache into the file
        assertThat(status(application.url(), "e1\\ne2")).isEqualTo(200);
        assertThat(status(application.url(), "e2")).isEqualTo(200);
        assertThat(received).hasSize(3);
    }
}
