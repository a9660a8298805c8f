// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.apache.camel.resume.Cacheable;
import org.apache.camel.resume.Deserializable;
import org.apache.camel.resume.Offset;
import org.apache.camel.resume.OffsetKey;
import org.apache.camel.resume.ResumeAdapter;
import org.apache.camel.resume.ResumeStrategy;
import org.apache.camel.resume.cache.ResumeCache;
import org.apache.camel.spi.annotations.JdkService;

/**
 * Keeps what a resume strategy has read until the consumer asks for its position. Numbers below zero are not positions
 * but markers of {@link KafkaPositions}.
 */
@JdkService(IMessageResumeAdapter.FACTORY)
public class IMessageResumeAdapter implements ResumeAdapter, Cacheable, Deserializable {

    public static final String FACTORY = "imessage-adapter-factory";

    private final Map<Long, CompletableFuture<Void>> expected = new ConcurrentHashMap<>();
    private volatile ResumeCache<Object> cache;

    /** @throws IllegalStateException if the strategy has another adapter */
    static IMessageResumeAdapter of(ResumeStrategy strategy) {
        if (strategy.getAdapter() instanceof IMessageResumeAdapter adapter) {
            return adapter;
        }
        throw new IllegalStateException(
                "The resume strategy " + strategy.getClass().getName()
                        + " did not accept the adapter of imessage:events, so the position cannot be read from"
                        + " it");
    }

    /** Does nothing: the consumer asks for its position when it starts. */
    @Override
    public void resume() {}

    /** @return null if there is no value under the key */
    synchronized Long position(String key) {
        return cache != null && cache.get(key) instanceof Number position ? position.longValue() : null;
    }

    /** Returns true once a marker has been read. */
    Future<?> expect(long mark) {
        CompletableFuture<Void> read = new CompletableFuture<>();
        expected.put(mark, read);
        return read;
    }

    @Override
    public boolean add(OffsetKey<?> key, Offset<?> offset) {
        return add(key.getValue(), offset.getValue());
    }

    @Override
    public boolean deserialize(ByteBuffer key, ByteBuffer value) {
        Object number = deserializeValue(value);
        CompletableFuture<Void> mark = number instanceof Long ? expected.remove(number) : null;
        if (mark != null) {
            mark.complete(null);
        }
        return add(deserializeKey(key), number);
    }

    /** Synchronized: strategies read and write on their own threads, and Camel's simplest cache is not thread-safe. */
    private synchronized boolean add(Object key, Object position) {
        if (cache == null || key == null || !(position instanceof Number number)) {
            return false;
        }
        if (number.longValue() >= 0) {
            cache.add(key, position);
        }
        return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void setCache(ResumeCache<?> cache) {
        this.cache = (ResumeCache<Object>) cache;
    }

    @Override
    public ResumeCache<?> getCache() {
        return cache;
    }
}
