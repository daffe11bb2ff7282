using System.Text;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Prompting;
using WorkshopBot.Host.Files;
using WorkshopBot.Host.Pictures;

namespace WorkshopBot.Host.Play;

/// <summary>The files that a play leaves in its folder.</summary>
internal static class PlayFiles
{
    private static readonly (string Name, PictureFormat Format)[] s_forms =
    [
        ("blueprint.json", PictureFormat.Json), ("blueprint.svg", PictureFormat.Svg), ("blueprint.png", PictureFormat.Png), ("blueprint.pdf", PictureFormat.Pdf),
        ("blueprint.md", PictureFormat.Markdown), ("blueprint.csv", PictureFormat.Csv),
    ];

    /// <summary>Everything drawn and written in memory; nothing touches the disk yet.</summary>
    public static async Task<IReadOnlyList<OutputFile>> DrawAsync(Played played, string folder, CancellationToken ct)
    {
        var order = Handout.Of(played.Workshop, played.People);
        await using var pictures = new PictureFiles();
        var drawn = await pictures.DrawAsync(order, [.. s_forms.Select(form => form.Format)], ct);
        List<OutputFile> files = [.. s_forms.Zip(drawn).Select(pair => new OutputFile(Path.Combine(folder, pair.First.Name), pair.Second))];
        var overview = await pictures.OverviewAsync(order, ct);
        files.Add(new OutputFile(Path.Combine(folder, overview.Name), overview.Bytes));
        foreach (var tile in await pictures.TilesAsync(order, ct))
        {
            files.Add(new OutputFile(Path.Combine(folder, "tiles", tile.Name), tile.Bytes));
        }

        files.Add(Text(folder, "summary.md", CardMarkdown.Write(Summary(played), "overview.png")));
        files.Add(Text(folder, "transcript.txt", played.Transcript));
        return files;
    }

    private static Card Summary(Played played) => SummaryCard.Of(
        played.Workshop, Voice.ForRoom(played.Workshop, played.People, played.Workshop.EndedAt ?? PlayHouse.Opening, new FilesBeside()));

    private static OutputFile Text(string folder, string name, string text) => new(Path.Combine(folder, name), Encoding.UTF8.GetBytes(text));

    /// <summary>The pictures lie beside the summary.</summary>
    private sealed class FilesBeside : WorkshopBot.Facilitation.Ports.IPictureLinks
    {
        public Uri For(WorkshopId id, int version, string file) => new(file, UriKind.Relative);
    }
}
