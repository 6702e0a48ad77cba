-- What staff offer a student, to accept or decline, stands beside the student's one open pass.

drop index pass_open;

create unique index pass_open on pass (
    school_id,
    student_id,
    (case when state = 'requested' and written_as = 'staff' then id end)
) nulls not distinct where state in ('requested', 'waiting', 'ready', 'active');

-- Urgent passes are listed for review.

create index pass_urgent on pass (school_id, school_day, id) where urgent;
