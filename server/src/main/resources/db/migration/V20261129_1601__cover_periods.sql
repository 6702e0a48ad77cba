-- A cover may be for some periods of its days; and two admins may change one at once.
alter table cover
    add column periods text[] not null default '{}' check (cardinality(periods) <= 40),
    add column version bigint not null default 1;
