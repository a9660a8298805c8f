// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.component.imessage.operation.IMessageOperation;
import io.github.camelimessage.error.IMessageException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an error shows of a body, and of a value that was refused. */
class ErrorTextsTest extends LinqSuite {

    private static final String PRIVATE = "my private text\r\nFAKE LOG LINE";

    @ParameterizedTest
    @ValueSource(strings = {"checkCapability", "blockHandle", "unblockHandle", "createChat?message=Hi"})
    void aBodyIsNotShown(String operation) throws Exception {
        IMessageException failure = failure(operation, PRIVATE);

        assertThat(failure.toString() + failure.context())
                .doesNotContain("private")
                .doesNotContain("FAKE");
    }

    @Test
    void theLengthOfABodyIs() throws Exception {
        assertThat(failure("checkCapability", PRIVATE))
                .hasMessageContaining("a text of " + PRIVATE.length() + " characters");
    }

    @Test
    void aRefusedValueIsShownSoThatItCanBeSeen() throws Exception {
        assertThat(failure(
                        "createChat?message=Hi", "+12025550177", Map.of(IMessageConstants.FROM, "+1202555\u202a0101")))
                .hasMessageContaining("+1202555\\u202A0101");
    }

    @Test
    void anOperationIsToo() {
        assertThatThrownBy(() -> IMessageOperation.of("send\u202aText"))
                .hasMessageContaining("'send\\u202aText' (did you mean sendText?)");
    }

    @Test
    void anOperationOfTheOtherVendorIsSaidToBeThere() {
        assertThatThrownBy(() -> IMessageOperation.countChats.requireCall(IMessageProvider.LINQ))
                .hasMessageContaining("has no such operation (Photon has it); it has");
        assertThatThrownBy(() -> IMessageOperation.listChats.requireCall(IMessageProvider.PHOTON))
                .hasMessageContaining("has no such operation (Linq has it); it has");
    }
}
