-- Kiosks: shared devices, each bound to one room by a code that is good once. The device holds a random token, of which
-- only the hash is kept. Who shows who they are at it is its visitor, for a while.
create table kiosk (
    school_id   uuid        not null references school,
    id          uuid        not null,
    room_id     uuid        not null,
    made_at     timestamptz not null,
    made_by     uuid        not null,
    token_hash  bytea       check (octet_length(token_hash) = 32),
    device      text        check (char_length(device) <= 300),
    bound_at    timestamptz,
    seen_at     timestamptz,
    visitor_id  uuid,
    visit_hash  bytea       check (octet_length(visit_hash) = 32),
    visit_until timestamptz,
    ended_at    timestamptz,
    ended_by    uuid,
    ended_how   text        check (ended_how in ('unbound', 'left')),
    primary key (school_id, id),
    foreign key (school_id, room_id) references room,
    foreign key (school_id, made_by) references person,
    foreign key (school_id, visitor_id) references person,
    foreign key (school_id, ended_by) references person,
    check ((token_hash is null) = (bound_at is null)),
    check ((visitor_id is null) = (visit_hash is null)),
    check ((ended_at is null) = (ended_how is null))
);
create unique index kiosk_token on kiosk (school_id, token_hash);
create index kiosk_room on kiosk (school_id, room_id);
call guard_by_school('kiosk');

-- The codes that bind, until they are used or too old. Global: a device types one before it is known of which school it is.
create table kiosk_code (
    code_hash  bytea       primary key check (octet_length(code_hash) = 32),
    school_id  uuid        not null,
    kiosk_id   uuid        not null,
    expires_at timestamptz not null,
    foreign key (school_id, kiosk_id) references kiosk on delete cascade
);
create index kiosk_code_kiosk on kiosk_code (school_id, kiosk_id);
grant select, insert, delete on kiosk_code to corridor_app;

-- A student's pass that was asked for at a kiosk.
alter table pass
    drop constraint pass_written_as_check,
    add constraint pass_written_as_check check (written_as in ('student', 'kiosk', 'staff'));
