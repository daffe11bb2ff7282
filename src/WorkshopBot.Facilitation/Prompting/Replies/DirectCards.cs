using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Prompting.Stages;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>What one person is told alone because it waits for them: a role offered, something late, a signature, a question passed on.</summary>
public static class DirectCards
{
    /// <summary>"Will you facilitate?" to whom it was offered.</summary>
    public static Card Handover(Workshop workshop, Voice voice)
    {
        var words = voice.Texts.Handover;
        var said = words.Offer(voice.Name(workshop.Facilitator), Texts.Cut(workshop.Charter.Title), voice.Part(workshop.Current));
        return new CardBuilder(voice).Note(said)
            .Buttons(Act.Button(words.BtnYes, Act.Of(Verbs.HandoverYes), ButtonStyle.Main), Act.Button(words.BtnNo, Act.Of(Verbs.HandoverNo)))
            .Build(said);
    }

    /// <summary>"Somebody would like to take over" to the facilitator and the owner.</summary>
    public static Card Takeover(Workshop workshop, ParticipantId by, Voice voice)
    {
        var said = voice.Texts.Takeover.Request(voice.Name(by));
        return new CardBuilder(voice).Heading(Texts.Cut(workshop.Charter.Title)).Note(said)
            .Buttons(Act.Button(voice.Texts.Btn.Yes, Act.Of(Verbs.TakeoverYes), ButtonStyle.Main), Act.Button(voice.Texts.Btn.No, Act.Of(Verbs.TakeoverNo)))
            .Build(said);
    }

    /// <summary>Something that came after the close, for the facilitator to take in or park.</summary>
    public static Card Late(Contribution late, Workshop workshop, Voice voice)
    {
        var who = late.Author is { } author ? voice.Name(author) : voice.Texts.Word.Someone;
        var said = voice.Texts.Contribute.LateForFacilitator(who, [late.Id]);
        return new CardBuilder(voice)
            .Heading(Texts.Cut(workshop.Charter.Title), voice.Part(late.Stage))
            .Note(said)
            .Quote(late.Id.ToString(), late.Offer.Words, late.Target.Length > 0 ? late.Target : null)
            .Buttons(
                Act.Button(voice.Texts.Contribute.LateBtnTake, Act.Of(Verbs.Take, late.Id.ToString()), ButtonStyle.Main),
                Act.Button(voice.Texts.Contribute.LateBtnPark, Act.Of(Verbs.ParkLate, late.Id.ToString())))
            .Build(said);
    }

    /// <summary>The facilitator's cue: all have answered, or the time is up.</summary>
    public static Card Cue(Workshop workshop, Voice voice)
    {
        var advice = Coach.Advise(workshop, voice);
        return new CardBuilder(voice)
            .Heading(Texts.Cut(workshop.Charter.Title), BoardCard.Where(workshop, workshop.Current, voice))
            .Note(advice.Reason)
            .Buttons(advice.Button, Act.Button(voice.Texts.Board.BtnFacilitate, Act.Of(Verbs.Facilitate)))
            .Build(Texts.Cut(workshop.Charter.Title), advice.Reason);
    }

    /// <summary>The facilitator has not been here for days; the owner is asked as well.</summary>
    public static Card Idle(Workshop workshop, ParticipantId who, Voice voice)
    {
        var days = (int)Clock.Idle.TotalDays;
        var mine = workshop.IsFacilitator(who);
        var said = mine ? voice.Texts.Remind.FacilitatorIdle(Texts.Cut(workshop.Charter.Title), days) : voice.Texts.Takeover.Gone(voice.Name(workshop.Facilitator), days);
        return new CardBuilder(voice).Heading(Texts.Cut(workshop.Charter.Title)).Note(said)
            .Buttons(mine
                ? [
                    Act.Button(voice.Texts.Board.BtnFacilitate, Act.Of(Verbs.Facilitate), ButtonStyle.Main),
                    Act.Button(voice.Texts.Facilitate.Pause, Act.Of(Verbs.Pause)), Act.Button(voice.Texts.Facilitate.Handover, Act.Of(Verbs.Handover)),
                ]
                : [Act.Button(voice.Texts.Takeover.Btn, Act.Of(Verbs.Takeover), ButtonStyle.Main)])
            .Build(said);
    }

    /// <summary>The owner's question: sign with what is open, or wait. Silence is never a yes.</summary>
    public static Card Sign(Workshop workshop, Voice voice)
    {
        var words = voice.Texts.Stages.Playback;
        var title = words.SignTitle(voice.Name(workshop.Owner));
        var gaps = Readiness.Of(workshop, StageKey.Playback).Where(gap => gap.Kind != GapKind.NotSigned).ToList();
        return new CardBuilder(voice)
            .Heading(title, Texts.Cut(workshop.Charter.Title))
            .Note(RecordCard.Counts(workshop, voice))
            .Add(PromiseLine.Of(workshop, voice))
            .Note(gaps.Count > 0 ? words.SignOpen(gaps.Select(voice.Texts.Gap.Of)) : null)
            .Buttons(
                Act.Button(words.SignBtn(workshop.Edition), Act.Of(Verbs.Sign), ButtonStyle.Main),
                Act.Button(words.SignBtnWait, Act.Of(Verbs.SignWait)),
                Act.Button(voice.Texts.SoFar.BtnPicture, Act.Of(Verbs.Picture)))
            .Build(title);
    }

    /// <summary>A question that somebody else passed on, with its context and the field to answer it.</summary>
    public static Card Passed(PassedQuestion passed, Workshop workshop, Voice voice)
    {
        var question = new Question(workshop.Current, passed.Target);
        var form = StageScript.Of(question.Stage).Form(question, workshop, passed.To, voice);
        var said = voice.Texts.Contribute.AskedBy(voice.Name(passed.From));
        return form with { Parts = [new CardPart.Heading(Texts.Cut(workshop.Charter.Title), said), .. form.Parts] };
    }
}
