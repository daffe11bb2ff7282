namespace WorkshopBot.Domain.Blueprints.Format;

/// <summary>Reads and writes <c>service-blueprint/1</c>, the JSON in which a blueprint leaves the product and comes back.</summary>
/// <remarks>
/// <para>Top level: <c>format title service scenario customer state("as-is"|"to-be") start end visibility("seen"|"perceived") language
/// promise{from,to,promiseSeconds,toleranceSeconds} note phases[] activities[]</c>; required are <c>format title state phases activities</c>.</para>
/// <para>Activity: <c>id phase lane("customer"|"front"|"back"|"support") what actor location channel evidence[] waitPoint
/// standard{execution,targetSeconds,maxWaitSeconds} script failPoints[] next[{to,when?}]</c>; required are <c>id phase lane what</c>.
/// Fail point: <c>id what effect severity occurrence detection prevention contingency owner</c>; required are <c>id what</c>.</para>
/// <para>Optional extensions that this product writes and any other reader may ignore. Top level: <c>goal</c>,
/// <c>actions[{id,what,owner,due("2027-01-31"),done}]</c>, <c>parked[{id,text,outcome("question"|"task"|"dropped")}]</c>. Activity:
/// <c>tools[]</c>, <c>basis("observed"|"assumed"|"proposed")</c>, <c>basisNote</c>, <c>workaround</c>,
/// <c>nothing["front"|"back"|"support"|"evidence"]</c>, <c>waitId</c> and <c>waitReason</c> (with <c>waitPoint</c>), <c>scriptFailure</c>,
/// <c>scriptNever</c>, <c>wordings[{id,text,author?}]</c>. Fail point: <c>decider</c>, <c>votes</c>, <c>wordings[]</c>.</para>
/// <para>A phase is a name, or <c>{id,name}</c> where its number is not its position. A wait point without <c>waitId</c> is W and its
/// position among the wait points. Other fields are ignored; an empty text counts as absent.</para>
/// </remarks>
public static class BlueprintFile
{
    public const string Format = "service-blueprint/1";

    /// <summary>A larger file is refused unread: the largest legal blueprint stays far below.</summary>
    public const int MaxBytes = 5 * 1024 * 1024;

    /// <summary>The longest text a field may hold.</summary>
    public const int MaxText = 2000;

    /// <summary>The longest time a field may hold: ten years.</summary>
    public const int MaxSeconds = DurationText.MaxSeconds;

    /// <summary>The most entries of a list that has no limit of its own (evidence, tools, wordings, to-dos …).</summary>
    public const int MaxList = 200;

    /// <summary>The blueprint, or every fault that was found; never throws, whatever the bytes.</summary>
    public static BlueprintFileResult Read(ReadOnlySpan<byte> bytes)
    {
        var faults = new FaultList();
        var blueprint = FileTree.Read(bytes, faults) is { } root ? BlueprintReader.Read(root, faults) : null;
        return blueprint is not null && faults.IsEmpty
            ? new BlueprintFileResult.Accepted(blueprint)
            : new BlueprintFileResult.Refused(faults.InOrder());
    }

    /// <summary>The same bytes for the same blueprint: UTF-8, LF, two spaces, fields in a fixed order, a newline at the end.</summary>
    public static byte[] Write(ServiceBlueprint blueprint) => BlueprintWriter.Write(blueprint);
}
