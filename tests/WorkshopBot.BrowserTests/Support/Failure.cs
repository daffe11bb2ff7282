using System.Text;

namespace WorkshopBot.BrowserTests.Support;

/// <summary>When a test in browsers fails, what everybody saw then.</summary>
public static class Failure
{
    public static async Task ShowAsync(Func<Task> play, IEnumerable<Someone> people, string name)
    {
        try
        {
            await play();
        }
        catch (Exception fault)
        {
            var seen = new StringBuilder(fault.Message);
            foreach (var person in people)
            {
                var picture = Path.Combine(Path.GetTempPath(), $"workshopbot-{name}-{person.Name}.png");
                await person.Page.ScreenshotAsync(new() { Path = picture });
                seen.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n── {person.Name} saw ({picture}; console: {string.Join(" / ", person.Traffic.Complaints)})\n")
                    .Append(await person.Page.Locator("body").InnerTextAsync());
            }

            throw new InvalidOperationException(seen.ToString(), fault);
        }
    }
}
