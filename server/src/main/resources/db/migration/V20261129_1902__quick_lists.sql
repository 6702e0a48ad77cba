-- Students whom a member of staff often writes passes for at once; their own list.
create table quick_list (
    school_id uuid   not null references school,
    id        uuid   not null,
    owner_id  uuid   not null,
    name      text   not null check (char_length(name) between 1 and 60),
    students  uuid[] not null check (cardinality(students) between 1 and 200),
    primary key (school_id, id),
    foreign key (school_id, owner_id) references person (school_id, id)
);
create unique index quick_list_name on quick_list (school_id, owner_id, lower(name));
call guard_by_school('quick_list');
