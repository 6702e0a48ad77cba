-- What people are told inside the app. Made from the hall log, each once, and by staff who write to somebody.
create table notice (
    school_id  uuid        not null references school,
    id         uuid        not null,
    person_id  uuid        not null,
    at         timestamptz not null,
    kind       text        not null check (char_length(kind) between 1 and 40),
    pass_id    uuid,
    student_id uuid,
    from_id    uuid,
    text       text        check (char_length(text) between 1 and 300),
    once       text        not null check (char_length(once) between 1 and 100),
    read_at    timestamptz,
    primary key (school_id, id),
    foreign key (school_id, person_id) references person (school_id, id),
    foreign key (school_id, student_id) references person (school_id, id),
    foreign key (school_id, from_id) references person (school_id, id)
);
create unique index notice_once on notice (school_id, person_id, once);
create index notice_at on notice (school_id, at);
call guard_by_school('notice');

-- Up to which number of a school's hall log people have been told.
create table notice_cursor (
    school_id uuid   not null primary key references school,
    seq       bigint not null
);
call guard_by_school('notice_cursor');
create policy jobs on notice_cursor for select to corridor_jobs using (true);
grant select on notice_cursor to corridor_jobs;
insert into notice_cursor (school_id, seq) select school_id, last_seq from hall;

-- Whom to remind of a scheduled pass is found across schools.
grant select (state, start_at) on pass to corridor_jobs;
create index pass_start_soon on pass (start_at) where state = 'scheduled';
