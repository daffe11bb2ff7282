namespace WorkshopBot.Domain.Stages;

/// <summary>Whether words say that somebody waits, in English or Spanish.</summary>
public static class WaitWords
{
    public static bool In(string text) =>
        SameWords.Fold(text).Split(' ').Any(word => word is "wait" or "waits" or "waiting" or "queue" or "queues" or "espera" or "esperan" or "esperar" or "fila" or "cola");
}
