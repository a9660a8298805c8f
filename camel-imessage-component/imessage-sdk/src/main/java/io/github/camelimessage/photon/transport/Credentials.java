// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport;

import io.github.camelimessage.error.IMessageException;
import java.util.concurrent.CompletionStage;

/** Where a stream gets what it carries. */
public interface Credentials {

    CompletionStage<Attempt> next();

    /**
     * What to carry in place of an attempt that the server refused for its token.
     *
     * @param refusal fails the stage when there is no other token
     */
    CompletionStage<Attempt> instead(Attempt refused, IMessageException refusal);

    /** Is told of a stream that the server ended for its token, after elements came. */
    void refused(Attempt refused);
}
