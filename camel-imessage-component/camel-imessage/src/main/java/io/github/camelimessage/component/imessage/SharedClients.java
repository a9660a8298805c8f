// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.component.imessage.consumer.EventSource;
import io.github.camelimessage.photon.project.PhotonProject;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.sdk.RetryListener;
import io.github.camelimessage.tail.EventTails;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.WritableHealthCheckRepository;
import org.apache.camel.util.concurrent.ThreadType;

/** The clients of a component: one for each connection, created when an endpoint first needs it. */
final class SharedClients {

    private static final class Entry {
        final IMessageClient client;
        final EventSource events;
        HealthCheck check;

        Entry(IMessageClient client) {
            this.client = client;
            this.events = new EventSource(client.events(), new EventTails(client));
        }
    }

    private final Lock lock = new ReentrantLock();
    private final Map<Connection, Entry> entries = new HashMap<>();
    private final SharedProjects projects;
    private final IMessageComponent component;
    private ExecutorService virtualThreads;

    SharedClients(IMessageComponent component) {
        this.component = component;
        this.projects = new SharedProjects(retries(IMessageProvider.PHOTON, null)); // of several accounts, maybe
    }

    /** For a producer: registers a health check for the client. */
    IMessageClient get(Connection connection) {
        lock.lock();
        try {
            Entry entry = entry(connection);
            if (entry.check == null) {
                entry.check = addCheck(connection, entry.client);
            }
            return entry.client;
        } finally {
            lock.unlock();
        }
    }

    /** For a consumer, which has its own health check. */
    IMessageClient ofConsumer(Connection connection) {
        lock.lock();
        try {
            return entry(connection).client;
        } finally {
            lock.unlock();
        }
    }

    /** The project of the connection, if it has one. */
    PhotonProject project(Connection connection) {
        return projects.get(connection);
    }

    /** The log of the client, for a consumer. */
    EventSource eventSource(Connection connection) {
        lock.lock();
        try {
            return entry(connection).events;
        } finally {
            lock.unlock();
        }
    }

    List<ClientDescription> descriptions() {
        lock.lock();
        try {
            return entries.keySet().stream()
                    .map(connection -> ClientDescription.of(connection, projects.status(connection)))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            entries.forEach(this::close);
            entries.clear();
            projects.close();
            endThreads();
        } finally {
            lock.unlock();
        }
    }

    private Entry entry(Connection connection) {
        return entries.computeIfAbsent(
                connection,
                added -> new Entry(added.open(projects, retries(added.provider(), added.account()), threads())));
    }

    private RetryListener retries(IMessageProvider provider, String account) {
        return failure -> component.callRecorder().retrying(provider.optionName(), account, failure);
    }

    /** Virtual ones if Camel is told to use them: a connection keeps its thread while it is open. Otherwise null. */
    private ExecutorService threads() {
        if (virtualThreads == null && ThreadType.current() == ThreadType.VIRTUAL) {
            virtualThreads = component
                    .getCamelContext()
                    .getExecutorServiceManager()
                    .newCachedThreadPool(component, "IMessageConnection");
        }
        return virtualThreads;
    }

    private void endThreads() {
        if (virtualThreads != null) {
            component.getCamelContext().getExecutorServiceManager().shutdownNow(virtualThreads);
            virtualThreads = null;
        }
    }

    private HealthCheck addCheck(Connection connection, IMessageClient client) {
        WritableHealthCheckRepository repository = repository();
        if (repository == null) {
            return null;
        }
        long sameName = entries.entrySet().stream()
                .filter(other ->
                        other.getValue().check != null && other.getKey().name().equals(connection.name()))
                .count();
        String id = "producer:imessage-" + connection.name() + (sameName == 0 ? "" : "-" + (sameName + 1));
        HealthCheck check = new IMessageProducerHealthCheck(id, connection, client, () -> projects.status(connection));
        check.setEnabled(component.isHealthCheckProducerEnabled());
        repository.addHealthCheck(check);
        return check;
    }

    private void close(Connection connection, Entry entry) {
        WritableHealthCheckRepository repository = repository();
        if (repository != null && entry.check != null) {
            repository.removeHealthCheck(entry.check);
        }
        if (connection.ownsClient()) {
            entry.client.close();
        }
    }

    private WritableHealthCheckRepository repository() {
        return HealthCheckHelper.getHealthCheckRepository(
                component.getCamelContext(), "producers", WritableHealthCheckRepository.class);
    }
}
