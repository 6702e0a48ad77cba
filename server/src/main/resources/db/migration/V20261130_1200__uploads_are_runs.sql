-- Uploads are runs like others: read, shown and applied after their requests, and kept in the history.
alter table roster_run add column only_school uuid references school;
alter table roster_run add column file_name text not null default '' check (char_length(file_name) <= 200);
create index roster_run_only_school on roster_run (only_school, id) where only_school is not null;
create index roster_run_uploads on roster_run (ended_at) where cause = 'upload' and state in ('planned', 'held');
grant select (cause, ended_at) on roster_run to corridor_jobs;

-- Uploads that waited for a yes were forgotten within the hour anyway.
drop table roster_plan;
