namespace WorkshopBot.Storage.Moving;

/// <summary>How much of each there is.</summary>
public sealed record MovedCounts(int Workshops = 0, int Events = 0, int Deliveries = 0, int Marks = 0)
{
    public int Slots { get; init; }

    public int Rooms { get; init; }

    public int People { get; init; }

    public int Shelves { get; init; }

    public int Documents { get; init; }

    public MovedCounts Plus(MovedCounts other) =>
        new(Workshops + other.Workshops, Events + other.Events, Deliveries + other.Deliveries, Marks + other.Marks)
        {
            Slots = Slots + other.Slots,
            Rooms = Rooms + other.Rooms,
            People = People + other.People,
            Shelves = Shelves + other.Shelves,
            Documents = Documents + other.Documents,
        };
}
