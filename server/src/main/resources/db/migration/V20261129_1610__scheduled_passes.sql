-- Passes for a later time: scheduled, or asked for. They take no place before they start, and a student may have many.
alter table pass
    add column start_at   timestamptz,
    add column series_id  uuid,
    add column missed_why text[] not null default '{}',
    drop constraint pass_state_check,
    drop constraint pass_check6,
    add constraint pass_state_check check (state in ('requested', 'scheduled', 'waiting', 'ready', 'active', 'ended',
        'denied', 'cancelled', 'undone', 'unanswered', 'missed')),
    add constraint pass_over_check check (
        (state in ('requested', 'scheduled', 'waiting', 'ready', 'active')) = (ended_at is null)),
    add constraint pass_scheduled_check check (state not in ('scheduled', 'missed') or start_at is not null),
    add constraint pass_series_check check (series_id is null or start_at is not null);

-- What a student merely may do later, or is offered, stands beside the one pass that is open.
drop index pass_open;
create unique index pass_open on pass (
    school_id,
    student_id,
    (case when state = 'requested' and (written_as = 'staff' or start_at is not null) then id end))
    nulls not distinct
    where state in ('requested', 'waiting', 'ready', 'active');

create index pass_start on pass (school_id, start_at) where start_at is not null;
create index pass_start_student on pass (school_id, student_id, start_at) where start_at is not null;
create index pass_start_due on pass (school_id, due_at)
    where state in ('requested', 'scheduled') and start_at is not null;
create index pass_series on pass (school_id, series_id) where series_id is not null;
