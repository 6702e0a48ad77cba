-- Fields that a roster feeds and that somebody of the school changed by hand, with what the roster says instead.
create table person_override (
    school_id    uuid        not null references school,
    person_id    uuid        not null,
    field        text        not null check (field in ('givenName', 'familyName', 'number', 'grade', 'homeroom',
                                                       'email', 'username')),
    roster_value text,
    changed_by   uuid        not null,
    changed_at   timestamptz not null,
    primary key (school_id, person_id, field),
    foreign key (school_id, person_id) references person,
    foreign key (school_id, changed_by) references person
);
call guard_by_school('person_override');
