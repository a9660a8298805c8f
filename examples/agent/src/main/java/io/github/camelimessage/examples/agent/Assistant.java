// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import dev.langchain4j.data.message.Content;
import dev.langchain4j.service.UserMessage;
import java.util.List;

/** The model with its memory and its tools; LangChain4j implements it. */
interface Assistant {

    String answer(@UserMessage List<Content> said);
}
