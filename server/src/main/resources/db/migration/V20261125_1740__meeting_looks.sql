-- Up to when an admin has seen what an encounter group prevented; what came later is counted beside the group.
create table meeting_look (
    school_id  uuid        not null references school,
    group_id   uuid        not null,
    person_id  uuid        not null,
    seen_until timestamptz not null,
    primary key (school_id, group_id, person_id),
    foreign key (school_id, group_id) references encounter_group,
    foreign key (school_id, person_id) references person (school_id, id)
);
call guard_by_school('meeting_look');
create index prevented_meeting_at on prevented_meeting (school_id, at);
