using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Domain;

/// <summary>The frame of a workshop: one service, one scenario, one customer, one story, and how the team works.</summary>
public sealed record Charter
{
    public required string Title { get; init; }
    public string Service { get; init; } = "";
    public string Scenario { get; init; } = "";
    public string Customer { get; init; } = "";
    public string Start { get; init; } = "";
    public string End { get; init; } = "";
    public string Goal { get; init; } = "";
    public BlueprintState State { get; init; }
    public Visibility Visibility { get; init; }

    /// <summary>Who decides and signs at the end.</summary>
    public ParticipantId? Owner { get; init; }
    public Pace Pace { get; init; } = Pace.Async;
    public PlaybookKind Playbook { get; init; } = PlaybookKind.Full;

    /// <summary>Only for <see cref="PlaybookKind.Custom"/>.</summary>
    public Sequence<StageKey> CustomStages { get; init; }
    public RoundMode Rounds { get; init; } = RoundMode.Silent;

    /// <summary>Fixed once the first part after the charter has opened.</summary>
    public NamesMode Names { get; init; } = NamesMode.Mixed;
    public string Language { get; init; } = "en";

    /// <summary>IANA time zone in which the board writes its times.</summary>
    public string Zone { get; init; } = "Etc/UTC";
    public int VotesPerPerson { get; init; } = 3;

    /// <summary>Whether one person may put more than one vote on the same point.</summary>
    public bool StackVotes { get; init; }

    /// <summary>Whether a part closes by itself when its time is up.</summary>
    public bool AutoClose { get; init; }

    /// <summary>Whether only invited people may contribute; otherwise whoever answers joins.</summary>
    public bool InvitedOnly { get; init; }

    /// <summary>The frame that a finished blueprint brings along; who decides and how the team works is left to be said.</summary>
    public static Charter Of(ServiceBlueprint blueprint, string title) => new()
    {
        Title = title,
        Service = blueprint.Service.Length > 0 ? blueprint.Service : title,
        Scenario = blueprint.Scenario,
        Customer = blueprint.Customer,
        Start = blueprint.Start,
        End = blueprint.End,
        Goal = blueprint.Goal,
        State = blueprint.State,
        Visibility = blueprint.Visibility,
        Language = blueprint.Language,
    };

    /// <summary>The fields without which the workshop cannot begin, in the order of the form.</summary>
    public IEnumerable<CharterField> Missing() =>
        new (CharterField Field, bool Blank)[]
        {
            (CharterField.Service, Service.Length == 0),
            (CharterField.Scenario, Scenario.Length == 0),
            (CharterField.Customer, Customer.Length == 0),
            (CharterField.Start, Start.Length == 0),
            (CharterField.End, End.Length == 0),
            (CharterField.Goal, Goal.Length == 0),
            (CharterField.Owner, Owner is null),
        }.Where(entry => entry.Blank).Select(entry => entry.Field);
}

/// <summary>The fields of a charter that tell its story; all but the title have to be written.</summary>
public enum CharterField
{
    Service,
    Scenario,
    Customer,
    Start,
    End,
    Goal,
    Owner,

    /// <summary>Never missing: the words that the workshop was started with until somebody finds better ones.</summary>
    Title,
}

/// <summary>Minutes in one sitting, days each at their own time, or days and then 45 minutes together.</summary>
public enum Pace
{
    Live,
    Async,
    Hybrid,
}

/// <summary>How far a workshop goes.</summary>
public enum PlaybookKind
{
    Full,
    Short,
    Custom,
}

/// <summary>Whether contributions are hidden until the reveal or show as they come.</summary>
public enum RoundMode
{
    Silent,
    Open,
}

/// <summary>With names, with names except for fail points, or without names.</summary>
public enum NamesMode
{
    Named,
    Mixed,
    Anonymous,
}
