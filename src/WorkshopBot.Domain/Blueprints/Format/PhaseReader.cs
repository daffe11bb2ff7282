using System.Globalization;

namespace WorkshopBot.Domain.Blueprints.Format;

/// <summary>Reads the phases and finds them by name for the activities.</summary>
internal sealed class PhaseReader(FileObject file)
{
    private readonly Dictionary<string, PhaseId> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lines = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<PhaseId> _numbers = [];

    public Sequence<Phase> Read()
    {
        if (!file.Has("phases"))
        {
            file.Fault("phases", FaultRule.Missing);
        }

        return file.Items("phases", ServiceBlueprint.MaxPhases).Select(Read).OfType<Phase>().ToSequence();
    }

    /// <summary>The phase that the activity names; a fault and phase 0 if there is none.</summary>
    public PhaseId Of(FileObject activity)
    {
        var name = activity.Required("phase");
        if (name.Length > 0 && !_byName.ContainsKey(name))
        {
            activity.Fault("phase", FaultRule.UnknownPhase, name);
        }

        return _byName.GetValueOrDefault(name);
    }

    private Phase? Read(FileItem item, int index)
    {
        var (node, path) = item;
        var fields = node.Kind == NodeKind.Fields ? file.AsObject(node, path) : null;
        var name = fields is null ? file.Text(node, path) : fields.Required("name");
        if (string.IsNullOrEmpty(name))
        {
            if (node.Kind == NodeKind.Text && string.IsNullOrWhiteSpace(node.Word))
            {
                file.Faults.Add(node.Line, path, FaultRule.Blank);
            }

            return null;
        }

        var id = new PhaseId(fields?.Number("id", 1, 100_000) ?? index + 1);
        Remember(name, id, node.Line, path);
        return new Phase(id, name);
    }

    private void Remember(string name, PhaseId id, int line, string path)
    {
        if (!_lines.TryAdd(name, line))
        {
            file.Faults.Add(line, path, FaultRule.DuplicateId, name, _lines[name]);
        }

        if (!_numbers.Add(id))
        {
            file.Faults.Add(line, path, FaultRule.DuplicateId, id.Number.ToString(CultureInfo.InvariantCulture), _lines[name]);
        }

        _byName.TryAdd(name, id);
    }
}
