-- Another connection that tells the person too, and keeps them once the first no longer does.
alter table roster_person add column also_id uuid references roster_connection on delete set null;
create index roster_person_also on roster_person (also_id) where also_id is not null;
