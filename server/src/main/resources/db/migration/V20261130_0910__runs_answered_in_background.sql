-- A yes to a run and the undoing of one go on after their request, as fetching does.
alter table roster_run drop constraint roster_run_state_check;
alter table roster_run add constraint roster_run_state_check
    check (state in ('fetching', 'planned', 'held', 'applying', 'applied', 'unchanged', 'failed', 'undoing', 'undone', 'forgotten'));
drop index roster_run_one_at_a_time;
create unique index roster_run_one_at_a_time on roster_run (connection_id) where state in ('fetching', 'applying', 'undoing');
create unique index roster_run_undone_once on roster_run (undoes) where state = 'undoing';
