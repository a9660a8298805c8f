// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport;

import io.github.camelimessage.error.IMessageException;
import java.util.concurrent.CompletionStage;

/** The source of a stream's token. */
public interface Credentials {

    CompletionStage<Attempt> next();

    /**
     * The credentials to use after the server refused the token of an attempt.
     *
     * @param refusal fails the stage if there is no other token
     */
    CompletionStage<Attempt> instead(Attempt refused, IMessageException refusal);

    /** Called if the server ended a stream because of its token, after elements arrived. */
    void refused(Attempt refused);
}
