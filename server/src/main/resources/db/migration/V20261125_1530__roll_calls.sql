-- Who turned passes off when, what was said to staff, and which edition of the emergency this is.
alter table emergency
    add column passes_off_since timestamptz,
    add column message          text check (char_length(message) between 1 and 500),
    add column message_by       uuid,
    add column message_at       timestamptz,
    add column version          bigint not null default 1,
    add check ((passes_off_until is null) = (passes_off_since is null)),
    add check ((message is null) = (message_by is null) and (message is null) = (message_at is null));

-- Who was out when a lockdown was called: the list never changes, only who was seen since.
create table roll_call (
    school_id uuid        not null references school,
    id        uuid        not null,
    drill     boolean     not null,
    called_at timestamptz not null,
    called_by uuid        not null,
    ended_at  timestamptz,
    ended_by  uuid,
    primary key (school_id, id),
    foreign key (school_id, called_by) references person (school_id, id),
    foreign key (school_id, ended_by) references person (school_id, id),
    check ((ended_at is null) = (ended_by is null))
);
create unique index roll_call_under_way on roll_call (school_id) where ended_at is null;
call guard_by_school('roll_call');

create table roll_call_student (
    school_id      uuid        not null references school,
    roll_call_id   uuid        not null,
    student_id     uuid        not null,
    pass_id        uuid        not null,
    origin_id      uuid        not null,
    destination_id uuid        not null,
    started_at     timestamptz not null,
    arrived_at     timestamptz,
    seen_at        timestamptz,
    seen_by        uuid,
    primary key (school_id, roll_call_id, student_id),
    foreign key (school_id, roll_call_id) references roll_call,
    foreign key (school_id, student_id) references person (school_id, id),
    foreign key (school_id, seen_by) references person (school_id, id),
    check ((seen_at is null) = (seen_by is null))
);
call guard_by_school('roll_call_student');
