// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts an answer of the model to bubbles or a tapback. */
final class Answers {

    static final String AWAY = "Sorry, I cannot answer right now. I have called a colleague.";

    private static final Pattern TAPBACK = Pattern.compile("\\[(love|like|dislike|laugh|emphasize|question)]");
    private static final Pattern SENSE = Pattern.compile("[\\p{L}\\p{N}\\p{So}]");
    private static final int LONGEST = 8_000;

    private final int bubbleSize;
    private final String colleague;

    /** @param colleague the chat with the colleague who is called if there is no answer */
    Answers(int bubbleSize, String colleague) {
        this.bubbleSize = bubbleSize;
        this.colleague = colleague;
    }

    static String instructions(String name) {
        return "You are " + name
                + ", who answers customers of a shop in iMessage. Be brief and friendly; write plain text"
                + " without Markdown. Use the tools for what they do, and never claim what they did not say. When a message"
                + " needs no words, thanks for example, answer with nothing but [like], [love] or [laugh].";
    }

    /** @throws IllegalStateException when the answer makes no sense */
    List<Saying> sayings(Turn turn, String answer) {
        if (answer == null
                || answer.length() > LONGEST
                || !SENSE.matcher(answer).find()) {
            throw new IllegalStateException("The model answered nothing that can be said");
        }
        Matcher tapback = TAPBACK.matcher(answer.strip());
        if (tapback.matches() && turn.last().messageGuid() != null) {
            return List.of(new Saying(
                    turn.key() + "-tapback",
                    turn.chat(),
                    tapback.group(1),
                    turn.last().messageGuid(),
                    true));
        }
        return bubbles(turn, answer);
    }

    /** Tells the person that there is no answer, and calls a colleague. */
    List<Saying> away(Turn turn) {
        List<Saying> sayings = new ArrayList<>(bubbles(turn, AWAY));
        String call = "I cannot answer " + turn.last().person() + ", who wrote: "
                + turn.last().text();
        sayings.add(new Saying(turn.key() + "-call", colleague, call, null, false));
        return sayings;
    }

    private List<Saying> bubbles(Turn turn, String text) {
        // In a group it shows who is answered; a thread stays a thread.
        String replyTo = turn.isGroup() || turn.last().threaded() ? turn.last().messageGuid() : null;
        List<String> bubbles = Bubbles.of(text, bubbleSize);
        List<Saying> sayings = new ArrayList<>();
        for (int part = 0; part < bubbles.size(); part++) {
            sayings.add(new Saying(turn.key() + "-" + part, turn.chat(), bubbles.get(part), replyTo, false));
        }
        return sayings;
    }
}
