using System.Globalization;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>The picture, whole or one phase at a time, or in words.</summary>
public static class PictureCards
{
    public static Card Whole(Workshop workshop, Voice voice)
    {
        var alt = SummaryCard.Alt(workshop, voice);
        return new CardBuilder(voice)
            .Heading(Texts.Cut(workshop.Charter.Title), workshop.IsOpen ? voice.Texts.SoFar.Draft(workshop.Version) : null)
            .Add(SummaryCard.Picture(workshop, voice) is { } picture ? picture : new CardPart.Note(alt))
            .Buttons(
                Act.Button(voice.Texts.Summary.BtnTiles, Act.Of(Verbs.Picture, "tiles")), Act.Button(voice.Texts.Summary.BtnText, Act.Of(Verbs.Picture, "text")),
                Act.Button(voice.Texts.Summary.BtnFiles, Act.Of(Verbs.Export)))
            .Build(alt);
    }

    /// <summary>One phase, or a part of a long one, as a picture that a phone can show.</summary>
    /// <param name="place">The phase, from 0.</param>
    /// <param name="part">From 1; the steps are named with the first.</param>
    public static Card Tile(Workshop workshop, int place, int part, Voice voice)
    {
        var phase = workshop.Blueprint.Phases[place];
        var steps = workshop.Blueprint.Activities.Where(step => step.Phase == phase.Id).ToList();
        var before = Enumerable.Range(0, place).Sum(earlier => voice.TilesOf(earlier).Count());
        var all = Enumerable.Range(0, workshop.Blueprint.Phases.Count).Sum(each => voice.TilesOf(each).Count());
        var heading = voice.Texts.Picture.Tile(Texts.Cut(phase.Name), before + part, all);
        var alt = part > 1 ? heading : voice.Texts.Summary.TileAlt(Texts.Cut(phase.Name), place + 1, workshop.Blueprint.Phases.Count, steps.Select(step => step.What));
        var file = $"tile-{TileKey(place, part)}.png";
        return new CardBuilder(voice)
            .Heading(heading)
            .Add(voice.Links is { } links ? new CardPart.Picture(links.For(workshop.Id, workshop.Version, file), alt) : new CardPart.Note(alt))
            .Build(alt);
    }

    /// <summary>The look at one tile after the other, as a button or the listener asks for it.</summary>
    public const string EachPhase = "tiles";

    /// <summary>"3" for the third phase, "3-2" for its second tile.</summary>
    public static string TileKey(int place, int part)
    {
        var phase = (place + 1).ToString(CultureInfo.InvariantCulture);
        return part == 1 ? phase : $"{phase}-{part.ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>All tiles in one card.</summary>
    public static Card Tiles(Workshop workshop, Voice voice)
    {
        var tiles = workshop.Blueprint.Phases.SelectMany((_, place) => voice.TilesOf(place).SelectMany(part => Tile(workshop, place, part, voice).Parts));
        return new CardBuilder(voice).Add(tiles).Note(workshop.Blueprint.Phases.Count == 0 ? SummaryCard.Alt(workshop, voice) : null).Build(SummaryCard.Alt(workshop, voice));
    }

    /// <summary>The steps in words, phase by phase.</summary>
    /// <param name="page">Which part of a long one, from 1.</param>
    public static Card InWords(Workshop workshop, Voice voice, int page = 1)
    {
        var rows = workshop.Blueprint.Phases.SelectMany(phase => workshop.Blueprint.Activities.Where(step => step.Phase == phase.Id)
            .Select(CardPart (step) => Step(step, voice)).Prepend(new CardPart.Heading(Texts.Cut(phase.Name))));
        return new CardBuilder(voice).Heading(Texts.Cut(workshop.Charter.Title), BoardCard.Subtitle(workshop, voice))
            .Add(Paged.Rows(rows, voice, Act.Of(Verbs.Picture, "text"), page)).Buttons(Act.Button(voice.Texts.Summary.BtnFiles, Act.Of(Verbs.Export)))
            .Build(SummaryCard.Alt(workshop, voice));
    }

    private static CardPart.Quote Step(Activity step, Voice voice) => new(
        step.Id.Value, Texts.Cut(step.What), Texts.SideBySide(voice.Texts.Word.Lane(step.Lane), step.Actor is { } actor ? Texts.Cut(actor) : null));
}
