-- What rooms keep beside their settings: how they were, the secret of their code, pauses; the starter pack's state.

-- A room or folder at each of its versions, so that somebody whose form is out of date is told what changed meanwhile.
create table place_version (
    school_id  uuid        not null references school,
    place_id   uuid        not null,
    version    bigint      not null,
    changed_at timestamptz not null,
    changed_by uuid,
    body       jsonb       not null,
    primary key (school_id, place_id, version)
);
call guard_by_school('place_version');
revoke update on place_version from corridor_app;

-- What the short-lived code of a room is computed from; made when the code is first shown. Never leaves the server.
create table room_secret (
    school_id uuid  not null,
    room_id   uuid  not null,
    secret    bytea not null check (octet_length(secret) = 32),
    primary key (school_id, room_id),
    foreign key (school_id, room_id) references room
);
call guard_by_school('room_secret');

-- A teacher lets nobody leave the room until a time, for example during a test.
create table room_pause (
    school_id uuid        not null,
    room_id   uuid        not null,
    until     timestamptz not null,
    paused_at timestamptz not null,
    paused_by uuid        not null,
    primary key (school_id, room_id),
    foreign key (school_id, room_id) references room,
    foreign key (school_id, paused_by) references person (school_id, id)
);
call guard_by_school('room_pause');

-- What became of the offer to build the usual rooms.
create table starter_pack (
    school_id  uuid        primary key references school,
    state      text        not null check (state in ('built', 'dismissed')),
    changed_at timestamptz not null,
    changed_by uuid        not null
);
call guard_by_school('starter_pack');
