// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.docs;

import io.github.camelimessage.simulator.IMessageSimulator;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.h2.jdbcx.JdbcDataSource;

/** Names that the snippets of the pages use and do not define. Each snippet is compiled as a subclass. */
public abstract class SnippetScope extends RouteBuilder {

    protected final IdempotentRepository repository = MemoryIdempotentRepository.memoryIdempotentRepository();
    protected final Vault vault = () -> "a-token";
    protected final String chatGuid = "any;-;alice@example.com";
    protected final String projectId = "a-project";
    protected final String projectSecret = "its-secret";
    protected final String webhookId = "a-webhook";

    protected final byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    protected final byte[] sound = {'I', 'D', '3', 4};

    protected final DataSource dataSource = new JdbcDataSource();

    protected CamelContext context;
    protected IMessageSimulator simulator;

    /** Where an application keeps its secrets. */
    public interface Vault {
        String currentToken();
    }
}
