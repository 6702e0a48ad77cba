package dev.corridor.rosters.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Everybody whom a roster tells, in its order: on disk but for the last few, since a large district's people are too
 * many to hold. Eight bytes of each stay in memory. The file is nobody else's to read, and is gone once it is closed.
 */
public final class Roll extends AbstractList<PersonEntry> implements RandomAccess, AutoCloseable {

    /** Bytes that are written at once. */
    private static final int BLOCK = 1 << 16;

    /** Bytes that are read at once. */
    private static final int WINDOW = 1 << 13;

    private final EntryCodec codec = new EntryCodec();
    private long[] starts = new long[1 << 8];
    private int size;
    private long written;
    private ByteBuffer tail = ByteBuffer.allocate(BLOCK);
    private @Nullable FileChannel file;
    private ByteBuffer window = ByteBuffer.allocate(0);
    private long windowAt;
    private boolean anyPassword;

    /** Adds somebody at the end; tells their place. */
    public synchronized int append(PersonEntry entry) {
        byte[] bytes = codec.bytes(entry);
        if (bytes.length > tail.remaining()) {
            flush();
            tail = bytes.length > tail.capacity() ? ByteBuffer.allocate(bytes.length) : tail.clear();
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
        }
        starts[size] = written + tail.position();
        anyPassword |= !entry.password().isEmpty();
        tail.put(bytes);
        return size++;
    }

    @Override
    public synchronized PersonEntry get(int place) {
        Objects.checkIndex(place, size);
        long start = starts[place];
        if (start >= written) {
            return codec.entry(tail.duplicate().position((int) (start - written)));
        }
        long end = place + 1 < size ? starts[place + 1] : written;
        if (start < windowAt || end > windowAt + window.limit()) {
            read(start, (int) (end - start));
        }
        return codec.entry(window.duplicate().position((int) (start - windowAt)));
    }

    @Override
    public synchronized int size() {
        return size;
    }

    /** Whether anybody was handed in with a first password. */
    public boolean anyPassword() {
        return anyPassword;
    }

    private void flush() {
        try {
            FileChannel into = file == null ? open() : file;
            file = into;
            tail.flip();
            while (tail.hasRemaining()) {
                written += into.write(tail, written);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel open() throws IOException {
        Path path = Files.createTempFile("roll", "");
        return FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    private void read(long from, int least) {
        try {
            FileChannel there = Objects.requireNonNull(file);
            if (window.capacity() < least) {
                window = ByteBuffer.allocate(Math.max(least, WINDOW));
            }
            window.clear();
            while (window.position() < least) {
                if (there.read(window, from + window.position()) < 0) {
                    throw new IOException("a roster's own file was cut short");
                }
            }
            window.flip();
            windowAt = from;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
