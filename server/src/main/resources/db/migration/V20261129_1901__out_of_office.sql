-- When members of staff, or rooms, are out of office; dates and times of the school's own zone.
create table out_of_office (
    school_id  uuid        not null references school,
    id         uuid        not null,
    person_id  uuid,
    room_id    uuid,
    from_day   date        not null,
    until_day  date        not null,
    from_time  time,
    until_time time,
    -- 1 is Monday; none for each day.
    weekdays   int[]       not null default '{}',
    created_at timestamptz not null,
    created_by uuid        not null,
    primary key (school_id, id),
    foreign key (school_id, person_id) references person (school_id, id),
    foreign key (school_id, room_id) references room (school_id, id),
    foreign key (school_id, created_by) references person (school_id, id),
    check ((person_id is null) <> (room_id is null)),
    check (until_day >= from_day),
    check ((from_time is null) = (until_time is null)),
    check (from_time < until_time)
);
call guard_by_school('out_of_office');
