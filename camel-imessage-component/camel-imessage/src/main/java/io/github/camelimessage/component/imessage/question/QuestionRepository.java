// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.question;

import java.time.Instant;
import java.util.List;

/**
 * Where questions are saved until they are answered, and for a while after that. Used from several threads, and by several
 * processes where they share one. A write is saved when its method returns.
 */
public interface QuestionRepository {

    /** @return null when there is none */
    Question find(String id);

    /** All of a chat, compared by {@link Question#chatKey}, the closed ones too, in any order. */
    List<Question> inChat(String chatGuid);

    /**
     * What is due, the earliest first.
     *
     * @param most how many at most
     */
    List<Question> due(Instant now, int most);

    /** @return false when there is one with this id already */
    boolean insert(Question question);

    /**
     * Writes the question if nobody has written it since it was read.
     *
     * @param question changed, with the version that was read; it is saved with the next one
     * @return false when it is gone or has another version
     */
    boolean update(Question question);

    /** Removes the question if nobody has written it since it was read. */
    boolean remove(Question question);
}
