// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.photon.project.PhotonProject;
import io.github.camelimessage.photon.project.PhotonProjectBuilder;
import io.github.camelimessage.photon.project.ProjectStatus;
import io.github.camelimessage.sdk.RetryListener;
import java.util.HashMap;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.apache.camel.support.jsse.SSLContextParameters;

/** The projects of a component: all clients of a project share its token exchange, whatever their lines. */
final class SharedProjects {

    private record Key(
            ProjectCredentials credentials, OkHttpClient okHttpClient, SSLContextParameters sslContextParameters) {}

    private final Map<Key, PhotonProject> projects = new HashMap<>();
    private final RetryListener retries;

    /** @param retries called for each retry of a call to the management plane */
    SharedProjects(RetryListener retries) {
        this.retries = retries;
    }

    synchronized PhotonProject get(Connection connection) {
        Key key = new Key(connection.project(), connection.okHttpClient(), connection.sslContextParameters());
        return projects.computeIfAbsent(key, this::open);
    }

    /** The status of the token exchange; null without a project. */
    synchronized ProjectStatus status(Connection connection) {
        return connection.project() == null ? null : get(connection).status();
    }

    private PhotonProject open(Key key) {
        PhotonProjectBuilder builder = PhotonProject.builder()
                .projectId(key.credentials().projectId())
                .projectSecret(key.credentials().projectSecret())
                .managementAddress(key.credentials().managementAddress())
                .okHttpClient(key.okHttpClient())
                .retryListener(retries);
        if (key.sslContextParameters() != null) {
            TlsManagers.of(key.sslContextParameters()).configure(builder);
        }
        return builder.build();
    }

    /** Call it after the clients are closed. */
    synchronized void close() {
        projects.values().forEach(PhotonProject::close);
        projects.clear();
    }
}
