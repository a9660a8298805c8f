// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.project;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.http.Address;
import io.github.camelimessage.http.TlsOptions;
import io.github.camelimessage.sdk.RetryListener;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.KeyManager;
import javax.net.ssl.TrustManager;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** Builds a {@link PhotonProject}. Only its id and secret are required. */
public final class PhotonProjectBuilder {

    /** Photon's management plane. */
    public static final String MANAGEMENT_ADDRESS = "https://spectrum.photon.codes";

    private static final int REQUESTS_PER_SECOND = 5;

    private String projectId;
    private String projectSecret;
    private String managementAddress = MANAGEMENT_ADDRESS;
    private int requestsPerSecond = REQUESTS_PER_SECOND;
    private RetryListener retryListener = RetryListener.NONE;
    private Clock clock = Clock.systemUTC();
    private OkHttpClient okHttpClient;
    private List<TrustManager> trustManagers = List.of();
    private List<KeyManager> keyManagers = List.of();

    PhotonProjectBuilder() {}

    /** The project's id, a UUID at Photon. */
    public PhotonProjectBuilder projectId(String projectId) {
        this.projectId = projectId;
        return this;
    }

    /** The project's secret. It is sent only to the management plane. */
    public PhotonProjectBuilder projectSecret(String projectSecret) {
        this.projectSecret = projectSecret;
        return this;
    }

    /**
     * The management plane: {@value #MANAGEMENT_ADDRESS} by default; null means that too. An address without a scheme
     * is reached over TLS.
     */
    public PhotonProjectBuilder managementAddress(String managementAddress) {
        this.managementAddress =
                managementAddress == null || managementAddress.isBlank() ? MANAGEMENT_ADDRESS : managementAddress;
        return this;
    }

    /**
     * The largest number of requests to the management plane per second; 5 by default, which is Photon's limit for a
     * project. Further requests wait. Several applications of one project share the limit at Photon.
     *
     * @param requestsPerSecond at least 2
     */
    public PhotonProjectBuilder requestsPerSecond(int requestsPerSecond) {
        this.requestsPerSecond = requestsPerSecond;
        return this;
    }

    /** Called for each retry of a call to the management plane; none by default. */
    public PhotonProjectBuilder retryListener(RetryListener retryListener) {
        this.retryListener = Objects.requireNonNull(retryListener, "retryListener");
        return this;
    }

    /** The clock for the lifetime of tokens; the system clock by default. */
    public PhotonProjectBuilder clock(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /** The HTTP client to use, with its proxy, interceptors and pool. The project does not close it. */
    public PhotonProjectBuilder okHttpClient(OkHttpClient okHttpClient) {
        this.okHttpClient = okHttpClient;
        return this;
    }

    /** The trust managers for the management plane; the platform's trust store by default. */
    public PhotonProjectBuilder trustManagers(TrustManager... trustManagers) {
        this.trustManagers = List.of(trustManagers);
        return this;
    }

    /** The client certificate for servers that request one. */
    public PhotonProjectBuilder keyManagers(KeyManager... keyManagers) {
        this.keyManagers = List.of(keyManagers);
        return this;
    }

    /**
     * Creates the project, without a request. @throws IllegalArgumentException with the option that is missing or
     * invalid
     */
    public PhotonProject build() {
        String id = required("projectId", projectId);
        String secret = required("projectSecret", projectSecret);
        if (requestsPerSecond < 2) {
            throw new IllegalArgumentException("requestsPerSecond must be at least 2, but is " + requestsPerSecond);
        }
        checkId(id);
        ManagementCalls calls = new ManagementCalls(
                base(),
                id,
                secret,
                requestsPerSecond,
                new TlsOptions(trustManagers, keyManagers),
                okHttpClient,
                retryListener);
        return new PhotonProject(id, calls, clock);
    }

    private static void checkId(String id) {
        try {
            ManagementRequest.id("projectId", id);
        } catch (ValidationException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private HttpUrl base() {
        try {
            return HttpUrl.get(Address.parse(managementAddress, true).url());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("managementAddress: " + e.getMessage(), e);
        }
    }

    /** A secret read from a file usually ends with a line break. */
    private static String required(String option, String value) {
        String stripped = value == null ? "" : value.strip();
        if (stripped.isEmpty()) {
            throw new IllegalArgumentException(option + " is missing: Photon's console shows it with the project");
        }
        if (!stripped.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException(
                    option + " contains white space, a control character or a" + " character outside ASCII");
        }
        return stripped;
    }
}
