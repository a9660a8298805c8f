// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The modules of this build, and those that a Maven command selects. */
final class Modules {

    private static final Pattern SELECTED = Pattern.compile("-pl (\\S+)");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");

    /** The POM of each module, without its parent, by artifact id. */
    private final Map<String, String> poms = new TreeMap<>();

    private final Map<String, String> artifactsByDirectory = new TreeMap<>();

    Modules() {
        try (Stream<Path> found = Files.find(
                Pages.ROOT, 3, (path, attributes) -> path.endsWith("pom.xml") && attributes.isRegularFile())) {
            found.forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Path file) {
        try {
            String pom = Files.readString(file);
            pom = pom.substring(Math.max(0, pom.indexOf("</parent>")));
            String artifact = artifactsIn(pom).get(0);
            poms.put(artifact, pom);
            artifactsByDirectory.put(Pages.name(file.getParent()), artifact);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code -pl} selects: directories, or artifact ids after a colon. */
    static List<String> namedIn(String command) {
        Matcher selected = SELECTED.matcher(command);
        return selected.find() ? List.of(selected.group(1).split(",")) : List.of();
    }

    boolean exists(String module) {
        return poms.containsKey(artifact(module));
    }

    String pom(String module) {
        return poms.get(artifact(module));
    }

    private String artifact(String module) {
        return module.startsWith(":") ? module.substring(1) : artifactsByDirectory.getOrDefault(module, "");
    }

    /** The artifacts that a command with {@code -am} builds: the selected ones, and those that they depend on. */
    Set<String> built(String command) {
        Set<String> built = new TreeSet<>();
        namedIn(command).forEach(module -> add(artifact(module), built));
        return built;
    }

    private void add(String artifact, Set<String> built) {
        if (poms.containsKey(artifact) && built.add(artifact)) {
            // Maven does not build what a BOM only manages.
            String pom = poms.get(artifact).replaceAll("(?s)<dependencyManagement>.*?</dependencyManagement>", "");
            artifactsIn(pom).forEach(dependency -> add(dependency, built));
        }
    }

    /** The artifacts of this build whose versions the BOM has. */
    Set<String> published() {
        Set<String> published = new HashSet<>(artifactsIn(poms.get("camel-imessage-bom")));
        published.retainAll(poms.keySet());
        return published;
    }

    private static List<String> artifactsIn(String pom) {
        return ARTIFACT.matcher(pom).results().map(found -> found.group(1)).toList();
    }
}
