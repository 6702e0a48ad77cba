-- Who acts for which teacher: an assistant until it is taken back, a substitute from day to day.
create table cover (
    school_id  uuid        not null references school,
    id         uuid        not null,
    person_id  uuid        not null,
    teacher_id uuid        not null,
    from_day   date        not null,
    until_day  date        check (until_day >= from_day),
    given_at   timestamptz not null,
    given_by   uuid        not null,
    primary key (school_id, id),
    foreign key (school_id, person_id) references person,
    foreign key (school_id, teacher_id) references person,
    check (person_id <> teacher_id)
);
create index cover_person on cover (school_id, person_id);
create index cover_teacher on cover (school_id, teacher_id);
call guard_by_school('cover');
