using System.Globalization;

namespace WorkshopBot.Domain.Blueprints.Format;

/// <summary>Collects faults while reading goes on, each once; a hopeless file stops adding at a hundred.</summary>
internal sealed class FaultList
{
    private const int Most = 100;
    private readonly List<BlueprintFault> _faults = [];
    private readonly HashSet<BlueprintFault> _known = [];

    public bool IsEmpty => _faults.Count == 0;

    public void Add(int line, string field, FaultRule rule, params ReadOnlySpan<object> arguments)
    {
        var fault = new BlueprintFault(line, field, rule, Words(arguments));
        if (_faults.Count < Most && _known.Add(fault))
        {
            _faults.Add(fault);
        }
    }

    public Sequence<BlueprintFault> InOrder() => _faults.OrderBy(fault => fault.Line).ToSequence();

    private static Sequence<string> Words(ReadOnlySpan<object> arguments)
    {
        var words = new string[arguments.Length];
        for (var index = 0; index < words.Length; index++)
        {
            words[index] = Short(Convert.ToString(arguments[index], CultureInfo.InvariantCulture) ?? "");
        }

        return words.ToSequence();
    }

    /// <summary>A fault quotes what the file says, which may be anything: one line, and not all of it.</summary>
    private static string Short(string text)
    {
        var kept = string.Concat(text.Take(60).Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? '·' : letter));
        return text.Length > 60 ? kept + "…" : kept;
    }
}
