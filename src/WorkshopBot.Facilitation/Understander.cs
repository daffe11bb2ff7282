using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Listening;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Facilitation.Pressing;
using WorkshopBot.Facilitation.Prompting;
using WorkshopBot.Facilitation.Prompting.Stages;

namespace WorkshopBot.Facilitation;

/// <summary>
/// One message on its way through the shell. It is understood on the newest state, perhaps several times while others append; what it
/// asked for is decided command by command, and what it is answered with follows from what happened.
/// </summary>
internal sealed class Understander(InboundMessage message, IReadOnlyDictionary<ParticipantId, Person> people, Understanding.AskBack? asked, DateTimeOffset now)
{
    /// <summary>Workshops that a new one can start from.</summary>
    public Sequence<EarlierWorkshop> Earlier { get; init; } = [];

    private readonly List<(WorkshopCommand Command, Refusal Why)> _refused = [];
    private Meaning _meaning = Meaning.None;

    /// <summary>A wish to look beyond this workshop; null for all else.</summary>
    public Understanding.Look? Library => _meaning.Look is { } look && Facilitation.Library.Has(look.View) ? look : null;

    /// <summary>Whether each phase is to be shown as a picture.</summary>
    public bool WantsTiles => _meaning.Look is { View: View.Picture, Argument: PictureCards.EachPhase }
        || message.Action is { Verb: Verbs.Picture, Arguments: [PictureCards.EachPhase, ..] };

    /// <summary>Pure for one state; called again on a newer one after a conflict.</summary>
    public Decision Decide(Workshop workshop)
    {
        _refused.Clear();
        _meaning = Understand(workshop);
        var state = workshop;
        List<WorkshopEvent> events = [];
        foreach (var command in _meaning.Commands)
        {
            var happened = Decide(command, state);
            if (events.Count + happened.Count > IWorkshopStore.MaxEvents)
            {
                _refused.Add((command, new Refusal.LimitReached(Limit.Lines, TextRules.LinesAtOnce)));
                break;
            }

            events.AddRange(happened);
            state = state.Apply(happened);
        }

        return events.Count == 0 && _refused is [var (_, why), ..] ? Decision.No(why) : Decision.Of(events);
    }

    /// <summary>What to say and show, and the question that is open now.</summary>
    public (Turn Turn, Understanding.AskBack? Asked) Answer(Settled settled, PromptContext context)
    {
        var spoken = context with { Command = _meaning.Commands is [var first, ..] ? first : null };
        var happened = settled.Happened.Count > 0;
        var said = happened || (_refused.Count == 0 && _meaning.Commands.Count > 0)
            ? Prompter.Prompt(settled.Before, settled.Happened, settled.After, spoken).Reply
            : null;
        var refusals = _refused.Select(refused => Prompter.Refuse(refused.Why, settled.After, spoken with { Command = refused.Command }).Reply);
        var back = _meaning.Asked is { } question ? new Reply.Whisper(AskBackCard.Of(question, settled.After, context.Voice)) : null;
        var shown = happened || _refused.Count == 0 ? _meaning.Then?.Invoke(settled.After, context) : null;
        return (new Turn(Together([said, .. refusals, shown, back])), _meaning.Asked ?? (said is Reply.Whisper ? FollowUp(settled, spoken) : null));
    }

    /// <summary>The follow-up whose answer is kept, if one was asked.</summary>
    private Understanding.AskBack.FollowUp? FollowUp(Settled settled, PromptContext context)
    {
        if (settled.Happened.OfType<WorkshopEvent.ContributionOffered>().FirstOrDefault() is not { } given)
        {
            return null;
        }

        var script = StageScript.Of(given.Stage);
        return script.NoteOn(settled.After, message.From.Id, settled.Happened, context.Voice) is { } id
            && script.FollowUp(settled.After, message.From.Id, settled.Happened, context.Voice) is { } question
            ? new Understanding.AskBack.FollowUp(id, question)
            : null;
    }

    private Meaning Understand(Workshop workshop)
    {
        var voice = Voice.ForRoom(workshop, people, now).For(message.From.Id, workshop) with { Earlier = Earlier };
        return message.Action is { } action
            ? Presses.Read(new Press(action, message.Fields, message.From.Id, workshop, voice))
            : Meanings.Of(Listener.Listen(Hear(workshop, voice)), workshop, message);
    }

    private Heard Hear(Workshop workshop, Voice voice) => new()
    {
        Text = message.Text ?? "",
        Who = message.From.Id,
        Workshop = workshop,
        Now = now,
        Zone = voice.Texts.Zone,
        Place = message.Room.Private ? Place.DirectChat : Place.Thread,
        Addressed = message.Addressed,
        Open = Questions.Open(message.From.Id, workshop).FirstOrDefault(),
        Asked = asked,
        Mentions = message.Mentions,
        People = [.. people.Values],
    };

    /// <summary>Whoever answers where everybody may joins by doing so.</summary>
    private IReadOnlyList<WorkshopEvent> Decide(WorkshopCommand command, Workshop state)
    {
        if (state.IsOpen && Permission.Of(command) == Permission.Participant && state.People.GetValueOrDefault(message.From.Id) is null or { Left: true }
            && WorkshopDecider.Decide(new WorkshopCommand.JoinWorkshop(message.From.Id, message.From.Language, message.From.Zone), state, now) is Decision.Accepted joined
            && joined.Events.Count > 0)
        {
            return WorkshopDecider.Decide(command, state.Apply(joined.Events), now) switch
            {
                Decision.Accepted accepted => [.. joined.Events, .. accepted.Events],
                Decision.Refused refused => Refuse(command, refused.Why),
                var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
            };
        }

        return WorkshopDecider.Decide(command, state, now) switch
        {
            Decision.Accepted accepted => accepted.Events,
            Decision.Refused refused => Refuse(command, refused.Why),
            var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
        };
    }

    private IReadOnlyList<WorkshopEvent> Refuse(WorkshopCommand command, Refusal why)
    {
        _refused.Add((command, why));
        return [];
    }

    /// <summary>A form comes alone; several words are one card, in their order.</summary>
    private static Reply? Together(IReadOnlyList<Reply?> replies)
    {
        if (replies.FirstOrDefault(reply => reply is Reply.FormAgain or Reply.OpenForm) is { } form)
        {
            return form;
        }

        var cards = replies.Select(reply => reply switch
        {
            Reply.Whisper whisper => whisper.Card,
            Reply.OpenForm form => form.Form,
            Reply.FormAgain form => form.Form,
            _ => null,
        }).OfType<Card>().ToList();
        return cards switch
        {
            [] => null,
            [var only] => new Reply.Whisper(only),
            _ => new Reply.Whisper(cards[0] with
            {
                MadeBy = null,
                File = null,
                Parts = cards.SelectMany(card => card.Parts).ToSequence(),
                Fallback = string.Join(' ', cards.Select(card => card.Fallback).Where(text => text.Length > 0)),
            }),
        };
    }
}
