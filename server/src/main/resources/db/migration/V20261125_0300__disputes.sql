-- What a student says is wrong about a pass of their own, and what the school answers.
create table dispute (
    school_id   uuid        not null references school,
    id          uuid        not null,
    pass_id     uuid        not null,
    student_id  uuid        not null,
    note        text        not null check (char_length(note) between 1 and 1000),
    made_at     timestamptz not null,
    answer      text        check (char_length(answer) between 1 and 1000),
    answered_by uuid,
    answered_at timestamptz,
    primary key (school_id, id),
    foreign key (school_id, pass_id) references pass,
    foreign key (school_id, student_id) references person,
    foreign key (school_id, answered_by) references person (school_id, id),
    check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
create unique index dispute_pass on dispute (school_id, pass_id);
create index dispute_open on dispute (school_id, id) where answered_at is null;
call guard_by_school('dispute');
