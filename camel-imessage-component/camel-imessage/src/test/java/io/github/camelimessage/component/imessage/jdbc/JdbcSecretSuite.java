// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.camelimessage.component.imessage.offset.JdbcSecretRepository;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets in a table: who can read them. */
abstract class JdbcSecretSuite extends JdbcSuite {

    private static final String NAME = "imessage-webhook-2915e81c";
    private static final String SECRET = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String ENCRYPTION_KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private JdbcSecretRepository encrypted() {
        JdbcSecretRepository repository = secrets();
        repository.setEncryptionKey(ENCRYPTION_KEY);
        return repository;
    }

    private JdbcSecretRepository plain() {
        JdbcSecretRepository repository = secrets();
        repository.setPlainTextAllowed(true);
        return repository;
    }

    @Test
    void theyAreEncryptedAndOtherNodesReadThem() throws Exception {
        JdbcSecretRepository one = encrypted();
        assertThat(one.getState(NAME)).isNull();
        one.setState(NAME, SECRET);

        assertThat(encrypted().getState(NAME)).isEqualTo(SECRET);
        assertThat(query("SELECT state_value FROM imessage_secrets"))
                .singleElement()
                .satisfies(value -> assertThat(value).startsWith("aes-gcm:").doesNotContain("whsec", "AAECAw"));
        assertThat(one.toString()).doesNotContain(ENCRYPTION_KEY);
    }

    @Test
    void theSameSecretIsNotTheSameTextTwice() throws Exception {
        encrypted().setState("a", SECRET);
        encrypted().setState("b", SECRET);

        assertThat(query("SELECT state_value FROM imessage_secrets")).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void anyNodeMayWriteAndTheLastOneWins() {
        JdbcSecretRepository one = encrypted();
        JdbcSecretRepository other = encrypted();
        one.setState(NAME, "first");
        other.setState(NAME, "second");
        one.setState(NAME, "third \uD83D\uDE00");

        assertThat(other.getState(NAME)).isEqualTo("third \uD83D\uDE00");
    }

    @Test
    void withoutAKeyNothingIsStoredUnlessPlainTextIsAllowed() throws Exception {
        JdbcSecretRepository repository = secrets();
        assertThatThrownBy(repository::start).hasMessageContaining("not saved in plain text");
        assertThatThrownBy(() -> repository.setState(NAME, SECRET))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("plainTextAllowed");
        assertThatThrownBy(() -> repository.getState(NAME)).isInstanceOf(IllegalStateException.class);

        plain().setState(NAME, SECRET);
        assertThat(plain().getState(NAME)).isEqualTo(SECRET);
        assertThat(query("SELECT state_value FROM imessage_secrets")).containsExactly(SECRET);
    }

    @Test
    void anotherKeyIsReported() {
        encrypted().setState(NAME, SECRET);
        JdbcSecretRepository other = secrets();
        other.setSecretKey(new SecretKeySpec(new byte[16], "AES"));

        assertThatThrownBy(() -> other.getState(NAME))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another encryptionKey");
    }

    @Test
    void plainTextIsNotReadWithAKeyNorTheOtherWayRound() {
        plain().setState("plain", SECRET);
        encrypted().setState("encrypted", SECRET);

        assertThatThrownBy(() -> encrypted().getState("plain"))
                .hasMessageContaining("in plain text")
                .hasMessageNotContaining(SECRET);
        assertThatThrownBy(() -> plain().getState("encrypted")).hasMessageContaining("set the encryptionKey");
    }

    @Test
    void rowsThatChangedPlacesAreRefused() throws Exception {
        JdbcSecretRepository one = encrypted();
        one.setState("a", "of a");
        one.setState("b", "of b");
        String ofB = query("SELECT state_value FROM imessage_secrets WHERE state_key = 'b'")
                .get(0);
        execute("UPDATE imessage_secrets SET state_value = '" + ofB + "' WHERE state_key = 'a'");

        assertThatThrownBy(() -> one.getState("a")).hasMessageContaining("cannot be decrypted");
        assertThat(one.getState("b")).isEqualTo("of b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"aes-gcm:", "aes-gcm:AAAA", "aes-gcm:***", "aes-gcm:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void damagedRowsAreRefused(String damaged) throws Exception {
        JdbcSecretRepository one = encrypted();
        one.setState(NAME, SECRET);
        execute("UPDATE imessage_secrets SET state_value = '" + damaged + "'");

        assertThatThrownBy(() -> one.getState(NAME))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot be decrypted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64 at all!", "c2VjcmV0LXBhc3N3b3Jk"})
    void aKeyThatIsNoneIsRefusedAndNotShown(String key) {
        Throwable failure = catchThrowable(() -> secrets().setEncryptionKey(key));

        assertThat(failure).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("encryptionKey");
        if (!key.isEmpty()) {
            assertThat(text(failure)).doesNotContain(key);
        }
    }

    @Test
    void aSecretThatDoesNotFitIsNotShown() throws Exception {
        execute("CREATE TABLE imessage_secrets (state_key VARCHAR(255) NOT NULL PRIMARY KEY, state_value VARCHAR(10),"
                + " state_version BIGINT NOT NULL, state_owner VARCHAR(255) NOT NULL)");

        Throwable ofInsert = catchThrowable(() -> plain().setState(NAME, SECRET));
        plain().setState(NAME, "short");
        Throwable ofUpdate = catchThrowable(() -> plain().setState(NAME, SECRET));

        for (Throwable failure : new Throwable[] {ofInsert, ofUpdate}) {
            assertThat(failure).isInstanceOf(IllegalStateException.class).hasMessageContaining("SQL state 22");
            assertThat(text(failure)).doesNotContain("whsec", "AAECAw");
        }
    }

    private static String text(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
