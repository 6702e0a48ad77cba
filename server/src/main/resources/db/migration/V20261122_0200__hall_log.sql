-- What happened in each school's hall, numbered without gaps between hall.log_from and hall.last_seq. Ids and codes
-- only, never names or text: erasing a person overwrites a row and keeps its number. No foreign key: whoever writes here
-- holds the hall's row, so checking it for every entry would prove nothing.
create table hall_log (
    school_id   uuid        not null,
    seq         bigint      not null check (seq > 0),
    recorded_at timestamptz not null,
    happened_at timestamptz not null,
    kind        text        not null check (char_length(kind) between 1 and 40),
    pass_id     uuid,
    actor_id    uuid,
    acting_for  uuid,
    op_id       uuid        not null,
    device      text        check (char_length(device) <= 200),
    how         text        check (char_length(how) <= 40),
    codes       text[]      not null default '{}',
    before      jsonb,
    after       jsonb,
    primary key (school_id, seq)
);
call guard_by_school('hall_log');

-- Acts that were done, so that a repeat of one is answered as it was the first time.
create table act (
    school_id   uuid        not null,
    actor_id    uuid        not null,
    op_id       uuid        not null,
    seq         bigint      not null,
    recorded_at timestamptz not null,
    answer      jsonb       not null,
    primary key (school_id, actor_id, op_id)
);
call guard_by_school('act');
