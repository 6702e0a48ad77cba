-- PINs: four to six digits that stand for a person on somebody else's device. Hashed with a key that is not in the database.
create table pin (
    school_id  uuid        not null references school,
    person_id  uuid        not null,
    hash       bytea       not null check (octet_length(hash) = 32),
    -- Which key it was hashed with: under another one nobody's PIN is right.
    key_id     bytea       not null check (octet_length(key_id) = 8),
    -- The last day on which it is good, for whoever stands in for somebody.
    until_day  date,
    set_at     timestamptz not null,
    set_by     uuid        not null,
    primary key (school_id, person_id),
    foreign key (school_id, person_id) references person,
    foreign key (school_id, set_by) references person
);
call guard_by_school('pin');

-- Wrong PINs, by what they were typed on, until it has waited for them.
create table pin_try (
    school_id  uuid        not null references school,
    typed_on   text        not null check (char_length(typed_on) between 1 and 100),
    wrong      int         not null check (wrong > 0),
    since      timestamptz not null,
    wait_until timestamptz,
    primary key (school_id, typed_on)
);
call guard_by_school('pin_try');

alter table pass
    drop constraint pass_ended_how_check,
    add constraint pass_ended_how_check check (ended_how in ('student', 'staff', 'pin', 'kiosk', 'room-code', 'time', 'replaced',
        'emergency', 'outage', 'line-off', 'room-closed', 'misses', 'period-over'));
