# Two commands matter: `make run` and `make test`. Each does its own set-up.
.PHONY: run test build format
run:
	dotnet run --project src/WorkshopBot.Host -- serve
