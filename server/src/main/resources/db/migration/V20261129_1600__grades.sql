-- One way of writing a grade (9, K) wherever one is kept, as dev.corridor.rules.Grades reads them on their way in.
create function grade_of(said text) returns text language sql immutable as $$
    with plain as (select regexp_replace(btrim(said, E' \t\r\n'), '\s+', ' ', 'g') as text),
         read as (select text,
                         regexp_replace(lower(regexp_replace(text, '\.0+$', '')), '[^[:alnum:]]', '', 'g') as word
                    from plain),
         spelled as (select text, word,
                            array_position(
                                array['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth',
                                      'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth'],
                                regexp_replace(word, 'grader?$', '')) as number
                       from read)
    select case
               when regexp_replace(text, '\.0+$', '') ~ '\d\D+\d|^-' then text
               when word in ('it', 'infanttoddler') then 'IT'
               when word in ('pr', 'preschool') then 'PR'
               when word in ('pk', 'prek', 'prekindergarten') then 'PK'
               when word in ('tk', 'transitionalkindergarten') then 'TK'
               when word in ('k', 'kg', '0', '00', 'kinder', 'kindergarten') then 'K'
               when word in ('ps', 'postsecondary') then 'PS'
               when word in ('ug', 'ungraded') then 'UG'
               when word = 'other' then 'Other'
               when word ~ '^(grade|grado)?0*[1-9][0-9]?(st|nd|rd|th|º|ª)?(grade|grado)?$'
                   then substring(word from '[1-9][0-9]?')
               when number is not null then number::text
               else text
           end
      from spelled
$$;

update person
   set grade = nullif(grade_of(grade), '')
 where grade is not null;

-- Of two limits for what was one grade all along, the milder was the one that held.
delete from pass_limit strict
 using pass_limit mild
 where strict.scope = 'grade'
   and mild.scope = 'grade'
   and mild.school_id = strict.school_id
   and mild.per = strict.per
   and grade_of(mild.grade) = grade_of(strict.grade)
   and (mild.passes, mild.id) > (strict.passes, strict.id);

update pass_limit
   set grade = grade_of(grade)
 where scope = 'grade';

update room
   set settings = jsonb_set(settings, '{visibility,grades}',
                            (select jsonb_agg(distinct grade_of(one))
                               from jsonb_array_elements_text(settings #> '{visibility,grades}') one))
 where jsonb_typeof(settings #> '{visibility,grades}') = 'array'
   and settings #> '{visibility,grades}' <> '[]';

create function with_grade(entry jsonb) returns jsonb language sql immutable as $$
    select case
               when entry #>> '{scope,kind}' = 'grade' and entry #>> '{scope,grade}' is not null
                   then jsonb_set(entry, '{scope,grade}', to_jsonb(grade_of(entry #>> '{scope,grade}')))
               else entry
           end
$$;

update school_settings
   set settings = jsonb_set(settings, '{cooldowns}',
                            (select jsonb_agg(with_grade(one) order by place)
                               from jsonb_array_elements(settings -> 'cooldowns') with ordinality as c (one, place)))
 where jsonb_typeof(settings -> 'cooldowns') = 'array'
   and settings -> 'cooldowns' <> '[]';

update bell_schedule
   set no_fly = jsonb_set(no_fly, '{others}',
                          (select jsonb_agg(with_grade(one) order by place)
                             from jsonb_array_elements(no_fly -> 'others') with ordinality as o (one, place)))
 where jsonb_typeof(no_fly -> 'others') = 'array'
   and no_fly -> 'others' <> '[]';

drop function with_grade(jsonb);
drop function grade_of(text);
