# The bot as an image: built with the SDK, run on what .NET needs of the system and no more, since the published build brings its runtime.
# `make image` builds it and tries it out; infra/README.md says how to run it.
ARG DOTNET=10.0

FROM mcr.microsoft.com/dotnet/sdk:${DOTNET} AS build
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
WORKDIR /source

# Packages change seldom: a layer of their own, that stays while only the source changes.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/WorkshopBot.Domain/*.csproj src/WorkshopBot.Domain/
COPY src/WorkshopBot.Facilitation/*.csproj src/WorkshopBot.Facilitation/
COPY src/WorkshopBot.Rendering/*.csproj src/WorkshopBot.Rendering/
COPY src/WorkshopBot.Storage/*.csproj src/WorkshopBot.Storage/
COPY src/WorkshopBot.Channels/*.csproj src/WorkshopBot.Channels/
COPY src/WorkshopBot.Host/*.csproj src/WorkshopBot.Host/
RUN dotnet restore src/WorkshopBot.Host --use-current-runtime -p:PublishReadyToRun=true

# As `make publish`, without the analyzers: style is checked where the tests run.
COPY src/ src/
RUN dotnet publish src/WorkshopBot.Host -c Release --no-restore --use-current-runtime -p:PublishReadyToRun=true \
      -p:RunAnalyzers=false -p:UseSharedCompilation=false -o /app \
 && find /app -name '*.xml' -delete

FROM mcr.microsoft.com/dotnet/runtime-deps:${DOTNET}

# What pictures are drawn with, and letters for every script that people write.
RUN apt-get update \
 && apt-get install -y --no-install-recommends libpangocairo-1.0-0 libpangoft2-1.0-0 fontconfig \
      fonts-inter fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji \
 && apt-get clean && rm -rf /var/lib/apt/lists/* /var/log/* \
 && fc-cache --system-only --really-force \
 && install -d -o "$APP_UID" -g "$APP_UID" /data
COPY --from=build /app /app

# The root file system may be read-only: what lasts is in /data, what does not in /tmp, and .NET opens no sockets for debuggers.
ENV ASPNETCORE_URLS=http://+:8080 ASPNETCORE_HTTP_PORTS= \
    Storage__Sqlite__Path=/data/workshops.db \
    DOTNET_EnableDiagnostics=0 HOME=/tmp
WORKDIR /app
USER $APP_UID
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM

# Asked by the shell itself: the image has no other program that speaks HTTP.
HEALTHCHECK --interval=15s --timeout=6s --start-period=30s --retries=3 CMD ["bash", "-c", \
  "IFS=: read -r _ _ port <<<\"$ASPNETCORE_URLS\" && exec 3<>/dev/tcp/127.0.0.1/$port && printf 'GET /health/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r _ code _ <&3 && [ \"$code\" = 200 ]"]
ENTRYPOINT ["/app/WorkshopBot.Host"]
CMD ["serve"]
