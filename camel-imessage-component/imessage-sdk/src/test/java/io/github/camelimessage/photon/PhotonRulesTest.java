// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.ReplyTarget;
import io.github.camelimessage.sdk.CreateChatOptions;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.sdk.SendTextOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotonRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"any;-;alice@example.com", "any;+;group-id", "iMessage;-;+15551234567", "any;+;a;b"})
    void acceptsEveryGuidThatAServerMayEmit(String guid) {
        assertThat(PhotonRules.chatGuid("  " + guid + "\n")).isEqualTo(guid);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "alice@example.com", "any;*;x", "any;-;", ";-;x", "any-x"})
    void refusesWhatIsNoChatGuid(String guid) {
        assertThatThrownBy(() -> PhotonRules.chatGuid(guid)).isInstanceOfSatisfying(ValidationException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCodes.INVALID_ARGUMENT);
            assertThat(e.context()).containsEntry("field", "chat");
            assertThat(e.retryable()).isFalse();
        });
    }

    /** A copied guid may contain invisible characters, as a chat guid may. */
    @Test
    void guidsAndIdentifiersLoseWhatSurroundsThem() {
        assertThat(PhotonRules.messageGuid("\u202a message-1\u200b\n")).isEqualTo("message-1");
        assertThat(PhotonRules.optionIdentifier("\ufeffoption-1 ")).isEqualTo("option-1");
        for (String blank : Arrays.asList(null, "", " ", "\u200b")) {
            assertThatThrownBy(() -> PhotonRules.messageGuid(blank)).isInstanceOf(ValidationException.class);
            assertThatThrownBy(() -> PhotonRules.optionIdentifier(blank)).isInstanceOf(ValidationException.class);
        }
    }

    @Test
    void aReplyNamesItsMessage() {
        try (IMessageClient client =
                PhotonClient.builder().address("localhost:1").token("t").build()) {
            for (ReplyTarget target : List.of(ReplyTarget.of("\u200b"), new ReplyTarget("message-1", -1))) {
                assertThat(client.messages()
                                .sendText(
                                        "any;-;alice@example.com",
                                        "Hi",
                                        SendTextOptions.builder()
                                                .replyTo(target)
                                                .build()))
                        .failsWithin(Duration.ofSeconds(60))
                        .withThrowableThat()
                        .withCauseInstanceOf(ValidationException.class);
            }
        }
    }

    @Test
    void trimsAddressesAndNamesTheBlankOne() {
        assertThat(PhotonRules.addresses(List.of(" a@example.com "))).containsExactly("a@example.com");
        assertThatThrownBy(() -> PhotonRules.addresses(Arrays.asList("a@example.com", null)))
                .isInstanceOfSatisfying(ValidationException.class, e -> assertThat(e.context())
                        .isEqualTo(Map.of("field", "addresses[1]")));
        assertThatThrownBy(() -> PhotonRules.addresses(List.of())).isInstanceOf(ValidationException.class);
    }

    @Test
    void refusesBlankNamesAndEmptyImages() {
        assertThat(PhotonRules.displayName(" Case 4711 ")).isEqualTo("Case 4711");
        assertThatThrownBy(() -> PhotonRules.displayName(" ")).isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> PhotonRules.text("\n")).isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> PhotonRules.image(new byte[0])).isInstanceOf(ValidationException.class);
    }

    @Test
    void aLineIsForLinq() {
        try (IMessageClient client =
                PhotonClient.builder().address("localhost").token("t").build()) {
            assertThat(client.chats()
                            .create(
                                    List.of("a@example.com"),
                                    CreateChatOptions.builder()
                                            .from("+15551234567")
                                            .build()))
                    .failsWithin(Duration.ofSeconds(30))
                    .withThrowableThat()
                    .withCauseInstanceOf(ValidationException.class)
                    .withMessageContaining("from");
        }
    }

    @Test
    void optOutsAreForLinq() {
        SendTextOptions text = SendTextOptions.builder().overrideOptOut(true).build();
        CreateChatOptions chat =
                CreateChatOptions.builder().message("hi").overrideOptOut(true).build();
        try (IMessageClient client =
                PhotonClient.builder().address("localhost").token("t").build()) {
            for (CompletableFuture<?> call : List.of(
                    client.chats().create(List.of("a@example.com"), chat),
                    client.messages().sendText("any;-;a@example.com", "hi", text))) {
                assertThat(call)
                        .failsWithin(Duration.ofSeconds(30))
                        .withThrowableThat()
                        .withCauseInstanceOf(ValidationException.class)
                        .withMessageContaining("overrideOptOut");
            }
        }
    }
}
