// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.docs.examples;

import io.github.camelimessage.component.imessage.offset.JdbcOffsetRepository;
import io.github.camelimessage.component.imessage.offset.JdbcSecretRepository;
import javax.sql.DataSource;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.apache.camel.spi.Registry;

public class OneDatabaseRoute extends RouteBuilder {

    private final DataSource database;
    private final String encryptionKey;

    /** @param encryptionKey 32 bytes in base64, the same on all nodes */
    public OneDatabaseRoute(DataSource database, String encryptionKey) {
        this.database = database;
        this.encryptionKey = encryptionKey;
    }

    @Override
    public void configure() {
        JdbcSecretRepository secrets = new JdbcSecretRepository(database);
        secrets.setEncryptionKey(encryptionKey);
        Registry registry = getCamelContext().getRegistry();
        registry.bind("offsets", new JdbcOffsetRepository(database));
        registry.bind("secrets", secrets);
        registry.bind("seen", seen("webhook"));

        from("imessage:events?offsetRepository=#offsets&breakOnFirstError=true")
                .idempotentConsumer(header("CamelIMessageSequence"), seen("events"))
                .eager(false)
                .to("direct:handle");

        from("webhook:imessage:events?account=support&webhookExternalUrl={{webhook.url}}&webhookPath=/imessage"
                        + "&webhookSecretRepository=#secrets&idempotentRepository=#seen")
                .to("direct:handle");
    }

    private JdbcMessageIdRepository seen(String name) {
        JdbcMessageIdRepository ids = new JdbcMessageIdRepository(database, name);
        ids.setCreateTableIfNotExists(false);
        return ids;
    }
}
