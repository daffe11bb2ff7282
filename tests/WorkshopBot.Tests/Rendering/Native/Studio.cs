using System.Diagnostics;
using WorkshopBot.Domain;
using WorkshopBot.Rendering;
using WorkshopBot.Rendering.Native;
using WorkshopBot.RenderProbe;

namespace WorkshopBot.Tests.Rendering.Native;

/// <summary>One render thread for all tests that draw; without the system libraries they fail and say what to install.</summary>
public sealed class Studio : IAsyncLifetime
{
    private readonly Lazy<RenderThread> _thread = new(() => new RenderThread());

    public static PdfDetails Details { get; } = new("Pharmacy – प्रिस्क्रिप्शन", "Twenty cards", new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.FromHours(1)));

    public RenderThread Thread
    {
        get
        {
            Assert.True(NativeLibraries.Status.Available, NativeLibraries.Status.Reason);
            return _thread.Value;
        }
    }

    public static Scene Scripts(ITextMeasure measure) => SyntheticScene.Arrange(measure, SyntheticScene.Scripts, 4, 4);

    public static Scene English(ITextMeasure measure) => SyntheticScene.Arrange(measure, SyntheticScene.English, 4, 5);

    public Task<byte[]> PngAsync(Func<ITextMeasure, Scene> arrange, PngFormat? format = null) =>
        Thread.DrawPngAsync(arrange, format ?? PngFormat.Quick, CancellationToken.None).ContinueWith(
            done => done.GetAwaiter().GetResult().Bytes.ToArray(), TaskScheduler.Default);

    public Task<byte[]> PngAsync(params SceneNode[] nodes) => PngAsync(_ => Scene(nodes));

    public static Scene Scene(params SceneNode[] nodes) => new(100, 60, "Test", "Test", "en", nodes.ToSequence());

    public Task<byte[]> PdfAsync(Func<ITextMeasure, Sequence<Scene>> pages, PdfDetails? details = null) =>
        Thread.DrawPdfAsync(pages, details ?? Details, CancellationToken.None);

    /// <summary>Runs a program and returns what it printed; a missing one fails with the package that holds it.</summary>
    public static async Task<string> RunAsync(string program, string package, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["G_DEBUG"] = "fatal-criticals";
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Fail($"'{program}' is missing; install the Debian package {package}.");
            throw;
        }

        using (process)
        {
            var error = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {await error}");
            Assert.Equal("", await error);
            return output;
        }
    }

    /// <summary>Runs the little test program in a process of its own.</summary>
    public static Task<string> ProbeAsync(params string[] arguments) =>
        RunAsync("dotnet", "dotnet-sdk-10.0", [Path.Combine(AppContext.BaseDirectory, "WorkshopBot.RenderProbe.dll"), .. arguments]);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_thread.IsValueCreated)
        {
            await _thread.Value.DisposeAsync();
        }
    }
}

/// <summary>All classes that draw share the studio and run one after the other.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class DrawingTests : ICollectionFixture<Studio>
{
    public const string Name = "Drawing";
}
