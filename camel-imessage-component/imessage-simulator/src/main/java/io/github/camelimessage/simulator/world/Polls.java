// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Commands and queries for polls. All refuse an unknown poll with {@link Problem#POLL_NOT_FOUND}. */
public final class Polls {
    private final Ledger ledger;

    Polls(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Starts a poll with at least two choices; the title may be null, but not blank. */
    public PollState create(Actor actor, String chatGuid, String title, List<String> choices) {
        if (title != null && title.isBlank()) {
            throw WorldException.invalid("title", null, "The title is blank");
        }
        if (choices.size() < 2 || choices.stream().anyMatch(String::isBlank)) {
            throw WorldException.invalid("options", null, "A poll needs at least two choices that are not blank");
        }
        synchronized (ledger) {
            ChatEntity chat = ledger.chat(actor, chatGuid);
            List<PollState.Option> options =
                    choices.stream().map(text -> option(actor, text)).toList();
            PollState poll = new PollState(
                    ledger.newGuid(),
                    chatGuid,
                    title == null ? "" : title.strip(),
                    options,
                    Map.of(),
                    Map.of(),
                    ledger.now(),
                    ledger.now());
            ledger.polls.put(poll.guid(), poll);
            ledger.sent(chat, actor);
            ledger.record(chat, actor, new PollChange.Created(poll.guid(), poll.title(), poll.options()));
            return poll;
        }
    }

    public PollState get(Actor actor, String guid) {
        synchronized (ledger) {
            return poll(actor, guid);
        }
    }

    /** The poll, also in a chat that the local account has left; null if it does not exist. */
    public PollState find(String guid) {
        synchronized (ledger) {
            return ledger.polls.get(guid);
        }
    }

    /** The polls of a chat in the order of their creation, also of a chat without the local account. */
    public List<PollState> inspect(String chatGuid) {
        synchronized (ledger) {
            String guid = ledger.anyChat(chatGuid).guid;
            return ledger.polls.values().stream()
                    .filter(poll -> poll.chatGuid().equals(guid))
                    .toList();
        }
    }

    public PollState addOption(Actor actor, String guid, String text) {
        if (text.isBlank()) {
            throw WorldException.invalid("option_text", null, "The choice is blank");
        }
        synchronized (ledger) {
            PollState poll = poll(actor, guid);
            List<PollState.Option> options = new ArrayList<>(poll.options());
            options.add(option(actor, text));
            PollState changed = poll.withOptions(options, ledger.now());
            return store(actor, changed, new PollChange.OptionAdded(guid, poll.title(), changed.options()));
        }
    }

    /** Votes, replacing an earlier vote of the same person. */
    public PollState vote(Actor actor, String guid, String optionId) {
        synchronized (ledger) {
            PollState poll = poll(actor, guid);
            if (poll.options().stream().noneMatch(option -> option.id().equals(optionId))) {
                throw WorldException.invalid("option_identifier", optionId, "The poll does not have this choice");
            }
            PollState changed = poll.withVote(actor.address(), optionId, ledger.now());
            return store(actor, changed, new PollChange.Voted(guid, optionId));
        }
    }

    /** Removes an own vote; no effect if there is none. */
    public PollState unvote(Actor actor, String guid) {
        synchronized (ledger) {
            PollState poll = poll(actor, guid);
            String optionId = poll.votes().get(actor.address());
            PollState changed = poll.withVote(actor.address(), null, ledger.now());
            return optionId == null ? poll : store(actor, changed, new PollChange.Unvoted(guid, optionId));
        }
    }

    private PollState.Option option(Actor actor, String text) {
        return new PollState.Option(ledger.newGuid(), text.strip(), actor.address());
    }

    private PollState poll(Actor actor, String guid) {
        PollState poll = ledger.polls.get(guid);
        if (poll == null || !ledger.chats.get(poll.chatGuid()).hasMember(actor)) {
            throw new WorldException(Problem.POLL_NOT_FOUND, "No such poll", Map.of("message", guid));
        }
        return poll;
    }

    private PollState store(Actor actor, PollState poll, PollChange change) {
        ledger.polls.put(poll.guid(), poll);
        ledger.record(ledger.chats.get(poll.chatGuid()), actor, change);
        return poll;
    }
}
