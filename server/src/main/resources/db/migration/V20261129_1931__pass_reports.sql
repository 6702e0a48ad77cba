-- What staff report about a pass. Never deleted by hand.
create table pass_report (
    school_id   uuid        not null references school,
    id          uuid        not null,
    pass_id     uuid        not null,
    student_id  uuid        not null,
    category    text        not null check (char_length(category) between 1 and 40),
    note        text        not null default '' check (char_length(note) <= 1000),
    reported_by uuid        not null,
    acting_for  uuid,
    reported_at timestamptz not null,
    status      text        not null default 'open' check (status in ('open', 'in-review', 'closed')),
    -- Who gave it its status, and when; the one who reported it, at first.
    status_by   uuid        not null,
    status_at   timestamptz not null,
    version     bigint      not null default 1,
    primary key (school_id, id),
    foreign key (school_id, pass_id) references pass (school_id, id),
    foreign key (school_id, student_id) references person (school_id, id),
    foreign key (school_id, reported_by) references person (school_id, id),
    foreign key (school_id, status_by) references person (school_id, id)
);
create index pass_report_pass on pass_report (school_id, pass_id);
create index pass_report_by on pass_report (school_id, reported_by, id);
call guard_by_school('pass_report');

-- What a school's reports are about, in its order. A school without a row has the usual list.
create table report_categories (
    school_id uuid   not null primary key references school,
    names     text[] not null,
    version   bigint not null
);
call guard_by_school('report_categories');
