package dev.corridor.rules;

/** Counted passes of one student, started today, this week (from Monday) and this term. */
public record Tally(int day, int week, int term) {

    public static final Tally NONE = new Tally(0, 0, 0);

    public int in(LimitPeriod period) {
        return switch (period) {
            case DAY -> day;
            case WEEK -> week;
            case TERM -> term;
        };
    }

    Tally plus(int passes) {
        return new Tally(Math.max(0, day + passes), Math.max(0, week + passes), Math.max(0, term + passes));
    }
}
