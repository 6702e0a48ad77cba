-- What somebody uploaded, until it is applied or forgotten: kept so that what was shown is what is applied. Global: an
-- upload may be for a whole district. Its uploader sees it, and nobody else; the jobs role clears away what is old.
create table roster_plan (
    id          uuid        primary key,
    district_id uuid        not null references district,
    only_school uuid,
    account_id  uuid        not null references account,
    file_name   text        not null check (char_length(file_name) <= 200),
    body        bytea       not null,
    digest      text        not null,
    shown       jsonb       not null,
    created_at  timestamptz not null,
    expires_at  timestamptz not null
);
create index roster_plan_account on roster_plan (account_id);
create index roster_plan_expires on roster_plan (expires_at);
alter table roster_plan enable row level security;
create policy oneself on roster_plan to corridor_app using (account_id = app_account()) with check (account_id = app_account());
create policy jobs on roster_plan to corridor_jobs using (true);
grant select, insert, update, delete on roster_plan to corridor_app;
grant select (id, expires_at), delete on roster_plan to corridor_jobs;

-- What is recorded of somebody who is no person of the school: an admin of its district, or whoever runs the server
-- (then without an account).
alter table audit_entry alter column person_id drop not null;
alter table audit_entry alter column account_id drop not null;
