-- Passes that happened on paper and were entered afterwards.
alter table pass
    drop constraint pass_ended_how_check,
    add constraint pass_ended_how_check check (ended_how in ('student', 'staff', 'pin', 'room-code', 'kiosk', 'time',
        'found', 'paper', 'replaced', 'emergency', 'outage', 'line-off', 'room-closed', 'misses', 'period-over'));
