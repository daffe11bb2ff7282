#!/usr/bin/env bash
# Builds the Dockerfile with the engine that is there, then tries the image out: infra/image.sh [TAG]
# Without an engine, on Debian as root, buildah and podman are installed; where Microsoft's base images cannot be had either, stand-ins are
# made of this machine's Debian and .NET SDK, and the output says so.
set -euo pipefail
cd "$(dirname "$0")/.."
tag=${1:-workshopbot:local}
work=$PWD/artifacts/image
mkdir -p "$work"
dotnet_version=$(sed -n 's/^ARG DOTNET=//p' Dockerfile)
bases=("mcr.microsoft.com/dotnet/sdk:$dotnet_version" "mcr.microsoft.com/dotnet/runtime-deps:$dotnet_version")
say() { echo "image: $*"; }

# shellcheck source=infra/stand-ins.sh
. infra/stand-ins.sh

engine=
if command -v docker >/dev/null && docker info >/dev/null 2>&1; then
  engine=docker
elif command -v podman >/dev/null; then
  engine=podman
fi

stand_ins=no
if [ -z "$engine" ] || ! can_pull "$engine" "${bases[@]}"; then
  install_tools
  stand_ins=yes
  engine=podman
fi

run=("$engine")
build=("$engine" build)
if [ "$stand_ins" = yes ]; then
  # Plain storage below artifacts/, chroots and the host's network: works inside a container too.
  where=(--root "$work/store" --runroot "$work/run" --storage-driver vfs)
  run=(podman "${where[@]}" --cgroup-manager cgroupfs --runtime runc)
  buildah=(buildah "${where[@]}")
  make_stand_ins
  build=("${buildah[@]}" bud --isolation chroot --pull-never)
fi
[ "$engine" != podman ] || build+=(--format docker)

say "building $tag"
started=$SECONDS
"${build[@]}" -t "$tag" -f Dockerfile . >"$work/build.log" 2>&1 || { tail -40 "$work/build.log" >&2; say "FAILED; the whole log is in $work/build.log" >&2; exit 1; }
size=$("${run[@]}" image inspect --format '{{.Size}}' "$tag")
say "built $tag in $((SECONDS - started)) s, $((size / 1000000)) MB with its base"

# shellcheck source=infra/smoke.sh
. infra/smoke.sh
smoke_test
if [ "$stand_ins" = yes ]; then
  say "NOTE: the base images were STAND-INS (this machine's Debian and .NET SDK under Microsoft's names). The Dockerfile was tried out, Microsoft's images were not."
fi
