// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An image as {@code docker load} reads it, unpacked.
 *
 * @param root what a container would have as its file system, without what comes from the base image
 * @param names of the image, with their tags
 * @param config what the image says about its containers
 */
record Image(Path root, List<String> names, JsonNode config) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Image unpack(Path tar, Path directory) throws Exception {
        Path content = Files.createDirectories(directory.resolve("image"));
        Path root = Files.createDirectories(directory.resolve("root"));
        untar(tar, content);
        JsonNode manifest =
                JSON.readTree(content.resolve("manifest.json").toFile()).path(0);
        for (String layer : texts(manifest.path("Layers"))) {
            untar(content.resolve(layer), root);
        }
        JsonNode image =
                JSON.readTree(content.resolve(manifest.path("Config").asText()).toFile());
        return new Image(root, texts(manifest.path("RepoTags")), image.path("config"));
    }

    /** The files of the image, as a container names them. */
    List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> "/" + root.relativize(file))
                    .toList();
        }
    }

    List<String> ports() {
        List<String> ports = new ArrayList<>();
        config.path("ExposedPorts").fieldNames().forEachRemaining(ports::add);
        return ports;
    }

    String user() {
        return config.path("User").asText();
    }

    List<String> arguments() {
        return texts(config.path("Cmd"));
    }

    /** The image's own command with arguments, on the Java of this test and in the unpacked directory. */
    List<String> command(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        for (String word : texts(config.path("Entrypoint"))) {
            command.add(word.startsWith("@") ? "@" + moved(root.resolve(word.substring(2))) : moved(word));
        }
        assertThat(command.get(0)).isEqualTo("java");
        command.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        return command;
    }

    /** A file of arguments, with the paths of the unpacked directory. */
    private Path moved(Path file) throws IOException {
        Path moved = root.resolveSibling(file.getFileName());
        Files.writeString(moved, moved(Files.readString(file)));
        return moved;
    }

    private String moved(String text) {
        return text.replaceAll("(^|:)/app/", "$1" + root + "/app/");
    }

    private static void untar(Path archive, Path directory) throws Exception {
        Process tar = new ProcessBuilder("tar", "-xf", archive.toString(), "-C", directory.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(tar.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tar.waitFor()).as("tar -xf %s: %s", archive, output).isZero();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
