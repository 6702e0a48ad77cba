-- Walkouts: students who left, or stayed away, without permission, until they are found.
alter table pass
    -- Who has been told, the pass that it came after, and where and how the student was found.
    add column walkout jsonb,
    add constraint pass_walkout_check check (walkout is null or state in ('active', 'ended', 'undone')),
    drop constraint pass_ended_how_check,
    add constraint pass_ended_how_check check (ended_how in
        ('student', 'staff', 'pin', 'room-code', 'kiosk', 'time', 'found', 'replaced', 'emergency', 'outage',
         'line-off', 'room-closed', 'misses', 'period-over'));

-- What the list of walkouts is read by.
create index pass_walkout on pass (school_id, school_day, id) where walkout is not null;
