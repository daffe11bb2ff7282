using WorkshopBot.Storage.Tables.Client;

namespace WorkshopBot.Storage.Tables;

/// <summary>The four tables.</summary>
internal sealed class TableSet
{
    private readonly TableStorageOptions _options;

    public TableSet(TableStorageOptions options)
    {
        _options = options;
        var events = Client("Workshops", known: false);
        Faults = new TableFaults(events.Uri.Host);
        Name = $"the tables {options.Prefix}* at {events.Uri.Host}";
        Events = new StoredTable(events, Faults);
        Rows = new StoredTable(Client("Workshops", known: true), Faults);
        Index = new TableIndex(new StoredTable(Client("Index", known: true), Faults), options.Time);
        Deadlines = new StoredTable(Client("Deadlines", known: true), Faults);
        Shelves = new StoredTable(Client("Shelves", known: true), Faults);
    }

    /// <summary>Where they are, for people.</summary>
    public string Name { get; }

    public TableFaults Faults { get; }

    /// <summary>The partitions of the workshops, for events, deliveries and marks: nothing that would tie marks to the events of their transaction is written.</summary>
    public StoredTable Events { get; }

    /// <summary>The same table, for everything else; its rows carry the id of the write that wrote them.</summary>
    public StoredTable Rows { get; }

    public TableIndex Index { get; }

    public StoredTable Deadlines { get; }

    public StoredTable Shelves { get; }

    /// <param name="known">Whether a write leaves an id, by which it knows itself again when its answer was lost.</param>
    private TableClient Client(string name, bool known)
    {
        var wire = _options.Wire();
        wire.OperationIdProperty = known ? "Write" : null;
        var table = _options.Prefix + name;
        return _options switch
        {
            { ConnectionString: { } connection } => new TableClient(connection, table, wire),
            { Endpoint: { } endpoint, Credential: { } credential } => new TableClient(endpoint, table, credential, wire),
            _ => throw new ArgumentException("Tables need a connection string, or an address and a credential."),
        };
    }
}
