-- Whether the connection's roster has disabled the person, and so may enable them again; what was done by hand stays.
alter table roster_person add column disabled boolean not null default false;
