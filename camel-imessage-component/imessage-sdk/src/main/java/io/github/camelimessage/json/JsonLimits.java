// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.json;

import com.fasterxml.jackson.core.StreamReadConstraints;

/** What the JSON of an answer or a webhook may be, far above what either vendor's documents need. */
public final class JsonLimits {

    /** How much of an answer is read by default: 16 MiB. Pictures and files are no JSON, or are excepted. */
    public static final int ANSWER_BYTES = 16 * 1024 * 1024;

    /** Values, names and brackets: an empty list of two bytes takes fifty bytes of memory and more. */
    private static final int TOKENS = 2_000_000;

    private static final int NESTING = 100;
    private static final int NUMBER_CHARACTERS = 400;
    private static final int NAME_CHARACTERS = 10_000;

    static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNestingDepth(NESTING)
            .maxTokenCount(TOKENS)
            .maxStringLength(ANSWER_BYTES)
            .maxNumberLength(NUMBER_CHARACTERS)
            .maxNameLength(NAME_CHARACTERS)
            .build();

    private JsonLimits() {}
}
