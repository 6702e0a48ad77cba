-- A roster that changes nothing in its district as that is, by who hands it in: one that says the same is not compared
-- again until something of the district is another. Of the roster and of the district only digests.
create table roster_settled (
    district_id   uuid        not null references district,
    scope         text        not null check (char_length(scope) between 1 and 200),
    connection_id uuid        references roster_connection on delete cascade,
    build         text        not null,
    roster        text        not null,
    state         text        not null,
    counts        json        not null,
    notices       json        not null,
    used_at       timestamptz not null,
    primary key (district_id, scope)
);
create index roster_settled_connection on roster_settled (connection_id) where connection_id is not null;
alter table roster_settled enable row level security;
create policy district on roster_settled to corridor_app
    using (district_id = app_district()) with check (district_id = app_district());
grant select, insert, update, delete on roster_settled to corridor_app;
