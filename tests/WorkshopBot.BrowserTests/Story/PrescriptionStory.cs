using Microsoft.Playwright;
using WorkshopBot.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.BrowserTests.Story;

/// <summary>Three people hold the prescription workshop: Nora leads, Ines knows the counter and signs, Theo knows what is behind it.</summary>
public sealed partial class PrescriptionStory(RoomHost host, Someone nora, Someone ines, Someone theo, Secrets secrets)
{
    public const string Service = "Prescription fulfilment";

    /// <summary>What is on show at moments worth looking at.</summary>
    public Func<Someone, string, Task> Look { get; init; } = (_, _) => Task.CompletedTask;

    private string _part = "Charter";

    private Someone[] Everyone => [nora, ines, theo];

    public async Task PlayAsync()
    {
        foreach (var part in new[] { FrameAsync, PhasesAsync, CustomerAsync, TidyAsync, LateAsync, LanesAsync, FailAsync, VoteAsync, StandardsAsync, SignAsync })
        {
            await part();
        }
    }

    /// <summary>The room is opened, the others come in by a link, and the workshop is framed.</summary>
    public async Task FrameAsync()
    {
        await nora.Page.GotoAsync("/");
        await Look(nora, "start");
        await nora.StartAsync(Service);
        await Look(nora, "room-new");
        await BringInAsync();
        await nora.PressAsync("Fill in the charter");
        await nora.SendAsync("Next");
        await Expect(nora.Form.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await Look(nora, "charter-errors");
        await nora.FillAsync("Service", Service);
        await nora.FillAsync("One scenario", "Walk-in patient with a new medicine, waits in the store");
        await nora.FillAsync("One customer", "Walk-in patient");
        await nora.FillAsync("It starts when", "the patient joins the drop-off queue");
        await nora.FillAsync("It ends when", "the first doses are taken");
        await nora.FillAsync("What should be better", "Nobody waits more than 30 minutes without knowing why");
        await nora.SendAsync("Next");
        await nora.ChooseAsync("Who decides", "Ines");
        await nora.TickAsync("As it should be");
        await nora.TickAsync("Live, in one sitting");
        await Look(nora, "charter-how");
        await nora.SendAsync("Start the workshop");
        await nora.CloseAsync();
        await InviteAsync("Nora", "Dealing with customers");
        await InviteAsync("Ines", "Dealing with customers", "The work behind the counter");
        await InviteAsync("Theo", "The work behind the counter", "Systems, stock, suppliers", "Speaks for the customer");
        await nora.PressAsync(nora.Mine, "Start the workshop");
        await SeeAsync("· Phases");
        _part = "Phases";
    }

    private async Task InviteAsync(string name, params string[] knows)
    {
        await nora.PressAsync("Invite someone");
        await nora.ChooseAsync("Who takes part", name);
        foreach (var lane in knows)
        {
            await nora.TickAsync(lane);
        }

        await nora.SendAsync("Invite someone");
        await Expect(nora.Mine).ToContainTextAsync($"{name} is on the list");
    }

    private async Task BringInAsync()
    {
        var room = nora.Page.Url;
        await nora.Page.GotoAsync($"{room}/people");
        await Look(nora, "people");
        var link = await nora.Page.GetByRole(AriaRole.Textbox, new() { Name = "Link for others" }).InputValueAsync();
        await nora.Page.GotoAsync(room);
        await nora.LiveAsync();
        await ines.Page.GotoAsync(link);
        await Look(ines, "join");
        await ines.JoinAsync(link);
        await theo.JoinAsync(link);
    }

    /// <summary>Closes the part, gaps or not, and waits until everybody sees the next.</summary>
    private async Task NextAsync(string next)
    {
        await nora.PressAsync("Facilitate");
        await nora.SendAsync("Close and go on");
        await CloseAnywayAsync($"· {next}");
        await SeeAsync($"· {next}");
        _part = next;
    }

    /// <summary>Gaps are named before a part closes; they become questions.</summary>
    /// <param name="closed">What the board says when it has closed.</param>
    private async Task CloseAnywayAsync(string closed)
    {
        var anyway = nora.Mine.Locator(".whisper").Filter(new() { HasText = $"“{_part}”" }).GetByRole(AriaRole.Button, new() { NameRegex = new("^Close it") });
        await Expect(anyway.Or(nora.Board.GetByText(closed)).First).ToBeVisibleAsync();
        if (await anyway.CountAsync() > 0)
        {
            await nora.PressAsync(nora.Mine.Locator(".whisper").Filter(new() { HasText = $"“{_part}”" }), "Close it");
        }
    }

    private async Task SeeAsync(string text)
    {
        foreach (var person in Everyone)
        {
            await Expect(person.Board).ToContainTextAsync(text);
        }
    }

    /// <summary>Until Nora reveals it, what somebody gave is nowhere but with them; afterwards everybody sees it.</summary>
    private async Task RevealAsync(params (Someone Author, string Text)[] hidden)
    {
        foreach (var (author, text) in hidden)
        {
            await secrets.CheckAsync(author, text, Everyone, host);
        }

        await nora.TellAsync("reveal");
        await Expect(nora.Mine).ToContainTextAsync("is open to all now");
        await SeeAsync("Revealed.");
        foreach (var (_, text) in hidden)
        {
            await Task.WhenAll(Everyone.Select(person => Expect(person.Thread).ToContainTextAsync(text)));
        }
    }
}
