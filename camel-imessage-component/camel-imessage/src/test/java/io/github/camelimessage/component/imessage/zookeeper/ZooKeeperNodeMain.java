// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.zookeeper;

import io.github.camelimessage.component.imessage.IMessageConstants;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.camel.Exchange;

/** A node that appends its id and the sequence of every event to a file, on the disk. Tests kill it. */
final class ZooKeeperNodeMain {

    private ZooKeeperNodeMain() {}

    /** @param args id, address, token, address of ZooKeeper, {@link ZooKeeperNode.Election}, file to append to */
    public static void main(String[] args) throws Exception {
        FileChannel done = FileChannel.open(Path.of(args[5]), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        try (ZooKeeperNode node = new ZooKeeperNode(
                args[0],
                args[1],
                args[2],
                args[3],
                ZooKeeperNode.Election.valueOf(args[4]),
                exchange -> append(done, args[0], exchange))) {
            System.in.transferTo(OutputStream.nullOutputStream());
        } // the test that started it is gone
    }

    private static void append(FileChannel done, String id, Exchange exchange) throws IOException {
        long sequence = exchange.getMessage().getHeader(IMessageConstants.SEQUENCE, Long.class);
        done.write(ByteBuffer.wrap((id + " " + sequence + "\n").getBytes(StandardCharsets.US_ASCII)));
        done.force(false);
    }
}
