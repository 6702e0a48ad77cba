-- Flex blocks and clubs: who hosts what, where, when and for whom.
create table activity (
    school_id     uuid        not null references school,
    id            uuid        not null,
    name          text        not null check (char_length(name) between 1 and 60),
    host_id       uuid        not null,
    room_id       uuid        not null,
    -- Where students leave whom the timetable has nowhere.
    from_room_id  uuid,
    capacity      int         check (capacity between 1 and 2000),
    minutes       int         check (minutes between 1 and 999),
    -- Students sign up themselves, those of these grades; of all if there are none.
    open          boolean     not null default false,
    grades        text[]      not null default '{}',
    closes_at     timestamptz,
    version       bigint      not null default 1,
    created_at    timestamptz not null,
    created_by    uuid        not null,
    ended_at      timestamptz,
    ended_by      uuid,
    primary key (school_id, id),
    foreign key (school_id, host_id) references person (school_id, id),
    foreign key (school_id, room_id) references room (school_id, id),
    foreign key (school_id, from_room_id) references room (school_id, id),
    foreign key (school_id, created_by) references person (school_id, id),
    foreign key (school_id, ended_by) references person (school_id, id),
    check ((ended_at is null) = (ended_by is null))
);
call guard_by_school('activity');

create table activity_meeting (
    school_id   uuid        not null references school,
    id          uuid        not null,
    activity_id uuid        not null,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    -- The beginning of its day, when its passes are written; and when that was done.
    due_at      timestamptz not null,
    written_at  timestamptz,
    primary key (school_id, id),
    foreign key (school_id, activity_id) references activity (school_id, id),
    unique (school_id, activity_id, starts_at),
    check (ends_at > starts_at)
);
create index activity_meeting_due on activity_meeting (due_at) where written_at is null;
call guard_by_school('activity_meeting');
create policy jobs on activity_meeting for select to corridor_jobs using (true);
grant select (school_id, due_at, written_at) on activity_meeting to corridor_jobs;

create table activity_student (
    school_id   uuid        not null references school,
    activity_id uuid        not null,
    student_id  uuid        not null,
    added_at    timestamptz not null,
    added_by    uuid        not null,
    primary key (school_id, activity_id, student_id),
    foreign key (school_id, activity_id) references activity (school_id, id),
    foreign key (school_id, student_id) references person (school_id, id),
    foreign key (school_id, added_by) references person (school_id, id)
);
create index activity_student_student on activity_student (school_id, student_id);
call guard_by_school('activity_student');

-- The meeting that a scheduled pass leads to.
alter table pass add column meeting_id uuid;
create index pass_meeting on pass (school_id, meeting_id) where meeting_id is not null;
