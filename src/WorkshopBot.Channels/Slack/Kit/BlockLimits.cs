namespace WorkshopBot.Channels.Slack.Kit;

/// <summary>What Slack takes at most, in characters or pieces.</summary>
internal static class BlockLimits
{
    public const int MessageBlocks = 50;
    public const int ViewBlocks = 100;

    /// <summary>Slack cuts or refuses longer ones at about 13,000.</summary>
    public const int MessageChars = 10_000;
    public const int ViewBytes = 250_000;

    /// <summary>The words beside the blocks; changing a message with more than 4,000 is refused.</summary>
    public const int Fallback = 300;

    public const int Text = 3_000;
    public const int Small = 2_000;

    /// <summary>Ours: a question with all that belongs to it has to fit one message.</summary>
    public const int Run = 2_000;
    public const int Header = 150;
    public const int FieldText = 2_000;
    public const int Fields = 10;
    public const int Buttons = 25;
    public const int ButtonText = 75;
    public const int ButtonValue = 2_000;
    public const int Title = 24;
    public const int Id = 255;
    public const int Metadata = 3_000;
    public const int Label = 2_000;
    public const int Placeholder = 150;
    public const int Typed = 3_000;
    public const int OptionText = 75;

    /// <summary>Documented as 150 for the API and as 75 in its published types; only a name longer than 75 characters makes use of it.</summary>
    public const int OptionValue = 150;
    public const int InView = 10;
    public const int Options = 100;
    public const int AltText = 2_000;
    public const int Url = 3_000;
}
