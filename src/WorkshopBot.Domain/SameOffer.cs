using System.Diagnostics;

namespace WorkshopBot.Domain;

/// <summary>Two offers are the same when they say the same words about the same thing.</summary>
internal sealed class SameOffer : IEqualityComparer<Offer>
{
    public static SameOffer Instance { get; } = new();

    public bool Equals(Offer? x, Offer? y) => x is not null && y is not null && Canonical(x) == Canonical(y);

    public int GetHashCode(Offer obj) => Canonical(obj).GetHashCode();

    private static Offer Canonical(Offer offer) => offer switch
    {
        Offer.PhaseName o => o with { Name = Words(o.Name), Position = 0 },
        Offer.Step o => o with { What = Words(o.What), Workaround = false, Actor = null, Note = null },
        Offer.Nothing o => o,
        Offer.Evidence o => o with { Thing = Words(o.Thing) },
        Offer.Ownership o => o with { Role = Words(o.Role), Place = Words(o.Place), Channel = Words(o.Channel) },
        Offer.Fail o => new Offer.Fail(o.At, Words(o.What)),
        Offer.Wait o => o with { Reason = Words(o.Reason) },
        Offer.Safeguard or Offer.Standard or Offer.Script => offer,
        Offer.Correction o => o with { Text = Words(o.Text) },
        _ => throw new UnreachableException(),
    };

    /// <summary>Folded, so that case and punctuation do not matter; as written where nothing but signs would be left.</summary>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    private static string? Words(string? text) => text is null ? null : SameWords.Fold(text) is { Length: > 0 } folded ? folded : text;
}
