using Microsoft.Extensions.Configuration;
using WorkshopBot.Host.Configuration;

namespace WorkshopBot.Tests.Host;

public sealed class HostSettingsTests
{
    [Fact]
    public void Without_settings_workshops_are_kept_in_a_file_under_the_current_folder()
    {
        var storage = Accepted().Storage;

        Assert.Equal(StorageProvider.Sqlite, storage.Provider);
        Assert.Equal(Path.GetFullPath("data/workshops.db"), storage.SqlitePath);
    }

    [Theory]
    [InlineData("sqlite", nameof(StorageProvider.Sqlite))]
    [InlineData("Memory", nameof(StorageProvider.Memory))]
    [InlineData("", nameof(StorageProvider.Sqlite))]
    public void A_provider_is_named_in_small_or_capital_letters(string said, string meant)
    {
        Assert.Equal(meant, Accepted(("Storage:Provider", said)).Storage.Provider.ToString());
    }

    [Theory]
    [InlineData("Oracle")]
    [InlineData("1")]
    [InlineData("Sqlite, Memory")]
    public void An_unknown_provider_is_named_with_the_known_ones(string said)
    {
        var line = Assert.Single(Refused(("Storage:Provider", said)));

        Assert.Equal($"Storage:Provider: '{said}' is not one of Sqlite, Tables, Memory.", line);
    }

    [Fact]
    public void An_operator_key_that_could_be_guessed_is_refused_and_never_repeated()
    {
        foreach (var weak in new[] { "secret", "aaaaaaaaaaaaaaaaaaaaaaaa" })
        {
            var line = Assert.Single(Refused(("Web:OperatorKey", weak)));

            Assert.StartsWith("Web:OperatorKey:", line, StringComparison.Ordinal);
            Assert.DoesNotContain(weak, line, StringComparison.Ordinal);
        }

        Assert.Null(Accepted(("Web:OperatorKey", " ")).Web.OperatorKey);
        Assert.Equal("k3 9f-QmZ_77xv!T", Accepted(("Web:OperatorKey", "k3 9f-QmZ_77xv!T")).Web.OperatorKey);
    }

    [Fact]
    public void Every_unusable_setting_has_its_line()
    {
        var lines = Refused(("Storage:Provider", "x"), ("Storage:Sqlite:Path", Path.GetTempPath()));

        Assert.Collection(
            lines,
            line => Assert.StartsWith("Storage:Provider:", line, StringComparison.Ordinal),
            line => Assert.StartsWith("Storage:Sqlite:Path:", line, StringComparison.Ordinal));
    }

    private static HostOptions Accepted(params (string Key, string Value)[] settings) =>
        Assert.IsType<SettingsReading.Accepted>(Read(settings)).Options;

    private static IEnumerable<string> Refused(params (string Key, string Value)[] settings) =>
        Assert.IsType<SettingsReading.Refused>(Read(settings)).Lines;

    private static SettingsReading Read((string Key, string Value)[] settings) => HostSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build());
}
