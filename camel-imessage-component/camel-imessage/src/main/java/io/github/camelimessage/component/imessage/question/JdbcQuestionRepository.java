// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.question;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.apache.camel.support.service.ServiceSupport;

/**
 * Keeps questions in a table of a database, also one that several nodes share. Made for H2, PostgreSQL and MariaDB. The ids, chats
 * and times are in columns of their own; the document has all else as JSON.
 */
public class JdbcQuestionRepository extends ServiceSupport implements QuestionRepository {

    private DataSource dataSource;
    private String table = "imessage_questions";
    private boolean createTable;
    private volatile QuestionTable ready;

    public JdbcQuestionRepository() {}

    public JdbcQuestionRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * @param dataSource of a pool, best; owned by the caller. Not one that takes part in transactions of the route: what is
     *     written is committed at once
     */
    public void setDataSource(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The name of the table, perhaps with a schema and a dot before it. The default is {@code imessage_questions}. */
    public void setTable(String table) {
        this.table = table;
    }

    public String getTable() {
        return table;
    }

    /** Whether a table that is missing is created, which takes the right to. By default it is not. */
    public void setCreateTable(boolean createTable) {
        this.createTable = createTable;
    }

    public boolean isCreateTable() {
        return createTable;
    }

    /** @throws IllegalStateException when the table cannot be used */
    @Override
    protected void doStart() throws Exception {
        table();
    }

    @Override
    public Question find(String id) {
        return table().find(id);
    }

    @Override
    public List<Question> inChat(String chatGuid) {
        return table().inChat(chatGuid);
    }

    @Override
    public List<Question> due(Instant now, int most) {
        return table().due(now, most);
    }

    @Override
    public boolean insert(Question question) {
        return table().insert(question);
    }

    @Override
    public boolean update(Question question) {
        return table().update(question);
    }

    @Override
    public boolean remove(Question question) {
        return table().remove(question);
    }

    /** Checked or created at the first use: a start may have failed since the database was away. */
    private QuestionTable table() {
        QuestionTable found = ready;
        if (found == null) {
            found = prepared();
            ready = found;
        }
        return found;
    }

    private QuestionTable prepared() {
        if (dataSource == null) {
            throw new IllegalStateException("Set the dataSource of the JdbcQuestionRepository");
        }
        QuestionTable found = new QuestionTable(dataSource, table);
        if (createTable) {
            found.createMissing();
        } else {
            found.check();
        }
        return found;
    }

    @Override
    public String toString() {
        return "JdbcQuestionRepository[" + table + "]";
    }
}
