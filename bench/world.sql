-- The schools that benchmarks run in, made by the owner of the tables in a database that was just set up.
-- psql variables: schools, students (each school's), and hash, what is kept of everybody's password.
-- Ids follow from numbers, so that load generators need no list: see bench_id.
-- What rooms and schools are set to is copied from the school and the room that were made through the API.
\set ON_ERROR_STOP on
\timing off
begin;

-- kind 1 school, 2 student, 3 teacher, 4 room, 5 section, 6 account, 7 session, 8 anything else
create function bench_id(kind int, school int, n int) returns uuid language sql immutable parallel safe
return (lpad(kind::text, 8, '0') || '-0000-7000-8000-' || lpad(to_hex(school * 100000 + n), 12, '0'))::uuid;

create table bench_template as
select (select id from district limit 1)                     as district,
       (select settings from school_settings limit 1)        as of_school,
       (select settings from room where name = 'Template')   as of_room;

-- Students are numbered from 0, teachers from 90001; school 0 has a thousand monitors as well, from 91001.
create table bench_person as
select s as school, n, 'student' as role, bench_id(2, s, n) as id, bench_id(6, s, n) as account
from   generate_series(0, :schools - 1) s, generate_series(0, :students - 1) n
union all
select s, n, 'teacher', bench_id(3, s, n), bench_id(6, s, n)
from   generate_series(0, :schools - 1) s, generate_series(90001, 90010) n
union all
select 0, n, 'monitor', bench_id(3, 0, n), bench_id(6, 0, n) from generate_series(91001, 92000) n;

insert into school (id, district_id, name, time_zone, created_at)
select bench_id(1, s, 0), district, 'Bench ' || s, 'America/Chicago', now()
from   bench_template, generate_series(0, :schools - 1) s;

-- Everything that a rule may look at is set, and set so that it lets passes start.
insert into school_settings (school_id, settings)
select bench_id(1, s, 0), of_school || '{"hallwayCapacity": 5000, "overtimeMinutes": 60}'
from   bench_template, generate_series(0, :schools - 1) s;

insert into hall (school_id, last_at)
select bench_id(1, s, 0), now() from generate_series(0, :schools - 1) s;

insert into account (id, district_id, email, password_hash, created_at)
select account, district, role || n || '@bench' || school || '.example', :'hash', now()
from   bench_template, bench_person;

insert into person (school_id, id, account_id, given_name, family_name, number, grade, created_at, sort_key)
select bench_id(1, p.school, 0), p.id, p.account, initcap(p.role), 'Bench' || n, n::text,
       case p.role when 'student' then (9 + n % 4)::text end, now(), 'bench' || n
from   bench_person p;

insert into membership (school_id, account_id, role)
select bench_id(1, school, 0), account, role from bench_person;

-- The token of a session is its person's id.
insert into session (id, token_hash, account_id, device, created_at, seen_at, idle, expires_at)
select bench_id(7, school, n), sha256(convert_to(id::text, 'UTF8')), account, 'bench', now(), now(), interval '1 day',
       now() + interval '1 day'
from   bench_person;

-- Rooms 1 to 10 are the teachers' classrooms, 11 to 16 are where students go, each with caps.
insert into room (school_id, id, name, number, colour, icon, settings)
select bench_id(1, s, 0), bench_id(4, s, n), case when n <= 10 then 'Room ' else 'Place ' end || n, n::text, 'ocean', 'door',
       of_room || '{"maxTo": 2000, "maxFrom": 2000, "minutes": 30}'
from   bench_template, generate_series(0, :schools - 1) s, generate_series(1, 16) n;

insert into room_teacher (school_id, room_id, person_id)
select bench_id(1, s, 0), bench_id(4, s, n), bench_id(3, s, 90000 + n)
from   generate_series(0, :schools - 1) s, generate_series(1, 10) n;

insert into bell_schedule (school_id, id, name, weekdays)
select bench_id(1, s, 0), bench_id(8, s, 1), 'Every day', '{1,2,3,4,5,6,7}' from generate_series(0, :schools - 1) s;

insert into period (school_id, schedule_id, name, starts, ends)
select bench_id(1, s, 0), bench_id(8, s, 1), 'All day', '00:00', '23:59' from generate_series(0, :schools - 1) s;

insert into section (school_id, id, name, room_id, periods)
select bench_id(1, s, 0), bench_id(5, s, n), 'Section ' || n, bench_id(4, s, n), '{All day}'
from   generate_series(0, :schools - 1) s, generate_series(1, 10) n;

insert into section_member (school_id, section_id, person_id, role)
select bench_id(1, school, 0), bench_id(5, school, 1 + n % 10), id, 'student' from bench_person where role = 'student'
union all
select bench_id(1, school, 0), bench_id(5, school, n - 90000), id, 'teacher' from bench_person where role = 'teacher';

insert into pass_limit (school_id, id, scope, per, passes)
select bench_id(1, s, 0), bench_id(8, s, n), 'all', (array['day', 'week'])[n - 1], 500
from   generate_series(0, :schools - 1) s, generate_series(2, 3) n;

-- Groups of two who must not meet, among the last hundred students, whom no load sends anywhere.
insert into encounter_group (school_id, id, switched_on, created_at, created_by)
select bench_id(1, s, 0), bench_id(8, s, 100 + n), true, now(), bench_id(3, s, 90001)
from   generate_series(0, :schools - 1) s, generate_series(0, 9) n;

insert into encounter_group_member (school_id, group_id, person_id)
select bench_id(1, s, 0), bench_id(8, s, 100 + n / 2), bench_id(2, s, :students - 100 + n)
from   generate_series(0, :schools - 1) s, generate_series(0, 19) n;

-- A past: three passes of each student yesterday and in the days before.
insert into pass (school_id, id, student_id, state, school_day, origin_id, destination_id, travel, minutes, counts,
                  written_by, written_as, written_at, started_at, ends_at, ended_at, ended_by, ended_how, seq)
select bench_id(1, school, 0), gen_random_uuid(), id, 'ended', (now() at time zone 'America/Chicago')::date - d,
       bench_id(4, school, 1 + n % 10), bench_id(4, school, 11 + n % 6), 'round-trip', 5, 'everything', id, 'student',
       at, at, at + interval '5 minutes', at + interval '4 minutes', id, 'student', 0
from   bench_person, generate_series(1, 3) d, lateral (select now() - d * interval '1 day' as at) t
where  role = 'student';

-- What each measurement starts from; numbers go on, as a server that runs expects. The halls come first, as everywhere, or it and a pass could wait for each other.
create procedure bench_reset() language plpgsql as $$
begin
    update hall set log_from = last_seq + 1;
    delete from pass where seq > 0;
    truncate hall_log, act, refusal, prevented_meeting;
end $$;
commit;
\set QUIET on
vacuum analyze account; vacuum analyze person; vacuum analyze membership; vacuum analyze session; vacuum analyze pass;
analyze section_member; analyze room; analyze section; analyze hall;
