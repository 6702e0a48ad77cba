-- wrk: teachers of all schools write passes, each student's one. Arguments: schools, "teachers" or "students" (who ask
-- for their own, each with a session the server has not seen yet), and the students each school may send.
local threads, thread_count = {}, 0

function setup(thread)
    thread:set("number", thread_count)
    thread_count = thread_count + 1
    table.insert(threads, thread)
    for _, each in ipairs(threads) do
        each:set("count", thread_count)
    end
end

function init(args)
    schools, asker, students = tonumber(args[1]), args[2], tonumber(args[3])
    turn = 0
end

local function id(kind, school, n)
    return string.format("%08d-0000-7000-8000-%012x", kind, school * 100000 + n)
end

function request()
    local all = turn * count + number
    turn = turn + 1
    local school, student = all % schools, math.floor(all / schools) % students
    local teacher = student % 10
    local who = asker == "teachers" and id(3, school, 90001 + teacher) or id(2, school, student)
    local body = string.format('{"originId":"%s","destinationId":"%s","travel":"round-trip","minutes":10%s}',
        id(4, school, 1 + teacher), id(4, school, 11 + student % 6),
        asker == "teachers" and ',"studentId":"' .. id(2, school, student) .. '"' or "")
    return wrk.format("POST", "/api/schools/" .. id(1, school, 0) .. "/passes", {
        ["Content-Type"] = "application/json",
        ["Cookie"] = "corridor=" .. who .. "; XSRF-TOKEN=bench",
        ["X-XSRF-TOKEN"] = "bench",
        ["Idempotency-Key"] = id(9, school, student),
    }, body)
end

-- One line for the shell: how many were answered, how many not or not with 2xx and why, and how long they took in
-- milliseconds.
function done(summary, latency)
    local errors = summary.errors
    local why = string.format("%d not connected, %d not sent, %d cut off, %d refused, %d not answered in time",
        errors.connect, errors.write, errors.read, errors.status, errors.timeout)
    io.write(string.format("answered=%d wrong=%d why='%s' seconds=%.3f p50=%.1f p99=%.1f max=%.1f\n", summary.requests,
        errors.connect + errors.read + errors.write + errors.status + errors.timeout, why, summary.duration / 1e6,
        latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, latency.max / 1e3))
end
