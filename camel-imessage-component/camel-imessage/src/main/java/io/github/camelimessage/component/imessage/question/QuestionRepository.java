// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.question;

import java.time.Instant;
import java.util.List;

/**
 * Saves questions until they are answered, and for a while after that. Must be thread-safe, and safe for several
 * processes if they share it. A write is durable when its method returns.
 */
public interface QuestionRepository {

    /** @return null if there is none */
    Question find(String id);

    /** All questions of a chat, compared by {@link Question#chatKey}, closed ones included, in any order. */
    List<Question> inChat(String chatGuid);

    /**
     * The due questions, earliest first.
     *
     * @param most the largest number to return
     */
    List<Question> due(Instant now, int most);

    /** @return false if there already is one with this id */
    boolean insert(Question question);

    /**
     * Writes the question if it was not written since it was read.
     *
     * @param question the changed question with the version that was read; it is saved with the next version
     * @return false if it does not exist or has another version
     */
    boolean update(Question question);

    /** Removes the question if it was not written since it was read. */
    boolean remove(Question question);
}
