// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge.demo;

import io.github.camelimessage.simulator.world.ChatChange;
import io.github.camelimessage.simulator.world.EventLog;
import io.github.camelimessage.simulator.world.GroupChange;
import io.github.camelimessage.simulator.world.LogEntry;
import io.github.camelimessage.simulator.world.MessageChange;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Prints the chats, and counts the messages that need a reply and the replies. */
final class Transcript {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final EventLog log;
    private final PrintStream out;
    private final Semaphore news = new Semaphore(0);
    private long told;
    private int arrivals;
    private int questions;
    private int replies;

    Transcript(EventLog log, PrintStream out) {
        this.log = log;
        this.out = out;
        log.listen(news::release);
    }

    /** Prints new events. */
    void tell() {
        for (LogEntry entry : log.read(told, log.head(), Integer.MAX_VALUE)) {
            tell(entry);
            told = entry.sequence();
        }
    }

    /** Prints new events until everything has a reply. */
    void awaitReplies() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        tell();
        while (replies < arrivals + questions) {
            try {
                if (!news.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    throw new IllegalStateException("The concierge did not reply within " + PATIENCE);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            tell();
        }
    }

    String summary() {
        int expected = arrivals + questions;
        return arrivals + " guests came and " + questions + " messages were written; the concierge said " + replies
                + " things, " + (replies == expected ? "none twice." : "some of them twice.");
    }

    private void tell(LogEntry entry) {
        if (entry.change() instanceof MessageChange.Received received) {
            if (entry.isFromMe()) {
                replies++;
            } else {
                questions++;
            }
            line(entry, received.message().text());
        } else if (entry.change() instanceof GroupChange.ParticipantAdded added) {
            arrivals++;
            line(entry, "(adds " + added.participant().address() + ")");
        } else if (entry.change() instanceof ChatChange.BackgroundChanged) {
            line(entry, "(sets another background)");
        }
    }

    private void line(LogEntry entry, String what) {
        String who = entry.isFromMe() ? "Concierge" : entry.actor().address().replaceFirst("@.*", "");
        out.printf("  %10s  %s%n", who.substring(0, 1).toUpperCase(Locale.ROOT) + who.substring(1), what);
    }
}
