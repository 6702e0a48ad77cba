-- Counsellors read students' records and reports on passes.
alter table person
    drop constraint person_rights_check,
    add constraint person_rights_check check (rights <@ array['counsellor', 'desk']);
