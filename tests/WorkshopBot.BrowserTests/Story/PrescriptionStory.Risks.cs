using Microsoft.Playwright;
using WorkshopBot.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.BrowserTests.Story;

/// <content>What can go wrong, a vote that ends in a tie, times and words, and the signature.</content>
public sealed partial class PrescriptionStory
{
    public async Task FailAsync()
    {
        await FailAsync(ines, "Counselling skipped", "Takes it the wrong way");
        await FailAsync(theo, "Wrong strength picked", "Gets ill");
        await FailAsync(nora, "Claim bounces", "Waits without knowing why");
        await RevealAsync((ines, "Counselling skipped"), (theo, "Wrong strength picked"), (nora, "Claim bounces"));
    }

    /// <summary>Two each get the same votes; Ines, who signs, takes both.</summary>
    public async Task VoteAsync()
    {
        await nora.TellAsync("open vote");
        await SeeAsync("Voting is open.");
        await ines.PressAsync("Vote");
        await ines.TickAsync("F1");
        await ines.TickAsync("F2");
        await Look(ines, "vote");
        await ines.SendAsync("Cast my votes");
        await theo.TellAsync("vote F2 F1");
        await nora.TellAsync("close vote");
        await Look(nora, "tie");
        await ines.TellAsync("take both");
        await NextAsync("Before and after");
    }

    public async Task StandardsAsync()
    {
        await ines.AnswerAsync(("Before: what makes it", "The till calls the pharmacist"), ("After: what do we do", "Call the same day"));
        await theo.AnswerAsync(("Before: what makes it", "Scan every pack"), ("After: what do we do", "Stop the sale"));
        await RevealAsync();
        await NextAsync("Standards");
        await ines.AnswerAsync(("How would a stranger see", "A clock time is promised"), ("Normal time for the work", "90 s"), ("Longest acceptable wait", "3 min"));
        await RevealAsync();
        await NextAsync("Scripts");
        await ines.AnswerAsync(("First sentence", "Could you tell me your full name?"));
        await RevealAsync();
        await NextAsync("Playback and sign-off");
    }

    public async Task SignAsync()
    {
        await ines.PressAsync("Check my steps");
        await ines.PressAsync(ines.Mine, "✓ True");
        await Look(ines, "check");
        await ines.CloseAsync();
        await theo.TellAsync("A2 true");
        await nora.TellAsync("to-do: Put a private screen at the window @Ines in 2 weeks");
        await Look(nora, "room-playback");
        await ines.TellAsync("sign");
        await Expect(ines.Mine).ToContainTextAsync("Ines signed off");
        await nora.PressAsync("Facilitate");
        await nora.SendAsync("Publish");
        await CloseAnywayAsync("Finished on");
        await SeeAsync("Finished on");
        await Task.WhenAll(Everyone.Select(person => Expect(person.Thread.GetByRole(AriaRole.Img).First).ToBeVisibleAsync()));
        await Look(nora, "room-finished");
    }

    private static async Task FailAsync(Someone who, string what, string effect)
    {
        await who.PressAsync("Contribute");
        await who.ChooseAsync("At which step?", "A1");
        await who.FillAsync("What happens?", what);
        await who.FillAsync("What does the customer notice?", effect);
        await who.SendAsync("Save!");
        await who.CloseAsync();
    }
}
