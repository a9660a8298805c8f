// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon.management;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Photon's project in the management plane. Without lines it is on the shared pool. Its lines share the simulator's
 * world, or each line has its own world.
 */
public final class Project {
    private final String id;
    private final String secret;
    private final Clock clock;
    private final IssuedTokens tokens;
    private final List<Line> lines = new ArrayList<>();
    private final List<User> users = new ArrayList<>();
    private Duration tokenLife;
    private boolean isSuspended;
    private int exchanges;

    /**
     * A line of the project.
     *
     * @param phoneNumber null if it has none
     */
    public record Line(String instanceId, String phoneNumber) {}

    /**
     * A user whom the project may write to.
     *
     * @param type {@code shared} or {@code dedicated}
     */
    public record User(
            String id,
            String type,
            String phoneNumber,
            String email,
            String firstName,
            String lastName,
            String assignedPhoneNumber,
            String createdAt) {}

    /** The result of a token exchange. */
    record Issue(List<Line> lines, List<String> tokens, Duration life) {}

    public Project(String id, String secret, Clock clock, IssuedTokens tokens, List<Line> lines, Duration tokenLife) {
        this.id = id;
        this.secret = secret;
        this.clock = clock;
        this.tokens = tokens;
        this.tokenLife = tokenLife;
        this.lines.addAll(lines);
    }

    public String id() {
        return id;
    }

    public String secret() {
        return secret;
    }

    /** Sets the lifetime of tokens that are issued from now on, by the simulator's clock. */
    public synchronized void tokenLife(Duration life) {
        tokenLife = Objects.requireNonNull(life, "life");
    }

    /** Invalidates all tokens that were issued so far. */
    public void expireTokens() {
        tokens.expireAll();
    }

    /** The number of successful exchanges. */
    public synchronized int exchanges() {
        return exchanges;
    }

    /**
     * Suspends the project: the management plane refuses all requests and tokens are invalid, until {@link #resume}.
     */
    public synchronized void suspend() {
        isSuspended = true;
        tokens.expireAll();
    }

    public synchronized void resume() {
        isSuspended = false;
    }

    synchronized boolean isSuspended() {
        return isSuspended;
    }

    public synchronized List<Line> lines() {
        return List.copyOf(lines);
    }

    /** @param phoneNumber null: no number yet */
    public synchronized void addLine(String instanceId, String phoneNumber) {
        lines.add(new Line(instanceId, phoneNumber));
    }

    /** Removes a line: its tokens become invalid, and new tokens do not contain it. */
    public synchronized void removeLine(String instanceId) {
        lines.removeIf(line -> line.instanceId().equals(instanceId));
        tokens.expire(instanceId);
    }

    public synchronized List<User> users() {
        return List.copyOf(users);
    }

    /** Registers a user to whom the project can write on the shared pool, by e-mail address or phone number. */
    public User addUser(String address) {
        boolean isEmail = address.contains("@");
        return register(
                new User(null, "shared", isEmail ? null : address, isEmail ? address : null, null, null, null, null));
    }

    /** Whether a user with this address is registered. */
    public synchronized boolean isUser(String address) {
        return users.stream()
                .anyMatch(user -> address.equals(user.phoneNumber()) || address.equalsIgnoreCase(user.email()));
    }

    synchronized Issue exchange() {
        exchanges++;
        List<String> issued = lines.isEmpty()
                ? List.of(tokens.issue(null, tokenLife))
                : lines.stream()
                        .map(line -> tokens.issue(line.instanceId(), tokenLife))
                        .toList();
        return new Issue(List.copyOf(lines), issued, tokenLife);
    }

    /** A user who is already registered with the same line is returned again. */
    synchronized User register(User asked) {
        return users.stream()
                .filter(each -> each.type().equals(asked.type())
                        && (asked.phoneNumber() != null && asked.phoneNumber().equals(each.phoneNumber())
                                || asked.email() != null && asked.email().equals(each.email()))
                        && (asked.assignedPhoneNumber() == null
                                || asked.assignedPhoneNumber().equals(each.assignedPhoneNumber())))
                .findFirst()
                .orElseGet(() -> add(asked));
    }

    private User add(User asked) {
        User added = new User(
                UUID.randomUUID().toString(),
                asked.type(),
                asked.phoneNumber(),
                asked.email(),
                asked.firstName(),
                asked.lastName(),
                asked.assignedPhoneNumber() == null ? "+12025550100" : asked.assignedPhoneNumber(),
                clock.instant().toString());
        users.add(added);
        return added;
    }

    /** Leaves out the secret. */
    @Override
    public String toString() {
        return "Project[" + id + "]";
    }
}
