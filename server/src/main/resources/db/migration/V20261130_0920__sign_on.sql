-- How a session was opened: whoever was vouched for elsewhere need not choose a password here.
alter table session add column by_password boolean not null default true;

-- Where a district's people sign in elsewhere. The client's secret is encrypted with a key that is not in the database.
create table sign_on_connection (
    district_id uuid    not null references district,
    id          uuid    not null,
    preset      text    not null check (preset in ('generic', 'google', 'microsoft', 'classlink')),
    name        text    not null check (char_length(name) between 1 and 60),
    issuer      text    not null check (char_length(issuer) between 1 and 500),
    tenant      text    check (char_length(tenant) between 1 and 100),
    client_id   text    not null default '' check (char_length(client_id) <= 500),
    secret      bytea,
    claim       text    check (char_length(claim) between 1 and 100),
    identifier  text    check (identifier in ('source-id', 'username', 'number')),
    by_email    boolean not null,
    domains     text[]  not null default '{}',
    audience    text[]  not null check (audience <@ array['students', 'staff']),
    is_on       boolean not null default false,
    version     bigint  not null default 1,
    primary key (district_id, id),
    check ((claim is null) = (identifier is null)),
    check (not is_on or (client_id <> '' and secret is not null))
);

-- A sign-in under way comes back once: the second time it is refused. Hashes, forgotten when they would have expired anyway.
create table sign_on_used (
    district_id uuid        not null references district,
    state_hash  bytea       not null check (octet_length(state_hash) = 32),
    used_at     timestamptz not null,
    primary key (district_id, state_hash)
);
create index sign_on_used_at on sign_on_used (district_id, used_at);

-- Who came from elsewhere and was not let in, for admins to put right; forgotten after 30 days.
create table sign_on_refusal (
    district_id   uuid        not null,
    connection_id uuid        not null,
    reason        text        not null check (char_length(reason) between 1 and 40),
    presented     text        not null check (char_length(presented) <= 320),
    times         int         not null default 1 check (times >= 1),
    last_at       timestamptz not null,
    primary key (district_id, connection_id, reason, presented),
    foreign key (district_id, connection_id) references sign_on_connection (district_id, id) on delete cascade
);

do $$
declare
    of_district text;
begin
    foreach of_district in array array['sign_on_connection', 'sign_on_used', 'sign_on_refusal'] loop
        execute format('alter table %I enable row level security', of_district);
        execute format('create policy district on %I to corridor_app using (district_id = app_district()) with check (district_id = app_district())', of_district);
        execute format('grant select, insert, update, delete on %I to corridor_app', of_district);
    end loop;
end $$;
