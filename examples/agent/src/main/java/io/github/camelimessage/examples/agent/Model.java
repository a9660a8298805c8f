// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.time.Duration;

/**
 * A language model with the API of OpenAI, which many servers support.
 *
 * @param address its base URL, for example {@code https://api.openai.com/v1}
 * @param name the name of the model there
 * @param key the API key
 * @param timeout how long an answer may take
 */
record Model(String address, String name, String key, Duration timeout) {

    private static final int RETRIES = 1;

    /** The model from the system properties and the environment, or null if they set none. */
    static Model ofUser() {
        String address = System.getProperty("agent.model");
        if (address == null) {
            return null;
        }
        String key = System.getenv("OPENAI_API_KEY"); // a system property would be visible in the list of processes
        return new Model(
                address,
                System.getProperty("agent.model.name", "gpt-4o-mini"),
                key == null ? "none" : key,
                Duration.ofSeconds(Integer.getInteger("agent.model.timeout", 60)));
    }

    ChatModel open() {
        return OpenAiChatModel.builder()
                .baseUrl(address)
                .modelName(name)
                .apiKey(key)
                .timeout(timeout)
                .maxRetries(RETRIES)
                .build();
    }

    @Override
    public String toString() {
        return name + " at " + address;
    }
}
