// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.quickstart;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.offset.FileOffsetRepository;
import io.github.camelimessage.tail.Checkpoint;
import java.nio.file.Files;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.main.Main;

/** The small Camel application: both routes, configured by the settings. */
final class Routes implements AutoCloseable {

    private final Main camel = new Main();
    private final FileOffsetRepository offsets;
    private final Settings settings;
    private EventSources sources;

    Routes(Settings settings, Story story) throws Exception {
        this.settings = settings;
        this.offsets = new FileOffsetRepository(
                Files.createTempDirectory("imessage-quickstart").resolve("offsets"));
        camel.bind("offsets", offsets);
        camel.configure().addRoutesBuilder(new CaseRoute(story));
        camel.configure().addRoutesBuilder(new BackgroundRoute(settings.isLinq()));
        settings.properties().forEach(camel::addInitialProperty);
        camel.start();
        if (settings.canWatch()) {
            CamelContext context = camel.getCamelContext();
            sources = settings.isLinq() ? EventSources.webhooks(context) : EventSources.log();
            context.addRoutes(new WatchRoute(story, sources.watch()));
        }
    }

    /** @return guid of the group */
    String openCase() throws Exception {
        Exchange exchange = camel.getCamelContext()
                .createFluentProducerTemplate()
                .to("direct:open-case")
                .withExchangeProperty("newcomer", settings.newcomer())
                .withBody(settings.participants())
                .send();
        if (exchange.getException() != null) {
            throw exchange.getException();
        }
        return exchange.getMessage().getHeader(IMessageConstants.CHAT_GUID, String.class);
    }

    void startWatching() throws Exception {
        camel.getCamelContext().getRouteController().startRoute(WatchRoute.ID);
    }

    void stopWatching() throws Exception {
        camel.getCamelContext().getRouteController().stopRoute(WatchRoute.ID);
    }

    void startAnswering(String account) throws Exception {
        camel.getCamelContext().addRoutes(new AnswerRoute(sources.answer(), account));
    }

    /** The last sequence that the watching route has processed. */
    long position() {
        return Checkpoint.parse(offsets.getState(WatchRoute.ID)).position();
    }

    @Override
    public void close() {
        camel.stop();
    }
}
