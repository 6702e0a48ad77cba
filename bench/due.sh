# a thousand scheduled passes of one school that are due in the same minute, with caps
cap=4
due_school=24

reset
sql "update room set settings = settings || '{\"maxTo\": $cap}' where school_id = bench_id(1, $due_school, 0) and number::int > 10;
    update hall set config_version = config_version + 1 where school_id = bench_id(1, $due_school, 0)"
# As a teacher would have written them, in the order of the students' numbers.
sql "insert into pass (school_id, id, student_id, state, school_day, origin_id, destination_id, travel, minutes, counts,
        written_by, written_as, written_at, start_at, due_at, seq)
    select bench_id(1, $due_school, 0), bench_id(7, $due_school, n), bench_id(2, $due_school, n), 'scheduled',
        (now() at time zone 'America/Chicago')::date, bench_id(4, $due_school, 1 + n % 10), bench_id(4, $due_school, 11 + n % 6),
        'round-trip', 10, 'nothing', bench_id(3, $due_school, 90001), 'staff', now(), at, at, 0
    from generate_series(0, $students - 1) n, (select date_trunc('second', now()) + interval '5 seconds' as at) as due"
due_at=$(sql "select extract(epoch from max(start_at)) from pass where school_id = bench_id(1, $due_school, 0) and state = 'scheduled'")
# The moment at which the database first has none of them waiting for its time: asked for ten times a second.
for tenth in $(seq 600); do
    read -r due_left due_took <<<"$(sql "select count(*), round((extract(epoch from clock_timestamp()) - $due_at)::numeric, 1)
        from pass where school_id = bench_id(1, $due_school, 0) and state = 'scheduled'" | tr '|' ' ')"
    [ "$due_left" != 0 ] || break
    sleep 0.1
done
[ "$due_left" = 0 ] || wrong "$due_left of $students passes were not decided within a minute"
due_states=$(sql "select string_agg(state || '=' || n, ',' order by state) from (
    select state, count(*) as n from pass where school_id = bench_id(1, $due_school, 0) and seq > 0 group by state) counted")
# Nobody may be out to a room while somebody who was written down before waits for the same one.
due_before=$(sql "select count(*) from pass w join pass a using (school_id, destination_id)
    where w.school_id = bench_id(1, $due_school, 0) and w.seq > 0 and a.seq > 0
    and w.state = 'waiting' and a.state = 'active' and w.id < a.id
    and not exists (select from pass e where e.school_id = w.school_id and e.student_id = w.student_id and e.id <> w.id and e.seq > 0)
    and not exists (select from encounter_group_member m where m.school_id = w.school_id and m.person_id = w.student_id)")
due_over=$(sql "select coalesce(max(n), 0) from (select count(*) as n from pass
    where school_id = bench_id(1, $due_school, 0) and state in ('active', 'ready') group by destination_id) held")
[ "$due_over" -le "$cap" ] || wrong "$due_over students were on the way to a room with a cap of $cap"
[ "$due_before" = 0 ] || wrong "$due_before passes overtook one that was written before"
holds_together 0
sql "update room set settings = settings || '{\"maxTo\": 2000}' where school_id = bench_id(1, $due_school, 0);
    update hall set config_version = config_version + 1 where school_id = bench_id(1, $due_school, 0)"
row "$students scheduled passes of one school due at once, caps of $cap" "< 10 s" \
    "**$due_took s**; $due_states; never more than $due_over a room, none overtaken" "$(verdict "$due_took" "<" 10)" due
