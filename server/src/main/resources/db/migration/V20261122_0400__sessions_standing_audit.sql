-- Who is signed in, what a person may do now, who changed and saw what.

-- Sign-ins. The cookie holds a random token; only its SHA-256 is kept here. Global: an account signs in once for all its schools.
create table session (
    id         uuid        primary key,
    token_hash bytea       not null unique check (octet_length(token_hash) = 32),
    account_id uuid        not null references account,
    device     text        not null check (char_length(device) <= 300),
    created_at timestamptz not null,
    seen_at    timestamptz not null,
    idle       interval    not null,
    expires_at timestamptz not null,
    ended_at   timestamptz,
    ended_how  text        check (ended_how in ('signed-out', 'other-device', 'password', 'standing', 'replaced')),
    check ((ended_at is null) = (ended_how is null))
);
create index session_account on session (account_id);
grant select, insert, update, delete on session to corridor_app;

-- One row once the first admin is set up: whoever inserts it wins, and set-up is over for good. It is inserted before
-- anything else, so that the others wait there.
create table setup (
    done       boolean     primary key default true check (done),
    account_id uuid        not null references account deferrable initially deferred,
    done_at    timestamptz not null
);
grant select, insert on setup to corridor_app;

-- A district admin gets a person in each school of the district when first acting there, by this name.
alter table district_admin
    add given_name  text not null default '' check (char_length(given_name) <= 100),
    add family_name text not null default '' check (char_length(family_name) <= 100);

-- People see their own rows in every school, to choose where to go after signing in.
create policy oneself on person for select to corridor_app using (account_id = app_account());
create policy oneself on hall for select to corridor_app
    using (exists (select 1 from membership m where m.school_id = hall.school_id and m.account_id = app_account()));

-- Folded "family given", what lists of people are ordered and paged by.
alter table person add sort_key text collate "C" not null default '';
create index person_sort on person (school_id, sort_key, id);

-- What a person is in a school at this moment: the stricter of the account's and the person's state, and the roles.
-- Read by whoever decides; as the reader's own role, so row security holds.
create view standing with (security_invoker = true) as
select p.school_id,
       p.id as person_id,
       p.account_id,
       case when 'left'      in (p.state, a.state) then 'left'
            when 'suspended' in (p.state, a.state) then 'suspended'
            when 'disabled'  in (p.state, a.state) then 'disabled'
            else 'active'
       end as state,
       array(select m.role
               from membership m
              where m.school_id = p.school_id and m.account_id = p.account_id
             union all
             select 'district-admin'
               from district_admin d
               join school s on s.district_id = d.district_id
              where s.id = p.school_id and d.account_id = p.account_id) as roles,
       array(select distinct area
               from membership m, unnest(m.admin_areas) area
              where m.school_id = p.school_id and m.account_id = p.account_id) as admin_areas
  from person p
  join account a on a.id = p.account_id;
grant select on standing to corridor_app;

-- Every change by an administrator and every look at a student's record. Written, never changed.
create table audit_entry (
    school_id  uuid        not null references school,
    id         uuid        not null,
    at         timestamptz not null,
    account_id uuid        not null,
    person_id  uuid        not null,
    acting_for uuid,
    device     text        not null,
    what       text        not null check (char_length(what) between 1 and 60),
    subject    uuid,
    before     jsonb,
    after      jsonb,
    primary key (school_id, id)
);
create index audit_entry_subject on audit_entry (school_id, subject, id);
create index audit_entry_person on audit_entry (school_id, person_id, id);
call guard_by_school('audit_entry');
revoke update, delete on audit_entry from corridor_app;

alter table account add signed_in_at timestamptz;

alter table accommodation add version bigint not null default 1;
