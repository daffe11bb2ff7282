# Two commands matter: `make run` starts the bot, `make test` builds, checks formatting and runs every test.
# Each does its own set-up (Debian packages when root) and needs nothing else than the .NET SDK, Node and make.
.PHONY: help run test audit setup bench soak format publish manifests image

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 12

run: setup ## start the bot on embedded defaults and print the address to open
	@DOTNET_ENVIRONMENT=$${DOTNET_ENVIRONMENT:-Development} dotnet run --project src/WorkshopBot.Host -c Release -- serve

test: setup ## build, check formatting, run every test
	@.ci/test

audit: ## known vulnerabilities of dependencies, as far as the package sources here tell
	@.ci/audit

setup: ## install what is missing: fonts, pango, tools for tests
	@.ci/setup

bench: setup publish ## measure; nothing in it is a test
	@dotnet build tests/WorkshopBot.Benchmarks -c Release -v quiet --nologo
	@for bench in picture similarity store tables room teams slack; do dotnet run --no-build --project tests/WorkshopBot.Benchmarks -c Release -- $$bench; done
	@dotnet run --no-build --project tests/WorkshopBot.Benchmarks -c Release -- cold artifacts/publish/workshopbot/WorkshopBot.Host

soak: setup ## replicas under load, killed and cut off from storage, and a file whose writer is killed 200 times; a quarter of an hour
	@dotnet build tests/WorkshopBot.Benchmarks -c Release -v quiet --nologo
	@dotnet run --no-build --project tests/WorkshopBot.Benchmarks -c Release -- soak
	@dotnet build tests/WorkshopBot.Tests -c Release -v quiet --nologo
	@STORE_KILLS=200 dotnet test tests/WorkshopBot.Tests -c Release --no-build --nologo -v quiet --filter FullyQualifiedName~SqliteProcessTests --logger "console;verbosity=normal"

manifests: setup ## the Teams app package for Teams__AppId and PublicUrl, in artifacts/manifests
	@node manifests/teams/pack.mjs

format: ## put the source in order
	@dotnet format WorkshopBot.sln

image: ## build the container image and try it out
	@infra/image.sh

publish: ## the ready-to-run build, in artifacts/publish
	@dotnet publish src/WorkshopBot.Host -c Release -p:PublishReadyToRun=true --use-current-runtime -o artifacts/publish/workshopbot
