namespace WorkshopBot.Channels.Teams.Connector;

/// <summary>What became of a call to the connector, as far as we have to act on it.</summary>
internal abstract record Delivered
{
    private Delivered()
    {
    }

    /// <param name="Id">The message, or the new conversation.</param>
    /// <param name="ActivityId">The message that a new conversation began with.</param>
    internal sealed record Done(string? Id, string? ActivityId = null) : Delivered;

    /// <summary>The message was deleted: forget it and post a new one.</summary>
    internal sealed record Gone : Delivered;

    /// <summary>Nothing more may be posted there until somebody speaks to the bot or installs it again.</summary>
    internal sealed record Stopped(string Code) : Delivered;

    /// <summary>The body is too large; sending it again would not help.</summary>
    internal sealed record TooBig : Delivered;

    /// <summary>The bot has to speak to another host.</summary>
    internal sealed record WrongHost : Delivered;

    /// <param name="Unsure">Whether it may have arrived all the same.</param>
    internal sealed record Failed(string Code, bool Unsure) : Delivered;
}

/// <summary>What to do after one attempt.</summary>
internal enum Next
{
    Settled,

    /// <summary>Wait as long as the service says, or a little, and try again.</summary>
    Again,

    /// <summary>As <see cref="Again"/>, but only where a second arrival changes nothing.</summary>
    AgainIfRepeatable,

    /// <summary>Once more, after a pause: it is usually gone, but not always.</summary>
    OnceMore,

    /// <summary>Once more with a new token.</summary>
    WithNewToken,
}

/// <summary>The connector's errors, each with what to do about it. Codes are compared, texts never.</summary>
internal static class ConnectorErrors
{
    public static (Delivered Delivered, Next Next) Of(int status, string? code, string? subCode, bool isUpdate) => (status, code) switch
    {
        (401, _) => (Fail("unauthorized"), Next.WithNewToken),
        (403, "InvalidBotApiHost") => (new Delivered.WrongHost(), Next.Settled),
        (403, "NotEnoughPermissions") => (Fail(code), Next.Settled),

        // A message that was deleted can answer so too.
        (403, "ServiceError" or "Unknown") when isUpdate => (new Delivered.Gone(), Next.Settled),
        (403, "BotDisabledByAdmin" or "BotNotInConversationRoster" or "ConversationBlockedByUser" or "ForbiddenOperationException" or "MessageWritesBlocked") =>
            (new Delivered.Stopped(code), Next.Settled),
        (403, _) when subCode == "MessageWritesBlocked" => (new Delivered.Stopped(subCode), Next.Settled),
        (403, _) => (Fail(code ?? "forbidden"), Next.Settled),
        (404, "ActivityNotFoundInConversation") => (new Delivered.Gone(), Next.Settled),
        (404, "BotNotInConversationRoster") => (new Delivered.Stopped(code), Next.Settled),
        (404, "ConversationNotFound") => (new Delivered.Stopped(code), Next.OnceMore),
        (404, _) => (Fail(code ?? "not-found"), Next.OnceMore),
        (412, _) => (Fail("precondition"), Next.Again),
        (413, _) => (new Delivered.TooBig(), Next.Settled),
        (429, _) => (Fail("throttled"), Next.Again),
        (502 or 503 or 504, _) => (new Delivered.Failed($"{status}", Unsure: true), Next.AgainIfRepeatable),
        ( >= 500, _) => (new Delivered.Failed($"{status}", Unsure: true), Next.Settled),
        ( >= 300 and < 400, _) => (Fail("redirect"), Next.Settled),
        _ => (Fail(code ?? $"{status}"), Next.Settled),
    };

    /// <summary>The word for what went wrong; null when nothing did.</summary>
    public static string? CodeOf(Delivered delivered) => delivered switch
    {
        Delivered.Done => null,
        Delivered.Gone => "gone",
        Delivered.Stopped stopped => stopped.Code,
        Delivered.TooBig => "too-big",
        Delivered.WrongHost => "wrong-host",
        Delivered.Failed failed => failed.Code,
        _ => "other",
    };

    private static Delivered.Failed Fail(string code) => new(code, Unsure: false);
}
