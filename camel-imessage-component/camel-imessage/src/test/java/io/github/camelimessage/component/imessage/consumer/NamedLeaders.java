// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.cluster.CamelClusterMember;
import org.apache.camel.support.cluster.AbstractCamelClusterService;
import org.apache.camel.support.cluster.AbstractCamelClusterView;

/** A cluster whose leaders the test sets, also several at once. A node that leaves an election no longer leads it. */
final class NamedLeaders {

    private final Map<String, Set<String>> leaders = new ConcurrentHashMap<>();
    private final List<View> views = new CopyOnWriteArrayList<>();

    /** Thrown when members are requested; null for none. */
    volatile RuntimeException trouble;

    /** Elections whose leader cannot be requested. */
    final Set<String> mute = ConcurrentHashMap.newKeySet();

    /** Elections that cannot be held. */
    final Set<String> missing = ConcurrentHashMap.newKeySet();

    /** Elections that can be joined when the cluster service is connected, which takes until the test allows it. */
    final Map<String, Connecting> connecting = new ConcurrentHashMap<>();

    Service node(String id) {
        return new Service(id);
    }

    void lead(String namespace, String... nodes) {
        leaders(namespace).retainAll(List.of(nodes));
        leaders(namespace).addAll(List.of(nodes));
        views.stream().filter(view -> view.getNamespace().equals(namespace)).forEach(View::tell);
    }

    private Set<String> leaders(String namespace) {
        return leaders.computeIfAbsent(namespace, added -> ConcurrentHashMap.newKeySet());
    }

    /** The nodes that take part in an election. */
    List<String> standing(String namespace) {
        return views.stream()
                .filter(view -> view.isStarted() && view.getNamespace().equals(namespace))
                .map(view -> view.getLocalMember().getId())
                .sorted()
                .toList();
    }

    final class Service extends AbstractCamelClusterService<View> {

        private Service(String id) {
            super(id);
        }

        @Override
        protected View createView(String namespace) {
            if (missing.contains(namespace)) {
                throw new NoClassDefFoundError("A class of the engine");
            }
            Connecting connection = connecting.get(namespace);
            if (connection != null) {
                connection.await();
            }
            View view = new View(this, namespace);
            views.add(view);
            return view;
        }
    }

    final class View extends AbstractCamelClusterView {

        private View(Service service, String namespace) {
            super(service, namespace);
        }

        private void tell() {
            if (isStarted()) {
                fireLeadershipChangedEvent(getLeader().orElse(null));
            }
        }

        @Override
        public Optional<CamelClusterMember> getLeader() {
            return leaders(getNamespace()).stream().findFirst().map(this::member);
        }

        @Override
        public CamelClusterMember getLocalMember() {
            if (mute.contains(getNamespace())) {
                throw new AssertionError("The engine fails");
            }
            return member(getClusterService().getId());
        }

        @Override
        public List<CamelClusterMember> getMembers() {
            if (trouble != null) {
                throw trouble;
            }
            return new ArrayList<>(
                    standing(getNamespace()).stream().map(this::member).toList());
        }

        private CamelClusterMember member(String id) {
            return new Member(
                    id,
                    leaders(getNamespace()).contains(id),
                    id.equals(getClusterService().getId()));
        }

        @Override
        protected void doStop() {
            leaders(getNamespace()).remove(getClusterService().getId());
        }
    }

    private record Member(String getId, boolean isLeader, boolean isLocal) implements CamelClusterMember {}
}
