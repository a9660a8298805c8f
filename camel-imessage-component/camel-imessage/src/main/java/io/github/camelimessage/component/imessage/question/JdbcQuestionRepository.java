// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.question;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.apache.camel.spi.Metadata;
import org.apache.camel.support.service.ServiceSupport;

/**
 * Saves questions in a table of H2, PostgreSQL or MariaDB, which several nodes can share. Ids, chats and times have
 * their own columns; the rest is a JSON document.
 */
@Metadata(
        label = "bean",
        description = "Keeps the questions that the operation ask sends in a table that several nodes share.",
        annotations = {"interfaceName=io.github.camelimessage.component.imessage.question.QuestionRepository"})
public class JdbcQuestionRepository extends ServiceSupport implements QuestionRepository {

    @Metadata(
            required = true,
            description =
                    "The database, best a pool. Not one that takes part in transactions of the route: what is written"
                            + " is committed at once.")
    private DataSource dataSource;

    @Metadata(
            defaultValue = "imessage_questions",
            description = "The name of the table, perhaps with a schema and a dot before it.")
    private String table = "imessage_questions";

    @Metadata(
            defaultValue = "false",
            description = "Whether a table that is missing is created, which takes the right to.")
    private boolean createTable;

    private volatile QuestionTable ready;

    public JdbcQuestionRepository() {}

    public JdbcQuestionRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * @param dataSource preferably of a connection pool; the caller closes it. It must not take part in transactions of
     *     the route: each write is committed at once
     */
    public void setDataSource(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The name of the table, optionally after a schema and a dot. The default is {@code imessage_questions}. */
    public void setTable(String table) {
        this.table = table;
    }

    public String getTable() {
        return table;
    }

    /** Whether a missing table is created; the database user needs permission. By default it is not. */
    public void setCreateTable(boolean createTable) {
        this.createTable = createTable;
    }

    public boolean isCreateTable() {
        return createTable;
    }

    /** @throws IllegalStateException if the table cannot be used */
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

    /** Checked or created at the first use, because the database may not be available at the start. */
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
