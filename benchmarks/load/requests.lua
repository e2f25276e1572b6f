-- About 1,000 requests a second: each of the connections waits ten milliseconds before it asks again.
-- The answers are counted by status; the last line is one JSON value.
local paths, counts, total = {}, {}, 0
local threads = {}

function setup(thread)
  table.insert(threads, thread)
end

function init(args)
  local token = args[1]
  local identity = args[2]
  wrk.headers['Authorization'] = 'Bearer ' .. token
  paths = {
    '/api/reflections/identity/' .. identity .. '?limit=20',
    '/api/patterns/identity/' .. identity,
    '/api/tensions/seed-tensions',
    '/api/dashboard/' .. identity,
  }
  statuses = ''
end

function delay()
  return 10
end

function request()
  total = total + 1
  return wrk.format('GET', paths[total % #paths + 1])
end

function response(status)
  counts[status] = (counts[status] or 0) + 1
  local parts = {}
  for code, number in pairs(counts) do
    table.insert(parts, '"' .. code .. '":' .. number)
  end
  statuses = '{' .. table.concat(parts, ',') .. '}'
end

function done(summary)
  local errors = summary.errors
  io.write(string.format(
    '{"statuses":%s,"requests":%d,"microseconds":%d,"socket_errors":%d}\n',
    threads[1]:get('statuses'),
    summary.requests,
    summary.duration,
    errors.connect + errors.read + errors.write + errors.timeout
  ))
end
