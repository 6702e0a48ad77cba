package dev.corridor.outgoing;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses are out in the open, and which others are allowed.
 *
 * @param allowed beside those in the open
 */
record Networks(List<Block> allowed) {

    /**
     * All addresses that begin with the same bits.
     *
     * @param length of an address, in bytes
     */
    record Block(BigInteger start, int length, int bits) {

        /** @param text an address, or one with how many bits count: {@code 10.2.0.0/16} */
        static Block of(String text) {
            String[] parts = text.split("/", 2);
            try {
                // Of digits and colons only: a name would be asked for.
                if (!parts[0].matches("[0-9a-fA-F.:]+")) {
                    throw new IllegalArgumentException();
                }
                byte[] start = InetAddress.getByName(parts[0]).getAddress();
                int bits = parts.length == 1 ? start.length * 8 : Integer.parseInt(parts[1]);
                if (bits < 0 || bits > start.length * 8) {
                    throw new IllegalArgumentException();
                }
                return new Block(new BigInteger(1, start), start.length, bits);
            } catch (UnknownHostException | IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "CORRIDOR_ALLOWED_NETWORKS holds networks such as 10.2.0.0/16, not \"" + text + "\".", e);
            }
        }

        boolean has(byte[] address) {
            return address.length == length
                    && new BigInteger(1, address)
                                    .xor(start)
                                    .shiftRight(address.length * 8 - bits)
                                    .signum()
                            == 0;
        }
    }

    /** Private, of this machine, or of no single machine, where Java does not say so. */
    private static final List<Block> CLOSED = Stream.of(
                    "0.0.0.0/8",
                    "100.64.0.0/10",
                    "192.0.0.0/24",
                    "198.18.0.0/15",
                    "240.0.0.0/4",
                    "fc00::/7",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "2002::/16",
                    "2001::/32")
            .map(Block::of)
            .toList();

    Networks {
        allowed = List.copyOf(allowed);
    }

    /** @param text blocks with commas between them; blank for none */
    static Networks allowing(String text) {
        List<Block> blocks = new ArrayList<>();
        for (String block : text.split(",", -1)) {
            if (!block.isBlank()) {
                blocks.add(Block.of(block.strip()));
            }
        }
        return new Networks(blocks);
    }

    boolean allows(InetAddress address) {
        return listed(address) || open(address);
    }

    /** Whether whoever runs the server has named it. */
    boolean listed(InetAddress address) {
        return allowed.stream().anyMatch(block -> block.has(address.getAddress()));
    }

    private static boolean open(InetAddress address) {
        return !(address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || CLOSED.stream().anyMatch(block -> block.has(address.getAddress())));
    }
}
