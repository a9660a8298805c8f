// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.component.imessage.offset.JdbcOffsetRepository;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Positions in a table: who may write them, and what happens to them when the database fails. */
abstract class JdbcOffsetSuite extends JdbcSuite {

    @Test
    void thereIsNoPositionAtFirst() {
        JdbcOffsetRepository one = offsets();

        assertThat(one.getState(KEY)).isNull();
        assertThat(one.getState(KEY)).isNull();
    }

    @Test
    void whoLostThePositionCannotPutItBack() {
        JdbcOffsetRepository one = offsets();
        JdbcOffsetRepository other = offsets();
        one.getState(KEY);
        one.setState(KEY, "1");
        one.setState(KEY, "2;4-5");
        assertThat(other.getState(KEY)).isEqualTo("2;4-5");

        assertThatThrownBy(() -> one.setState(KEY, "2"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Another instance owns the position " + KEY)
                .hasMessageContaining(ProcessHandle.current().pid() + "@");
        other.setState(KEY, "3");
        assertThatThrownBy(() -> one.setState(KEY, "4")).isInstanceOf(IllegalStateException.class);
        assertThat(one.getState(KEY)).as("taken back").isEqualTo("3");
        one.setState(KEY, "5");
        assertThat(other.getState(KEY)).isEqualTo("5");
    }

    @Test
    void aPositionThatWasNotReadIsNotWritten() {
        assertThatThrownBy(() -> offsets().setState(KEY, "1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Read the position " + KEY);
    }

    @Test
    void aRemovedRowIsReportedAndNotCreatedAgain() throws Exception {
        JdbcOffsetRepository one = offsets();
        one.getState(KEY);
        one.setState(KEY, "1");
        execute("DELETE FROM imessage_offsets");

        assertThatThrownBy(() -> one.setState(KEY, "2")).hasMessageContaining("was removed from the table");
        JdbcOffsetRepository other = offsets();
        assertThat(other.getState(KEY)).isNull();
        other.setState(KEY, "10");
        assertThatThrownBy(() -> one.setState(KEY, "3"))
                .as("the versions of the new row start again")
                .hasMessageContaining("owns the position");
    }

    @Test
    void keysThatCollationsTakeForOneAreKeptApart() {
        List<String> keys = List.of(
                "a",
                "A",
                "a ",
                " a",
                "á",
                "ä",
                "a%20",
                "%61",
                "ss",
                "ß",
                "ss\u0000",
                "\uD83D\uDE00",
                "\uD83D\uDE01",
                "a/b",
                "a_b",
                "a-b",
                "a.b",
                "ab",
                "i",
                "I",
                "\u0131",
                "\u00e9",
                "e\u0301",
                "'",
                "\"",
                "\\",
                "?");
        JdbcOffsetRepository one = offsets();
        Map<String, String> expected = new LinkedHashMap<>();
        for (String key : keys) {
            assertThat(one.getState(key)).as(key).isNull();
            one.setState(key, "of " + key);
            expected.put(key, "of " + key);
        }

        Map<String, String> found = new LinkedHashMap<>();
        JdbcOffsetRepository other = offsets();
        keys.forEach(key -> found.put(key, other.getState(key)));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void valuesComeBackAsTheyWere() {
        JdbcOffsetRepository one = offsets();
        one.getState(KEY);
        for (String value : List.of(
                "",
                " ",
                "16;18-44;15:9f86d081884c7d65;",
                "trailing  ",
                "%41%",
                "nul \u0000 and \uD83D\uDE00\n",
                "\uFFFD",
                "9".repeat(70_000))) {
            one.setState(KEY, value);
            assertThat(one.getState(KEY)).isEqualTo(value);
        }
    }

    @Test
    void aPositionIsReadableInTheTable() throws Exception {
        JdbcOffsetRepository one = offsets();
        one.getState(KEY);
        one.setState(KEY, "16;18-44;15:9f86d081884c7d65;");

        assertThat(query("SELECT state_key FROM imessage_offsets")).containsExactly(KEY);
        assertThat(query("SELECT state_value FROM imessage_offsets")).containsExactly("16;18-44;15:9f86d081884c7d65;");
        execute("UPDATE imessage_offsets SET state_value = '12'");
        assertThat(one.getState(KEY)).as("put there by hand").isEqualTo("12");
    }

    @Test
    void keysMayBeAsLongAsTheColumnAndNoLonger() {
        JdbcOffsetRepository one = offsets();
        String longest = "k".repeat(255);
        one.getState(longest);
        one.setState(longest, "1");
        assertThat(offsets().getState(longest)).isEqualTo("1");

        for (String key : List.of("k".repeat(256), "K".repeat(86), "\uD83D\uDE00".repeat(22))) {
            assertThatThrownBy(() -> one.getState(key))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("more than 255");
            assertThatThrownBy(() -> one.setState(key, "1")).isInstanceOf(IllegalArgumentException.class);
        }
        for (String key : List.of("", "half \uD83D")) {
            assertThatThrownBy(() -> one.getState(key)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> one.getState(null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> one.setState(longest, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> one.setState(longest, "\uDE00")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"true,0", "false,0", "false,1", "false,2", "false,4", "false,8", "true,8"})
    void ofManyWhoTakeOverAtOnceOneHasThePosition(boolean autoCommit, int isolation) throws Exception {
        int nodes = 6;
        TroubledDataSource pool = new TroubledDataSource(dataSource).with(autoCommit, isolation);
        CyclicBarrier barrier = new CyclicBarrier(nodes);
        List<JdbcOffsetRepository> repositories = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        try {
            List<Future<String>> reads = new ArrayList<>();
            for (int i = 0; i < nodes; i++) {
                JdbcOffsetRepository repository = offsets(pool); // all create the table, too
                repositories.add(repository);
                reads.add(threads.submit((Callable<String>) () -> {
                    barrier.await(60, TimeUnit.SECONDS);
                    return repository.getState(KEY);
                }));
            }
            for (Future<String> read : reads) {
                assertThat(read.get(120, TimeUnit.SECONDS)).isNull();
            }
            List<String> written = new ArrayList<>();
            for (int i = 0; i < nodes; i++) {
                String value = Integer.toString(i);
                try {
                    repositories.get(i).setState(KEY, value);
                    written.add(value);
                } catch (IllegalStateException e) {
                    assertThat(e).hasMessageContaining("Another instance owns");
                }
            }
            assertThat(written).hasSize(1);
            assertThat(offsets().getState(KEY)).isEqualTo(written.get(0));
            assertThat(pool.open).hasValue(0);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsWrittenIsCommittedWhateverTheDataSourceDoes(boolean autoCommit) {
        TroubledDataSource pool = new TroubledDataSource(dataSource).with(autoCommit, 0);
        JdbcOffsetRepository one = offsets(pool);
        one.getState(KEY);
        one.setState(KEY, "7");

        assertThat(offsets().getState(KEY)).isEqualTo("7");
        assertThat(pool.open).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"executeUpdate", "commit", "close"})
    void aWriteWhoseAnswerWasLostIsOurOwn(String where) {
        TroubledDataSource pool = new TroubledDataSource(dataSource).with(!where.equals("commit"), 0);
        JdbcOffsetRepository one = offsets(pool);
        one.getState(KEY);
        one.setState(KEY, "1");
        pool.failing = where;
        pool.failingLate = true;
        assertThatThrownBy(() -> one.setState(KEY, "2")).isInstanceOf(IllegalStateException.class);
        pool.failing = "";

        one.setState(KEY, "3");
        assertThat(offsets().getState(KEY)).isEqualTo("3");
        assertThatThrownBy(() -> one.setState(KEY, "4")).hasMessageContaining("owns the position");
    }

    @ParameterizedTest
    @CsvSource({
        "prepareStatement,true",
        "setQueryTimeout,true",
        "executeUpdate,true",
        "executeQuery,true",
        "getAutoCommit,true",
        "commit,false",
        "executeUpdate,false",
        "rollback,false"
    })
    void connectionsAreReturnedWhateverFails(String where, boolean autoCommit) {
        TroubledDataSource pool = new TroubledDataSource(dataSource).with(autoCommit, 0);
        JdbcOffsetRepository one = offsets(pool);
        one.getState(KEY);
        pool.failing = where;
        if (where.equals("rollback")) {
            assertThatThrownBy(() -> offsets(pool).setState(KEY, "1")).isInstanceOf(IllegalStateException.class);
        } else {
            assertThatThrownBy(() -> {
                        one.setState(KEY, "1");
                        one.getState(KEY);
                    })
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("The table imessage_offsets cannot be used: ")
                    .hasMessageContaining("08006");
        }

        assertThat(pool.open).hasValue(0);
        pool.failing = "";
        one.setState(KEY, "2");
        assertThat(one.getState(KEY)).isEqualTo("2");
    }

    @Test
    void aDatabaseThatIsKilledAndStartsAgainHasWhatWasWritten() throws Exception {
        JdbcOffsetRepository one = offsets();
        one.getState(KEY);
        one.setState(KEY, "1");
        database.kill();
        try {
            assertThatThrownBy(() -> one.setState(KEY, "2"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("There is no connection to the database of the table imessage_offsets");
            assertThatThrownBy(() -> offsets().start()).hasMessageContaining("There is no connection");
        } finally {
            database.start();
        }

        one.setState(KEY, "3");
        assertThat(offsets().getState(KEY)).isEqualTo("3");
    }

    @Test
    void aRowThatAnotherTransactionHasLockedIsNotWaitedForWithoutEnd() throws Exception {
        JdbcOffsetRepository one = offsets();
        one.getState(KEY);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("UPDATE imessage_offsets SET state_value = '5'");
            assertThatThrownBy(() -> one.setState(KEY, "1"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("cannot be used");
            connection.rollback();
        }

        one.setState(KEY, "2");
        assertThat(one.getState(KEY)).isEqualTo("2");
    }

    @Test
    void aTableIsCreatedOnlyWithCreateTable() throws Exception {
        JdbcOffsetRepository told = new JdbcOffsetRepository(dataSource);
        assertThatThrownBy(told::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("imessage_offsets")
                .hasMessageContaining("createTable=true");

        offsets().start();
        JdbcOffsetRepository one = new JdbcOffsetRepository(dataSource);
        one.start();
        one.getState(KEY);
        one.setState(KEY, "1");
        offsets().start();
        assertThat(one.getState(KEY)).as("it stays").isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "a;DROP TABLE x",
                "a.b.c",
                "1a",
                "a'",
                "\"a\"",
                "a-b",
                ".a",
                "a.",
                "\u00e4",
                "a\n",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void anInvalidTableNameIsRefused(String name) {
        JdbcOffsetRepository repository = offsets();
        repository.setTable(name);

        assertThatThrownBy(repository::start)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The table must be a name");
    }

    @Test
    void aDataSourceIsNeeded() {
        assertThatThrownBy(new JdbcOffsetRepository()::start).hasMessageContaining("Set the dataSource");
    }

    @Test
    void aTableWithOtherColumnsIsReported() throws Exception {
        execute("CREATE TABLE imessage_offsets (state_key VARCHAR(10))");

        assertThatThrownBy(new JdbcOffsetRepository(dataSource)::start)
                .hasMessageContaining("state_key, state_value, state_version, state_owner");
    }
}
