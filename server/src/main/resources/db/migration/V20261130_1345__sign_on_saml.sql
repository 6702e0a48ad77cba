-- A district's own identity provider of SAML is a way in too. It tells its name by its metadata, which may come later.
alter table sign_on_connection drop constraint sign_on_connection_issuer_check;
alter table sign_on_connection add constraint sign_on_connection_issuer_check
    check (char_length(issuer) <= 500 and (issuer <> '' or preset = 'saml'));
alter table sign_on_connection drop constraint sign_on_connection_check1;
alter table sign_on_connection add constraint sign_on_connection_whole_check
    check (not is_on or case when preset = 'saml' then issuer <> '' else client_id <> '' and secret is not null end);

-- What SAML has of its own. This server's key for a connection is encrypted with a key that is not in the database.
create table sign_on_saml (
    district_id     uuid    not null,
    connection_id   uuid    not null,
    base            text    not null check (char_length(base) between 1 and 300),
    metadata_url    text    check (char_length(metadata_url) between 1 and 500),
    address         text    not null default '' check (char_length(address) <= 500),
    wants_signed    boolean not null default false,
    certificates    bytea[] not null default '{}' check (cardinality(certificates) <= 10),
    read_at         timestamptz,
    email_attribute text    not null default '' check (char_length(email_attribute) <= 500),
    own_certificate bytea   not null,
    own_key         bytea   not null,
    primary key (district_id, connection_id),
    foreign key (district_id, connection_id) references sign_on_connection (district_id, id) on delete cascade
);
alter table sign_on_saml enable row level security;
create policy district on sign_on_saml to corridor_app using (district_id = app_district()) with check (district_id = app_district());
grant select, insert, update, delete on sign_on_saml to corridor_app;
