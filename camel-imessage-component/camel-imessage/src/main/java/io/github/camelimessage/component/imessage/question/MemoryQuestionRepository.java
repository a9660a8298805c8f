// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.question;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.spi.Metadata;

/** Keeps questions in memory, for tests. They are lost in a restart. */
@Metadata(
        label = "bean",
        description =
                "Keeps the questions that the operation ask sends in memory, for tests. They are lost in a restart.",
        annotations = {"interfaceName=io.github.camelimessage.component.imessage.question.QuestionRepository"})
public class MemoryQuestionRepository implements QuestionRepository {

    private final Map<String, Question> questions = new HashMap<>();

    @Override
    public synchronized Question find(String id) {
        return questions.get(id);
    }

    @Override
    public synchronized List<Question> inChat(String chatGuid) {
        return questions.values().stream()
                .filter(question -> question.chatKey().equals(Question.chatKey(chatGuid)))
                .toList();
    }

    @Override
    public synchronized List<Question> due(Instant now, int most) {
        return questions.values().stream()
                .filter(question -> !question.due().isAfter(now))
                .sorted(Comparator.comparing(Question::due))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized boolean insert(Question question) {
        return questions.putIfAbsent(question.id(), question) == null;
    }

    @Override
    public synchronized boolean update(Question question) {
        if (!isNewest(question)) {
            return false;
        }
        questions.put(question.id(), question.withVersion(question.version() + 1));
        return true;
    }

    @Override
    public synchronized boolean remove(Question question) {
        return isNewest(question) && questions.remove(question.id()) != null;
    }

    private boolean isNewest(Question question) {
        Question saved = questions.get(question.id());
        return saved != null && saved.version() == question.version();
    }
}
