// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.http;

import com.google.protobuf.Message;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.http.HttpCall;
import io.github.camelimessage.http.TlsHint;
import io.github.camelimessage.photon.transport.Attempt;
import io.github.camelimessage.photon.transport.PhotonErrors;
import java.io.IOException;
import okhttp3.Response;

/** Reads the answer of a method. */
record ProtoReader<A extends Message>(A prototype, Attempt attempt) implements HttpCall.Reader<A> {

    @Override
    public A read(Response response) throws IOException {
        if (!response.isSuccessful()) {
            throw HttpErrors.of(response, attempt);
        }
        try {
            return ProtoJsonReader.read(response.body().byteStream(), prototype);
        } catch (ProtoJsonException e) {
            throw PhotonErrors.unexpectedAnswer("The server's answer is not the JSON of the contract", e);
        }
    }

    @Override
    public IMessageException lost(IOException cause) {
        return PhotonErrors.network(
                "The connection failed: " + attempt.withoutToken(cause.toString()) + TlsHint.of(cause), cause);
    }
}
