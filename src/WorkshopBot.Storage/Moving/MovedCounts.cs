namespace WorkshopBot.Storage.Moving;

/// <summary>How much of each there is.</summary>
public sealed record MovedCounts(int Workshops = 0, int Events = 0, int Deliveries = 0, int Marks = 0)
{
    public int Slots { get; init; }

    public int Rooms { get; init; }

    public int People { get; init; }

    public int Shelves { get; init; }

    public int Documents { get; init; }

    public static MovedCounts operator +(MovedCounts one, MovedCounts other) =>
        new(one.Workshops + other.Workshops, one.Events + other.Events, one.Deliveries + other.Deliveries, one.Marks + other.Marks)
        {
            Slots = one.Slots + other.Slots,
            Rooms = one.Rooms + other.Rooms,
            People = one.People + other.People,
            Shelves = one.Shelves + other.Shelves,
            Documents = one.Documents + other.Documents,
        };
}
