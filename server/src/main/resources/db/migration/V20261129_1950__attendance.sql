-- What somebody of the staff may do beyond their roles, given by admins of people.
alter table person
    add column rights text[] not null default '{}' check (rights <@ array['desk']);

create or replace view standing with (security_invoker = true) as
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
              where m.school_id = p.school_id and m.account_id = p.account_id) as admin_areas,
       p.rights
  from person p
  join account a on a.id = p.account_id;

-- From when to when a student is not at school on a day, as the attendance desk says; who is not here is at school.
create table absence (
    school_id uuid        not null references school,
    person_id uuid        not null,
    day       date        not null,
    gone_from timestamptz not null,
    back_at   timestamptz not null check (back_at > gone_from),
    primary key (school_id, person_id, day),
    foreign key (school_id, person_id) references person (school_id, id)
);
call guard_by_school('absence');

-- What the attendance desk wrote down. What was taken back stays on record.
create table desk_entry (
    school_id     uuid        not null references school,
    id            uuid        not null,
    student_id    uuid        not null,
    day           date        not null,
    kind          text        not null check (kind in ('late', 'early', 'absent', 'back')),
    happened_at   timestamptz not null,
    returns_at    timestamptz,
    reason        text        check (char_length(reason) between 1 and 60),
    excused       boolean     not null,
    note          text        check (char_length(note) between 1 and 200),
    recorded_at   timestamptz not null,
    recorded_by   uuid        not null,
    taken_back_at timestamptz,
    taken_back_by uuid,
    primary key (school_id, id),
    foreign key (school_id, student_id) references person (school_id, id),
    foreign key (school_id, recorded_by) references person (school_id, id),
    foreign key (school_id, taken_back_by) references person (school_id, id),
    check (returns_at is null or (kind = 'early' and returns_at > happened_at)),
    check ((reason is null) = (kind = 'back')),
    check ((taken_back_at is null) = (taken_back_by is null))
);
create unique index desk_entry_once on desk_entry (school_id, student_id, day, kind)
    where kind in ('late', 'absent') and taken_back_at is null;
create index desk_entry_day on desk_entry (school_id, day, id);
call guard_by_school('desk_entry');

-- How a school keeps attendance: its reasons, and its slip.
create table desk_settings (
    school_id uuid   not null references school,
    settings  jsonb  not null,
    version   bigint not null default 1,
    primary key (school_id)
);
call guard_by_school('desk_settings');
