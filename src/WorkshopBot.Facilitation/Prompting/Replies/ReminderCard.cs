using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Prompting.Stages;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>Once per part, to somebody missing, alone, with the first question and the field to answer it in the message.</summary>
public static class ReminderCard
{
    private const int SecondsAQuestion = 60;

    /// <summary>Whoever was reminded of the open part and is still missing.</summary>
    public static IEnumerable<ParticipantId> Reminded(Workshop workshop, DateTimeOffset now) => workshop is { Lifecycle: Lifecycle.Running, CurrentRound: { } round }
        ? Questions.Missing(workshop, now).Where(round.Reminded.Contains)
        : [];

    public static Card Of(Workshop workshop, ParticipantId who, Voice voice)
    {
        var (words, stage) = (voice.Texts.Remind, workshop.Current);
        List<Question> open = [.. Questions.Open(who, workshop)];
        if (open.Count == 0)
        {
            return new CardBuilder(voice).Note(voice.Texts.Chat.NothingForYou).Build(voice.Texts.Chat.NothingForYou);
        }

        var title = words.Title(voice.Name(who), open.Count);
        var body = workshop.CurrentRound!.Until is { } until ? words.Body(Texts.Cut(workshop.Charter.Title), voice.Part(stage), until) : voice.Part(stage);
        var form = StageScript.Of(stage).Form(open[0], workshop, who, voice);
        return new CardBuilder(voice)
            .Heading(title, body)
            .Note(open.Count > 1 ? words.FirstQuestion : null)
            .Add(form.Parts.Where(part => part is not (CardPart.Buttons or CardPart.Heading)))
            .Note(Texts.SideBySide(words.Effort(Math.Max(1, open.Count * SecondsAQuestion / 60)), words.Once))
            .Buttons(Buttons(open, voice))
            .Build(title, StageScript.Of(stage).Nudge(open[0], workshop, voice, who));
    }

    private static IEnumerable<Button?> Buttons(List<Question> open, Voice voice)
    {
        var words = voice.Texts;
        yield return open.Count > 1
            ? Act.Send(words.Contribute.BtnSaveNextQuestion, Act.For(Verbs.AnswerNext, open[0]))
            : Act.Send(words.Contribute.BtnSave, Act.For(Verbs.Answer, open[0]));
        yield return open[0].Target.Length > 0
            ? Act.Button(words.Contribute.BtnSkip, Act.For(Verbs.Skip, open[0]))
            : Act.Button(words.Remind.BtnNothing, Act.On(Verbs.Finished, open[0].Stage));
        yield return Act.Button(words.Contribute.BtnAskOther, Act.For(Verbs.Ask, open[0]));
        yield return Act.Button(words.Remind.BtnMute, Act.Of(Verbs.Quiet));
    }
}
