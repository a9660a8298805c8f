// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.http;

import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.http.HttpCall;
import io.github.camelimessage.photon.transport.Attempt;
import io.github.camelimessage.sdk.AttachmentDownload;
import java.io.IOException;
import java.util.function.Function;
import okhttp3.Response;

/** Starts to read an answer that is a file; the reader of the download continues. */
record RawReader(Attempt attempt, Function<Response, AttachmentDownload> download)
        implements HttpCall.Reader<AttachmentDownload> {

    @Override
    public AttachmentDownload read(Response response) throws IOException {
        if (!response.isSuccessful()) {
            throw HttpErrors.of(response, attempt);
        }
        return download.apply(response);
    }

    @Override
    public IMessageException lost(IOException cause, String authority) {
        return HttpErrors.lost(cause, authority, attempt);
    }

    @Override
    public IMessageException clean(IMessageException failure) {
        return HttpErrors.clean(failure, attempt);
    }

    @Override
    public boolean keepsOpen() {
        return true;
    }
}
