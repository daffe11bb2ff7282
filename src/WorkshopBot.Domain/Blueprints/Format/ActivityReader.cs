using System.Globalization;

namespace WorkshopBot.Domain.Blueprints.Format;

/// <summary>Reads activities one after the other; it counts wait points, since those without an id are numbered by position.</summary>
internal sealed class ActivityReader(PhaseReader phases, IdCheck activityIds)
{
    private IdCheck? _failIds;
    private IdCheck? _waitIds;
    private int _waits;

    public Activity Read(FileObject fields) => new()
    {
        Id = new ActivityId(activityIds.Required(fields)),
        Phase = phases.Of(fields),
        Lane = fields.RequiredWord("lane", Words.Lanes) ?? default,
        What = fields.Required("what"),
        Actor = fields.Text("actor"),
        Location = fields.Text("location"),
        Channel = fields.Text("channel"),
        Evidence = fields.Texts("evidence"),
        Tools = fields.Texts("tools"),
        Basis = fields.Word("basis", Words.Bases) ?? default,
        BasisNote = fields.Text("basisNote"),
        Workaround = fields.YesNo("workaround"),
        Note = fields.Text("note"),
        Nothing = fields.WordList("nothing", Words.Nothings).Aggregate(NothingNeeded.None, (all, one) => all | one),
        Wait = Wait(fields),
        Standard = fields.Object("standard") is { } standard ? Standard(standard) : null,
        Script = Script(fields),
        FailPoints = fields.Objects("failPoints").Select(FailPoint).ToSequence(),
        Next = fields.Objects("next").Select(link => new Link(new ActivityId(link.Required("to")), link.Text("when"))).ToSequence(),
        Wordings = Wordings(fields),
    };

    private WaitPoint? Wait(FileObject fields)
    {
        var reason = fields.Text("waitReason");
        var id = fields.Text("waitId");
        if (!fields.YesNo("waitPoint"))
        {
            return null;
        }

        _waits++;
        id ??= string.Create(CultureInfo.InvariantCulture, $"W{_waits}");
        (_waitIds ??= new IdCheck(fields.Faults)).Take(id, fields.LineOf("waitPoint"), fields.Path("waitId"));
        return new WaitPoint(id, reason);
    }

    private static Standard? Standard(FileObject fields)
    {
        var standard = new Standard(fields.Text("execution"), fields.Seconds("targetSeconds"), fields.Seconds("maxWaitSeconds"));
        return standard == new Standard() ? null : standard;
    }

    private static Script? Script(FileObject fields)
    {
        var script = new Script(fields.Text("script"), fields.Text("scriptFailure"), fields.Text("scriptNever"));
        return script == new Script() ? null : script;
    }

    private FailPoint FailPoint(FileObject fields) => new()
    {
        Id = new FailPointId((_failIds ??= new IdCheck(fields.Faults)).Required(fields)),
        What = fields.Required("what"),
        Effect = fields.Text("effect"),
        Severity = fields.Number("severity", 1, 10),
        Occurrence = fields.Number("occurrence", 1, 10),
        Detection = fields.Number("detection", 1, 10),
        Prevention = fields.Text("prevention"),
        Contingency = fields.Text("contingency"),
        Decider = fields.Text("decider"),
        Owner = fields.Text("owner"),
        Votes = fields.Number("votes", 0, 1_000_000) ?? 0,
        Wordings = Wordings(fields),
    };

    private static Sequence<Wording> Wordings(FileObject fields) => fields.Objects("wordings").Select(wording => new Wording(
        wording.Required("id"), wording.Required("text"), wording.Text("author") is { } author ? new ParticipantId(author) : null)).ToSequence();
}
