# shellcheck shell=bash disable=SC2154 # image.sh, which reads this file, sets what is not set here.
# Read by image.sh: starts the image as it is meant to run and uses it.

name=workshopbot-smoke
port=${WORKSHOPBOT_SMOKE_PORT:-18080}
address=http://127.0.0.1:$port
failures=0

check() {
  local what=$1
  shift
  if "$@"; then say "  ok    $what"; else say "  FAIL  $what"; failures=$((failures + 1)); fi
}

inside() { "${run[@]}" exec "$name" "$@"; }
remove() { "${run[@]}" rm -f "$name" >/dev/null 2>&1; "${run[@]}" volume rm -f "$name" >/dev/null 2>&1; }

start() {
  local options=(-p "127.0.0.1:$port:8080")
  if [ "$stand_ins" = yes ]; then
    options=(--network host -e "ASPNETCORE_URLS=$address" --no-healthcheck --ulimit nofile=20000:20000 --ulimit nproc=10000:10000)
  fi
  "${run[@]}" run -d --name "$name" "${options[@]}" --read-only --tmpfs /tmp --memory 512m --cap-drop ALL \
    --security-opt no-new-privileges -v "$name:/data" "$tag" >/dev/null
}

ready() {
  local tries
  for tries in $(seq 150); do
    [ "$(curl -s -o /dev/null -w '%{http_code}' "$address/health/ready")" = 200 ] && return 0
    sleep 0.2
  done
  "${run[@]}" logs "$name" >&2
  echo "not ready after $tries looks" >&2
  return 1
}

# Readiness says how storage and picture stand; without pango or fonts the bot is ready too.
whole() { [[ $(curl -s "$address/health/ready") == *"storage ok"*"picture ok"* ]]; }

# A visitor as a browser without JavaScript is one: the form with its token, a cookie, and the address that it leads to.
open_room() {
  local page token
  page=$(curl -s -c "$work/visitor" "$address/") || return 1
  token=$(sed -nE '0,/.*name="__RequestVerificationToken"[^>]* value="([^"]+)".*/s//\1/p' <<<"$page")
  room=$(curl -s -b "$work/visitor" -c "$work/visitor" -o /dev/null -w '%{redirect_url}' -F "__RequestVerificationToken=$token" \
    -F 'name=Ana' -F 'title=Smoke in the kitchen' "$address/start")
  [ -n "$room" ] && room_is_there
}

room_is_there() { [[ $(curl -s -b "$work/visitor" "$room") == *"Smoke in the kitchen"* ]]; }

draw() {
  inside bash -c './WorkshopBot.Host samples pharmacy-prescription | ./WorkshopBot.Host draw - -o /tmp/b.png -o /tmp/b.pdf' || return 1
  inside cat /tmp/b.png >"$work/blueprint.png" && inside cat /tmp/b.pdf >"$work/blueprint.pdf"
  [ "$(head -c 8 "$work/blueprint.png" | od -An -tx1 | tr -d ' \n')" = 89504e470d0a1a0a ] && [ "$(wc -c <"$work/blueprint.png")" -gt 50000 ]
}

# The letters themselves, not only the names of their files: a PDF lists the fonts that it holds.
fonts() {
  local script
  [ "$(inside fc-match -f '%{family[0]}' Inter)" = Inter ] || return 1
  for script in ar he hi ja ko th zh-cn; do
    [ -n "$(inside fc-list ":lang=$script" family)" ] || { echo "no letters for $script"; return 1; }
  done
  [[ $(inside fc-match -f '%{family[0]}' emoji) == *Emoji* ]] || return 1
  ! command -v pdffonts >/dev/null || [[ $(pdffonts "$work/blueprint.pdf") == *Inter* ]]
}

state() { inside sed -n "s/^$1:[[:space:]]*//p" /proc/1/status; }
app_user() { [ "$(inside id -u)" = 1654 ]; }
powerless() { [ "$(state CapEff)" = 0000000000000000 ] && [ "$(state NoNewPrivs)" = 1 ]; }
sealed() { ! inside bash -c 'echo x >/app/x || echo x >/etc/x' 2>/dev/null; }
# Beside the places where the engine itself puts something before the start.
unchanged() {
  local changes
  changes=$("${run[@]}" diff "$name") && ! grep -vE '^[ACD] /(data|tmp|dev|proc|sys|run|etc)(/|$)' <<<"$changes" | grep .
}

quiet() {
  local log
  log=$("${run[@]}" logs "$name" 2>&1) && ! grep -iE 'read-only file system|permission denied|unhandled|fail:|crit:|warn:' <<<"$log"
}


# The command that the image names for it, asked by hand: not every engine keeps the time for it.
asks_itself() {
  local place=.Config.Healthcheck
  [ "$engine" != podman ] || place=.HealthCheck
  inside bash -c "$("${run[@]}" image inspect --format "{{index $place.Test 3}}" "$tag")"
}


stop() {
  local before=${EPOCHREALTIME/./}
  "${run[@]}" stop -t 10 "$name" >/dev/null
  took=$(((${EPOCHREALTIME/./} - before) / 1000))
  exit_code=$("${run[@]}" inspect -f '{{.State.ExitCode}}' "$name")
  [ "$exit_code" = 0 ] && [ "$took" -lt 10000 ]
}

smoke_test() {
  say "smoke test: read-only root, no capabilities, 512 MB"
  remove || true
  trap 'remove || true' EXIT
  start
  local before=${EPOCHREALTIME/./}
  check "/health/ready answers" ready
  say "        after $(((${EPOCHREALTIME/./} - before) / 1000)) ms"
  check "storage and picture are whole" whole
  check "runs as user 1654" app_user
  check "no capability, no new privileges" powerless
  check "the root file system cannot be written" sealed
  check "the health check of the image itself agrees" asks_itself
  check "a visitor opens a room" open_room
  check "draw makes a picture and a PDF" draw
  check "with fonts for every script" fonts
  check "nothing was written outside /data and /tmp" unchanged
  say "        memory of the bot at its most: $(state VmHWM)"
  check "SIGTERM ends it in under 10 s with exit code 0" stop
  say "        after ${took} ms, exit code ${exit_code}"
  check "no complaint in its log" quiet
  "${run[@]}" start "$name" >/dev/null
  check "started again on the same volume it is ready" ready
  check "and the room is still there" room_is_there
  stop || true
  remove || true
  trap - EXIT
  if [ "$failures" -gt 0 ]; then say "smoke test FAILED: $failures"; exit 1; fi
  say "smoke test passed"
}
