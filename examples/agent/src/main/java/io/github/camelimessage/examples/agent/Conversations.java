// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The conversations, one file for each. With several nodes use a database instead. */
final class Conversations {

    private final Path directory;

    /** @param directory a directory that exists */
    Conversations(Path directory) {
        this.directory = directory;
    }

    /** @return null for a chat without messages */
    synchronized Conversation find(String chat) {
        return file(chat).read();
    }

    /** Changes an existing conversation. */
    synchronized void change(String chat, UnaryOperator<Conversation> change) {
        save(change.apply(find(chat)));
    }

    /** Creates a conversation, unless it was created in the meantime: webhooks arrive concurrently. */
    synchronized Conversation begin(String chat, boolean group) {
        Conversation known = find(chat);
        return known == null ? save(Conversation.begun(chat, group)) : known;
    }

    private Conversation save(Conversation conversation) {
        file(conversation.chat()).write(conversation);
        return conversation;
    }

    /** Chats with messages that must be answered or sent, for example after a crash. */
    synchronized List<String> unfinished() {
        List<String> chats = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.json")) {
            for (Path path : files) {
                Conversation conversation = new JsonFile<>(path, Conversation.class).read();
                if (conversation.hasWork()) {
                    chats.add(conversation.chat());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(directory + " cannot be read", e);
        }
        return chats;
    }

    private JsonFile<Conversation> file(String chat) {
        String name = URLEncoder.encode(chat, StandardCharsets.UTF_8).replace("*", "%2A");
        return new JsonFile<>(directory.resolve(name + ".json"), Conversation.class);
    }
}
