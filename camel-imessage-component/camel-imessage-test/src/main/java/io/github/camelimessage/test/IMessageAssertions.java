// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test;

/**
 * Assertions on conversations. Each waits until it holds, 30 s at most; the system property {@code imessage.test.timeout}
 * sets other seconds for all, and {@link ConversationAssert#within} for some. A failure shows the conversation so far.
 *
 * <p>{@code import static} works beside that of AssertJ's own {@code Assertions.assertThat}.
 */
public final class IMessageAssertions {

    private IMessageAssertions() {}

    public static ConversationAssert assertThat(Conversation actual) {
        return new ConversationAssert(actual);
    }
}
