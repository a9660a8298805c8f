// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@link Worker}, or a program in another language that follows the same orders. */
final class WorkerProcess implements AutoCloseable {

    private final String name;
    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter orders;

    private WorkerProcess(String name, List<String> command, Path folder) throws IOException {
        this.name = name;
        process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        orders = process.outputWriter(StandardCharsets.UTF_8);
    }

    static WorkerProcess java(Target server, Object... arguments) throws IOException {
        return new WorkerProcess(arguments[1].toString(), javaCommand(server, Worker.class, arguments), Path.of("."));
    }

    static WorkerProcess program(String name, Path folder, List<String> command) throws IOException {
        return new WorkerProcess(name, command, folder);
    }

    static List<String> javaCommand(Target server, Class<?> main, Object... arguments) {
        List<String> command = new ArrayList<>(List.of("java", "-Xmx512m"));
        command.addAll(List.of(System.getProperty("imessage.benchmark.jvm", "").split(" ")));
        command.removeIf(String::isEmpty);
        command.addAll(List.of(server.asJvmArguments()));
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return command;
    }

    Sample measure(Order order) throws IOException {
        orders.write(order + "\n");
        orders.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("The worker " + name + " has ended");
        }
        return Sample.parse(answer);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        orders.close(); // the end of the orders ends the worker
        process.waitFor();
    }
}
