namespace WorkshopBot.Channels.Web.Serving;

/// <summary>How much one visitor, or one address, may ask for: plenty for two hundred people behind the address of one office.</summary>
public sealed record RoomLimits
{
    /// <summary>The policy of event streams.</summary>
    public const string Streams = "streams";

    /// <summary>The policy of everything that opens a room.</summary>
    public const string Starts = "starts";

    /// <summary>The largest file that a workshop can start from.</summary>
    public const int LargestFile = 2 * 1024 * 1024;

    /// <summary>A page that carries a file: the file and the fields around it.</summary>
    public const int LargestStart = LargestFile + (64 * 1024);

    /// <summary>Any other request: the fullest form there is, with room to spare.</summary>
    public const int LargestBody = 256 * 1024;

    /// <summary>Requests of one visitor in one go, and how many come back each second.</summary>
    public (int Burst, int Second) Visitor { get; init; } = (600, 40);

    /// <summary>Requests from one address, of everybody there together.</summary>
    public (int Burst, int Second) Address { get; init; } = (4_000, 1_000);

    /// <summary>Requests from one address by those who have not said their name.</summary>
    public (int Burst, int Second) Strangers { get; init; } = (2_500, 100);

    /// <summary>Pages of one visitor that are kept live at the same time.</summary>
    public int StreamsOfVisitor { get; init; } = 12;

    /// <summary>Rooms opened from one address in one go; one more comes back every two seconds.</summary>
    public int StartsOfAddress { get; init; } = 60;

    /// <summary>Open connections from one address; none counts them not, as behind a proxy.</summary>
    public int? ConnectionsOfAddress { get; init; } = 700;
}
