// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.component.imessage.question.Answer;
import io.github.camelimessage.component.imessage.question.JdbcQuestionRepository;
import io.github.camelimessage.component.imessage.question.Question;
import io.github.camelimessage.component.imessage.question.QuestionState;
import io.github.camelimessage.model.PollOption;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions in a table. */
abstract class JdbcQuestionSuite extends JdbcSuite {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00.123Z");

    @BeforeEach
    void dropQuestions() throws SQLException {
        execute("DROP TABLE IF EXISTS imessage_questions");
    }

    private JdbcQuestionRepository questions() {
        JdbcQuestionRepository repository = new JdbcQuestionRepository(dataSource);
        repository.setCreateTable(true);
        return repository;
    }

    private static Question question(String id, String chat, Instant due, String text) {
        return new Question(
                id,
                0,
                QuestionState.ANSWERED,
                due,
                "sales",
                "+15550000001",
                chat,
                text,
                List.of("Yes", "No"),
                List.of("alice@example.com"),
                NOW.plusSeconds(60),
                NOW,
                "Please",
                Map.of(
                        "text",
                        "\u00e4",
                        "number",
                        7,
                        "long",
                        8L,
                        "double",
                        1.0,
                        "decimal",
                        new BigDecimal("1234567890123456789.10"),
                        "yes",
                        true),
                NOW,
                List.of("m1"),
                List.of(new PollOption("o1", "Yes", null)),
                new Answer("Yes \ud83d\ude00", "m2", "o1", "alice@example.com"));
    }

    @Test
    void aQuestionComesBackAsItWasSaved() {
        Question question =
                question("ID-\u00e4 1", "any;-;alice@example.com", NOW, "Gr\u00fc\u00dfe \ud83d\ude00 'quoted' \\ \"");
        assertThat(questions().insert(question)).isTrue();

        assertThat(questions().find("ID-\u00e4 1")).isEqualTo(question);
        assertThat(questions().find("id-\u00e4 1")).isNull();
        assertThat(questions().inChat("any;-;alice@example.com")).containsExactly(question);
        assertThat(questions().inChat("iMessage;-;Alice@example.com")).containsExactly(question);
        assertThat(questions().inChat("any;-;bob@example.com")).isEmpty();
        assertThat(question.toString()).doesNotContain("Gr\u00fc\u00dfe", "Yes");
    }

    @Test
    void anIdIsThereOnce() {
        assertThat(questions().insert(question("a", "c", NOW, "One"))).isTrue();
        assertThat(questions().insert(question("a", "c", NOW, "Two"))).isFalse();
        assertThat(questions().find("a").text()).isEqualTo("One");
    }

    @Test
    void ofSeveralWhoWriteAtOnceOneSucceeds() {
        questions().insert(question("a", "c", NOW, "One"));
        Question read = questions().find("a");
        long written = IntStream.range(0, 8)
                .mapToObj(number ->
                        CompletableFuture.supplyAsync(() -> questions().update(read)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .filter(succeeded -> succeeded)
                .count();
        assertThat(written).isEqualTo(1);
        assertThat(questions().find("a").version()).isEqualTo(1);
        assertThat(questions().remove(read)).isFalse();
        assertThat(questions().remove(read.withVersion(1))).isTrue();
        assertThat(questions().update(read)).isFalse();
    }

    @Test
    void whatIsDueComesInItsOrder() {
        questions().insert(question("late", "c", NOW.plusSeconds(2), "x"));
        questions().insert(question("early", "c", NOW, "x"));
        questions().insert(question("never", "c", NOW.plusSeconds(60), "x"));
        assertThat(questions().due(NOW.plusSeconds(2), 10))
                .extracting(Question::id)
                .containsExactly("early", "late");
        assertThat(questions().due(NOW.plusSeconds(2), 1))
                .extracting(Question::id)
                .containsExactly("early");
        assertThat(questions().due(NOW.minusSeconds(1), 10)).isEmpty();
    }

    @Test
    void oneThatIsDamagedDoesNotStopTheOthers() throws Exception {
        questions().insert(question("good", "c", NOW, "x"));
        questions().insert(question("bad", "c", NOW, "x"));
        execute("UPDATE imessage_questions SET question_document = '{\"text\":\"broken' WHERE question_id = 'bad'");
        assertThat(questions().due(NOW, 10)).extracting(Question::id).containsExactly("good");
        execute("UPDATE imessage_questions SET question_due = 0 WHERE question_id = 'bad'");
        JdbcQuestionRepository repository = questions();
        assertThat(repository.due(NOW, 1)).extracting(Question::id).containsExactly("good");
        assertThat(repository.due(NOW, 1)).extracting(Question::id).containsExactly("good");
        assertThat(questions().inChat("c")).extracting(Question::id).containsExactly("good");
    }

    @Test
    void aMissingTableIsReported() {
        JdbcQuestionRepository repository = new JdbcQuestionRepository(dataSource);
        assertThatThrownBy(() -> repository.find("a"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("imessage_questions")
                .hasMessageContaining("createTable=true");
        repository.setTable("no; table");
        assertThatThrownBy(() -> repository.find("a")).isInstanceOf(IllegalArgumentException.class);
    }
}
