using System.Diagnostics.Metrics;
using System.Reflection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Host.Configuration;
using WorkshopBot.Rendering;
using WorkshopBot.Storage;

namespace WorkshopBot.Host.Serving.Watching;

/// <summary>
/// Metrics and traces by OTLP. Only when somebody listens is anything put around the store, the gate and the channels; otherwise nothing of
/// this is there. Traces are our own alone: those of the framework carry addresses, and an address here may be the key to a room.
/// </summary>
internal static class Watching
{
    public static void AddWatching(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<Instruments>();
        services.AddSingleton<IMessageWatch>(provider => provider.GetRequiredService<Instruments>());
        services.AddSingleton<IPlatformWatch>(provider => provider.GetRequiredService<Instruments>());
        services.AddSingleton<IWorkshopStore>(provider => new WatchedStore(provider.GetRequiredService<OpenedStore>().Workshops, provider.GetRequiredService<Instruments>()));
        services.AddSingleton<IWorkshopGate>(provider => new WatchedGate(new WorkshopGate(provider.GetRequiredService<IWorkshopStore>()), provider.GetRequiredService<Instruments>()));
        services.AddSingleton(provider => new ChannelDirectory(
            provider.GetServices<IChatChannel>().Select(channel => new WatchedChannel(channel, provider.GetRequiredService<Instruments>()))));
        services.AddHostedService<Queues>();
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("workshopbot", serviceVersion: Assembly.GetExecutingAssembly().GetName().Version?.ToString()))
            .WithMetrics(metrics => metrics
                .AddMeter(Instruments.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime").AddOtlpExporter())
            .WithTracing(traces =>
            {
                // The framework's own span of a request is not recorded, and its children should be.
                _ = string.IsNullOrEmpty(configuration["OTEL_TRACES_SAMPLER"]) ? traces.SetSampler(new AlwaysOnSampler()) : traces;
                traces.AddSource(Instruments.Name).AddOtlpExporter();
            });
    }

    /// <summary>How much waits where, looked at when it is asked for.</summary>
    private sealed class Queues(Instruments instruments, SlotQueue slots, RenderThread pictures, OpenedStore store) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            instruments.Meter.CreateObservableGauge("workshopbot.queue.length", Look, "{item}", "How much waits: slots, pictures, writes.");
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        private IEnumerable<Measurement<int>> Look()
        {
            yield return Waiting("slots", slots.Waiting);
            yield return Waiting("pictures", pictures.Waiting);
            if (store.Waiting is { } writes)
            {
                yield return Waiting("writes", writes());
            }
        }

        private static Measurement<int> Waiting(string queue, int count) => new(count, new KeyValuePair<string, object?>("queue", queue));
    }
}
