using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WorkshopBot.Storage.Moving;

/// <summary>A hash over rows of fields: each field with its length, so that no two different rows read alike.</summary>
internal sealed class ContentHash
{
    private readonly StringBuilder _rows = new();
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Add(params ReadOnlySpan<object?> fields)
    {
        _rows.Clear();
        foreach (var field in fields)
        {
            var text = Convert.ToString(field, CultureInfo.InvariantCulture);
            _rows.Append(CultureInfo.InvariantCulture, $"{(field is null ? -1 : text!.Length)}:{text}");
        }

        _hash.AppendData(Encoding.UTF8.GetBytes(_rows.Append('\n').ToString()));
    }

    public string Text() => Convert.ToHexStringLower(_hash.GetHashAndReset());
}
