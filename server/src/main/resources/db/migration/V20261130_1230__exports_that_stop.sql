-- When what a connection fetches was made by somebody else, and how often that happens: exports may stop coming.
alter table roster_connection add column made_at timestamptz;
alter table roster_connection add column made_every bigint not null default 0 check (made_every >= 0);
