// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.AuthenticationException;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.RateLimitException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.simulator.fault.Refusal;
import io.grpc.Status;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A refusal by the service sets the exception that the vendor documents. */
class ServiceErrorsTest extends TransportSuite {

    private static final String NOWHERE = "?chatGuid=any;+;nowhere";

    static Stream<Arguments> chatNotFound() {
        return Stream.of(
                Arguments.of("getChat", null),
                Arguments.of("markRead", null),
                Arguments.of("setTyping", null),
                Arguments.of("shareContactInfo", null),
                Arguments.of("setBackground", PNG),
                Arguments.of("hasBackground", null),
                Arguments.of("removeBackground", null),
                Arguments.of("setDisplayName", "name"),
                Arguments.of("addParticipants", "carol@example.com"),
                Arguments.of("removeParticipants", "carol@example.com"),
                Arguments.of("setIcon", PNG),
                Arguments.of("getIcon", null),
                Arguments.of("removeIcon", null),
                Arguments.of("leaveGroup", null),
                Arguments.of("sendText", "text"));
    }

    @ParameterizedTest
    @MethodSource
    void chatNotFound(String operation, Object body) throws Exception {
        IMessageException failure = fail(operation + NOWHERE, body);

        assertThat(failure).isInstanceOf(NotFoundException.class);
        assertThat(failure.code()).isEqualTo("chatNotFound");
        assertThat(failure.retryable()).isFalse();
    }

    static Stream<Arguments> groupOperations() {
        return Stream.of(
                Arguments.of("setDisplayName", "name"),
                Arguments.of("addParticipants", "carol@example.com"),
                Arguments.of("removeParticipants", "alice@example.com"),
                Arguments.of("setIcon", PNG),
                Arguments.of("getIcon", null),
                Arguments.of("removeIcon", null),
                Arguments.of("leaveGroup", null));
    }

    @ParameterizedTest
    @MethodSource("groupOperations")
    void aDirectChatIsNoGroup(String operation, Object body) throws Exception {
        assertThat(fail(operation + "?chatGuid=" + directChat(), body)).isInstanceOf(ValidationException.class);
    }

    static Stream<Object> addressesThatTheServiceRefuses() {
        return Stream.of(
                "not an address", "12345", List.of("carol@example.com", "carol@example.com"), "carol@example.com,1");
    }

    @ParameterizedTest
    @MethodSource("addressesThatTheServiceRefuses")
    void addressesAreRefused(Object addresses) throws Exception {
        IMessageException failure = fail("createChat", addresses);

        assertThat(failure).isInstanceOf(ValidationException.class);
        assertThat(failure.code()).isEqualTo("invalidArgument");
        assertThat(failure.context()).containsKey("field");
    }

    @Test
    void membersAreNotAddedTwiceAndStrangersNotRemoved() throws Exception {
        String guid = group();

        assertThat(fail("addParticipants?chatGuid=" + guid, "alice@example.com"))
                .isInstanceOf(ValidationException.class);
        assertThat(fail("removeParticipants?chatGuid=" + guid, "stranger@example.com"))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void whatIsNoImageIsRefused() throws Exception {
        String guid = group();

        assertThat(fail("setBackground?chatGuid=" + guid, new byte[] {1, 2, 3}))
                .isInstanceOf(ValidationException.class);
        assertThat(fail("setIcon?chatGuid=" + guid, new byte[] {1, 2, 3})).isInstanceOf(ValidationException.class);
    }

    @Test
    void aLimitIsARateLimitException() throws Exception {
        simulator
                .faults()
                .refuse("SendTextMessage", 1, Refusal.of(Status.Code.RESOURCE_EXHAUSTED, "dailyLimitExceeded"));

        IMessageException failure = fail("sendText?chatGuid=" + directChat(), "text");

        assertThat(failure).isInstanceOf(RateLimitException.class);
        assertThat(failure.code()).isEqualTo("dailyLimitExceeded");
    }

    @Test
    void aWrongTokenIsAnAuthenticationExceptionThatDoesNotShowIt() throws Exception {
        IMessageException failure = fail("countChats?token=wr0ng-t0ken", null);

        assertThat(failure).isInstanceOf(AuthenticationException.class);
        assertThat(failure.toString()).doesNotContain("wr0ng-t0ken");
    }

    @Test
    void aRouteBranchesOnClassAndCode() throws Exception {
        String guid = group();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:icon-or-none")
                        .onException(NotFoundException.class)
                        .onWhen(simple("${exception.code} == 'groupIconNotFound'"))
                        .handled(true)
                        .setBody(constant("none"))
                        .end()
                        .to("imessage:getIcon?chatGuid=" + guid);
                from("direct:again")
                        .onException(IMessageException.class)
                        .onWhen(simple("${exception.retryable}"))
                        .maximumRedeliveries(3)
                        .redeliveryDelay(1)
                        .end()
                        .to("imessage:countChats");
            }
        });
        simulator.faults().refuse("GetChatCount", 2, Refusal.unavailable());

        assertThat(template.requestBody("direct:icon-or-none", (Object) null)).isEqualTo("none");
        assertThat(template.requestBody("direct:again", (Object) null)).isInstanceOf(Long.class);
    }

    private IMessageException fail(String endpoint, Object body) throws Exception {
        Exception failure = run(endpoint, body).getException();
        assertThat(failure).as(endpoint).isInstanceOf(IMessageException.class);
        return (IMessageException) failure;
    }
}
