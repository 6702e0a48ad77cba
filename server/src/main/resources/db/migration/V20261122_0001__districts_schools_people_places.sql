-- Who and where: districts, schools, accounts, people, rooms, bell times, timetables.
-- The roles corridor_app and corridor_jobs exist before the first migration (dev.corridor.database makes them).

create function app_school() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('app.school', true), '')::uuid;

create function app_account() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('app.account', true), '')::uuid;

-- Closes a table to every school but the one named by the setting app.school; with no setting, to all.
create procedure guard_by_school(guarded regclass)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', guarded);
    execute format('create policy school on %s to corridor_app using (school_id = app_school()) with check (school_id = app_school())', guarded);
    execute format('grant select, insert, update, delete on %s to corridor_app', guarded);
end $$;

create table district (
    id         uuid        primary key,
    name       text        not null check (char_length(name) between 1 and 200),
    source_id  text,
    created_at timestamptz not null
);
grant select, insert, update on district to corridor_app;

-- Sign-in only: names, numbers and photos are in person, one row a school.
create table account (
    id                   uuid        primary key,
    district_id          uuid        not null references district,
    email                text        check (char_length(email) <= 320),
    username             text        check (char_length(username) <= 200),
    password_hash        text,
    must_change_password boolean     not null default false,
    state                text        not null default 'active' check (state in ('active', 'disabled', 'suspended', 'left')),
    locale               text        check (locale in ('en', 'es')),
    source_id            text,
    break_glass          boolean     not null default false,
    created_at           timestamptz not null,
    check (email is not null or username is not null)
);
create unique index account_email on account (lower(email));
create unique index account_username on account (district_id, lower(username));
create index account_username_any on account (lower(username));
create unique index account_source on account (district_id, source_id);
grant select, insert, update on account to corridor_app;

-- Roles that reach over a whole district.
create table district_admin (
    district_id uuid not null references district,
    account_id  uuid not null references account,
    primary key (district_id, account_id)
);
create index district_admin_account on district_admin (account_id);
grant select, insert, update, delete on district_admin to corridor_app;

create table school (
    id          uuid        primary key,
    district_id uuid        not null references district,
    name        text        not null check (char_length(name) between 1 and 200),
    time_zone   text        not null,
    source_id   text,
    created_at  timestamptz not null
);
create unique index school_source on school (district_id, source_id);
create unique index school_name on school (district_id, lower(name));

-- What an account is in a school. A person sees their own rows in every school, to choose where to go after sign-in.
create table membership (
    school_id   uuid   not null references school,
    account_id  uuid   not null references account,
    role        text   not null check (role in ('student', 'teacher', 'assistant', 'substitute', 'monitor', 'admin', 'guardian')),
    admin_areas text[] not null default '{}' check (admin_areas <@ array['rooms', 'people', 'limits', 'reports', 'settings']),
    source      text   not null default 'hand' check (source in ('hand', 'roster')),
    primary key (school_id, account_id, role)
);
create index membership_account on membership (account_id);
call guard_by_school('membership');
create policy oneself on membership for select to corridor_app using (account_id = app_account());
create policy jobs on membership for select to corridor_jobs using (true);

alter table school enable row level security;
create policy school on school to corridor_app using (id = app_school()) with check (id = app_school());
create policy oneself on school for select to corridor_app
    using (exists (select 1 from membership m where m.school_id = school.id and m.account_id = app_account())
        or exists (select 1 from district_admin d where d.district_id = school.district_id and d.account_id = app_account()));
create policy jobs on school for select to corridor_jobs using (true);
grant select, insert, update on school to corridor_app;
grant select on school to corridor_jobs;

-- A school's settings, one row a school. settings is what dev.corridor.schools.SchoolSettings reads and writes as a whole.
create table school_settings (
    school_id uuid   primary key references school,
    settings  jsonb  not null,
    version   bigint not null default 1
);
call guard_by_school('school_settings');

-- The row that is locked while a school's passes or configuration change.
create table hall (
    school_id        uuid        primary key references school,
    last_seq         bigint      not null default 0,
    last_at          timestamptz not null,
    log_from         bigint      not null default 1,
    config_version   bigint      not null default 1,
    reviewed_version bigint      not null default 1
) with (fillfactor = 10);
call guard_by_school('hall');
create policy jobs on hall for select to corridor_jobs using (true);
grant select (school_id, config_version, reviewed_version, last_seq) on hall to corridor_jobs;

create table person (
    school_id      uuid        not null references school,
    id             uuid        not null,
    account_id     uuid        not null references account,
    given_name     text        not null check (char_length(given_name) <= 100),
    family_name    text        not null check (char_length(family_name) <= 100),
    preferred_name text        check (char_length(preferred_name) <= 100),
    title          text        check (char_length(title) <= 40),
    pronouns       text        check (char_length(pronouns) <= 40),
    number         text        check (char_length(number) <= 40),
    grade          text        check (char_length(grade) <= 10),
    homeroom       text        check (char_length(homeroom) <= 40),
    photo          text,
    -- Folded words that people are found by: lower case, no accents; one row of person_word each.
    state          text        not null default 'active' check (state in ('active', 'disabled', 'suspended', 'left')),
    source_id      text,
    created_at     timestamptz not null,
    primary key (school_id, id)
);
create unique index person_account on person (school_id, account_id);
create unique index person_source on person (school_id, source_id);
create index person_number on person (school_id, number);
create index person_grade on person (school_id, grade);
call guard_by_school('person');

create table person_word (
    school_id uuid not null,
    word      text collate "C" not null,
    person_id uuid not null,
    primary key (school_id, word, person_id),
    foreign key (school_id, person_id) references person on delete cascade
);
create index person_word_person on person_word (school_id, person_id);
call guard_by_school('person_word');

create table people_group (
    school_id uuid not null references school,
    id        uuid not null,
    name      text not null check (char_length(name) between 1 and 100),
    primary key (school_id, id)
);
call guard_by_school('people_group');

create table people_group_member (
    school_id uuid not null,
    group_id  uuid not null,
    person_id uuid not null,
    primary key (school_id, group_id, person_id),
    foreign key (school_id, group_id) references people_group on delete cascade,
    foreign key (school_id, person_id) references person
);
create index people_group_member_person on people_group_member (school_id, person_id);
call guard_by_school('people_group_member');

-- What makes a student's rules milder. rules is what dev.corridor.rules reads; reason is for named staff only.
create table accommodation (
    school_id  uuid        not null,
    person_id  uuid        not null,
    rules      jsonb       not null,
    reason     text        check (char_length(reason) <= 2000),
    readers    uuid[]      not null default '{}',
    changed_at timestamptz not null,
    changed_by uuid        not null,
    primary key (school_id, person_id),
    foreign key (school_id, person_id) references person
);
call guard_by_school('accommodation');

create table folder (
    school_id uuid   not null references school,
    id        uuid   not null,
    name      text   not null check (char_length(name) between 1 and 40),
    colour    text   not null,
    icon      text   not null,
    position  int    not null default 0,
    version   bigint not null default 1,
    primary key (school_id, id)
);
create unique index folder_name on folder (school_id, lower(name));
call guard_by_school('folder');

-- settings is what dev.corridor.places.Room reads and writes; the columns are what SQL asks for.
create table room (
    school_id  uuid        not null references school,
    id         uuid        not null,
    folder_id  uuid,
    name       text        not null check (char_length(name) between 1 and 40),
    number     text        check (char_length(number) <= 12),
    colour     text        not null,
    icon       text        not null,
    settings   jsonb       not null,
    position   int         not null default 0,
    source_id  text,
    version    bigint      not null default 1,
    deleted_at timestamptz,
    deleted_by uuid,
    primary key (school_id, id),
    foreign key (school_id, folder_id) references folder
);
create unique index room_name on room (school_id, lower(name)) where deleted_at is null;
create unique index room_source on room (school_id, source_id) where deleted_at is null;
call guard_by_school('room');

create table room_teacher (
    school_id uuid not null,
    room_id   uuid not null,
    person_id uuid not null,
    source    text not null default 'hand' check (source in ('hand', 'roster')),
    primary key (school_id, room_id, person_id),
    foreign key (school_id, room_id) references room,
    foreign key (school_id, person_id) references person
);
create index room_teacher_person on room_teacher (school_id, person_id);
call guard_by_school('room_teacher');

create table term (
    school_id uuid not null references school,
    id        uuid not null,
    name      text not null,
    starts_on date not null,
    ends_on   date not null check (ends_on >= starts_on),
    source_id text,
    primary key (school_id, id)
);
create unique index term_source on term (school_id, source_id);
call guard_by_school('term');

create table bell_schedule (
    school_id uuid   not null references school,
    id        uuid   not null,
    name      text   not null check (char_length(name) between 1 and 60),
    -- ISO days of the week (1 = Monday) that this schedule applies to, until the calendar says more.
    weekdays  int[]  not null default '{1,2,3,4,5}',
    -- No-fly: what dev.corridor.rules.NoFly reads.
    no_fly    jsonb  not null default '{}',
    version   bigint not null default 1,
    primary key (school_id, id)
);
create unique index bell_schedule_name on bell_schedule (school_id, lower(name));
call guard_by_school('bell_schedule');

create table period (
    school_id   uuid not null,
    schedule_id uuid not null,
    name        text not null check (char_length(name) between 1 and 60),
    starts      time not null,
    ends        time not null check (ends > starts),
    primary key (school_id, schedule_id, name),
    foreign key (school_id, schedule_id) references bell_schedule on delete cascade
);
call guard_by_school('period');

-- A class that meets: in a room, in a period, with a teacher.
create table section (
    school_id uuid    not null references school,
    id        uuid    not null,
    name      text    not null check (char_length(name) between 1 and 200),
    code      text,
    room_id   uuid,
    term_id   uuid,
    periods   text[]  not null default '{}',
    hidden    boolean not null default false,
    source_id text,
    primary key (school_id, id),
    foreign key (school_id, room_id) references room,
    foreign key (school_id, term_id) references term
);
create unique index section_source on section (school_id, source_id);
create index section_room on section (school_id, room_id);
call guard_by_school('section');

create table section_member (
    school_id  uuid not null,
    section_id uuid not null,
    person_id  uuid not null,
    role       text not null check (role in ('student', 'teacher')),
    source_id  text,
    primary key (school_id, section_id, person_id, role),
    foreign key (school_id, section_id) references section on delete cascade,
    foreign key (school_id, person_id) references person
);
create index section_member_person on section_member (school_id, person_id);
call guard_by_school('section_member');
