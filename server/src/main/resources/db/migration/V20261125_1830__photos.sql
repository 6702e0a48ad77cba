-- One small photo a person. person.photo is the address that it is served at; the next one has another.
create table photo (
    school_id uuid        not null references school,
    id        uuid        not null,
    person_id uuid        not null,
    image     bytea       not null check (octet_length(image) between 1 and 100000),
    stored_at timestamptz not null,
    stored_by uuid        not null,
    primary key (school_id, id),
    foreign key (school_id, person_id) references person
);
create unique index photo_person on photo (school_id, person_id);
call guard_by_school('photo');
