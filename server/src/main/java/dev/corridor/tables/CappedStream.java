package dev.corridor.tables;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Refuses to read past a number of bytes. */
final class CappedStream extends FilterInputStream {

    private final Supplier<UnreadableFile> refusal;
    private long left;

    CappedStream(InputStream in, long cap, Supplier<UnreadableFile> refusal) {
        super(in);
        this.left = cap;
        this.refusal = refusal;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        count(skipped);
        return skipped;
    }

    private void count(long bytes) {
        left -= bytes;
        if (left < 0) {
            throw refusal.get();
        }
    }
}
