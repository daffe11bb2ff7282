using System.Text.Json;
using WorkshopBot.Domain;

namespace WorkshopBot.Facilitation;

/// <summary>The required fields of the charter, as they are named in a sentence.</summary>
public sealed class FieldTexts
{
    private readonly Book _book;

    internal FieldTexts(Book book) => _book = book;

    public string Of(CharterField field) => _book.Text($"field.{JsonNamingPolicy.CamelCase.ConvertName(field.ToString())}");

    public string State => _book.Text("field.state");
    public string Pace => _book.Text("field.pace");
    public string Parts => _book.Text("field.parts");
    public string Language => _book.Text("field.language");
    public string Rules => _book.Text("field.rules");

    /// <summary>All of them in one line.</summary>
    public string List(IEnumerable<CharterField> fields) => _book.All(fields.Select(Of));
}
