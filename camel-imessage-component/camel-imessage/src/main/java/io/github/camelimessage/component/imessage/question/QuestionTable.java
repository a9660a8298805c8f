// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.question;

import io.github.camelimessage.component.imessage.offset.SqlTable;
import io.github.camelimessage.component.imessage.offset.StoredText;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The table of questions: searched fields have columns, all others are in the document. */
final class QuestionTable extends SqlTable {

    private static final Logger LOG = LoggerFactory.getLogger(QuestionTable.class);

    private static final String READ = "SELECT question_id, question_document, question_version FROM ";

    /** The ids of damaged questions; each is logged once. */
    private final Set<String> damaged = ConcurrentHashMap.newKeySet();

    QuestionTable(DataSource dataSource, String name) {
        super(
                dataSource,
                name,
                "question_id, question_chat, question_state, question_due, question_version, question_document");
    }

    @Override
    protected List<String> creation(String text) {
        String key = " VARCHAR(" + StoredText.KEY_LIMIT + ") NOT NULL";
        String index = name().substring(name().indexOf('.') + 1);
        return List.of(
                "CREATE TABLE " + name() + " (question_id" + key + " PRIMARY KEY, question_chat" + key
                        + ", question_state VARCHAR(20) NOT NULL, question_due BIGINT NOT NULL,"
                        + " question_version BIGINT NOT NULL, question_document " + text + " NOT NULL)",
                "CREATE INDEX " + index + "_chat ON " + name() + " (question_chat)",
                "CREATE INDEX " + index + "_due ON " + name() + " (question_due)");
    }

    Question find(String id) {
        List<Question> found =
                read(READ + name() + " WHERE question_id = ?", statement -> statement.setString(1, key(id)));
        return found.isEmpty() ? null : found.get(0);
    }

    List<Question> inChat(String chatGuid) {
        return read(
                READ + name() + " WHERE question_chat = ?",
                statement -> statement.setString(1, key(Question.chatKey(chatGuid))));
    }

    List<Question> due(Instant now, int most) {
        List<Question> found;
        int before;
        do { // damaged ones do not count
            before = damaged.size();
            int rows = most + before;
            found = read(READ + name() + " WHERE question_due <= ? ORDER BY question_due", statement -> {
                statement.setLong(1, now.toEpochMilli());
                statement.setMaxRows(rows);
            });
        } while (damaged.size() > before && found.size() < most);
        return found.size() > most ? found.subList(0, most) : found;
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private List<Question> read(String sql, Binding binding) {
        return run(sql, true, statement -> {
            binding.bind(statement);
            List<Question> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    add(rows, found);
                }
            }
            return found;
        });
    }

    /** A damaged question does not stop the others. */
    private void add(ResultSet row, List<Question> found) throws SQLException {
        try {
            found.add(QuestionDocument.read(row.getString(1), row.getString(2), row.getLong(3)));
        } catch (IllegalStateException e) {
            if (damaged.add(row.getString(1))) {
                LOG.warn("{} It is left out.", e.getMessage());
            }
        }
    }

    boolean insert(Question question) {
        try {
            return attempt(
                    "INSERT INTO " + name()
                            + " (question_chat, question_state, question_due, question_version, question_document,"
                            + " question_id) VALUES (?, ?, ?, ?, ?, ?)",
                    statement -> {
                        bind(statement, question, question.version());
                        statement.setString(6, key(question.id()));
                        return statement.executeUpdate() == 1;
                    });
        } catch (SQLException e) {
            if (isOfClass("23", e) && find(question.id()) != null) {
                return false;
            }
            throw failure(e, false);
        }
    }

    boolean update(Question question) {
        return run(
                "UPDATE " + name()
                        + " SET question_chat = ?, question_state = ?, question_due = ?, question_version = ?,"
                        + " question_document = ? WHERE question_id = ? AND question_version = ?",
                false,
                statement -> {
                    bind(statement, question, question.version() + 1);
                    statement.setString(6, key(question.id()));
                    statement.setLong(7, question.version());
                    return statement.executeUpdate() == 1;
                });
    }

    boolean remove(Question question) {
        return run("DELETE FROM " + name() + " WHERE question_id = ? AND question_version = ?", false, statement -> {
            statement.setString(1, key(question.id()));
            statement.setLong(2, question.version());
            return statement.executeUpdate() == 1;
        });
    }

    private static void bind(PreparedStatement statement, Question question, long version) throws SQLException {
        statement.setString(1, key(question.chatKey()));
        statement.setString(2, question.state().name());
        statement.setLong(3, question.due().toEpochMilli());
        statement.setLong(4, version);
        statement.setString(5, QuestionDocument.write(question));
    }

    private static String key(String text) {
        return StoredText.ofKey(text);
    }
}
