// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import java.nio.ByteBuffer;
import org.apache.camel.resume.Cacheable;
import org.apache.camel.resume.Deserializable;
import org.apache.camel.resume.Offset;
import org.apache.camel.resume.OffsetKey;
import org.apache.camel.resume.ResumeAdapter;
import org.apache.camel.resume.cache.ResumeCache;
import org.apache.camel.spi.annotations.JdkService;

/** Keeps what a resume strategy has read until the consumer asks for its position. */
@JdkService(IMessageResumeAdapter.FACTORY)
public class IMessageResumeAdapter implements ResumeAdapter, Cacheable, Deserializable {

    public static final String FACTORY = "imessage-adapter-factory";

    private volatile ResumeCache<Object> cache;

    /** Does nothing: the consumer asks for its position when it starts. */
    @Override
    public void resume() {}

    /** @return null when nothing is known under the key */
    Long position(String key) {
        return cache != null && cache.get(key) instanceof Number position ? position.longValue() : null;
    }

    @Override
    public boolean add(OffsetKey<?> key, Offset<?> offset) {
        return add(key.getValue(), offset.getValue());
    }

    @Override
    public boolean deserialize(ByteBuffer key, ByteBuffer value) {
        return add(deserializeKey(key), deserializeValue(value));
    }

    private boolean add(Object key, Object position) {
        if (cache == null || key == null || !(position instanceof Number)) {
            return false;
        }
        cache.add(key, position);
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
