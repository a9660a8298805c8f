// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test;

/**
 * Assertions on conversations. Each waits until it is true, at most 30 s. The system property
 * {@code imessage.test.timeout} changes this limit (in seconds) for all assertions, and
 * {@link ConversationAssert#within} for some. A failure shows the conversation so far.
 *
 * <p>{@code import static} also works together with AssertJ's {@code Assertions.assertThat}.
 */
public final class IMessageAssertions {

    private IMessageAssertions() {}

    public static ConversationAssert assertThat(Conversation actual) {
        return new ConversationAssert(actual);
    }
}
