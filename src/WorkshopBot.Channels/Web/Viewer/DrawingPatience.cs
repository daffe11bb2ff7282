namespace WorkshopBot.Channels.Web.Viewer;

/// <summary>A page does not wait long for a drawing; it says so and goes on, and the drawing is there when it is asked for again.</summary>
internal static class DrawingPatience
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(3);

    public static async Task<T?> OfAsync<T>(Func<CancellationToken, Task<T?>> draw)
        where T : class
    {
        using var patience = new CancellationTokenSource(s_patience);
        try
        {
            return await draw(patience.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
