namespace WorkshopBot.Domain.Blueprints.Format;

/// <summary>Ids are given once; people speak them, so capitals make no difference.</summary>
internal sealed class IdCheck(FaultList faults)
{
    private const int MaxId = 40;
    private readonly Dictionary<string, int> _lines = new(StringComparer.OrdinalIgnoreCase);

    public string Required(FileObject fields)
    {
        var id = fields.Required("id");
        if (id.Length > 0)
        {
            Take(id, fields.LineOf("id"), fields.Path("id"));
        }

        return id;
    }

    public void Take(string id, int line, string path)
    {
        if (id.Length > MaxId)
        {
            faults.Add(line, path, FaultRule.TooLong, id.Length, MaxId);
        }
        else if (!_lines.TryAdd(id, line))
        {
            faults.Add(line, path, FaultRule.DuplicateId, id, _lines[id]);
        }
    }
}
