// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.json;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.io.InputDecorator;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;

/** Lets Jackson read JSON whose texts are damaged: see {@link WellFormedStream}. What is no JSON is refused as ever. */
public final class LenientJson {

    private LenientJson() {}

    /** For parsers of bytes. */
    public static JsonFactoryBuilder factory() {
        return (JsonFactoryBuilder) new JsonFactoryBuilder()
                .streamReadConstraints(JsonLimits.CONSTRAINTS)
                .inputDecorator(new WellFormed());
    }

    private static final class WellFormed extends InputDecorator {

        private static final long serialVersionUID = 1L;

        @Override
        public InputStream decorate(IOContext context, InputStream in) {
            return new WellFormedStream(in);
        }

        @Override
        public InputStream decorate(IOContext context, byte[] bytes, int offset, int length) {
            return new WellFormedStream(new ByteArrayInputStream(bytes, offset, length));
        }

        @Override
        public Reader decorate(IOContext context, Reader reader) {
            return reader;
        }
    }
}
