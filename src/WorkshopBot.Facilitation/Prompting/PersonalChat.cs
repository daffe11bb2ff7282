using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Prompting.Stages;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>The direct chat: one question after the other, going on where somebody stopped, late answers welcome.</summary>
public static class PersonalChat
{
    /// <summary>"2/5 · question" with what it is about and where to write; the end when nothing is open.</summary>
    public static Card Next(Workshop workshop, ParticipantId who, Voice voice, string? lead = null)
    {
        if (Open(workshop, who) is not { } question)
        {
            var end = HasAnswered(workshop, who) ? voice.Texts.Chat.End : voice.Texts.Chat.NothingForYou;
            return new CardBuilder(voice).Note(lead).Note(end)
                .Buttons(workshop.IsOpen ? [Act.Button(voice.Texts.Chat.EndSeeIt, Act.Of(Verbs.SoFar))] : [])
                .Build(lead, end);
        }

        var (number, total) = Place(question, workshop, who);
        var form = StageScript.Of(question.Stage).Form(question, workshop, who, voice);
        var numbered = false;
        var parts = form.Parts.Select(part => part is CardPart.Ask ask && !numbered && (numbered = true)
            ? ask with { Where = null, Question = voice.Texts.Chat.Question(number, total, ask.Question) }
            : part);
        return new CardBuilder(voice).Note(lead).Add(parts).Build(lead, voice.Texts.Chat.Question(number, total, form.Fallback));
    }

    /// <summary>A greeting: who the bot is, and what waits.</summary>
    public static Card Hello(Workshop workshop, ParticipantId who, Voice voice)
    {
        var open = Questions.Open(who, workshop).Count();
        var waiting = open > 0 ? voice.Texts.Chat.Questions(open, Texts.Cut(workshop.Charter.Title)) : voice.Texts.Chat.NothingForYou;
        return new CardBuilder(voice).Note(voice.Texts.Chat.Hello).Note(waiting)
            .Buttons(open > 0 ? [Act.Button(voice.Texts.Invite.BtnBegin, Act.On(Verbs.Contribute, workshop.Current), ButtonStyle.Main)] : [])
            .Build(voice.Texts.Chat.Hello, waiting);
    }

    /// <summary>"Welcome back", and the question at which this person stopped.</summary>
    public static Card Resume(Workshop workshop, ParticipantId who, Voice voice) => Open(workshop, who) is { } question && HasAnswered(workshop, who)
        ? Place(question, workshop, who) is var (number, total) ? Next(workshop, who, voice, voice.Texts.Chat.Resume(number, total)) : Next(workshop, who, voice)
        : Next(workshop, who, voice);

    public static Card Stop(Voice voice) => new CardBuilder(voice).Note(voice.Texts.Chat.Stop).Build(voice.Texts.Chat.Stop);

    /// <summary>What was saved, then the next question in the same message.</summary>
    public static Card After(Card echo, StageKey stage, bool late, Workshop workshop, ParticipantId who, Voice voice)
    {
        var welcome = late ? voice.Texts.Chat.LateWelcome(voice.Part(stage), voice.Name(workshop.Facilitator)) : null;
        var next = Next(workshop, who, voice);
        var finished = workshop.CurrentRound?.Finished.Contains(who) == true;
        return new CardBuilder(voice).Note(welcome)
            .Add(echo.Parts.Where(part => part is not CardPart.Buttons { Items: [{ Action.Verb: not (Verbs.KeepLater or Verbs.Split) }, ..] }))
            .Add(finished && !late ? [] : next.Parts)
            .Build(welcome, echo.Fallback);
    }

    /// <summary>A way on for somebody in a direct chat who has questions left.</summary>
    internal static void Offer(CardBuilder card, Workshop workshop, ParticipantId who, Voice voice)
    {
        if (Questions.Open(who, workshop).Any())
        {
            card.Buttons(Act.Button(voice.Texts.Btn.Next, Act.On(Verbs.Contribute, workshop.Current)));
        }
    }

    private static Question? Open(Workshop workshop, ParticipantId who) => workshop.IsOpen ? Questions.Open(who, workshop).FirstOrDefault() : null;

    private static bool HasAnswered(Workshop workshop, ParticipantId who) => workshop.CurrentRound?.HasResponded(who) == true;

    /// <summary>Its place among all of this person's questions, answered ones included, as people count.</summary>
    private static (int Number, int Total) Place(Question question, Workshop workshop, ParticipantId who)
    {
        List<Question> all = [.. Questions.For(who, workshop)];
        return (Math.Max(0, all.IndexOf(question)) + 1, Math.Max(1, all.Count));
    }
}
