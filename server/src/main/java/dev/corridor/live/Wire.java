package dev.corridor.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;

/**
 * One open response. Writing waits for a slow browser, at most as long as the server lets a write take. After a write
 * that failed the server itself ends the response, so nothing is to be closed then.
 */
final class Wire {

    private final AsyncContext context;
    private boolean closed;

    Wire(AsyncContext context) {
        this.context = context;
        context.setTimeout(0);
    }

    /** Has an act done once the response is over, whoever ended it. */
    void onEnd(Runnable act) {
        context.addListener(new AsyncListener() {
            @Override
            public void onComplete(AsyncEvent event) {
                act.run();
            }

            @Override
            public void onTimeout(AsyncEvent event) {
                close();
            }

            @Override
            public void onError(AsyncEvent event) {
                act.run();
                event.getAsyncContext().complete();
            }

            @Override
            public void onStartAsync(AsyncEvent event) {}
        });
    }

    synchronized void write(Iterable<Event> events) throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        ServletOutputStream out = context.getResponse().getOutputStream();
        for (Event event : events) {
            event.sendTo(out);
        }
        out.flush();
    }

    synchronized void close() {
        if (!closed) {
            closed = true;
            try {
                context.complete();
            } catch (IllegalStateException over) {
                // The server noticed first that the browser had gone.
                closed = true;
            }
        }
    }
}
