using System.Globalization;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Rendering;

namespace WorkshopBot.Tests.Rendering.Support;

/// <summary>The picture's words for tests; the product takes them from its resources.</summary>
internal static class SampleWords
{
    public static PictureWords English { get; } = new()
    {
        Language = "en",
        Kind = "service blueprint",
        Standards = "Standards, times and scripts",
        Evidence = "Physical evidence",
        Customer = "Customer actions",
        Front = "Front stage",
        Back = "Back stage",
        Support = "Support",
        LineOfInteraction = "Line of interaction",
        LineOfVisibility = "Line of visibility",
        LineOfInternalInteraction = "Line of internal interaction",
        VisibilityMeans = visibility => visibility == Visibility.Seen
            ? "Line of visibility: the customer sees everything above it"
            : "Line of visibility: the customer perceives everything above it",
        Service = "Service",
        Scenario = "Scenario",
        CustomerIs = "Customer",
        StartsWith = "Starts when",
        EndsWith = "Ends when",
        Goal = "Goal",
        State = "Picture",
        AsIs = "as it is today",
        ToBe = "as it should be",
        Promise = "Promise",
        PromiseIs = (promise, tolerance) => $"{promise}, at most {tolerance}",
        Version = "Version",
        Date = "Date",
        DateIs = date => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        Owner = "Owner",
        OwnerNeeded = "owner needed",
        Draft = "Draft",
        SignedOff = "Signed off",
        Duration = Duration,
        Target = time => $"Takes {time}",
        WaitUpTo = time => $"Wait up to {time}",
        Wait = "Wait point",
        Waiting = "people wait here",
        Fail = "Fail point",
        Open = "open",
        Script = "Script",
        ScriptFailure = "When it goes wrong",
        ScriptNever = "Never say",
        Execution = "Done right when",
        Decision = "Decision",
        NextStep = "Next step",
        OnlyUnder = "Only under the condition beside it",
        If = when => $"if {when}",
        ToStep = step => $"to step {step}",
        FromStep = step => $"from step {step}",
        AndMore = count => $"and {count} more",
        Then = step => $"then {step}",
        ObservedShare = (observed, all) => $"{observed} of {all} steps observed ({100 * observed / all} %)",
        Observed = "observed",
        Assumed = "assumed",
        Proposed = "proposed",
        Workaround = "workaround",
        FailCount = (all, open) => $"{all} fail points, {open} still open",
        WaitCount = count => $"{count} wait points",
        Contains = (steps, phases) => $"Service blueprint with {steps} steps in {phases} phases.",
        ColumnsOf = (first, last, all) => $"columns {first} to {last} of {all}",
        PhaseOf = (number, all) => $"phase {number} of {all}",
        PageOf = (number, all) => $"page {number} of {all}",
        Overview = "Overview",
        TileAlt = (phase, number, all, steps) => $"{phase}, tile {number} of {all}: {steps}",
        NothingYet = "Nothing here yet",
        Who = "Who",
        Where = "Where",
        Channel = "Channel",
        Tools = "Tools",
        Phase = "Phase",
        Lane = "Lane",
        Step = "Step",
        Time = "Time",
        Effect = "Effect",
        Prevention = "Before",
        Contingency = "After",
        Decider = "Who decides",
        Score = "Score",
        FailPoints = "Fail points",
        Scripts = "Scripts",
        Tasks = "To-dos",
        Parked = "Parked",
        Note = "Note",
        SelfService = "self-service",
        NothingBehind = "nothing behind it",
        NoSupport = "leans on nobody",
        NothingToSee = "nothing to see",
    };

    public static PictureWords Spanish { get; } = English with
    {
        Language = "es",
        Kind = "mapa de servicio",
        Standards = "Estándares, tiempos y guiones",
        Evidence = "Evidencia física",
        Customer = "Acciones del cliente",
        Front = "Cara al cliente",
        Back = "Entre bastidores",
        Support = "Apoyo",
        LineOfInteraction = "Línea de interacción",
        LineOfVisibility = "Línea de visibilidad",
        LineOfInternalInteraction = "Línea de interacción interna",
        OwnerNeeded = "falta responsable",
        Draft = "Borrador",
        If = when => $"si {when}",
        ToStep = step => $"al paso {step}",
    };

    private static string Duration(int seconds) => seconds switch
    {
        < 120 => Invariant($"{seconds} s"),
        < 7200 => Invariant($"{seconds / 60.0:0.#} min"),
        < 172800 => Invariant($"{seconds / 3600.0:0.#} h"),
        _ => Invariant($"{seconds / 86400.0:0.#} days"),
    };

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
