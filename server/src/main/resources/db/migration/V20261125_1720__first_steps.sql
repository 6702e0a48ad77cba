-- What a school put aside of its first steps: steps that it does without, or the checklist itself.
create table step_put_aside (
    school_id uuid        not null references school,
    what      text        not null check (what in ('settings', 'limits', 'encounters', 'checklist')),
    put_at    timestamptz not null,
    put_by    uuid        not null,
    primary key (school_id, what),
    foreign key (school_id, put_by) references person
);
call guard_by_school('step_put_aside');
