-- A school's calendar beyond the weekdays of its bell schedules: rotation of days, holidays, special days. calendar is what
-- dev.corridor.schools.SchoolCalendar reads and writes as a whole; a school without a row has an empty one.
create table school_calendar (
    school_id uuid   primary key references school,
    calendar  jsonb  not null,
    version   bigint not null default 1
);
call guard_by_school('school_calendar');
