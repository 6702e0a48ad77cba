-- What all migrations produce, for reading. Written by SchemaTest.

CREATE OR REPLACE FUNCTION public.app_account()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid;

CREATE OR REPLACE FUNCTION public.app_district()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.district'::text, true), ''::text))::uuid;

CREATE OR REPLACE FUNCTION public.app_school()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.school'::text, true), ''::text))::uuid;

CREATE OR REPLACE PROCEDURE public.guard_by_school(IN guarded regclass)
 LANGUAGE plpgsql
AS $procedure$
begin
    execute format('alter table %s enable row level security', guarded);
    execute format('create policy school on %s to corridor_app using (school_id = app_school()) with check (school_id = app_school())', guarded);
    execute format('grant select, insert, update, delete on %s to corridor_app', guarded);
end $procedure$;

create table absence (
    school_id uuid not null,
    person_id uuid not null,
    day date not null,
    gone_from timestamp with time zone not null,
    back_at timestamp with time zone not null,
    constraint absence_pkey PRIMARY KEY (school_id, person_id, day),
    constraint absence_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint absence_school_id_person_id_fkey FOREIGN KEY (school_id, person_id) REFERENCES person(school_id, id),
    constraint absence_check CHECK ((back_at > gone_from))
);
alter table absence enable row level security;
create policy school on absence for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on absence to corridor_app;

create table accommodation (
    school_id uuid not null,
    person_id uuid not null,
    rules jsonb not null,
    reason text,
    readers uuid[] not null default '{}'::uuid[],
    changed_at timestamp with time zone not null,
    changed_by uuid not null,
    version bigint not null default 1,
    constraint accommodation_pkey PRIMARY KEY (school_id, person_id),
    constraint accommodation_school_id_person_id_fkey FOREIGN KEY (school_id, person_id) REFERENCES person(school_id, id),
    constraint accommodation_reason_check CHECK ((char_length(reason) <= 2000))
);
alter table accommodation enable row level security;
create policy school on accommodation for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on accommodation to corridor_app;

create table account (
    id uuid not null,
    district_id uuid not null,
    email text,
    username text,
    password_hash text,
    must_change_password boolean not null default false,
    state text not null default 'active'::text,
    locale text,
    source_id text,
    break_glass boolean not null default false,
    created_at timestamp with time zone not null,
    signed_in_at timestamp with time zone,
    password_expires_at timestamp with time zone,
    self_made_at timestamp with time zone,
    constraint account_pkey PRIMARY KEY (id),
    constraint account_district_id_fkey FOREIGN KEY (district_id) REFERENCES district(id),
    constraint account_check CHECK (((email IS NOT NULL) OR (username IS NOT NULL))),
    constraint account_email_check CHECK ((char_length(email) <= 320)),
    constraint account_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'es'::text]))),
    constraint account_state_check CHECK ((state = ANY (ARRAY['active'::text, 'disabled'::text, 'suspended'::text, 'left'::text]))),
    constraint account_username_check CHECK ((char_length(username) <= 200))
);
CREATE UNIQUE INDEX account_email ON public.account USING btree (lower(email));
CREATE UNIQUE INDEX account_source ON public.account USING btree (district_id, source_id);
CREATE UNIQUE INDEX account_username ON public.account USING btree (district_id, lower(username));
CREATE INDEX account_username_any ON public.account USING btree (lower(username));
grant insert, select, update on account to corridor_app;

create table act (
    school_id uuid not null,
    actor_id uuid not null,
    op_id uuid not null,
    seq bigint not null,
    recorded_at timestamp with time zone not null,
    answer jsonb not null,
    constraint act_pkey PRIMARY KEY (school_id, actor_id, op_id)
);
alter table act enable row level security;
create policy school on act for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on act to corridor_app;

create table activity (
    school_id uuid not null,
    id uuid not null,
    name text not null,
    host_id uuid not null,
    room_id uuid not null,
    from_room_id uuid,
    capacity integer,
    minutes integer,
    open boolean not null default false,
    grades text[] not null default '{}'::text[],
    closes_at timestamp with time zone,
    version bigint not null default 1,
    created_at timestamp with time zone not null,
    created_by uuid not null,
    ended_at timestamp with time zone,
    ended_by uuid,
    constraint activity_pkey PRIMARY KEY (school_id, id),
    constraint activity_school_id_created_by_fkey FOREIGN KEY (school_id, created_by) REFERENCES person(school_id, id),
    constraint activity_school_id_ended_by_fkey FOREIGN KEY (school_id, ended_by) REFERENCES person(school_id, id),
    constraint activity_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint activity_school_id_from_room_id_fkey FOREIGN KEY (school_id, from_room_id) REFERENCES room(school_id, id),
    constraint activity_school_id_host_id_fkey FOREIGN KEY (school_id, host_id) REFERENCES person(school_id, id),
    constraint activity_school_id_room_id_fkey FOREIGN KEY (school_id, room_id) REFERENCES room(school_id, id),
    constraint activity_capacity_check CHECK (((capacity >= 1) AND (capacity <= 2000))),
    constraint activity_check CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
    constraint activity_minutes_check CHECK (((minutes >= 1) AND (minutes <= 999))),
    constraint activity_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 60)))
);
alter table activity enable row level security;
create policy school on activity for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on activity to corridor_app;

create table activity_meeting (
    school_id uuid not null,
    id uuid not null,
    activity_id uuid not null,
    starts_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    due_at timestamp with time zone not null,
    written_at timestamp with time zone,
    constraint activity_meeting_pkey PRIMARY KEY (school_id, id),
    constraint activity_meeting_school_id_activity_id_starts_at_key UNIQUE (school_id, activity_id, starts_at),
    constraint activity_meeting_school_id_activity_id_fkey FOREIGN KEY (school_id, activity_id) REFERENCES activity(school_id, id),
    constraint activity_meeting_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint activity_meeting_check CHECK ((ends_at > starts_at))
);
alter table activity_meeting enable row level security;
CREATE INDEX activity_meeting_due ON public.activity_meeting USING btree (due_at) WHERE (written_at IS NULL);
create policy jobs on activity_meeting for select to corridor_jobs using (true);
create policy school on activity_meeting for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on activity_meeting to corridor_app;
grant select (due_at) on activity_meeting to corridor_jobs;
grant select (school_id) on activity_meeting to corridor_jobs;
grant select (written_at) on activity_meeting to corridor_jobs;

create table activity_student (
    school_id uuid not null,
    activity_id uuid not null,
    student_id uuid not null,
    added_at timestamp with time zone not null,
    added_by uuid not null,
    constraint activity_student_pkey PRIMARY KEY (school_id, activity_id, student_id),
    constraint activity_student_school_id_activity_id_fkey FOREIGN KEY (school_id, activity_id) REFERENCES activity(school_id, id),
    constraint activity_student_school_id_added_by_fkey FOREIGN KEY (school_id, added_by) REFERENCES person(school_id, id),
    constraint activity_student_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint activity_student_school_id_student_id_fkey FOREIGN KEY (school_id, student_id) REFERENCES person(school_id, id)
);
alter table activity_student enable row level security;
CREATE INDEX activity_student_student ON public.activity_student USING btree (school_id, student_id);
create policy school on activity_student for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on activity_student to corridor_app;

create table audit_entry (
    school_id uuid not null,
    id uuid not null,
    at timestamp with time zone not null,
    account_id uuid,
    person_id uuid,
    acting_for uuid,
    device text not null,
    what text not null,
    subject uuid,
    before jsonb,
    after jsonb,
    constraint audit_entry_pkey PRIMARY KEY (school_id, id),
    constraint audit_entry_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint audit_entry_what_check CHECK (((char_length(what) >= 1) AND (char_length(what) <= 60)))
);
alter table audit_entry enable row level security;
CREATE INDEX audit_entry_person ON public.audit_entry USING btree (school_id, person_id, id);
CREATE INDEX audit_entry_subject ON public.audit_entry USING btree (school_id, subject, id);
create policy school on audit_entry for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant insert, select on audit_entry to corridor_app;

create table authenticator (
    account_id uuid not null,
    secret bytea not null,
    last_step bigint not null,
    added_at timestamp with time zone not null,
    constraint authenticator_pkey PRIMARY KEY (account_id),
    constraint authenticator_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
);
grant delete, insert, select, update on authenticator to corridor_app;

create table bell_schedule (
    school_id uuid not null,
    id uuid not null,
    name text not null,
    weekdays integer[] not null default '{1,2,3,4,5}'::integer[],
    no_fly jsonb not null default '{}'::jsonb,
    version bigint not null default 1,
    constraint bell_schedule_pkey PRIMARY KEY (school_id, id),
    constraint bell_schedule_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint bell_schedule_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 60)))
);
alter table bell_schedule enable row level security;
CREATE UNIQUE INDEX bell_schedule_name ON public.bell_schedule USING btree (school_id, lower(name));
create policy school on bell_schedule for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on bell_schedule to corridor_app;

create table cover (
    school_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    teacher_id uuid not null,
    from_day date not null,
    until_day date,
    given_at timestamp with time zone not null,
    given_by uuid not null,
    periods text[] not null default '{}'::text[],
    version bigint not null default 1,
    constraint cover_pkey PRIMARY KEY (school_id, id),
    constraint cover_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint cover_school_id_person_id_fkey FOREIGN KEY (school_id, person_id) REFERENCES person(school_id, id),
    constraint cover_school_id_teacher_id_fkey FOREIGN KEY (school_id, teacher_id) REFERENCES person(school_id, id),
    constraint cover_check CHECK ((until_day >= from_day)),
    constraint cover_check1 CHECK ((person_id <> teacher_id)),
    constraint cover_periods_check CHECK ((cardinality(periods) <= 40))
);
alter table cover enable row level security;
CREATE INDEX cover_person ON public.cover USING btree (school_id, person_id);
CREATE INDEX cover_teacher ON public.cover USING btree (school_id, teacher_id);
create policy school on cover for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on cover to corridor_app;

create table desk_entry (
    school_id uuid not null,
    id uuid not null,
    student_id uuid not null,
    day date not null,
    kind text not null,
    happened_at timestamp with time zone not null,
    returns_at timestamp with time zone,
    reason text,
    excused boolean not null,
    note text,
    recorded_at timestamp with time zone not null,
    recorded_by uuid not null,
    taken_back_at timestamp with time zone,
    taken_back_by uuid,
    constraint desk_entry_pkey PRIMARY KEY (school_id, id),
    constraint desk_entry_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint desk_entry_school_id_recorded_by_fkey FOREIGN KEY (school_id, recorded_by) REFERENCES person(school_id, id),
    constraint desk_entry_school_id_student_id_fkey FOREIGN KEY (school_id, student_id) REFERENCES person(school_id, id),
    constraint desk_entry_school_id_taken_back_by_fkey FOREIGN KEY (school_id, taken_back_by) REFERENCES person(school_id, id),
    constraint desk_entry_check CHECK (((returns_at IS NULL) OR ((kind = 'early'::text) AND (returns_at > happened_at)))),
    constraint desk_entry_check1 CHECK (((reason IS NULL) = (kind = 'back'::text))),
    constraint desk_entry_check2 CHECK (((taken_back_at IS NULL) = (taken_back_by IS NULL))),
    constraint desk_entry_kind_check CHECK ((kind = ANY (ARRAY['late'::text, 'early'::text, 'absent'::text, 'back'::text]))),
    constraint desk_entry_note_check CHECK (((char_length(note) >= 1) AND (char_length(note) <= 200))),
    constraint desk_entry_reason_check CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 60)))
);
alter table desk_entry enable row level security;
CREATE INDEX desk_entry_day ON public.desk_entry USING btree (school_id, day, id);
CREATE UNIQUE INDEX desk_entry_once ON public.desk_entry USING btree (school_id, student_id, day, kind) WHERE ((kind = ANY (ARRAY['late'::text, 'absent'::text])) AND (taken_back_at IS NULL));
create policy school on desk_entry for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on desk_entry to corridor_app;

create table desk_settings (
    school_id uuid not null,
    settings jsonb not null,
    version bigint not null default 1,
    constraint desk_settings_pkey PRIMARY KEY (school_id),
    constraint desk_settings_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id)
);
alter table desk_settings enable row level security;
create policy school on desk_settings for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on desk_settings to corridor_app;

create table dispute (
    school_id uuid not null,
    id uuid not null,
    pass_id uuid not null,
    student_id uuid not null,
    note text not null,
    made_at timestamp with time zone not null,
    answer text,
    answered_by uuid,
    answered_at timestamp with time zone,
    constraint dispute_pkey PRIMARY KEY (school_id, id),
    constraint dispute_school_id_answered_by_fkey FOREIGN KEY (school_id, answered_by) REFERENCES person(school_id, id),
    constraint dispute_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint dispute_school_id_pass_id_fkey FOREIGN KEY (school_id, pass_id) REFERENCES pass(school_id, id),
    constraint dispute_school_id_student_id_fkey FOREIGN KEY (school_id, student_id) REFERENCES person(school_id, id),
    constraint dispute_answer_check CHECK (((char_length(answer) >= 1) AND (char_length(answer) <= 1000))),
    constraint dispute_check CHECK ((((answer IS NULL) = (answered_at IS NULL)) AND ((answer IS NULL) = (answered_by IS NULL)))),
    constraint dispute_note_check CHECK (((char_length(note) >= 1) AND (char_length(note) <= 1000)))
);
alter table dispute enable row level security;
CREATE INDEX dispute_open ON public.dispute USING btree (school_id, id) WHERE (answered_at IS NULL);
CREATE UNIQUE INDEX dispute_pass ON public.dispute USING btree (school_id, pass_id);
create policy school on dispute for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on dispute to corridor_app;

create table district (
    id uuid not null,
    name text not null,
    source_id text,
    created_at timestamp with time zone not null,
    password_off text[] not null default '{}'::text[],
    second_step_of text[] not null default '{}'::text[],
    second_step_vouched boolean not null default false,
    sign_in_version bigint not null default 1,
    constraint district_pkey PRIMARY KEY (id),
    constraint district_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
    constraint district_password_off_check CHECK ((password_off <@ ARRAY['student'::text, 'teacher'::text, 'assistant'::text, 'substitute'::text, 'monitor'::text, 'admin'::text, 'district-admin'::text])),
    constraint district_second_step_of_check CHECK ((second_step_of <@ ARRAY['teacher'::text, 'assistant'::text, 'substitute'::text, 'monitor'::text, 'admin'::text, 'district-admin'::text]))
);
grant insert, select, update on district to corridor_app;

create table district_admin (
    district_id uuid not null,
    account_id uuid not null,
    given_name text not null default ''::text,
    family_name text not null default ''::text,
    constraint district_admin_pkey PRIMARY KEY (district_id, account_id),
    constraint district_admin_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
    constraint district_admin_district_id_fkey FOREIGN KEY (district_id) REFERENCES district(id),
    constraint district_admin_family_name_check CHECK ((char_length(family_name) <= 100)),
    constraint district_admin_given_name_check CHECK ((char_length(given_name) <= 100))
);
CREATE INDEX district_admin_account ON public.district_admin USING btree (account_id);
grant delete, insert, select, update on district_admin to corridor_app;

create table emergency (
    school_id uuid not null,
    kind text,
    drill boolean not null default false,
    since timestamp with time zone,
    started_by uuid,
    passes_off_until timestamp with time zone,
    passes_off_by uuid,
    passes_off_since timestamp with time zone,
    message text,
    message_by uuid,
    message_at timestamp with time zone,
    version bigint not null default 1,
    constraint emergency_pkey PRIMARY KEY (school_id),
    constraint emergency_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint emergency_check CHECK ((((kind IS NULL) = (since IS NULL)) AND ((kind IS NULL) = (started_by IS NULL)))),
    constraint emergency_check1 CHECK (((passes_off_until IS NULL) = (passes_off_by IS NULL))),
    constraint emergency_check2 CHECK (((passes_off_until IS NULL) = (passes_off_since IS NULL))),
    constraint emergency_check3 CHECK ((((message IS NULL) = (message_by IS NULL)) AND ((message IS NULL) = (message_at IS NULL)))),
    constraint emergency_kind_check CHECK ((kind = ANY (ARRAY['hold'::text, 'lockdown'::text]))),
    constraint emergency_message_check CHECK (((char_length(message) >= 1) AND (char_length(message) <= 500)))
);
alter table emergency enable row level security;
create policy school on emergency for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on emergency to corridor_app;

create table encounter_group (
    school_id uuid not null,
    id uuid not null,
    name text,
    notes text,
    switched_on boolean not null,
    expires_at timestamp with time zone,
    created_at timestamp with time zone not null,
    created_by uuid not null,
    version bigint not null default 1,
    deleted_at timestamp with time zone,
    deleted_by uuid,
    constraint encounter_group_pkey PRIMARY KEY (school_id, id),
    constraint encounter_group_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint encounter_group_check CHECK (((deleted_at IS NULL) = (deleted_by IS NULL))),
    constraint encounter_group_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 100))),
    constraint encounter_group_notes_check CHECK ((char_length(notes) <= 2000))
);
alter table encounter_group enable row level security;
create policy school on encounter_group for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on encounter_group to corridor_app;

create table encounter_group_member (
    school_id uuid not null,
    group_id uuid not null,
    person_id uuid not null,
    constraint encounter_group_member_pkey PRIMARY KEY (school_id, group_id, person_id),
    constraint encounter_group_member_school_id_group_id_fkey FOREIGN KEY (school_id, group_id) REFERENCES encounter_group(school_id, id),
    constraint encounter_group_member_school_id_person_id_fkey FOREIGN KEY (school_id, person_id) REFERENCES person(school_id, id)
);
alter table encounter_group_member enable row level security;
CREATE INDEX encounter_group_member_person ON public.encounter_group_member USING btree (school_id, person_id);
create policy school on encounter_group_member for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on encounter_group_member to corridor_app;

create table folder (
    school_id uuid not null,
    id uuid not null,
    name text not null,
    colour text not null,
    icon text not null,
    position integer not null default 0,
    version bigint not null default 1,
    constraint folder_pkey PRIMARY KEY (school_id, id),
    constraint folder_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint folder_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 40)))
);
alter table folder enable row level security;
CREATE UNIQUE INDEX folder_name ON public.folder USING btree (school_id, lower(name));
create policy school on folder for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on folder to corridor_app;

create table guardian_child (
    school_id uuid not null,
    id uuid not null,
    guardian_id uuid not null,
    student_id uuid not null,
    invitation_id uuid not null,
    since timestamp with time zone not null,
    looked_at timestamp with time zone,
    ended_at timestamp with time zone,
    ended_by uuid,
    constraint guardian_child_pkey PRIMARY KEY (school_id, id),
    constraint guardian_child_school_id_ended_by_fkey FOREIGN KEY (school_id, ended_by) REFERENCES person(school_id, id),
    constraint guardian_child_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint guardian_child_school_id_guardian_id_fkey FOREIGN KEY (school_id, guardian_id) REFERENCES person(school_id, id),
    constraint guardian_child_school_id_invitation_id_fkey FOREIGN KEY (school_id, invitation_id) REFERENCES guardian_invitation(school_id, id),
    constraint guardian_child_school_id_student_id_fkey FOREIGN KEY (school_id, student_id) REFERENCES person(school_id, id),
    constraint guardian_child_check CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
    constraint guardian_child_check1 CHECK ((guardian_id <> student_id))
);
alter table guardian_child enable row level security;
CREATE UNIQUE INDEX guardian_child_open ON public.guardian_child USING btree (school_id, guardian_id, student_id) WHERE (ended_at IS NULL);
CREATE INDEX guardian_child_student ON public.guardian_child USING btree (school_id, student_id);
create policy school on guardian_child for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on guardian_child to corridor_app;

create table guardian_code (
    code_hash bytea not null,
    school_id uuid not null,
    invitation_id uuid not null,
    expires_at timestamp with time zone not null,
    constraint guardian_code_pkey PRIMARY KEY (code_hash),
    constraint guardian_code_school_id_invitation_id_fkey FOREIGN KEY (school_id, invitation_id) REFERENCES guardian_invitation(school_id, id) ON DELETE CASCADE,
    constraint guardian_code_code_hash_check CHECK ((octet_length(code_hash) = 32))
);
CREATE INDEX guardian_code_invitation ON public.guardian_code USING btree (school_id, invitation_id);
grant delete, insert, select on guardian_code to corridor_app;

create table guardian_invitation (
    school_id uuid not null,
    id uuid not null,
    note text,
    made_at timestamp with time zone not null,
    made_by uuid not null,
    expires_at timestamp with time zone not null,
    used_at timestamp with time zone,
    used_by uuid,
    revoked_at timestamp with time zone,
    revoked_by uuid,
    constraint guardian_invitation_pkey PRIMARY KEY (school_id, id),
    constraint guardian_invitation_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint guardian_invitation_school_id_made_by_fkey FOREIGN KEY (school_id, made_by) REFERENCES person(school_id, id),
    constraint guardian_invitation_school_id_revoked_by_fkey FOREIGN KEY (school_id, revoked_by) REFERENCES person(school_id, id),
    constraint guardian_invitation_school_id_used_by_fkey FOREIGN KEY (school_id, used_by) REFERENCES person(school_id, id),
    constraint guardian_invitation_check CHECK (((used_at IS NULL) = (used_by IS NULL))),
    constraint guardian_invitation_check1 CHECK (((revoked_at IS NULL) = (revoked_by IS NULL))),
    constraint guardian_invitation_check2 CHECK (((used_at IS NULL) OR (revoked_at IS NULL))),
    constraint guardian_invitation_note_check CHECK (((char_length(note) >= 1) AND (char_length(note) <= 100)))
);
alter table guardian_invitation enable row level security;
create policy school on guardian_invitation for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on guardian_invitation to corridor_app;

create table guardian_invitation_child (
    school_id uuid not null,
    invitation_id uuid not null,
    student_id uuid not null,
    constraint guardian_invitation_child_pkey PRIMARY KEY (school_id, invitation_id, student_id),
    constraint guardian_invitation_child_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint guardian_invitation_child_school_id_invitation_id_fkey FOREIGN KEY (school_id, invitation_id) REFERENCES guardian_invitation(school_id, id),
    constraint guardian_invitation_child_school_id_student_id_fkey FOREIGN KEY (school_id, student_id) REFERENCES person(school_id, id)
);
alter table guardian_invitation_child enable row level security;
CREATE INDEX guardian_invitation_child_student ON public.guardian_invitation_child USING btree (school_id, student_id);
create policy school on guardian_invitation_child for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on guardian_invitation_child to corridor_app;

create table hall (
    school_id uuid not null,
    last_seq bigint not null default 0,
    last_at timestamp with time zone not null,
    log_from bigint not null default 1,
    config_version bigint not null default 1,
    reviewed_version bigint not null default 1,
    constraint hall_pkey PRIMARY KEY (school_id),
    constraint hall_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id)
);
alter table hall enable row level security;
alter table hall set (fillfactor=10);
create policy jobs on hall for select to corridor_jobs using (true);
create policy oneself on hall for select to corridor_app using ((EXISTS ( SELECT 1
   FROM membership m
  WHERE ((m.school_id = hall.school_id) AND (m.account_id = app_account())))));
create policy school on hall for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on hall to corridor_app;
grant select (config_version) on hall to corridor_jobs;
grant select (last_seq) on hall to corridor_jobs;
grant select (reviewed_version) on hall to corridor_jobs;
grant select (school_id) on hall to corridor_jobs;

create table hall_log (
    school_id uuid not null,
    seq bigint not null,
    recorded_at timestamp with time zone not null,
    happened_at timestamp with time zone not null,
    kind text not null,
    pass_id uuid,
    actor_id uuid,
    acting_for uuid,
    op_id uuid not null,
    device text,
    how text,
    codes text[] not null default '{}'::text[],
    before jsonb,
    after jsonb,
    constraint hall_log_pkey PRIMARY KEY (school_id, seq),
    constraint hall_log_device_check CHECK ((char_length(device) <= 200)),
    constraint hall_log_how_check CHECK ((char_length(how) <= 40)),
    constraint hall_log_kind_check CHECK (((char_length(kind) >= 1) AND (char_length(kind) <= 40))),
    constraint hall_log_seq_check CHECK ((seq > 0))
);
alter table hall_log enable row level security;
create policy school on hall_log for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on hall_log to corridor_app;

create table heartbeat (
    one boolean not null default true,
    at timestamp with time zone not null,
    constraint heartbeat_pkey PRIMARY KEY (one),
    constraint heartbeat_one_check CHECK (one)
);
grant insert, select, update on heartbeat to corridor_jobs;

create table id_card_design (
    school_id uuid not null,
    design jsonb not null,
    version bigint not null default 1,
    constraint id_card_design_pkey PRIMARY KEY (school_id),
    constraint id_card_design_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id)
);
alter table id_card_design enable row level security;
create policy school on id_card_design for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on id_card_design to corridor_app;

create table kiosk (
    school_id uuid not null,
    id uuid not null,
    room_id uuid not null,
    made_at timestamp with time zone not null,
    made_by uuid not null,
    token_hash bytea,
    device text,
    bound_at timestamp with time zone,
    seen_at timestamp with time zone,
    visitor_id uuid,
    visit_hash bytea,
    visit_until timestamp with time zone,
    ended_at timestamp with time zone,
    ended_by uuid,
    ended_how text,
    class_list boolean not null default false,
    constraint kiosk_pkey PRIMARY KEY (school_id, id),
    constraint kiosk_school_id_ended_by_fkey FOREIGN KEY (school_id, ended_by) REFERENCES person(school_id, id),
    constraint kiosk_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint kiosk_school_id_made_by_fkey FOREIGN KEY (school_id, made_by) REFERENCES person(school_id, id),
    constraint kiosk_school_id_room_id_fkey FOREIGN KEY (school_id, room_id) REFERENCES room(school_id, id),
    constraint kiosk_school_id_visitor_id_fkey FOREIGN KEY (school_id, visitor_id) REFERENCES person(school_id, id),
    constraint kiosk_check CHECK (((token_hash IS NULL) = (bound_at IS NULL))),
    constraint kiosk_check1 CHECK (((visitor_id IS NULL) = (visit_hash IS NULL))),
    constraint kiosk_check2 CHECK (((ended_at IS NULL) = (ended_how IS NULL))),
    constraint kiosk_device_check CHECK ((char_length(device) <= 300)),
    constraint kiosk_ended_how_check CHECK ((ended_how = ANY (ARRAY['unbound'::text, 'left'::text]))),
    constraint kiosk_token_hash_check CHECK ((octet_length(token_hash) = 32)),
    constraint kiosk_visit_hash_check CHECK ((octet_length(visit_hash) = 32))
);
alter table kiosk enable row level security;
CREATE INDEX kiosk_room ON public.kiosk USING btree (school_id, room_id);
CREATE UNIQUE INDEX kiosk_token ON public.kiosk USING btree (school_id, token_hash);
create policy school on kiosk for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on kiosk to corridor_app;

create table kiosk_code (
    code_hash bytea not null,
    school_id uuid not null,
    kiosk_id uuid not null,
    expires_at timestamp with time zone not null,
    constraint kiosk_code_pkey PRIMARY KEY (code_hash),
    constraint kiosk_code_school_id_kiosk_id_fkey FOREIGN KEY (school_id, kiosk_id) REFERENCES kiosk(school_id, id) ON DELETE CASCADE,
    constraint kiosk_code_code_hash_check CHECK ((octet_length(code_hash) = 32))
);
CREATE INDEX kiosk_code_kiosk ON public.kiosk_code USING btree (school_id, kiosk_id);
grant delete, insert, select on kiosk_code to corridor_app;

create table meeting_look (
    school_id uuid not null,
    group_id uuid not null,
    person_id uuid not null,
    seen_until timestamp with time zone not null,
    constraint meeting_look_pkey PRIMARY KEY (school_id, group_id, person_id),
    constraint meeting_look_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint meeting_look_school_id_group_id_fkey FOREIGN KEY (school_id, group_id) REFERENCES encounter_group(school_id, id),
    constraint meeting_look_school_id_person_id_fkey FOREIGN KEY (school_id, person_id) REFERENCES person(school_id, id)
);
alter table meeting_look enable row level security;
create policy school on meeting_look for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on meeting_look to corridor_app;

create table membership (
    school_id uuid not null,
    account_id uuid not null,
    role text not null,
    admin_areas text[] not null default '{}'::text[],
    source text not null default 'hand'::text,
    constraint membership_pkey PRIMARY KEY (school_id, account_id, role),
    constraint membership_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
    constraint membership_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint membership_admin_areas_check CHECK ((admin_areas <@ ARRAY['rooms'::text, 'people'::text, 'limits'::text, 'reports'::text, 'settings'::text])),
    constraint membership_role_check CHECK ((role = ANY (ARRAY['student'::text, 'teacher'::text, 'assistant'::text, 'substitute'::text, 'monitor'::text, 'admin'::text, 'guardian'::text]))),
    constraint membership_source_check CHECK ((source = ANY (ARRAY['hand'::text, 'roster'::text])))
);
alter table membership enable row level security;
CREATE INDEX membership_account ON public.membership USING btree (account_id);
create policy jobs on membership for select to corridor_jobs using (true);
create policy oneself on membership for select to corridor_app using ((account_id = app_account()));
create policy school on membership for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on membership to corridor_app;

create table notice (
    school_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    at timestamp with time zone not null,
    kind text not null,
    pass_id uuid,
    student_id uuid,
    from_id uuid,
    text text,
    once text not null,
    read_at timestamp with time zone,
    constraint notice_pkey PRIMARY KEY (school_id, id),
    constraint notice_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint notice_school_id_from_id_fkey FOREIGN KEY (school_id, from_id) REFERENCES person(school_id, id),
    constraint notice_school_id_person_id_fkey FOREIGN KEY (school_id, person_id) REFERENCES person(school_id, id),
    constraint notice_school_id_student_id_fkey FOREIGN KEY (school_id, student_id) REFERENCES person(school_id, id),
    constraint notice_kind_check CHECK (((char_length(kind) >= 1) AND (char_length(kind) <= 40))),
    constraint notice_once_check CHECK (((char_length(once) >= 1) AND (char_length(once) <= 100))),
    constraint notice_text_check CHECK (((char_length(text) >= 1) AND (char_length(text) <= 300)))
);
alter table notice enable row level security;
CREATE INDEX notice_at ON public.notice USING btree (school_id, at);
CREATE UNIQUE INDEX notice_once ON public.notice USING btree (school_id, person_id, once);
create policy school on notice for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on notice to corridor_app;

create table notice_cursor (
    school_id uuid not null,
    seq bigint not null,
    constraint notice_cursor_pkey PRIMARY KEY (school_id),
    constraint notice_cursor_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id)
);
alter table notice_cursor enable row level security;
create policy jobs on notice_cursor for select to corridor_jobs using (true);
create policy school on notice_cursor for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on notice_cursor to corridor_app;
grant select on notice_cursor to corridor_jobs;

create table out_of_office (
    school_id uuid not null,
    id uuid not null,
    person_id uuid,
    room_id uuid,
    from_day date not null,
    until_day date not null,
    from_time time without time zone,
    until_time time without time zone,
    weekdays integer[] not null default '{}'::integer[],
    created_at timestamp with time zone not null,
    created_by uuid not null,
    constraint out_of_office_pkey PRIMARY KEY (school_id, id),
    constraint out_of_office_school_id_created_by_fkey FOREIGN KEY (school_id, created_by) REFERENCES person(school_id, id),
    constraint out_of_office_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint out_of_office_school_id_person_id_fkey FOREIGN KEY (school_id, person_id) REFERENCES person(school_id, id),
    constraint out_of_office_school_id_room_id_fkey FOREIGN KEY (school_id, room_id) REFERENCES room(school_id, id),
    constraint out_of_office_check CHECK (((person_id IS NULL) <> (room_id IS NULL))),
    constraint out_of_office_check1 CHECK ((until_day >= from_day)),
    constraint out_of_office_check2 CHECK (((from_time IS NULL) = (until_time IS NULL))),
    constraint out_of_office_check3 CHECK ((from_time < until_time))
);
alter table out_of_office enable row level security;
create policy school on out_of_office for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on out_of_office to corridor_app;

create table outage (
    id bigint not null,
    stopped_at timestamp with time zone not null,
    resumed_at timestamp with time zone not null,
    constraint outage_pkey PRIMARY KEY (id),
    constraint outage_check CHECK ((resumed_at > stopped_at))
);
grant select on outage to corridor_app;
grant insert, select on outage to corridor_jobs;

create table outage_applied (
    school_id uuid not null,
    outage_id bigint not null,
    constraint outage_applied_pkey PRIMARY KEY (school_id, outage_id),
    constraint outage_applied_outage_id_fkey FOREIGN KEY (outage_id) REFERENCES outage(id),
    constraint outage_applied_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id)
);
alter table outage_applied enable row level security;
create policy school on outage_applied for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on outage_applied to corridor_app;

create table pass (
    school_id uuid not null,
    id uuid not null,
    student_id uuid not null,
    state text not null,
    school_day date not null,
    origin_id uuid not null,
    destination_id uuid not null,
    travel text not null,
    minutes integer not null,
    urgent boolean not null default false,
    is_return boolean not null default false,
    counts text not null,
    message text,
    note text,
    moves integer not null default 0,
    written_by uuid not null,
    written_as text not null,
    acting_for uuid,
    written_at timestamp with time zone not null,
    requested_at timestamp with time zone,
    asked uuid[] not null default '{}'::uuid[],
    asked_why text[] not null default '{}'::text[],
    answer_by timestamp with time zone,
    approved_by uuid,
    approved_at timestamp with time zone,
    denial text,
    line_since timestamp with time zone,
    line_rank bigint,
    misses integer not null default 0,
    turn_until timestamp with time zone,
    started_at timestamp with time zone,
    ends_at timestamp with time zone,
    arrived_at timestamp with time zone,
    resumed_at timestamp with time zone,
    left_seconds integer,
    ended_at timestamp with time zone,
    ended_by uuid,
    ended_how text,
    confirmed jsonb not null default '[]'::jsonb,
    notices text[] not null default '{}'::text[],
    due_at timestamp with time zone,
    seq bigint not null,
    start_at timestamp with time zone,
    series_id uuid,
    missed_why text[] not null default '{}'::text[],
    meeting_id uuid,
    walkout jsonb,
    escorted boolean not null default false,
    constraint pass_pkey PRIMARY KEY (school_id, id),
    constraint pass_school_id_destination_id_fkey FOREIGN KEY (school_id, destination_id) REFERENCES room(school_id, id),
    constraint pass_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint pass_school_id_origin_id_fkey FOREIGN KEY (school_id, origin_id) REFERENCES room(school_id, id),
    constraint pass_school_id_student_id_fkey FOREIGN KEY (school_id, student_id) REFERENCES person(school_id, id),
    constraint pass_check CHECK ((origin_id <> destination_id)),
    constraint pass_check1 CHECK (((state <> 'requested'::text) OR ((requested_at IS NOT NULL) AND (answer_by IS NOT NULL)))),
    constraint pass_check2 CHECK (((state <> ALL (ARRAY['waiting'::text, 'ready'::text])) OR ((line_since IS NOT NULL) AND (line_rank IS NOT NULL)))),
    constraint pass_check3 CHECK (((state = 'ready'::text) = (turn_until IS NOT NULL))),
    constraint pass_check4 CHECK (((state <> ALL (ARRAY['active'::text, 'ended'::text, 'undone'::text])) OR ((started_at IS NOT NULL) AND (ends_at IS NOT NULL)))),
    constraint pass_check5 CHECK (((arrived_at IS NULL) OR (left_seconds IS NOT NULL))),
    constraint pass_check7 CHECK (((ended_at IS NULL) = (ended_how IS NULL))),
    constraint pass_check8 CHECK (((ended_at IS NULL) OR (due_at IS NULL))),
    constraint pass_counts_check CHECK ((counts = ANY (ARRAY['nothing'::text, 'its-room'::text, 'everything'::text]))),
    constraint pass_denial_check CHECK ((char_length(denial) <= 500)),
    constraint pass_ended_how_check CHECK ((ended_how = ANY (ARRAY['student'::text, 'staff'::text, 'pin'::text, 'room-code'::text, 'kiosk'::text, 'time'::text, 'found'::text, 'paper'::text, 'replaced'::text, 'emergency'::text, 'outage'::text, 'line-off'::text, 'room-closed'::text, 'misses'::text, 'period-over'::text]))),
    constraint pass_message_check CHECK ((char_length(message) <= 500)),
    constraint pass_minutes_check CHECK (((minutes >= 1) AND (minutes <= 999))),
    constraint pass_misses_check CHECK (((misses >= 0) AND (misses <= 3))),
    constraint pass_note_check CHECK ((char_length(note) <= 500)),
    constraint pass_over_check CHECK (((state = ANY (ARRAY['requested'::text, 'scheduled'::text, 'waiting'::text, 'ready'::text, 'active'::text])) = (ended_at IS NULL))),
    constraint pass_scheduled_check CHECK (((state <> ALL (ARRAY['scheduled'::text, 'missed'::text])) OR (start_at IS NOT NULL))),
    constraint pass_series_check CHECK (((series_id IS NULL) OR (start_at IS NOT NULL))),
    constraint pass_state_check CHECK ((state = ANY (ARRAY['requested'::text, 'scheduled'::text, 'waiting'::text, 'ready'::text, 'active'::text, 'ended'::text, 'denied'::text, 'cancelled'::text, 'undone'::text, 'unanswered'::text, 'missed'::text]))),
    constraint pass_travel_check CHECK ((travel = ANY (ARRAY['one-way'::text, 'round-trip'::text]))),
    constraint pass_walkout_check CHECK (((walkout IS NULL) OR (state = ANY (ARRAY['active'::text, 'ended'::text, 'undone'::text])))),
    constraint pass_written_as_check CHECK ((written_as = ANY (ARRAY['student'::text, 'kiosk'::text, 'staff'::text])))
);
alter table pass enable row level security;
alter table pass set (fillfactor=80);
CREATE INDEX pass_changed ON public.pass USING btree (school_id, seq);
CREATE INDEX pass_day ON public.pass USING btree (school_id, school_day, id);
CREATE INDEX pass_due ON public.pass USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX pass_meeting ON public.pass USING btree (school_id, meeting_id) WHERE (meeting_id IS NOT NULL);
CREATE UNIQUE INDEX pass_open ON public.pass USING btree (school_id, student_id, (
CASE
    WHEN ((state = 'requested'::text) AND ((written_as = 'staff'::text) OR (start_at IS NOT NULL))) THEN id
    ELSE NULL::uuid
END)) NULLS NOT DISTINCT WHERE (state = ANY (ARRAY['requested'::text, 'waiting'::text, 'ready'::text, 'active'::text]));
CREATE INDEX pass_series ON public.pass USING btree (school_id, series_id) WHERE (series_id IS NOT NULL);
CREATE INDEX pass_start ON public.pass USING btree (school_id, start_at) WHERE (start_at IS NOT NULL);
CREATE INDEX pass_start_due ON public.pass USING btree (school_id, due_at) WHERE ((state = ANY (ARRAY['requested'::text, 'scheduled'::text])) AND (start_at IS NOT NULL));
CREATE INDEX pass_start_soon ON public.pass USING btree (start_at) WHERE (state = 'scheduled'::text);
CREATE INDEX pass_start_student ON public.pass USING btree (school_id, student_id, start_at) WHERE (start_at IS NOT NULL);
CREATE INDEX pass_student_day ON public.pass USING btree (school_id, student_id, school_day);
CREATE INDEX pass_urgent ON public.pass USING btree (school_id, school_day, id) WHERE urgent;
CREATE INDEX pass_walkout ON public.pass USING btree (school_id, school_day, id) WHERE (walkout IS NOT NULL);
create policy jobs on pass for select to corridor_jobs using (true);
create policy school on pass for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on pass to corridor_app;
grant select (due_at) on pass to corridor_jobs;
grant select (school_id) on pass to corridor_jobs;
grant select (start_at) on pass to corridor_jobs;
grant select (state) on pass to corridor_jobs;

create table pass_limit (
    school_id uuid not null,
    id uuid not null,
    scope text not null,
    grade text,
    target_id uuid,
    per text not null,
    passes integer not null,
    version bigint not null default 1,
    room_id uuid,
    constraint pass_limit_pkey PRIMARY KEY (school_id, id),
    constraint pass_limit_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint pass_limit_school_id_room_id_fkey FOREIGN KEY (school_id, room_id) REFERENCES room(school_id, id),
    constraint pass_limit_check CHECK (((scope = 'grade'::text) = (grade IS NOT NULL))),
    constraint pass_limit_grade_check CHECK (((char_length(grade) >= 1) AND (char_length(grade) <= 10))),
    constraint pass_limit_passes_check CHECK (((passes >= 0) AND (passes <= 9999))),
    constraint pass_limit_per_check CHECK ((per = ANY (ARRAY['day'::text, 'week'::text, 'term'::text]))),
    constraint pass_limit_scope_check CHECK ((scope = ANY (ARRAY['all'::text, 'grade'::text, 'group'::text, 'student'::text]))),
    constraint pass_limit_target_check CHECK (((scope = ANY (ARRAY['group'::text, 'student'::text])) = (target_id IS NOT NULL)))
);
alter table pass_limit enable row level security;
CREATE UNIQUE INDEX pass_limit_scope ON public.pass_limit USING btree (school_id, scope, grade, target_id, room_id, per) NULLS NOT DISTINCT;
create policy school on pass_limit for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on pass_limit to corridor_app;

create table pass_report (
    school_id uuid not null,
    id uuid not null,
    pass_id uuid not null,
    student_id uuid not null,
    category text not null,
    note text not null default ''::text,
    reported_by uuid not null,
    acting_for uuid,
    reported_at timestamp with time zone not null,
    status text not null default 'open'::text,
    status_by uuid not null,
    status_at timestamp with time zone not null,
    version bigint not null default 1,
    constraint pass_report_pkey PRIMARY KEY (school_id, id),
    constraint pass_report_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint pass_report_school_id_pass_id_fkey FOREIGN KEY (school_id, pass_id) REFERENCES pass(school_id, id),
    constraint pass_report_school_id_reported_by_fkey FOREIGN KEY (school_id, reported_by) REFERENCES person(school_id, id),
    constraint pass_report_school_id_status_by_fkey FOREIGN KEY (school_id, status_by) REFERENCES person(school_id, id),
    constraint pass_report_school_id_student_id_fkey FOREIGN KEY (school_id, student_id) REFERENCES person(school_id, id),
    constraint pass_report_category_check CHECK (((char_length(category) >= 1) AND (char_length(category) <= 40))),
    constraint pass_report_note_check CHECK ((char_length(note) <= 1000)),
    constraint pass_report_status_check CHECK ((status = ANY (ARRAY['open'::text, 'in-review'::text, 'closed'::text])))
);
alter table pass_report enable row level security;
CREATE INDEX pass_report_by ON public.pass_report USING btree (school_id, reported_by, id);
CREATE INDEX pass_report_pass ON public.pass_report USING btree (school_id, pass_id);
create policy school on pass_report for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on pass_report to corridor_app;

create table passkey (
    id uuid not null,
    account_id uuid not null,
    credential_id bytea not null,
    host text not null,
    name text not null,
    public_key bytea not null,
    attestation bytea not null,
    transports text[] not null default '{}'::text[],
    backed_up boolean not null,
    sign_count bigint not null,
    created_at timestamp with time zone not null,
    used_at timestamp with time zone,
    constraint passkey_pkey PRIMARY KEY (id),
    constraint passkey_credential_id_key UNIQUE (credential_id),
    constraint passkey_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
    constraint passkey_credential_id_check CHECK (((octet_length(credential_id) >= 1) AND (octet_length(credential_id) <= 1023))),
    constraint passkey_host_check CHECK (((char_length(host) >= 1) AND (char_length(host) <= 253))),
    constraint passkey_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 60)))
);
CREATE INDEX passkey_account ON public.passkey USING btree (account_id);
grant delete, insert, select, update on passkey to corridor_app;

create table passkey_challenge_used (
    challenge_hash bytea not null,
    used_at timestamp with time zone not null,
    constraint passkey_challenge_used_pkey PRIMARY KEY (challenge_hash),
    constraint passkey_challenge_used_challenge_hash_check CHECK ((octet_length(challenge_hash) = 32))
);
CREATE INDEX passkey_challenge_used_at ON public.passkey_challenge_used USING btree (used_at);
grant delete, insert, select, update on passkey_challenge_used to corridor_app;

create table people_group (
    school_id uuid not null,
    id uuid not null,
    name text not null,
    constraint people_group_pkey PRIMARY KEY (school_id, id),
    constraint people_group_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint people_group_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 100)))
);
alter table people_group enable row level security;
create policy school on people_group for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on people_group to corridor_app;

create table people_group_member (
    school_id uuid not null,
    group_id uuid not null,
    person_id uuid not null,
    constraint people_group_member_pkey PRIMARY KEY (school_id, group_id, person_id),
    constraint people_group_member_school_id_group_id_fkey FOREIGN KEY (school_id, group_id) REFERENCES people_group(school_id, id) ON DELETE CASCADE,
    constraint people_group_member_school_id_person_id_fkey FOREIGN KEY (school_id, person_id) REFERENCES person(school_id, id)
);
alter table people_group_member enable row level security;
CREATE INDEX people_group_member_person ON public.people_group_member USING btree (school_id, person_id);
create policy school on people_group_member for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on people_group_member to corridor_app;

create table period (
    school_id uuid not null,
    schedule_id uuid not null,
    name text not null,
    starts time without time zone not null,
    ends time without time zone not null,
    constraint period_pkey PRIMARY KEY (school_id, schedule_id, name),
    constraint period_school_id_schedule_id_fkey FOREIGN KEY (school_id, schedule_id) REFERENCES bell_schedule(school_id, id) ON DELETE CASCADE,
    constraint period_check CHECK ((ends > starts)),
    constraint period_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 60)))
);
alter table period enable row level security;
create policy school on period for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on period to corridor_app;

create table person (
    school_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    given_name text not null,
    family_name text not null,
    preferred_name text,
    title text,
    pronouns text,
    number text,
    grade text,
    homeroom text,
    photo text,
    state text not null default 'active'::text,
    source_id text,
    created_at timestamp with time zone not null,
    sort_key text not null default ''::text,
    rights text[] not null default '{}'::text[],
    constraint person_pkey PRIMARY KEY (school_id, id),
    constraint person_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
    constraint person_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint person_family_name_check CHECK ((char_length(family_name) <= 100)),
    constraint person_given_name_check CHECK ((char_length(given_name) <= 100)),
    constraint person_grade_check CHECK ((char_length(grade) <= 10)),
    constraint person_homeroom_check CHECK ((char_length(homeroom) <= 40)),
    constraint person_number_check CHECK ((char_length(number) <= 40)),
    constraint person_preferred_name_check CHECK ((char_length(preferred_name) <= 100)),
    constraint person_pronouns_check CHECK ((char_length(pronouns) <= 40)),
    constraint person_rights_check CHECK ((rights <@ ARRAY['counsellor'::text, 'desk'::text])),
    constraint person_state_check CHECK ((state = ANY (ARRAY['active'::text, 'disabled'::text, 'suspended'::text, 'left'::text]))),
    constraint person_title_check CHECK ((char_length(title) <= 40))
);
alter table person enable row level security;
CREATE UNIQUE INDEX person_account ON public.person USING btree (school_id, account_id);
CREATE INDEX person_grade ON public.person USING btree (school_id, grade);
CREATE INDEX person_number ON public.person USING btree (school_id, number);
CREATE INDEX person_sort ON public.person USING btree (school_id, sort_key, id);
CREATE UNIQUE INDEX person_source ON public.person USING btree (school_id, source_id) WHERE (source_id IS NOT NULL);
create policy oneself on person for select to corridor_app using ((account_id = app_account()));
create policy school on person for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on person to corridor_app;

create table person_override (
    school_id uuid not null,
    person_id uuid not null,
    field text not null,
    roster_value text,
    changed_by uuid not null,
    changed_at timestamp with time zone not null,
    constraint person_override_pkey PRIMARY KEY (school_id, person_id, field),
    constraint person_override_school_id_changed_by_fkey FOREIGN KEY (school_id, changed_by) REFERENCES person(school_id, id),
    constraint person_override_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint person_override_school_id_person_id_fkey FOREIGN KEY (school_id, person_id) REFERENCES person(school_id, id),
    constraint person_override_field_check CHECK ((field = ANY (ARRAY['givenName'::text, 'familyName'::text, 'number'::text, 'grade'::text, 'homeroom'::text, 'email'::text, 'username'::text, 'state'::text])))
);
alter table person_override enable row level security;
create policy school on person_override for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on person_override to corridor_app;

create table person_word (
    school_id uuid not null,
    word text not null,
    person_id uuid not null,
    constraint person_word_pkey PRIMARY KEY (school_id, word, person_id),
    constraint person_word_school_id_person_id_fkey FOREIGN KEY (school_id, person_id) REFERENCES person(school_id, id) ON DELETE CASCADE
);
alter table person_word enable row level security;
CREATE INDEX person_word_person ON public.person_word USING btree (school_id, person_id);
create policy school on person_word for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on person_word to corridor_app;

create table photo (
    school_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    image bytea not null,
    stored_at timestamp with time zone not null,
    stored_by uuid not null,
    constraint photo_pkey PRIMARY KEY (school_id, id),
    constraint photo_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint photo_school_id_person_id_fkey FOREIGN KEY (school_id, person_id) REFERENCES person(school_id, id),
    constraint photo_image_check CHECK (((octet_length(image) >= 1) AND (octet_length(image) <= 100000)))
);
alter table photo enable row level security;
CREATE UNIQUE INDEX photo_person ON public.photo USING btree (school_id, person_id);
create policy school on photo for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on photo to corridor_app;

create table pin (
    school_id uuid not null,
    person_id uuid not null,
    hash bytea not null,
    key_id bytea not null,
    until_day date,
    set_at timestamp with time zone not null,
    set_by uuid,
    constraint pin_pkey PRIMARY KEY (school_id, person_id),
    constraint pin_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint pin_school_id_person_id_fkey FOREIGN KEY (school_id, person_id) REFERENCES person(school_id, id),
    constraint pin_school_id_set_by_fkey FOREIGN KEY (school_id, set_by) REFERENCES person(school_id, id),
    constraint pin_hash_check CHECK ((octet_length(hash) = 32)),
    constraint pin_key_id_check CHECK ((octet_length(key_id) = 8))
);
alter table pin enable row level security;
create policy school on pin for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on pin to corridor_app;

create table pin_try (
    school_id uuid not null,
    typed_on text not null,
    wrong integer not null,
    since timestamp with time zone not null,
    wait_until timestamp with time zone,
    constraint pin_try_pkey PRIMARY KEY (school_id, typed_on),
    constraint pin_try_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint pin_try_typed_on_check CHECK (((char_length(typed_on) >= 1) AND (char_length(typed_on) <= 100))),
    constraint pin_try_wrong_check CHECK ((wrong > 0))
);
alter table pin_try enable row level security;
create policy school on pin_try for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on pin_try to corridor_app;

create table place_version (
    school_id uuid not null,
    place_id uuid not null,
    version bigint not null,
    changed_at timestamp with time zone not null,
    changed_by uuid,
    body jsonb not null,
    constraint place_version_pkey PRIMARY KEY (school_id, place_id, version),
    constraint place_version_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id)
);
alter table place_version enable row level security;
create policy school on place_version for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select on place_version to corridor_app;

create table preferred_name_shown (
    school_id uuid not null,
    student_id uuid not null,
    since timestamp with time zone not null,
    constraint preferred_name_shown_pkey PRIMARY KEY (school_id, student_id),
    constraint preferred_name_shown_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint preferred_name_shown_school_id_student_id_fkey FOREIGN KEY (school_id, student_id) REFERENCES person(school_id, id)
);
alter table preferred_name_shown enable row level security;
create policy school on preferred_name_shown for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on preferred_name_shown to corridor_app;

create table prevented_meeting (
    school_id uuid not null,
    id uuid not null,
    group_id uuid not null,
    at timestamp with time zone not null,
    out_id uuid not null,
    out_pass_id uuid,
    out_origin_id uuid not null,
    out_destination_id uuid not null,
    stopped_id uuid not null,
    stopped_origin_id uuid not null,
    stopped_destination_id uuid not null,
    constraint prevented_meeting_pkey PRIMARY KEY (school_id, id),
    constraint prevented_meeting_school_id_group_id_fkey FOREIGN KEY (school_id, group_id) REFERENCES encounter_group(school_id, id),
    constraint prevented_meeting_school_id_out_id_fkey FOREIGN KEY (school_id, out_id) REFERENCES person(school_id, id),
    constraint prevented_meeting_school_id_stopped_id_fkey FOREIGN KEY (school_id, stopped_id) REFERENCES person(school_id, id)
);
alter table prevented_meeting enable row level security;
CREATE INDEX prevented_meeting_at ON public.prevented_meeting USING btree (school_id, at);
CREATE INDEX prevented_meeting_group ON public.prevented_meeting USING btree (school_id, group_id, at);
create policy school on prevented_meeting for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on prevented_meeting to corridor_app;

create table quick_list (
    school_id uuid not null,
    id uuid not null,
    owner_id uuid not null,
    name text not null,
    students uuid[] not null,
    constraint quick_list_pkey PRIMARY KEY (school_id, id),
    constraint quick_list_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint quick_list_school_id_owner_id_fkey FOREIGN KEY (school_id, owner_id) REFERENCES person(school_id, id),
    constraint quick_list_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 60))),
    constraint quick_list_students_check CHECK (((cardinality(students) >= 1) AND (cardinality(students) <= 200)))
);
alter table quick_list enable row level security;
CREATE UNIQUE INDEX quick_list_name ON public.quick_list USING btree (school_id, owner_id, lower(name));
create policy school on quick_list for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on quick_list to corridor_app;

create table recovery_code (
    account_id uuid not null,
    code_hash bytea not null,
    made_at timestamp with time zone not null,
    used_at timestamp with time zone,
    constraint recovery_code_pkey PRIMARY KEY (account_id, code_hash),
    constraint recovery_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
    constraint recovery_code_code_hash_check CHECK ((octet_length(code_hash) = 32))
);
grant delete, insert, select, update on recovery_code to corridor_app;

create table refusal (
    school_id uuid not null,
    id uuid not null,
    at timestamp with time zone not null,
    student_id uuid not null,
    origin_id uuid not null,
    destination_id uuid not null,
    asked_by uuid not null,
    codes text[] not null,
    constraint refusal_pkey PRIMARY KEY (school_id, id),
    constraint refusal_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id)
);
alter table refusal enable row level security;
CREATE INDEX refusal_student ON public.refusal USING btree (school_id, student_id, at);
create policy school on refusal for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on refusal to corridor_app;

create table report_categories (
    school_id uuid not null,
    names text[] not null,
    version bigint not null,
    constraint report_categories_pkey PRIMARY KEY (school_id),
    constraint report_categories_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id)
);
alter table report_categories enable row level security;
create policy school on report_categories for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on report_categories to corridor_app;

create table roll_call (
    school_id uuid not null,
    id uuid not null,
    drill boolean not null,
    called_at timestamp with time zone not null,
    called_by uuid not null,
    ended_at timestamp with time zone,
    ended_by uuid,
    constraint roll_call_pkey PRIMARY KEY (school_id, id),
    constraint roll_call_school_id_called_by_fkey FOREIGN KEY (school_id, called_by) REFERENCES person(school_id, id),
    constraint roll_call_school_id_ended_by_fkey FOREIGN KEY (school_id, ended_by) REFERENCES person(school_id, id),
    constraint roll_call_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint roll_call_check CHECK (((ended_at IS NULL) = (ended_by IS NULL)))
);
alter table roll_call enable row level security;
CREATE UNIQUE INDEX roll_call_under_way ON public.roll_call USING btree (school_id) WHERE (ended_at IS NULL);
create policy school on roll_call for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on roll_call to corridor_app;

create table roll_call_student (
    school_id uuid not null,
    roll_call_id uuid not null,
    student_id uuid not null,
    pass_id uuid not null,
    origin_id uuid not null,
    destination_id uuid not null,
    started_at timestamp with time zone not null,
    arrived_at timestamp with time zone,
    seen_at timestamp with time zone,
    seen_by uuid,
    constraint roll_call_student_pkey PRIMARY KEY (school_id, roll_call_id, student_id),
    constraint roll_call_student_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint roll_call_student_school_id_roll_call_id_fkey FOREIGN KEY (school_id, roll_call_id) REFERENCES roll_call(school_id, id),
    constraint roll_call_student_school_id_seen_by_fkey FOREIGN KEY (school_id, seen_by) REFERENCES person(school_id, id),
    constraint roll_call_student_school_id_student_id_fkey FOREIGN KEY (school_id, student_id) REFERENCES person(school_id, id),
    constraint roll_call_student_check CHECK (((seen_at IS NULL) = (seen_by IS NULL)))
);
alter table roll_call_student enable row level security;
create policy school on roll_call_student for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on roll_call_student to corridor_app;

create table room (
    school_id uuid not null,
    id uuid not null,
    folder_id uuid,
    name text not null,
    number text,
    colour text not null,
    icon text not null,
    settings jsonb not null,
    position integer not null default 0,
    source_id text,
    version bigint not null default 1,
    deleted_at timestamp with time zone,
    deleted_by uuid,
    constraint room_pkey PRIMARY KEY (school_id, id),
    constraint room_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint room_school_id_folder_id_fkey FOREIGN KEY (school_id, folder_id) REFERENCES folder(school_id, id),
    constraint room_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 40))),
    constraint room_number_check CHECK ((char_length(number) <= 12))
);
alter table room enable row level security;
CREATE UNIQUE INDEX room_name ON public.room USING btree (school_id, lower(name)) WHERE (deleted_at IS NULL);
CREATE UNIQUE INDEX room_source ON public.room USING btree (school_id, source_id) WHERE (deleted_at IS NULL);
create policy school on room for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on room to corridor_app;

create table room_pause (
    school_id uuid not null,
    room_id uuid not null,
    until timestamp with time zone not null,
    paused_at timestamp with time zone not null,
    paused_by uuid not null,
    constraint room_pause_pkey PRIMARY KEY (school_id, room_id),
    constraint room_pause_school_id_paused_by_fkey FOREIGN KEY (school_id, paused_by) REFERENCES person(school_id, id),
    constraint room_pause_school_id_room_id_fkey FOREIGN KEY (school_id, room_id) REFERENCES room(school_id, id)
);
alter table room_pause enable row level security;
create policy school on room_pause for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on room_pause to corridor_app;

create table room_secret (
    school_id uuid not null,
    room_id uuid not null,
    secret bytea not null,
    constraint room_secret_pkey PRIMARY KEY (school_id, room_id),
    constraint room_secret_school_id_room_id_fkey FOREIGN KEY (school_id, room_id) REFERENCES room(school_id, id),
    constraint room_secret_secret_check CHECK ((octet_length(secret) = 32))
);
alter table room_secret enable row level security;
create policy school on room_secret for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on room_secret to corridor_app;

create table room_teacher (
    school_id uuid not null,
    room_id uuid not null,
    person_id uuid not null,
    source text not null default 'hand'::text,
    constraint room_teacher_pkey PRIMARY KEY (school_id, room_id, person_id),
    constraint room_teacher_school_id_person_id_fkey FOREIGN KEY (school_id, person_id) REFERENCES person(school_id, id),
    constraint room_teacher_school_id_room_id_fkey FOREIGN KEY (school_id, room_id) REFERENCES room(school_id, id),
    constraint room_teacher_source_check CHECK ((source = ANY (ARRAY['hand'::text, 'roster'::text])))
);
alter table room_teacher enable row level security;
CREATE INDEX room_teacher_person ON public.room_teacher USING btree (school_id, person_id);
create policy school on room_teacher for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on room_teacher to corridor_app;

create table roster_change (
    school_id uuid not null,
    run_id uuid not null,
    body bytea not null,
    constraint roster_change_pkey PRIMARY KEY (school_id, run_id),
    constraint roster_change_run_id_fkey FOREIGN KEY (run_id) REFERENCES roster_run(id) ON DELETE CASCADE,
    constraint roster_change_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id)
);
alter table roster_change enable row level security;
create policy school on roster_change for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on roster_change to corridor_app;

create table roster_connection (
    id uuid not null,
    district_id uuid not null,
    kind text not null,
    name text not null,
    settings jsonb not null,
    secrets bytea not null,
    mapping jsonb not null,
    offered jsonb,
    checked_at timestamp with time zone,
    nightly_at time without time zone,
    guard_percent integer not null,
    mark text,
    whole_at timestamp with time zone,
    next_run_at timestamp with time zone,
    attempt integer not null default 0,
    version bigint not null default 1,
    made_at timestamp with time zone,
    made_every bigint not null default 0,
    constraint roster_connection_pkey PRIMARY KEY (id),
    constraint roster_connection_district_id_fkey FOREIGN KEY (district_id) REFERENCES district(id),
    constraint roster_connection_attempt_check CHECK ((attempt >= 0)),
    constraint roster_connection_guard_percent_check CHECK (((guard_percent >= 1) AND (guard_percent <= 100))),
    constraint roster_connection_kind_check CHECK (((char_length(kind) >= 1) AND (char_length(kind) <= 40))),
    constraint roster_connection_made_every_check CHECK ((made_every >= 0)),
    constraint roster_connection_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 100)))
);
alter table roster_connection enable row level security;
CREATE INDEX roster_connection_district ON public.roster_connection USING btree (district_id);
CREATE INDEX roster_connection_due ON public.roster_connection USING btree (next_run_at) WHERE (next_run_at IS NOT NULL);
create policy district on roster_connection for all to corridor_app using ((district_id = app_district())) with check ((district_id = app_district()));
create policy jobs on roster_connection for select to corridor_jobs using (true);
grant delete, insert, select, update on roster_connection to corridor_app;
grant select (district_id) on roster_connection to corridor_jobs;
grant select (id) on roster_connection to corridor_jobs;
grant select (next_run_at) on roster_connection to corridor_jobs;

create table roster_mirror (
    connection_id uuid not null,
    district_id uuid not null,
    body bytea not null,
    constraint roster_mirror_pkey PRIMARY KEY (connection_id),
    constraint roster_mirror_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES roster_connection(id) ON DELETE CASCADE,
    constraint roster_mirror_district_id_fkey FOREIGN KEY (district_id) REFERENCES district(id)
);
alter table roster_mirror enable row level security;
create policy district on roster_mirror for all to corridor_app using ((district_id = app_district())) with check ((district_id = app_district()));
grant delete, insert, select, update on roster_mirror to corridor_app;

create table roster_person (
    school_id uuid not null,
    person_id uuid not null,
    connection_id uuid not null,
    disabled boolean not null default false,
    also_id uuid,
    constraint roster_person_pkey PRIMARY KEY (school_id, person_id),
    constraint roster_person_also_id_fkey FOREIGN KEY (also_id) REFERENCES roster_connection(id) ON DELETE SET NULL,
    constraint roster_person_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES roster_connection(id) ON DELETE CASCADE,
    constraint roster_person_school_id_person_id_fkey FOREIGN KEY (school_id, person_id) REFERENCES person(school_id, id) ON DELETE CASCADE
);
alter table roster_person enable row level security;
CREATE INDEX roster_person_also ON public.roster_person USING btree (also_id) WHERE (also_id IS NOT NULL);
CREATE INDEX roster_person_connection ON public.roster_person USING btree (connection_id);
create policy school on roster_person for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on roster_person to corridor_app;

create table roster_run (
    id uuid not null,
    district_id uuid not null,
    connection_id uuid,
    cause text not null,
    state text not null,
    started_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    alive_at timestamp with time zone not null,
    started_by uuid,
    attempt integer not null,
    digest text not null default ''::text,
    shown jsonb,
    problem jsonb,
    mark text,
    whole boolean not null default true,
    undoes uuid,
    only_school uuid,
    file_name text not null default ''::text,
    constraint roster_run_pkey PRIMARY KEY (id),
    constraint roster_run_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES roster_connection(id) ON DELETE SET NULL,
    constraint roster_run_district_id_fkey FOREIGN KEY (district_id) REFERENCES district(id),
    constraint roster_run_only_school_fkey FOREIGN KEY (only_school) REFERENCES school(id),
    constraint roster_run_started_by_fkey FOREIGN KEY (started_by) REFERENCES account(id),
    constraint roster_run_undoes_fkey FOREIGN KEY (undoes) REFERENCES roster_run(id),
    constraint roster_run_attempt_check CHECK ((attempt >= 1)),
    constraint roster_run_cause_check CHECK ((cause = ANY (ARRAY['by-hand'::text, 'nightly'::text, 'upload'::text, 'command'::text, 'undo'::text]))),
    constraint roster_run_file_name_check CHECK ((char_length(file_name) <= 200)),
    constraint roster_run_state_check CHECK ((state = ANY (ARRAY['fetching'::text, 'planned'::text, 'held'::text, 'applying'::text, 'applied'::text, 'unchanged'::text, 'failed'::text, 'undoing'::text, 'undone'::text, 'forgotten'::text])))
);
alter table roster_run enable row level security;
CREATE INDEX roster_run_connection ON public.roster_run USING btree (connection_id, id);
CREATE INDEX roster_run_district ON public.roster_run USING btree (district_id, id);
CREATE UNIQUE INDEX roster_run_one_at_a_time ON public.roster_run USING btree (connection_id) WHERE (state = ANY (ARRAY['fetching'::text, 'applying'::text, 'undoing'::text]));
CREATE INDEX roster_run_only_school ON public.roster_run USING btree (only_school, id) WHERE (only_school IS NOT NULL);
CREATE UNIQUE INDEX roster_run_undone_once ON public.roster_run USING btree (undoes) WHERE (state = 'undoing'::text);
CREATE INDEX roster_run_uploads ON public.roster_run USING btree (ended_at) WHERE ((cause = 'upload'::text) AND (state = ANY (ARRAY['planned'::text, 'held'::text])));
create policy district on roster_run for all to corridor_app using ((district_id = app_district())) with check ((district_id = app_district()));
create policy jobs on roster_run for select to corridor_jobs using (true);
grant delete, insert, select, update on roster_run to corridor_app;
grant select (alive_at) on roster_run to corridor_jobs;
grant select (cause) on roster_run to corridor_jobs;
grant select (district_id) on roster_run to corridor_jobs;
grant select (ended_at) on roster_run to corridor_jobs;
grant select (id) on roster_run to corridor_jobs;
grant select (state) on roster_run to corridor_jobs;

create table roster_run_body (
    run_id uuid not null,
    district_id uuid not null,
    body bytea not null,
    constraint roster_run_body_pkey PRIMARY KEY (run_id),
    constraint roster_run_body_district_id_fkey FOREIGN KEY (district_id) REFERENCES district(id),
    constraint roster_run_body_run_id_fkey FOREIGN KEY (run_id) REFERENCES roster_run(id) ON DELETE CASCADE
);
alter table roster_run_body enable row level security;
create policy district on roster_run_body for all to corridor_app using ((district_id = app_district())) with check ((district_id = app_district()));
grant delete, insert, select, update on roster_run_body to corridor_app;

create table roster_settled (
    district_id uuid not null,
    scope text not null,
    connection_id uuid,
    build text not null,
    roster text not null,
    state text not null,
    counts json not null,
    notices json not null,
    used_at timestamp with time zone not null,
    constraint roster_settled_pkey PRIMARY KEY (district_id, scope),
    constraint roster_settled_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES roster_connection(id) ON DELETE CASCADE,
    constraint roster_settled_district_id_fkey FOREIGN KEY (district_id) REFERENCES district(id),
    constraint roster_settled_scope_check CHECK (((char_length(scope) >= 1) AND (char_length(scope) <= 200)))
);
alter table roster_settled enable row level security;
CREATE INDEX roster_settled_connection ON public.roster_settled USING btree (connection_id) WHERE (connection_id IS NOT NULL);
create policy district on roster_settled for all to corridor_app using ((district_id = app_district())) with check ((district_id = app_district()));
grant delete, insert, select, update on roster_settled to corridor_app;

create table school (
    id uuid not null,
    district_id uuid not null,
    name text not null,
    time_zone text not null,
    source_id text,
    created_at timestamp with time zone not null,
    constraint school_pkey PRIMARY KEY (id),
    constraint school_district_id_fkey FOREIGN KEY (district_id) REFERENCES district(id),
    constraint school_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200)))
);
alter table school enable row level security;
CREATE UNIQUE INDEX school_name ON public.school USING btree (district_id, lower(name));
CREATE UNIQUE INDEX school_source ON public.school USING btree (district_id, source_id);
create policy jobs on school for select to corridor_jobs using (true);
create policy oneself on school for select to corridor_app using (((EXISTS ( SELECT 1
   FROM membership m
  WHERE ((m.school_id = school.id) AND (m.account_id = app_account())))) OR (EXISTS ( SELECT 1
   FROM district_admin d
  WHERE ((d.district_id = school.district_id) AND (d.account_id = app_account()))))));
create policy school on school for all to corridor_app using ((id = app_school())) with check ((id = app_school()));
grant insert, select, update on school to corridor_app;
grant select on school to corridor_jobs;

create table school_calendar (
    school_id uuid not null,
    calendar jsonb not null,
    version bigint not null default 1,
    constraint school_calendar_pkey PRIMARY KEY (school_id),
    constraint school_calendar_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id)
);
alter table school_calendar enable row level security;
create policy school on school_calendar for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on school_calendar to corridor_app;

create table school_settings (
    school_id uuid not null,
    settings jsonb not null,
    version bigint not null default 1,
    constraint school_settings_pkey PRIMARY KEY (school_id),
    constraint school_settings_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id)
);
alter table school_settings enable row level security;
create policy school on school_settings for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on school_settings to corridor_app;

create table section (
    school_id uuid not null,
    id uuid not null,
    name text not null,
    code text,
    room_id uuid,
    term_id uuid,
    periods text[] not null default '{}'::text[],
    hidden boolean not null default false,
    source_id text,
    constraint section_pkey PRIMARY KEY (school_id, id),
    constraint section_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint section_school_id_room_id_fkey FOREIGN KEY (school_id, room_id) REFERENCES room(school_id, id),
    constraint section_school_id_term_id_fkey FOREIGN KEY (school_id, term_id) REFERENCES term(school_id, id),
    constraint section_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200)))
);
alter table section enable row level security;
CREATE INDEX section_room ON public.section USING btree (school_id, room_id);
CREATE UNIQUE INDEX section_source ON public.section USING btree (school_id, source_id);
create policy school on section for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on section to corridor_app;

create table section_member (
    school_id uuid not null,
    section_id uuid not null,
    person_id uuid not null,
    role text not null,
    source_id text,
    constraint section_member_pkey PRIMARY KEY (school_id, section_id, person_id, role),
    constraint section_member_school_id_person_id_fkey FOREIGN KEY (school_id, person_id) REFERENCES person(school_id, id),
    constraint section_member_school_id_section_id_fkey FOREIGN KEY (school_id, section_id) REFERENCES section(school_id, id) ON DELETE CASCADE,
    constraint section_member_role_check CHECK ((role = ANY (ARRAY['student'::text, 'teacher'::text])))
);
alter table section_member enable row level security;
CREATE INDEX section_member_person ON public.section_member USING btree (school_id, person_id);
create policy school on section_member for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on section_member to corridor_app;

create table session (
    id uuid not null,
    token_hash bytea not null,
    account_id uuid not null,
    device text not null,
    created_at timestamp with time zone not null,
    seen_at timestamp with time zone not null,
    idle interval not null,
    expires_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    ended_how text,
    by_password boolean not null default true,
    owes_factor boolean not null default false,
    confirmed_at timestamp with time zone,
    constraint session_pkey PRIMARY KEY (id),
    constraint session_token_hash_key UNIQUE (token_hash),
    constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
    constraint session_check CHECK (((ended_at IS NULL) = (ended_how IS NULL))),
    constraint session_device_check CHECK ((char_length(device) <= 300)),
    constraint session_ended_how_check CHECK ((ended_how = ANY (ARRAY['signed-out'::text, 'other-device'::text, 'password'::text, 'standing'::text, 'replaced'::text, 'provider'::text]))),
    constraint session_token_hash_check CHECK ((octet_length(token_hash) = 32))
);
CREATE INDEX session_account ON public.session USING btree (account_id);
grant delete, insert, select, update on session to corridor_app;

create table setup (
    done boolean not null default true,
    account_id uuid not null,
    done_at timestamp with time zone not null,
    constraint setup_pkey PRIMARY KEY (done),
    constraint setup_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) DEFERRABLE INITIALLY DEFERRED,
    constraint setup_done_check CHECK (done)
);
grant insert, select on setup to corridor_app;

create table sign_on_connection (
    district_id uuid not null,
    id uuid not null,
    preset text not null,
    name text not null,
    issuer text not null,
    tenant text,
    client_id text not null default ''::text,
    secret bytea,
    claim text,
    identifier text,
    by_email boolean not null,
    domains text[] not null default '{}'::text[],
    audience text[] not null,
    is_on boolean not null default false,
    version bigint not null default 1,
    constraint sign_on_connection_pkey PRIMARY KEY (district_id, id),
    constraint sign_on_connection_district_id_fkey FOREIGN KEY (district_id) REFERENCES district(id),
    constraint sign_on_connection_audience_check CHECK ((audience <@ ARRAY['students'::text, 'staff'::text])),
    constraint sign_on_connection_check CHECK (((claim IS NULL) = (identifier IS NULL))),
    constraint sign_on_connection_claim_check CHECK (((char_length(claim) >= 1) AND (char_length(claim) <= 100))),
    constraint sign_on_connection_client_id_check CHECK ((char_length(client_id) <= 500)),
    constraint sign_on_connection_identifier_check CHECK ((identifier = ANY (ARRAY['source-id'::text, 'username'::text, 'number'::text]))),
    constraint sign_on_connection_issuer_check CHECK (((char_length(issuer) <= 500) AND ((issuer <> ''::text) OR (preset = 'saml'::text)))),
    constraint sign_on_connection_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 60))),
    constraint sign_on_connection_preset_check CHECK ((preset = ANY (ARRAY['generic'::text, 'google'::text, 'microsoft'::text, 'classlink'::text, 'clever'::text, 'saml'::text]))),
    constraint sign_on_connection_tenant_check CHECK (((char_length(tenant) >= 1) AND (char_length(tenant) <= 100))),
    constraint sign_on_connection_whole_check CHECK (((NOT is_on) OR
CASE
    WHEN (preset = 'saml'::text) THEN (issuer <> ''::text)
    ELSE ((client_id <> ''::text) AND (secret IS NOT NULL))
END))
);
alter table sign_on_connection enable row level security;
create policy district on sign_on_connection for all to corridor_app using ((district_id = app_district())) with check ((district_id = app_district()));
grant delete, insert, select, update on sign_on_connection to corridor_app;

create table sign_on_refusal (
    district_id uuid not null,
    connection_id uuid not null,
    reason text not null,
    presented text not null,
    times integer not null default 1,
    last_at timestamp with time zone not null,
    constraint sign_on_refusal_pkey PRIMARY KEY (district_id, connection_id, reason, presented),
    constraint sign_on_refusal_district_id_connection_id_fkey FOREIGN KEY (district_id, connection_id) REFERENCES sign_on_connection(district_id, id) ON DELETE CASCADE,
    constraint sign_on_refusal_presented_check CHECK ((char_length(presented) <= 320)),
    constraint sign_on_refusal_reason_check CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 40))),
    constraint sign_on_refusal_times_check CHECK ((times >= 1))
);
alter table sign_on_refusal enable row level security;
create policy district on sign_on_refusal for all to corridor_app using ((district_id = app_district())) with check ((district_id = app_district()));
grant delete, insert, select, update on sign_on_refusal to corridor_app;

create table sign_on_saml (
    district_id uuid not null,
    connection_id uuid not null,
    base text not null,
    metadata_url text,
    address text not null default ''::text,
    wants_signed boolean not null default false,
    certificates bytea[] not null default '{}'::bytea[],
    read_at timestamp with time zone,
    email_attribute text not null default ''::text,
    own_certificate bytea not null,
    own_key bytea not null,
    valid_until timestamp with time zone,
    constraint sign_on_saml_pkey PRIMARY KEY (district_id, connection_id),
    constraint sign_on_saml_district_id_connection_id_fkey FOREIGN KEY (district_id, connection_id) REFERENCES sign_on_connection(district_id, id) ON DELETE CASCADE,
    constraint sign_on_saml_address_check CHECK ((char_length(address) <= 500)),
    constraint sign_on_saml_base_check CHECK (((char_length(base) >= 1) AND (char_length(base) <= 300))),
    constraint sign_on_saml_certificates_check CHECK ((cardinality(certificates) <= 10)),
    constraint sign_on_saml_email_attribute_check CHECK ((char_length(email_attribute) <= 500)),
    constraint sign_on_saml_metadata_url_check CHECK (((char_length(metadata_url) >= 1) AND (char_length(metadata_url) <= 500)))
);
alter table sign_on_saml enable row level security;
create policy district on sign_on_saml for all to corridor_app using ((district_id = app_district())) with check ((district_id = app_district()));
grant delete, insert, select, update on sign_on_saml to corridor_app;

create table sign_on_session (
    district_id uuid not null,
    connection_id uuid not null,
    session_id uuid not null,
    account_id uuid not null,
    subject bytea not null,
    provider_session bytea,
    constraint sign_on_session_pkey PRIMARY KEY (district_id, connection_id, session_id),
    constraint sign_on_session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
    constraint sign_on_session_district_id_connection_id_fkey FOREIGN KEY (district_id, connection_id) REFERENCES sign_on_connection(district_id, id) ON DELETE CASCADE,
    constraint sign_on_session_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id) ON DELETE CASCADE,
    constraint sign_on_session_provider_session_check CHECK ((octet_length(provider_session) = 32)),
    constraint sign_on_session_subject_check CHECK ((octet_length(subject) = 32))
);
alter table sign_on_session enable row level security;
CREATE INDEX sign_on_session_of ON public.sign_on_session USING btree (session_id);
CREATE INDEX sign_on_session_subject ON public.sign_on_session USING btree (district_id, connection_id, subject);
create policy district on sign_on_session for all to corridor_app using ((district_id = app_district())) with check ((district_id = app_district()));
grant delete, insert, select, update on sign_on_session to corridor_app;

create table sign_on_used (
    district_id uuid not null,
    state_hash bytea not null,
    used_at timestamp with time zone not null,
    constraint sign_on_used_pkey PRIMARY KEY (district_id, state_hash),
    constraint sign_on_used_district_id_fkey FOREIGN KEY (district_id) REFERENCES district(id),
    constraint sign_on_used_state_hash_check CHECK ((octet_length(state_hash) = 32))
);
alter table sign_on_used enable row level security;
CREATE INDEX sign_on_used_at ON public.sign_on_used USING btree (district_id, used_at);
create policy district on sign_on_used for all to corridor_app using ((district_id = app_district())) with check ((district_id = app_district()));
grant delete, insert, select, update on sign_on_used to corridor_app;

create table starter_pack (
    school_id uuid not null,
    state text not null,
    changed_at timestamp with time zone not null,
    changed_by uuid not null,
    constraint starter_pack_pkey PRIMARY KEY (school_id),
    constraint starter_pack_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint starter_pack_state_check CHECK ((state = ANY (ARRAY['built'::text, 'dismissed'::text])))
);
alter table starter_pack enable row level security;
create policy school on starter_pack for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on starter_pack to corridor_app;

create table step_put_aside (
    school_id uuid not null,
    what text not null,
    put_at timestamp with time zone not null,
    put_by uuid not null,
    constraint step_put_aside_pkey PRIMARY KEY (school_id, what),
    constraint step_put_aside_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint step_put_aside_school_id_put_by_fkey FOREIGN KEY (school_id, put_by) REFERENCES person(school_id, id),
    constraint step_put_aside_what_check CHECK ((what = ANY (ARRAY['settings'::text, 'limits'::text, 'encounters'::text, 'checklist'::text])))
);
alter table step_put_aside enable row level security;
create policy school on step_put_aside for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on step_put_aside to corridor_app;

create table term (
    school_id uuid not null,
    id uuid not null,
    name text not null,
    starts_on date not null,
    ends_on date not null,
    source_id text,
    constraint term_pkey PRIMARY KEY (school_id, id),
    constraint term_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint term_check CHECK ((ends_on >= starts_on))
);
alter table term enable row level security;
CREATE UNIQUE INDEX term_source ON public.term USING btree (school_id, source_id);
create policy school on term for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on term to corridor_app;

create table watch (
    school_id uuid not null,
    id uuid not null,
    student_id uuid not null,
    reason text not null,
    expires_at timestamp with time zone,
    created_at timestamp with time zone not null,
    created_by uuid not null,
    version bigint not null default 1,
    ended_at timestamp with time zone,
    ended_by uuid,
    constraint watch_pkey PRIMARY KEY (school_id, id),
    constraint watch_school_id_created_by_fkey FOREIGN KEY (school_id, created_by) REFERENCES person(school_id, id),
    constraint watch_school_id_ended_by_fkey FOREIGN KEY (school_id, ended_by) REFERENCES person(school_id, id),
    constraint watch_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint watch_school_id_student_id_fkey FOREIGN KEY (school_id, student_id) REFERENCES person(school_id, id),
    constraint watch_check CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
    constraint watch_reason_check CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 500)))
);
alter table watch enable row level security;
create policy school on watch for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on watch to corridor_app;

create table watch_staff (
    school_id uuid not null,
    watch_id uuid not null,
    person_id uuid not null,
    constraint watch_staff_pkey PRIMARY KEY (school_id, watch_id, person_id),
    constraint watch_staff_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(id),
    constraint watch_staff_school_id_person_id_fkey FOREIGN KEY (school_id, person_id) REFERENCES person(school_id, id),
    constraint watch_staff_school_id_watch_id_fkey FOREIGN KEY (school_id, watch_id) REFERENCES watch(school_id, id)
);
alter table watch_staff enable row level security;
CREATE INDEX watch_staff_person ON public.watch_staff USING btree (school_id, person_id);
create policy school on watch_staff for all to corridor_app using ((school_id = app_school())) with check ((school_id = app_school()));
grant delete, insert, select, update on watch_staff to corridor_app;

create view standing with (security_invoker=true) as
 SELECT p.school_id,
    p.id AS person_id,
    p.account_id,
        CASE
            WHEN (('left'::text = p.state) OR ('left'::text = a.state)) THEN 'left'::text
            WHEN (('suspended'::text = p.state) OR ('suspended'::text = a.state)) THEN 'suspended'::text
            WHEN (('disabled'::text = p.state) OR ('disabled'::text = a.state)) THEN 'disabled'::text
            ELSE 'active'::text
        END AS state,
    ARRAY( SELECT m.role
           FROM membership m
          WHERE ((m.school_id = p.school_id) AND (m.account_id = p.account_id))
        UNION ALL
         SELECT 'district-admin'::text
           FROM (district_admin d
             JOIN school s ON ((s.district_id = d.district_id)))
          WHERE ((s.id = p.school_id) AND (d.account_id = p.account_id))) AS roles,
    ARRAY( SELECT DISTINCT area.area
           FROM membership m,
            LATERAL unnest(m.admin_areas) area(area)
          WHERE ((m.school_id = p.school_id) AND (m.account_id = p.account_id))) AS admin_areas,
    p.rights
   FROM (person p
     JOIN account a ON ((a.id = p.account_id)));
