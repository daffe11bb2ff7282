using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Listening;
using WorkshopBot.Facilitation.Prompting;

namespace WorkshopBot.Facilitation;

/// <summary>What a message comes to: commands to decide in order, something to show afterwards, a short question back; any may be missing.</summary>
internal sealed record Meaning(
    Sequence<WorkshopCommand> Commands, Func<Workshop, PromptContext, Reply?>? Then = null, Understanding.AskBack? Asked = null, Understanding.Look? Look = null)
{
    public static Meaning None { get; } = new([]);

    public static Meaning Do(params ReadOnlySpan<WorkshopCommand> commands) => new(Sequence.Create(commands));

    public static Meaning Show(Func<Workshop, PromptContext, Reply?> then) => new([], then);
}
