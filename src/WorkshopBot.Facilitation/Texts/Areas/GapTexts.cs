using System.Text.Json;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Facilitation;

/// <summary>What a part still lacks, as phrases that can be listed: "2 steps without an owner (A4, A9)".</summary>
public sealed class GapTexts
{
    private readonly Book _book;

    internal GapTexts(Book book) => _book = book;

    public string Of(Gap gap) => gap.Ids.Count == 0
        ? Phrase(gap)
        : _book.Text("gap.where", ("gap", Phrase(gap)), ("ids", _book.Ids(gap.Ids.Select(id => Named(gap.Kind, id)))));

    /// <summary>One of them as a sentence.</summary>
    public string StillOpen(Gap gap) => _book.Text("gap.stillOpen", ("gap", Of(gap)));

    /// <summary>All of them in one line.</summary>
    public string List(IEnumerable<Gap> gaps) => _book.All(gaps.Select(Of));

    private string Phrase(Gap gap)
    {
        var key = $"gap.{JsonNamingPolicy.CamelCase.ConvertName(gap.Kind.ToString())}";
        return _book.Has(key) ? _book.Text(key) : _book.Plural(key, gap.Ids.Count > 0 ? gap.Ids.Count : gap.Count);
    }

    /// <summary>Fields and lanes arrive by the name of their enum; everything else is an id that people can speak.</summary>
    private string Named(GapKind kind, string id) => kind switch
    {
        GapKind.CharterFields when Enum.TryParse<CharterField>(id, out var field) => new FieldTexts(_book).Of(field),
        GapKind.LaneWithoutExpert when Enum.TryParse<Lane>(id, out var lane) => new WordTexts(_book).Lane(lane),
        _ => id,
    };
}
