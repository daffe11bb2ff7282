-- Calls from a file, one a line, round and round; the sign 1 in them becomes an id that no other call has.
local calls, count, run = {}, 0, os.getenv("RUN")
for line in io.lines(os.getenv("CALLS")) do
  local parts = {}
  for part in (line .. "\1"):gmatch("(.-)\1") do parts[#parts + 1] = part end
  calls[#calls + 1] = parts
end

request = function()
  count = count + 1
  return wrk.format("POST", "/api/messages", nil, table.concat(calls[count % #calls + 1], string.format("%s%08d", run, count)))
end

done = function(summary, latency)
  local errors = summary.errors
  print(string.format("RESULT %d %d %.3f %.3f %.3f %d", summary.requests, summary.duration, latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    latency.max / 1000, errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
