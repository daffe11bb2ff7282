using System.Text;
using Microsoft.Data.Sqlite;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Storage.Json;

namespace WorkshopBot.Storage.Sqlite;

/// <summary>The rows of one append, written down before the writer's turn, and what the inserts decide.</summary>
internal sealed class AppendRows
{
    private const int UniqueViolated = 2067;
    private const int PrimaryKeyViolated = 1555;
    private const int ForeignKeyViolated = 787;

    private readonly WorkshopId _id;
    private readonly int _expected;
    private readonly List<string> _bodies = [];
    private readonly List<MarkRow> _marks = [];
    private readonly List<(DeliveryId Cause, int First, int Last)> _deliveries = [];

    public AppendRows(WorkshopId id, int expected, IReadOnlyList<Append> appends)
    {
        _id = id;
        _expected = expected;
        foreach (var append in appends)
        {
            var first = expected + _bodies.Count + 1;
            _bodies.AddRange(append.Events.Where(happened => happened.Ordered).Select(happened => Encoding.UTF8.GetString(EventCodec.Encode(happened))));
            _marks.AddRange(append.Events.Where(happened => !happened.Ordered).Select(MarkRow.Of));
            _deliveries.Add((append.Cause, first, expected + _bodies.Count));
        }
    }

    /// <summary>Runs inside a savepoint; what is not appended leaves no row.</summary>
    public AppendResult Run(SqliteSession session)
    {
        session.Execute("SAVEPOINT rows");
        var result = Insert(session);
        if (result is not AppendResult.Appended)
        {
            session.Execute("ROLLBACK TO rows");
        }

        session.Execute("RELEASE rows");
        return result;
    }

    private AppendResult Insert(SqliteSession session)
    {
        if (_expected == 0)
        {
            session.Know(_id.Value);
        }

        // The deliveries first: a repeated one is a duplicate, whatever has happened to the version since.
        if (InsertDeliveries(session) is { } refused)
        {
            return refused;
        }

        if (!StandsAtExpected(session) || !TryInsertEvents(session))
        {
            return new AppendResult.Conflict();
        }

        InsertMarks(session);
        return new AppendResult.Appended(_expected + _bodies.Count);
    }

    private AppendResult? InsertDeliveries(SqliteSession session)
    {
        foreach (var (cause, first, last) in _deliveries)
        {
            try
            {
                session.Execute("INSERT INTO deliveries (workshop, delivery, first, last) VALUES ($1, $2, $3, $4)", _id.Value, cause.Value, first, last);
            }
            catch (SqliteException violated) when (violated.SqliteExtendedErrorCode == UniqueViolated)
            {
                return new AppendResult.Duplicate(cause);
            }
            catch (SqliteException violated) when (violated.SqliteExtendedErrorCode == ForeignKeyViolated)
            {
                // The workshop was deleted since it was loaded.
                return new AppendResult.Conflict();
            }
        }

        return null;
    }

    private bool TryInsertEvents(SqliteSession session)
    {
        try
        {
            for (var at = 0; at < _bodies.Count; at++)
            {
                session.Execute("INSERT INTO events (workshop, version, body) VALUES ($1, $2, $3)", _id.Value, _expected + at + 1, _bodies[at]);
            }

            return true;
        }
        catch (SqliteException violated) when (violated.SqliteExtendedErrorCode == PrimaryKeyViolated)
        {
            return false;
        }
    }

    /// <summary>
    /// That nothing follows is the primary key's to say, if there are rows to insert; that the predecessor exists has to be asked, or a
    /// workshop deleted meanwhile would come back without its beginning.
    /// </summary>
    private bool StandsAtExpected(SqliteSession session) =>
        (_expected == 0 || Has(session, _expected)) && (_bodies.Count > 0 || !Has(session, _expected + 1));

    private bool Has(SqliteSession session, int version) =>
        session.Scalar("SELECT 1 FROM events WHERE workshop = $1 AND version = $2", _id.Value, version) is not null;

    private void InsertMarks(SqliteSession session)
    {
        foreach (var mark in _marks)
        {
            session.Execute("INSERT OR IGNORE INTO marks (workshop, stage, round, who) VALUES ($1, $2, $3, $4)", _id.Value, mark.Stage, mark.Round, mark.Who);
        }
    }
}

/// <summary>An unordered event as a row of a set.</summary>
internal sealed record MarkRow(string Stage, int Round, string Who)
{
    public static MarkRow Of(WorkshopEvent mark) => mark is WorkshopEvent.PersonAnswered answered
        ? new MarkRow(EnumNames.Stages[answered.Stage], answered.Round, answered.Who.Value)
        : throw new NotSupportedException($"{mark.GetType().Name} is unordered, but there is no table for it.");

    public static WorkshopEvent Read(SqliteDataReader row) =>
        new WorkshopEvent.PersonAnswered(StageOf(row.GetString(0)), row.GetInt32(1), new ParticipantId(row.GetString(2)));

    private static StageKey StageOf(string name)
    {
        try
        {
            return EnumNames.Stages[name];
        }
        catch (System.Text.Json.JsonException unknown)
        {
            throw new UnreadableEventException(unknown.Message, unknown);
        }
    }
}
