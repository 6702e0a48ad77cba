-- Students whom named staff keep an eye on, why, and until when. Who is no longer watched stays on record.
create table watch (
    school_id  uuid        not null references school,
    id         uuid        not null,
    student_id uuid        not null,
    reason     text        not null check (char_length(reason) between 1 and 500),
    expires_at timestamptz,
    created_at timestamptz not null,
    created_by uuid        not null,
    version    bigint      not null default 1,
    ended_at   timestamptz,
    ended_by   uuid,
    primary key (school_id, id),
    foreign key (school_id, student_id) references person (school_id, id),
    foreign key (school_id, created_by) references person (school_id, id),
    foreign key (school_id, ended_by) references person (school_id, id),
    check ((ended_at is null) = (ended_by is null))
);
call guard_by_school('watch');

create table watch_staff (
    school_id uuid not null references school,
    watch_id  uuid not null,
    person_id uuid not null,
    primary key (school_id, watch_id, person_id),
    foreign key (school_id, watch_id) references watch,
    foreign key (school_id, person_id) references person (school_id, id)
);
create index watch_staff_person on watch_staff (school_id, person_id);
call guard_by_school('watch_staff');
