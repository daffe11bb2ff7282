using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>How a step reaches the other side: chosen in the reader's language, kept in the workshop's.</summary>
internal static class Channels
{
    private static readonly (string Key, Func<OwnershipStageTexts, string> Words)[] s_all =
    [
        ("in-person", texts => texts.ChannelInPerson),
        ("phone", texts => texts.ChannelPhone),
        ("text", texts => texts.ChannelText),
        ("web", texts => texts.ChannelWeb),
        ("system", texts => texts.ChannelSystem),
        ("meeting", texts => texts.ChannelMeeting),
        ("self", texts => texts.ChannelSelf),
    ];

    public static Sequence<Choice> Choices(Texts texts) =>
        s_all.Select(channel => new Choice(channel.Key, channel.Words(texts.Stages.Ownership))).ToSequence();

    public static string? Said(string? key, Workshop workshop) =>
        s_all.Where(channel => channel.Key == key).Select(channel => channel.Words(Of(workshop))).FirstOrDefault();

    public static string? KeyOf(string? said, Workshop workshop) =>
        s_all.Where(channel => said is not null && SameWords.Are(said, channel.Words(Of(workshop)))).Select(channel => channel.Key).FirstOrDefault();

    private static OwnershipStageTexts Of(Workshop workshop) =>
        Texts.For(workshop.Charter.Language, TimeZoneInfo.Utc).Stages.Ownership;
}
