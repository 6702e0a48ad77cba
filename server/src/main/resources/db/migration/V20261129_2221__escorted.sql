-- Whether the member of staff who wrote the pass goes along.
alter table pass add column escorted boolean not null default false;
