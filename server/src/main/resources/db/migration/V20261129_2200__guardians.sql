-- Guardians: invited by a code, tied to named children, removable at once.

-- When its owner made an account, with a code of a school, until that school takes it over. Nobody has shown that its
-- e-mail address is theirs.
alter table account add column self_made_at timestamptz;

create table guardian_invitation (
    school_id  uuid        not null references school,
    id         uuid        not null,
    note       text        check (char_length(note) between 1 and 100),
    made_at    timestamptz not null,
    made_by    uuid        not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    used_by    uuid,
    revoked_at timestamptz,
    revoked_by uuid,
    primary key (school_id, id),
    foreign key (school_id, made_by) references person,
    foreign key (school_id, used_by) references person,
    foreign key (school_id, revoked_by) references person,
    check ((used_at is null) = (used_by is null)),
    check ((revoked_at is null) = (revoked_by is null)),
    check (used_at is null or revoked_at is null)
);
call guard_by_school('guardian_invitation');

create table guardian_invitation_child (
    school_id     uuid not null references school,
    invitation_id uuid not null,
    student_id    uuid not null,
    primary key (school_id, invitation_id, student_id),
    foreign key (school_id, invitation_id) references guardian_invitation,
    foreign key (school_id, student_id) references person
);
create index guardian_invitation_child_student on guardian_invitation_child (school_id, student_id);
call guard_by_school('guardian_invitation_child');

-- The codes, until they are used, revoked or too old. Global: one is typed before it is known of which school it is.
create table guardian_code (
    code_hash     bytea       primary key check (octet_length(code_hash) = 32),
    school_id     uuid        not null,
    invitation_id uuid        not null,
    expires_at    timestamptz not null,
    foreign key (school_id, invitation_id) references guardian_invitation on delete cascade
);
create index guardian_code_invitation on guardian_code (school_id, invitation_id);
grant select, insert, delete on guardian_code to corridor_app;

-- Whose guardian somebody is, and was.
create table guardian_child (
    school_id     uuid        not null references school,
    id            uuid        not null,
    guardian_id   uuid        not null,
    student_id    uuid        not null,
    invitation_id uuid        not null,
    since         timestamptz not null,
    looked_at     timestamptz,
    ended_at      timestamptz,
    ended_by      uuid,
    primary key (school_id, id),
    foreign key (school_id, guardian_id) references person,
    foreign key (school_id, student_id) references person,
    foreign key (school_id, invitation_id) references guardian_invitation,
    foreign key (school_id, ended_by) references person,
    check ((ended_at is null) = (ended_by is null)),
    check (guardian_id <> student_id)
);
create unique index guardian_child_open on guardian_child (school_id, guardian_id, student_id) where ended_at is null;
create index guardian_child_student on guardian_child (school_id, student_id);
call guard_by_school('guardian_child');

-- Students who let their guardians read the name that they go by.
create table preferred_name_shown (
    school_id  uuid        not null references school,
    student_id uuid        not null,
    since      timestamptz not null,
    primary key (school_id, student_id),
    foreign key (school_id, student_id) references person
);
call guard_by_school('preferred_name_shown');
