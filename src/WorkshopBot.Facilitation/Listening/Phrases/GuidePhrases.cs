using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Listening.Times;
using WorkshopBot.Facilitation.Listening.Words;

namespace WorkshopBot.Facilitation.Listening.Phrases;

/// <summary>Leading a workshop from part to part: start, reveal, next, back, time, pause, end.</summary>
internal static class GuidePhrases
{
    private const int HalfHour = 1800;
    private const int Day = 86_400;

    public static IEnumerable<Phrase> All =>
    [
        new(
            "start (now|[the] workshop)",
            "(empezar|empieza|iniciar|comenzar) (ya|ahora|[el] taller)",
            (_, hearing) => StartNow(hearing, anyway: false)),
        new("start anyway", "(empezar|iniciar) igualmente|empezar de todos modos", (_, hearing) => StartNow(hearing, anyway: true)),
        new("start|new workshop", "empezar|empieza|iniciar|comenzar|nuevo taller", (_, _) => new Understanding.Start("")),
        new(
            "start [a] [new] [workshop] [called|about] {text}|new workshop [about] {text}",
            "(empezar|iniciar|comenzar) [un] [nuevo] [taller] [llamado|sobre] {text}|empieza [un] taller [sobre] {text}"
                + "|nuevo taller [sobre] {text}",
            (found, _) => new Understanding.Start(found.Text)) { Doubt = Doubt.Verb },

        new(
            "next [question|part|one]|go on|continue|lets go on|move on",
            "siguiente [pregunta|parte]|seguir|sigue|sigamos|continuar|adelante",
            Next),
        Phrase.Wish(
            "close [and go on]|close [the|this] part",
            "cerrar [y seguir]|cerrar [la|esta] parte",
            hearing => Close(hearing, anyway: false)),
        Phrase.Wish(
            "(close|next|go on) anyway|close it anyway|close it, ask the gaps as questions",
            "(cerrar|siguiente|seguir) (igualmente|de todos modos)|cerrar y preguntar los huecos",
            hearing => Close(hearing, anyway: true)),
        Phrase.Wish(
            "[go] back [a part]|previous part|step back",
            "volver [una parte] [atras]|atras|parte anterior",
            hearing => new WorkshopCommand.StepBack(hearing.Who, hearing.Current)),
        Phrase.Wish(
            "reveal [all|everything|now]|show (all|everything)",
            "(mostrar|muestra|revelar) [todo] [ya]|muestralo todo|revelar",
            hearing => new WorkshopCommand.RevealRound(hearing.Who, hearing.Current)),
        Phrase.Wish(
            "[yes] [,] (keep|confirm) [this|the] order|order is right",
            "[si] [,] (dejar|mantener|confirmar|deja|confirma) [este|el] orden|el orden esta bien",
            hearing => new WorkshopCommand.ConfirmOrder(hearing.Who, hearing.Current)),

        new(
            "(extend|more time|give more time) until {text}|[keep] open until {text}",
            "(ampliar|mas tiempo|dar mas tiempo|prorrogar|extender) hasta {text}|abierto hasta {text}",
            ExtendUntil),
        new(
            "(extend|more time|give more time) [by|for] {text}",
            "(ampliar|mas tiempo|dar mas tiempo|prorrogar|extender) [de|por] {text}",
            ExtendBy),
        Phrase.Wish(
            "extend|[give] more time", "ampliar|[dar] mas tiempo|prorrogar|extender",
            hearing => Extend(hearing, hearing.Workshop.Charter.Pace == Pace.Live ? HalfHour / 3 : Day)),
        Phrase.Wish(
            "pause [the workshop]|take a break",
            "pausar [el taller]|pausa|poner en pausa",
            hearing => new WorkshopCommand.PauseWorkshop(hearing.Who)),
        Phrase.Wish(
            "resume [the workshop]|unpause|go on after the pause",
            "reanudar [el taller]|reanuda|seguir tras la pausa",
            hearing => new WorkshopCommand.ResumeWorkshop(hearing.Who)),
        Phrase.Wish(
            "remind [the missing|them|everyone|all]|send [a] reminder|nudge",
            "recordar [a quien falta|a todos]|recuerda|enviar recordatorio",
            hearing => new WorkshopCommand.RemindMissing(hearing.Who, hearing.Current)),
        new(
            "(end|finish|close|stop) the workshop|end workshop|finish workshop|publish",
            "(terminar|acabar|finalizar|cerrar|parar) el taller|terminar taller|publicar",
            (_, hearing) => End(hearing)),
        new("finish|end", "terminar|acabar|finalizar|fin", (_, hearing) => AtTheEnd(hearing) ? End(hearing) : Finished(hearing)),
        new("cancel [the] [workshop]", "cancelar [el] [taller]", (_, hearing) => Confirm(new WorkshopCommand.CancelWorkshop(hearing.Who))),
        Phrase.Wish(
            "reopen [the workshop]|open again|take up again",
            "reabrir [el taller]|abrir otra vez|retomar",
            hearing => new WorkshopCommand.ReopenWorkshop(hearing.Who)),
    ];

    /// <summary>In the channel a facilitator's "next" closes the part; who is being asked wants the next question.</summary>
    private static Understanding Next(Captured found, Hearing hearing) =>
        hearing.IsFacilitator && !(hearing.InDirectChat && hearing.Heard.Open is not null)
            ? new Understanding.Do(Close(hearing, anyway: false))
            : new Understanding.Look(View.NextQuestion);

    private static Understanding StartNow(Hearing hearing, bool anyway) =>
        hearing.Workshop.Lifecycle == Lifecycle.NotStarted
            ? new Understanding.Start("")
            : new Understanding.Do(new WorkshopCommand.CloseStage(hearing.Who, StageKey.Charter, anyway));

    private static WorkshopCommand.CloseStage Close(Hearing hearing, bool anyway) => new(hearing.Who, hearing.Current, anyway);

    private static Understanding.Do Finished(Hearing hearing) => new(new WorkshopCommand.FinishPart(hearing.Who, hearing.Stage));

    private static bool AtTheEnd(Hearing hearing) => hearing.IsFacilitator && hearing.Workshop.Playbook.After(hearing.Current) is null;

    /// <summary>In the last part the workshop is finished; before it, what is agreed is kept and the rest is given up, which is asked once.</summary>
    private static Understanding End(Hearing hearing) =>
        hearing.Workshop.Playbook.After(hearing.Current) is null
            ? new Understanding.Do(new WorkshopCommand.FinishWorkshop(hearing.Who))
            : Confirm(new WorkshopCommand.CancelWorkshop(hearing.Who));

    private static Understanding.AskBack.Confirm Confirm(WorkshopCommand command) => new(command);

    private static Understanding ExtendUntil(Captured found, Hearing hearing) =>
        SpokenMoment.Evening(found.Text, hearing.Heard) is { } until
            ? new Understanding.Do(new WorkshopCommand.ExtendStage(hearing.Who, hearing.Current, until))
            : new Understanding.AskBack.UnknownDate(found.Text);

    private static Understanding ExtendBy(Captured found, Hearing hearing) => SpokenTime.Read(found.Text, hearing.Heard.Language) switch
    {
        { IfHours: { } hours } time => new Understanding.AskBack.AmbiguousTime(found.Text, Extend(hearing, time.Seconds), Extend(hearing, hours)),
        { } time => new Understanding.Do(Extend(hearing, time.Seconds)),
        null => new Understanding.AskBack.UnknownTime(found.Text),
    };

    /// <summary>More time counts from the end that is set, or from now if that has passed.</summary>
    private static WorkshopCommand.ExtendStage Extend(Hearing hearing, int seconds)
    {
        var until = hearing.Workshop.CurrentRound?.Until is { } set && set > hearing.Heard.Now ? set : hearing.Heard.Now;
        return new WorkshopCommand.ExtendStage(hearing.Who, hearing.Current, SpokenMoment.After(until, seconds, hearing.Heard.Zone));
    }
}
