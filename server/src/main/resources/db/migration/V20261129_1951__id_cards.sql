-- How a school's ID cards look.
create table id_card_design (
    school_id uuid   not null references school,
    design    jsonb  not null,
    version   bigint not null default 1,
    primary key (school_id)
);
call guard_by_school('id_card_design');
