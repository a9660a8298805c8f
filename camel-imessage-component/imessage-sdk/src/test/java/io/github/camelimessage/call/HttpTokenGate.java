// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.call;

import java.io.IOException;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An HTTP server that checks the token first. */
abstract class HttpTokenGate extends ExpiredTokenSuite {

    final MockWebServer server = new MockWebServer();

    abstract MockResponse answer(RecordedRequest request);

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String token = request.getHeaders().get("authorization").substring("Bearer ".length());
                seen.add(token);
                return token.equals(accepted)
                        ? answer(request)
                        : new MockResponse.Builder().code(401).build();
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    static MockResponse json(int status, String json) {
        return new MockResponse.Builder().code(status).body(json).build();
    }
}
