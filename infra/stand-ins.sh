# shellcheck shell=bash disable=SC2154 # image.sh, which reads this file, sets what is not set here.
# Read by image.sh: base images for machines that have none and cannot get any.

# Whether the engine has the base images, or can fetch them within a minute each.
can_pull() {
  local engine=$1 image
  shift
  for image; do
    "$engine" image inspect "$image" >/dev/null 2>&1 || timeout 60 "$engine" pull -q "$image" >/dev/null 2>&1 || { say "$engine cannot get $image"; return 1; }
  done
}

install_tools() {
  local package missing=()
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    say "needs docker or podman with access to Microsoft's images, or root on Debian; nothing was built." >&2
    exit 1
  fi
  for package in buildah podman runc mmdebstrap uidmap curl; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ "${#missing[@]}" -gt 0 ] || return 0
  say "installing ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  apt-get -o DPkg::Lock::Timeout=300 update -qq
  apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# The lines of this machine's own apt sources that lead to Debian.
debian_sources() {
  if [ -f /etc/apt/sources.list.d/debian.sources ]; then
    cat /etc/apt/sources.list.d/debian.sources
  else
    grep -h '^deb .*debian' /etc/apt/sources.list
  fi
}

# A Debian with what Microsoft's runtime-deps holds, and the same with the SDK of this machine.
make_stand_ins() {
  local context=$work/stand-ins suite icu sdk
  say "!! STAND-INS: Microsoft's base images cannot be had here; this machine's Debian and .NET SDK are put under their names."
  mkdir -p "$context"
  suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
  icu=$(apt-cache search --names-only '^libicu[0-9]+$' | sed 's/ .*//' | tail -1)
  if [ ! -f "$context/base.tar" ]; then
    debian_sources | mmdebstrap --quiet --variant=minbase --include="ca-certificates,tzdata,libgcc-s1,libstdc++6,libssl3,$icu" \
      --customize-hook='copy-in /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs' "$suite" "$context/making.tar" - >"$context/debian.log" 2>&1 \
      || { tail "$context/debian.log" >&2; exit 1; }
    mv "$context/making.tar" "$context/base.tar"
  fi
  printf '%s\n' 'FROM scratch' 'ADD base.tar /' 'ENV APP_UID=1654' 'RUN useradd --uid 1654 --create-home app' >"$context/Dockerfile"
  stand_in "${bases[1]}" "$context/Dockerfile" "$context"
  sdk=$(dirname "$(readlink -f "$(command -v dotnet)")")
  printf '%s\n' "FROM ${bases[1]}" 'COPY . /usr/share/dotnet' 'RUN ln -s /usr/share/dotnet/dotnet /usr/bin/dotnet' >"$context/Dockerfile.sdk"
  stand_in "${bases[0]}" "$context/Dockerfile.sdk" "$sdk"
}

stand_in() {
  "${buildah[@]}" inspect --type image "$1" >/dev/null 2>&1 \
    || "${buildah[@]}" bud --isolation chroot --pull-never --format docker -q -t "$1" -f "$2" "$3" >/dev/null
}
