-- The district that a transaction works for, as app_school() is for schools.
create function app_district() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('app.district', true), '')::uuid;

-- Where a district's roster is fetched from. Secrets are encrypted with a key that is not in the database.
create table roster_connection (
    id            uuid        primary key,
    district_id   uuid        not null references district,
    kind          text        not null check (char_length(kind) between 1 and 40),
    name          text        not null check (char_length(name) between 1 and 100),
    settings      jsonb       not null,
    secrets       bytea       not null,
    mapping       jsonb       not null,
    offered       jsonb,
    checked_at    timestamptz,
    nightly_at    time,
    guard_percent int         not null check (guard_percent between 1 and 100),
    mark          text,
    whole_at      timestamptz,
    next_run_at   timestamptz,
    attempt       int         not null default 0 check (attempt >= 0),
    version       bigint      not null default 1
);
create index roster_connection_district on roster_connection (district_id);
create index roster_connection_due on roster_connection (next_run_at) where next_run_at is not null;

-- What a connection's roster was when it was last applied, as a zip of tables: changes are put into it.
create table roster_mirror (
    connection_id uuid  primary key references roster_connection on delete cascade,
    district_id   uuid  not null references district,
    body          bytea not null
);

-- Each time a roster was fetched or handed in, and what came of it.
create table roster_run (
    id            uuid        primary key,
    district_id   uuid        not null references district,
    connection_id uuid        references roster_connection on delete set null,
    cause         text        not null check (cause in ('by-hand', 'nightly', 'upload', 'command', 'undo')),
    state         text        not null check (state in ('fetching', 'planned', 'held', 'applied', 'unchanged', 'failed', 'undone', 'forgotten')),
    started_at    timestamptz not null,
    ended_at      timestamptz,
    alive_at      timestamptz not null,
    started_by    uuid        references account,
    attempt       int         not null check (attempt >= 1),
    digest        text        not null default '',
    shown         jsonb,
    problem       jsonb,
    mark          text,
    whole         boolean     not null default true,
    undoes        uuid        references roster_run
);
create index roster_run_connection on roster_run (connection_id, id);
create index roster_run_district on roster_run (district_id, id);
create unique index roster_run_one_at_a_time on roster_run (connection_id) where state = 'fetching';

-- What a run has fetched, as a zip of tables, until it is applied or forgotten.
create table roster_run_body (
    run_id      uuid  primary key references roster_run on delete cascade,
    district_id uuid  not null references district,
    body        bytea not null
);

-- What a run changed in a school, as it was and as it became, packed: what an undo goes by.
create table roster_change (
    school_id uuid  not null references school,
    run_id    uuid  not null references roster_run on delete cascade,
    body      bytea not null,
    primary key (school_id, run_id)
);

-- Which connection keeps a person: another one's roster, in which they are not, does not make them gone.
create table roster_person (
    school_id     uuid not null,
    person_id     uuid not null,
    connection_id uuid not null references roster_connection on delete cascade,
    primary key (school_id, person_id),
    foreign key (school_id, person_id) references person (school_id, id) on delete cascade
);
create index roster_person_connection on roster_person (connection_id);

do $$
declare
    of_district text;
    of_school   text;
begin
    foreach of_district in array array['roster_connection', 'roster_mirror', 'roster_run', 'roster_run_body'] loop
        execute format('alter table %I enable row level security', of_district);
        execute format('create policy district on %I to corridor_app using (district_id = app_district()) with check (district_id = app_district())', of_district);
        execute format('grant select, insert, update, delete on %I to corridor_app', of_district);
    end loop;
    foreach of_school in array array['roster_change', 'roster_person'] loop
        execute format('alter table %I enable row level security', of_school);
        execute format('create policy school on %I to corridor_app using (school_id = app_school()) with check (school_id = app_school())', of_school);
        execute format('grant select, insert, update, delete on %I to corridor_app', of_school);
    end loop;
end $$;

create policy jobs on roster_connection for select to corridor_jobs using (true);
grant select (id, district_id, next_run_at) on roster_connection to corridor_jobs;
create policy jobs on roster_run for select to corridor_jobs using (true);
grant select (id, district_id, state, alive_at) on roster_run to corridor_jobs;
