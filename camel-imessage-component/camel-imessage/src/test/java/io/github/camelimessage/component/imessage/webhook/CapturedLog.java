// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;

/** Records what is logged under a name, at every level, with stack traces, and keeps it off the console. */
public final class CapturedLog extends AbstractAppender implements AutoCloseable {

    private final Queue<String> texts = new ConcurrentLinkedQueue<>();
    private final LoggerContext context = (LoggerContext) LogManager.getContext(false);
    private final String name;

    /** The configuration of the name before, or null. */
    private final LoggerConfig before;

    private CapturedLog(String name) {
        super("captured", null, null, true, Property.EMPTY_ARRAY);
        this.name = name;
        this.before = context.getConfiguration().getLoggers().get(name);
    }

    public static CapturedLog of(String name) {
        CapturedLog log = new CapturedLog(name);
        log.start();
        LoggerConfig logger = new LoggerConfig(name, Level.ALL, false);
        logger.addAppender(log, Level.ALL, null);
        Configuration configuration = log.context.getConfiguration();
        configuration.removeLogger(name);
        configuration.addLogger(name, logger);
        log.context.updateLoggers();
        return log;
    }

    @Override
    public void append(LogEvent event) {
        StringBuilder text =
                new StringBuilder(event.getLevel() + " " + event.getMessage().getFormattedMessage());
        for (Throwable failure = event.getThrown(); failure != null; failure = failure.getCause()) {
            text.append('\n').append(failure);
        }
        texts.add(text.toString());
    }

    public long lines() {
        return texts.size();
    }

    /** Each starts with its level. */
    public long linesWith(String part) {
        return texts.stream().filter(text -> text.contains(part)).count();
    }

    /** What was logged with this part in it. */
    public List<String> with(String part) {
        return texts.stream().filter(text -> text.contains(part)).toList();
    }

    /** What was logged at this level; a stack trace starts on a new line. */
    public List<String> at(Level level) {
        return texts.stream().filter(text -> text.startsWith(level + " ")).toList();
    }

    @Override
    public void close() {
        context.getConfiguration().removeLogger(name);
        if (before != null) {
            context.getConfiguration().addLogger(name, before);
        }
        context.updateLoggers();
        stop();
    }
}
