// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.component.imessage.webhook.CapturedLog;
import io.github.camelimessage.error.IMessageException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The errors of calls with a wrong address or token. */
@ParameterizedClass(name = "{0}")
@EnumSource(VendorSuite.Vendor.class)
class UnreachableTest extends VendorSuite {

    private static final String HANDLER = "org.apache.camel.processor.errorhandler.DefaultErrorHandler";

    @Parameter
    Vendor vendor;

    @Override
    Vendor vendor() {
        return vendor;
    }

    private String failure(String options) throws Exception {
        return run("getChat?retryMaxAttempts=1&chatGuid=" + guid(directChat()) + "&" + options, null)
                .getException(IMessageException.class)
                .getMessage();
    }

    @Test
    void anUnknownHost() throws Exception {
        assertThat(failure("address=nobody.invalid:443&token=any"))
                .contains("nobody.invalid")
                .endsWith("This machine cannot resolve the host name: check the option address, and DNS");
    }

    @Test
    void aPortThatRefuses() throws Exception {
        assertThat(failure("address=127.0.0.1:1&token=any"))
                .contains("127.0.0.1:1")
                .endsWith(
                        "Nothing accepts connections there: check host and port in the option address, and firewalls");
    }

    @Test
    void aTokenThatIsRefused() throws Exception {
        assertThat(failure("token=wrong")).contains(". Check the option token or tokenSupplier");
    }

    /** As the guide shows it. */
    @Test
    void anErrorHandlerWithoutStackTracesWritesOneLine() throws Exception {
        String chat = guid(directChat());
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().logStackTrace(false).logExhaustedMessageHistory(false));
                from("direct:quiet").to("imessage:getChat?retryMaxAttempts=1&token=wrong&chatGuid=" + chat);
            }
        });
        try (CapturedLog log = CapturedLog.of(HANDLER)) {
            String exchange = template.request("direct:quiet", asked -> {}).getExchangeId();

            assertThat(log.at(Level.ERROR))
                    .filteredOn(line -> line.contains(exchange))
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .contains("AuthenticationException[", "Check the option token")
                            .doesNotContain("\n"));
        }
    }
}
