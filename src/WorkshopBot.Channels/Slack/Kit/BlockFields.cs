using System.Globalization;
using System.Text.Json.Nodes;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Channels.Slack.Kit;

/// <summary>
/// One field of a form as an input block. Its ids stay the same while the form is corrected, so that typed words survive; a new showing
/// has a new nonce, and with it empty inputs.
/// </summary>
internal sealed class BlockFields(string nonce, string? install, Texts texts)
{
    /// <summary>Up to so many choices stand in view; more are a list that opens.</summary>
    private const int MostInView = 6;

    private const int MostOptionBytes = 24_000;

    private const string Prefix = "f.";

    public IEnumerable<JsonObject> Of(CardPart.Field field)
    {
        if (field.Error is { Length: > 0 } error)
        {
            yield return Block.Context($"△ {error}");
        }

        yield return new JsonObject
        {
            ["type"] = "input",
            ["block_id"] = BlockOf(field.Id, nonce),
            ["optional"] = !field.Required,
            ["label"] = Block.Plain(field.Label, BlockLimits.Label),
            ["element"] = Element(field),
        }.With("hint", field.Help is { Length: > 0 } help ? Block.Plain(help, BlockLimits.Label) : null);
    }

    public static string BlockOf(string field, string nonce) => $"{Prefix}{nonce}.{field}";

    /// <summary>The field that an input block stands for; null for any other block.</summary>
    public static string? FieldOf(string block) =>
        block.StartsWith(Prefix, StringComparison.Ordinal) && block.IndexOf('.', Prefix.Length) is > 0 and var dot ? block[(dot + 1)..] : null;

    private JsonObject Element(CardPart.Field field) => field.Kind switch
    {
        FieldKind.Line or FieldKind.Time => Typed(field),
        FieldKind.Lines => Typed(field).With("multiline", true),
        FieldKind.Date => Named(field, "datepicker").With("initial_date", DayOf(field.Value)),
        FieldKind.Yes => Ticked(field),
        FieldKind.Person => Person(field),
        FieldKind.OneOf or FieldKind.SomeOf => Choice(field),
        _ => throw new System.Diagnostics.UnreachableException(field.Kind.ToString()),
    };

    /// <summary>Words that are there already are never cut by a limit that came later.</summary>
    private static JsonObject Typed(CardPart.Field field)
    {
        var value = string.IsNullOrEmpty(field.Value) ? null : Block.Cut(field.Value, BlockLimits.Typed);
        return Named(field, "plain_text_input")
            .With("max_length", Math.Min(BlockLimits.Typed, Math.Max(field.Limit, value?.Length ?? 0)))
            .With("placeholder", Placeholder(field.Placeholder)).With("initial_value", value);
    }

    private static JsonObject Ticked(CardPart.Field field)
    {
        var yes = Option("true", field.Placeholder ?? field.Label);
        return Named(field, "checkboxes").With("options", new JsonArray(yes))
            .With("initial_options", field.Value is "true" or "yes" ? new JsonArray(yes.DeepClone()) : null);
    }

    /// <summary>Slack's own picker; a list where somebody of another platform could be meant.</summary>
    private JsonObject Person(CardPart.Field field)
    {
        var key = install is null ? null : SlackIds.PersonPrefix(install);
        if (key is null || field.Choices.Any(choice => !choice.Value.StartsWith(key, StringComparison.Ordinal)))
        {
            return Choice(field);
        }

        var chosen = (field.Value ?? "").Split(',').Where(value => value.StartsWith(key, StringComparison.Ordinal)).Select(value => value[key.Length..]).ToList();
        return field.Help is null
            ? Named(field, "users_select").With("initial_user", chosen.FirstOrDefault())
            : Named(field, "multi_users_select").With("initial_users", chosen.Count == 0 ? null : new JsonArray([.. chosen.Select(user => JsonValue.Create(user))]));
    }

    /// <summary>A list without a choice is refused; then there is a line to write in.</summary>
    private JsonObject Choice(CardPart.Field field) => Options(field) is not { Count: > 0 } options ? Typed(field)
        : field.Kind == FieldKind.SomeOf ? Some(field, options)
        : One(field, options);

    private JsonObject One(CardPart.Field field, List<JsonObject> options)
    {
        var inView = field.Kind != FieldKind.Person && options.Count <= MostInView;
        return Named(field, inView ? "radio_buttons" : "static_select").With("options", new JsonArray([.. options]))
            .With("placeholder", inView ? null : Placeholder(field.Placeholder ?? texts.Btn.Choose))
            .With("initial_option", options.Find(option => (string)option["value"]! == field.Value)?.DeepClone());
    }

    private JsonObject Some(CardPart.Field field, List<JsonObject> options)
    {
        var (inView, chosen) = (options.Count <= BlockLimits.InView, (field.Value ?? "").Split(','));
        var initial = options.Where(option => chosen.Contains((string)option["value"]!)).Select(option => option.DeepClone()).ToArray();
        return Named(field, inView ? "checkboxes" : "multi_static_select").With("options", new JsonArray([.. options]))
            .With("placeholder", inView ? null : Placeholder(field.Placeholder ?? texts.Btn.Choose))
            .With("initial_options", initial.Length == 0 ? null : new JsonArray(initial));
    }

    /// <summary>As many as a list takes; several lists of long words in other scripts must still fit one view together.</summary>
    private static List<JsonObject> Options(CardPart.Field field)
    {
        List<JsonObject> options = [];
        var bytes = 0;
        foreach (var choice in field.Choices.Where(choice => choice.Value.Length is > 0 and <= BlockLimits.OptionValue).DistinctBy(choice => choice.Value).Take(BlockLimits.Options))
        {
            var option = Option(choice.Value, choice.Label);
            bytes += BlockBudget.Size.Of([option]).Bytes;
            if (bytes > MostOptionBytes)
            {
                break;
            }

            options.Add(option);
        }

        return options;
    }

    private static JsonObject Option(string value, string label) => new() { ["text"] = Block.Plain(label.ReplaceLineEndings(" "), BlockLimits.OptionText), ["value"] = value };

    private static JsonObject? Placeholder(string? words) => string.IsNullOrEmpty(words) ? null : Block.Plain(words.ReplaceLineEndings(" "), BlockLimits.Placeholder);

    private static JsonObject Named(CardPart.Field field, string type) => new() { ["type"] = type, ["action_id"] = Block.Cut(field.Id, BlockLimits.Id) };

    /// <summary>A picker takes a day as it takes it; anything else somebody typed elsewhere is left out.</summary>
    private static string? DayOf(string? value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? value : null;
}
