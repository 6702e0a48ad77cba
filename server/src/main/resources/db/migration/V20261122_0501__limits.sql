-- How many passes students may have, who must not meet on the way, and whether the school is in an emergency.

-- One limit: for whom (all, a grade, a group, one student) or for one room, in what span, how many counted passes.
create table pass_limit (
    school_id uuid   not null references school,
    id        uuid   not null,
    scope     text   not null check (scope in ('all', 'grade', 'group', 'student', 'room')),
    grade     text   check (char_length(grade) between 1 and 10),
    target_id uuid,
    per       text   not null check (per in ('day', 'week', 'term')),
    passes    int    not null check (passes between 0 and 9999),
    version   bigint not null default 1,
    primary key (school_id, id),
    check ((scope = 'grade') = (grade is not null)),
    check ((scope in ('group', 'student', 'room')) = (target_id is not null))
);
create unique index pass_limit_scope on pass_limit (school_id, scope, grade, target_id, per) nulls not distinct;
call guard_by_school('pass_limit');

-- Students who must not be on the way at the same time. A deleted group stays for its log.
create table encounter_group (
    school_id  uuid        not null references school,
    id         uuid        not null,
    name       text        check (char_length(name) between 1 and 100),
    notes      text        check (char_length(notes) <= 2000),
    switched_on boolean    not null,
    expires_at timestamptz,
    created_at timestamptz not null,
    created_by uuid        not null,
    version    bigint      not null default 1,
    deleted_at timestamptz,
    deleted_by uuid,
    primary key (school_id, id),
    check ((deleted_at is null) = (deleted_by is null))
);
call guard_by_school('encounter_group');

create table encounter_group_member (
    school_id uuid not null,
    group_id  uuid not null,
    person_id uuid not null,
    primary key (school_id, group_id, person_id),
    foreign key (school_id, group_id) references encounter_group,
    foreign key (school_id, person_id) references person
);
create index encounter_group_member_person on encounter_group_member (school_id, person_id);
call guard_by_school('encounter_group_member');

-- A meeting that was prevented: who was out, on which way, and who was stopped from which.
create table prevented_meeting (
    school_id           uuid        not null,
    id                  uuid        not null,
    group_id            uuid        not null,
    at                  timestamptz not null,
    out_id              uuid        not null,
    out_pass_id         uuid,
    out_origin_id       uuid        not null,
    out_destination_id  uuid        not null,
    stopped_id          uuid        not null,
    stopped_origin_id   uuid        not null,
    stopped_destination_id uuid     not null,
    primary key (school_id, id),
    foreign key (school_id, group_id) references encounter_group,
    foreign key (school_id, out_id) references person (school_id, id),
    foreign key (school_id, stopped_id) references person (school_id, id)
);
create index prevented_meeting_group on prevented_meeting (school_id, group_id, at);
call guard_by_school('prevented_meeting');

-- Whether anything holds passes back in the whole school; a school without a row is as usual.
create table emergency (
    school_id        uuid        primary key references school,
    kind             text        check (kind in ('hold', 'lockdown')),
    drill            boolean     not null default false,
    since            timestamptz,
    started_by       uuid,
    passes_off_until timestamptz,
    passes_off_by    uuid,
    check ((kind is null) = (since is null) and (kind is null) = (started_by is null)),
    check ((passes_off_until is null) = (passes_off_by is null))
);
call guard_by_school('emergency');
