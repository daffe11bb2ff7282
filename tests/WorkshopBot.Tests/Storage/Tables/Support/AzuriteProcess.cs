using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace WorkshopBot.Tests.Storage.Tables.Support;

/// <summary>Microsoft's emulator of table storage, in memory on a free port. It ends with this process, however this process ends: by then its standard input is closed.</summary>
internal sealed class AzuriteProcess : IDisposable
{
    public const string Account = "devstoreaccount1";
    public const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly string s_tests = Path.GetFullPath(Path.Combine(
        typeof(AzuriteProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "TestsFolder").Value!, ".."));

    private readonly Process _node;

    private AzuriteProcess(Process node, int port) => (_node, Port) = (node, port);

    public static string Modules { get; } = Path.Combine(s_tests, "WorkshopBot.BrowserTests", "node_modules");

    public int Port { get; }

    public int Id => _node.Id;

    public Uri Endpoint => EndpointAt(Port);

    public string ConnectionString => ConnectionStringAt(Port);

    public static Uri EndpointAt(int port, string scheme = "http") => new($"{scheme}://127.0.0.1:{port}/{Account}");

    public static string ConnectionStringAt(int port) => $"AccountName={Account};AccountKey={Key};TableEndpoint={EndpointAt(port).AbsoluteUri}";

    /// <summary>A small program of the tests for Node; it is given the folder of the npm packages first.</summary>
    public static Process StartNode(string script, params string[] arguments)
    {
        if (!Directory.Exists(Path.Combine(Modules, "azurite")))
        {
            throw new InvalidOperationException("The npm packages for tests are missing: run 'make setup'.");
        }

        var path = Path.Combine(s_tests, "WorkshopBot.Tests", "Storage", "Tables", "Support", script);
        return Process.Start(new ProcessStartInfo("node", [path, Modules, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }

    public static async Task<AzuriteProcess> StartAsync(params string[] arguments)
    {
        var node = StartNode("azurite.mjs", arguments);
        int? port = null;
        while (await node.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("port ", StringComparison.Ordinal))
            {
                port = int.Parse(line.AsSpan(5), CultureInfo.InvariantCulture);
            }
            else if (port is { } known && line.Contains("successfully", StringComparison.Ordinal))
            {
                // What it says later is read away, or it would stop at a full pipe.
                _ = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
                return new AzuriteProcess(node, known);
            }
        }

        throw new InvalidOperationException($"Azurite did not start: {await node.StandardError.ReadToEndAsync()}");
    }

    public void Dispose()
    {
        _node.Kill();
        _node.Dispose();
    }
}
