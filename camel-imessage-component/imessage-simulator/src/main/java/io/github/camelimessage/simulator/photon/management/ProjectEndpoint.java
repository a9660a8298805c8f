// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon.management;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Tokens, lines and users of the project. */
final class ProjectEndpoint {
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private final Project project;

    ProjectEndpoint(Project project) {
        this.project = project;
    }

    Answer handle(Asked asked) {
        if (asked.is("POST", "imessage", "tokens")) {
            return tokens(project.exchange());
        }
        if (asked.is("GET", "lines", "route")) {
            return bestLine();
        }
        if (asked.is("GET", "users")) {
            String type = asked.query().get("type");
            List<ObjectNode> users = project.users().stream()
                    .filter(user -> type == null || user.type().equals(type))
                    .map(this::view)
                    .toList();
            return Answer.of(Answer.JSON.createObjectNode().set("users", Answer.JSON.valueToTree(users)));
        }
        return asked.is("POST", "users") ? register(asked) : Answer.notFound();
    }

    private static Answer tokens(Project.Issue issue) {
        ObjectNode data = Answer.JSON.createObjectNode();
        data.put("expiresIn", issue.life().toMillis() / 1000.0);
        if (issue.lines().isEmpty()) {
            return Answer.of(
                    data.put("type", "shared").put("token", issue.tokens().get(0)));
        }
        data.put("type", "dedicated");
        ObjectNode auth = data.putObject("auth");
        ObjectNode numbers = data.putObject("numbers");
        for (int i = 0; i < issue.lines().size(); i++) {
            Project.Line line = issue.lines().get(i);
            auth.put(line.instanceId(), issue.tokens().get(i));
            numbers.put(line.instanceId(), line.phoneNumber());
        }
        return Answer.of(data);
    }

    /** The line with the fewest people. */
    private Answer bestLine() {
        return project.lines().stream()
                .filter(line -> line.phoneNumber() != null)
                .min(Comparator.comparingLong(this::people))
                .map(line -> {
                    ObjectNode data = Answer.JSON.createObjectNode().put("isBestAvailable", true);
                    data.putObject("line")
                            .put("platform", "imessage")
                            .put("id", line.instanceId())
                            .put("phoneNumber", line.phoneNumber());
                    return Answer.of(data);
                })
                .orElseGet(Answer::notFound);
    }

    private long people(Project.Line line) {
        return project.users().stream()
                .filter(user -> line.phoneNumber().equals(user.assignedPhoneNumber()))
                .count();
    }

    private Answer register(Asked asked) {
        String type = asked.text("type");
        String phone = asked.text("phoneNumber");
        String line = asked.text("assignedPhoneNumber");
        if (!"shared".equals(type) && !"dedicated".equals(type)) {
            return Answer.invalid("The type must be shared or dedicated");
        }
        if (phone == null ? asked.text("email") == null : !PHONE.matcher(phone).matches()) {
            return Answer.invalid("The phoneNumber is not in E.164 form");
        }
        boolean hasLine = project.lines().stream().anyMatch(each -> line != null && line.equals(each.phoneNumber()));
        if (type.equals("dedicated") && !hasLine) {
            return Answer.invalid("The assignedPhoneNumber is not a line of the project");
        }
        return Answer.of(view(project.register(new Project.User(
                null,
                type,
                phone,
                asked.text("email"),
                asked.text("firstName"),
                asked.text("lastName"),
                type.equals("dedicated") ? line : null,
                null))));
    }

    private ObjectNode view(Project.User user) {
        ObjectNode view = Answer.JSON
                .createObjectNode()
                .put("id", user.id())
                .put("projectId", project.id())
                .put("firstName", user.firstName())
                .put("lastName", user.lastName())
                .put("email", user.email())
                .put("phoneNumber", user.phoneNumber())
                .put("assignedPhoneNumber", user.assignedPhoneNumber())
                .put("createdAt", user.createdAt());
        view.putObject("meta");
        return view;
    }
}
