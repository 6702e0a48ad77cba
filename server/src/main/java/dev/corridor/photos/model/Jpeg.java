package dev.corridor.photos.model;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What has to be known of a JPEG before it is decoded. */
final class Jpeg {

    private static final int ORIENTATION = 0x0112;
    private static final int MOST_TAGS = 500;
    /** Each scan is decoded over the whole image; cameras make a dozen at most. */
    private static final int MOST_SCANS = 64;

    private Jpeg() {}

    /** Whether decoding would go over the image again and again. */
    static boolean manyScans(byte[] file) {
        int scans = 0;
        for (int i = 0; i + 1 < file.length; i++) {
            if ((file[i] & 0xFF) == 0xFF && (file[i + 1] & 0xFF) == 0xDA) {
                scans++;
            }
        }
        return scans > MOST_SCANS;
    }

    /** How the camera was held, 1 to 8, as its metadata says; 1 if they say nothing that can be read. */
    static int orientation(byte[] file) {
        try {
            return find(ByteBuffer.wrap(file));
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            return 1;
        }
    }

    private static int find(ByteBuffer file) {
        file.position(2);
        while (file.remaining() > 4) {
            int marker = file.getShort() & 0xFFFF;
            int length = file.getShort() & 0xFFFF;
            int next = file.position() + length - 2;
            if (marker == 0xFFE1 && length > 16 && file.getInt(file.position()) == 0x45786966) {
                return read(file.slice(file.position() + 6, length - 8));
            }
            if (marker == 0xFFDA || marker < 0xFFC0) {
                return 1;
            }
            file.position(next);
        }
        return 1;
    }

    private static int read(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int tags = Math.min(tiff.getShort(directory) & 0xFFFF, MOST_TAGS);
        for (int i = 0; i < tags; i++) {
            int tag = directory + 2 + i * 12;
            if ((tiff.getShort(tag) & 0xFFFF) == ORIENTATION) {
                int value = tiff.getShort(tag + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }
}
