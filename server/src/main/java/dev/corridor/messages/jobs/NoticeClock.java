package dev.corridor.messages.jobs;

import dev.corridor.messages.Notices;
import dev.corridor.messages.store.NoticeStore;
import dev.corridor.passes.PassNews;
import dev.corridor.schools.DueWork;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Finds the schools in which people have to be told something. */
@Component
class NoticeClock implements DueWork {

    private final Notices notices;
    private final NoticeStore store;
    private final PassNews news;

    /** Up to which start scheduled passes have been looked at; from now on at the first look. */
    private Instant lookedUpTo;

    private final Set<SchoolId> toRemind = ConcurrentHashMap.newKeySet();

    NoticeClock(Notices notices, NoticeStore store, PassNews news, SchoolClock clock) {
        this.notices = notices;
        this.store = store;
        this.news = news;
        this.lookedUpTo = clock.now();
    }

    @Override
    public synchronized Collection<SchoolId> due(Instant now) {
        Instant upTo = now.plus(Notices.SOON);
        toRemind.addAll(news.startingIn(lookedUpTo, upTo));
        lookedUpTo = upTo;
        Set<SchoolId> due = new HashSet<>(store.behind());
        due.addAll(toRemind);
        return due;
    }

    @Override
    public void run(SchoolId school) {
        notices.catchUp(school);
        if (toRemind.remove(school)) {
            try {
                notices.remind(school);
            } catch (RuntimeException failed) {
                toRemind.add(school);
                throw failed;
            }
        }
    }
}
