-- Passes: what a student's trip was, is and became; and the refusals, which are no passes.

create table pass (
    school_id      uuid        not null references school,
    id             uuid        not null,
    student_id     uuid        not null,
    state          text        not null check (state in
        ('requested', 'waiting', 'ready', 'active', 'ended', 'denied', 'cancelled', 'undone', 'unanswered')),
    -- The day in the school's own zone on which the pass was asked for.
    school_day     date        not null,
    origin_id      uuid        not null,
    destination_id uuid        not null,
    travel         text        not null check (travel in ('one-way', 'round-trip')),
    minutes        int         not null check (minutes between 1 and 999),
    urgent         boolean     not null default false,
    is_return      boolean     not null default false,
    -- What it counts toward, once started: no limit, its room's own, or all that bind.
    counts         text        not null check (counts in ('nothing', 'its-room', 'everything')),
    message        text        check (char_length(message) <= 500),
    note           text        check (char_length(note) <= 500),
    -- How often the student has changed the destination.
    moves          int         not null default 0,
    written_by     uuid        not null,
    written_as     text        not null check (written_as in ('student', 'staff')),
    acting_for     uuid,
    written_at     timestamptz not null,
    requested_at   timestamptz,
    asked          uuid[]      not null default '{}',
    asked_why      text[]      not null default '{}',
    answer_by      timestamptz,
    approved_by    uuid,
    approved_at    timestamptz,
    denial         text        check (char_length(denial) <= 500),
    line_since     timestamptz,
    line_rank      bigint,
    misses         int         not null default 0 check (misses between 0 and 3),
    turn_until     timestamptz,
    started_at     timestamptz,
    ends_at        timestamptz,
    arrived_at     timestamptz,
    resumed_at     timestamptz,
    -- What of the time was left when the student arrived; the clock goes on from it on the way back.
    left_seconds   int,
    ended_at       timestamptz,
    ended_by       uuid,
    ended_how      text        check (ended_how in
        ('student', 'staff', 'room-code', 'time', 'replaced', 'emergency', 'outage', 'line-off', 'room-closed', 'misses', 'period-over')),
    -- Rules that staff set aside: [{code, by, comment}], for staff only.
    confirmed      jsonb       not null default '[]',
    notices        text[]      not null default '{}',
    -- When the clock has to look at this pass next.
    due_at         timestamptz,
    -- The log's number of the last change.
    seq            bigint      not null,
    primary key (school_id, id),
    foreign key (school_id, student_id) references person,
    foreign key (school_id, origin_id) references room,
    foreign key (school_id, destination_id) references room,
    check (origin_id <> destination_id),
    check (state <> 'requested' or (requested_at is not null and answer_by is not null)),
    check (state not in ('waiting', 'ready') or (line_since is not null and line_rank is not null)),
    check ((state = 'ready') = (turn_until is not null)),
    check (state not in ('active', 'ended', 'undone') or (started_at is not null and ends_at is not null)),
    check (arrived_at is null or left_seconds is not null),
    check ((state in ('requested', 'waiting', 'ready', 'active')) = (ended_at is null)),
    check ((ended_at is null) = (ended_how is null)),
    check (ended_at is null or due_at is null)
) with (fillfactor = 80);

-- Nobody is in two places: one open pass a student. Also what the open passes of a school are read by.
create unique index pass_open on pass (school_id, student_id) where state in ('requested', 'waiting', 'ready', 'active');
-- What a student did today, this week, this term.
create index pass_student_day on pass (school_id, student_id, school_day);
-- What changed since a number of the log.
create index pass_changed on pass (school_id, seq);
-- Which schools have something due.
create index pass_due on pass (due_at) where due_at is not null;
-- What a day's list and the reports are read by.
create index pass_day on pass (school_id, school_day, id);

call guard_by_school('pass');
create policy jobs on pass for select to corridor_jobs using (true);
grant select (school_id, due_at) on pass to corridor_jobs;

-- What the rules refused. No pass, no number of the log.
create table refusal (
    school_id      uuid        not null references school,
    id             uuid        not null,
    at             timestamptz not null,
    student_id     uuid        not null,
    origin_id      uuid        not null,
    destination_id uuid        not null,
    asked_by       uuid        not null,
    codes          text[]      not null,
    primary key (school_id, id)
);
create index refusal_student on refusal (school_id, student_id, at);
call guard_by_school('refusal');

-- Times during which no server ran: passes' clocks stood still. The row of each is written by the node that notices.
create table outage (
    id         bigint      primary key generated always as identity,
    stopped_at timestamptz not null,
    resumed_at timestamptz not null check (resumed_at > stopped_at)
);
grant select on outage to corridor_app;
grant select, insert on outage to corridor_jobs;

-- One row, renewed every few seconds by every node: the last moment at which some server ran.
create table heartbeat (
    one boolean     primary key default true check (one),
    at  timestamptz not null
);
grant select, insert, update on heartbeat to corridor_jobs;

-- Which outages a school's passes have been moved for.
create table outage_applied (
    school_id uuid   not null references school,
    outage_id bigint not null references outage,
    primary key (school_id, outage_id)
);
call guard_by_school('outage_applied');
