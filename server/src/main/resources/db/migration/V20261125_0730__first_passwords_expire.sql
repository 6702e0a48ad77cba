-- Until when a password that was handed out on paper is good; null for one that its owner chose, which is for good.
alter table account add column password_expires_at timestamptz;
update account
   set password_expires_at = now() + interval '60 days'
 where must_change_password
   and password_hash is not null;

-- As a whole index it would make source_id a part of the row's key: a roster that gives somebody a source id would then
-- keep that person's passes waiting until it is applied.
drop index person_source;
create unique index person_source on person (school_id, source_id) where source_id is not null;
