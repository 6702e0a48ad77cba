-- Which session here came of which at a provider, so that a provider can end it. Hashes: nobody is looked up by them.
create table sign_on_session (
    district_id      uuid        not null,
    connection_id    uuid        not null,
    session_id       uuid        not null references session on delete cascade,
    account_id       uuid        not null references account,
    subject          bytea       not null check (octet_length(subject) = 32),
    provider_session bytea       check (octet_length(provider_session) = 32),
    primary key (district_id, connection_id, session_id),
    foreign key (district_id, connection_id) references sign_on_connection (district_id, id) on delete cascade
);
create index sign_on_session_subject on sign_on_session (district_id, connection_id, subject);
create index sign_on_session_of on sign_on_session (session_id);
alter table sign_on_session enable row level security;
create policy district on sign_on_session to corridor_app using (district_id = app_district()) with check (district_id = app_district());
grant select, insert, update, delete on sign_on_session to corridor_app;

alter table session drop constraint session_ended_how_check;
alter table session add constraint session_ended_how_check
    check (ended_how in ('signed-out', 'other-device', 'password', 'standing', 'replaced', 'provider'));
