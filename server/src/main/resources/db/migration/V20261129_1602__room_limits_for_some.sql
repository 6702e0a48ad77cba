-- A room's own limit may be for some students, as the school's is: the room stands beside for whom it is.
alter table pass_limit add column room_id uuid;
drop index pass_limit_scope;
alter table pass_limit drop constraint pass_limit_scope_check;
alter table pass_limit drop constraint pass_limit_check1;

update pass_limit
   set room_id = target_id, target_id = null, scope = 'all'
 where scope = 'room';

alter table pass_limit add constraint pass_limit_scope_check check (scope in ('all', 'grade', 'group', 'student'));
alter table pass_limit add constraint pass_limit_target_check
    check ((scope in ('group', 'student')) = (target_id is not null));
alter table pass_limit add foreign key (school_id, room_id) references room;
create unique index pass_limit_scope on pass_limit (school_id, scope, grade, target_id, room_id, per)
    nulls not distinct;
