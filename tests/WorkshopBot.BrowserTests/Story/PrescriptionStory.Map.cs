using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.BrowserTests.Story;

/// <content>Phases, customer actions with all that can go wrong on the way, and what answers them.</content>
public sealed partial class PrescriptionStory
{
    /// <summary>What Theo is typing when his page is loaded again.</summary>
    public const string TheosWords = "Hands over the prescription and the card";

    /// <summary>What Ines has typed when the server dies.</summary>
    public const string InesWords = "Comes to the pick-up counter\nPays and leaves";

    /// <summary>What Theo sends after the part has closed.</summary>
    public const string LateWords = "Asks again how long it takes";

    public async Task PhasesAsync()
    {
        await Look(ines, "room-silent");
        await ines.AnswerAsync(("Phases, one per line", "Drop off\nPrepare\nPick up\nAfterwards"));
        await theo.TellAsync("phases: Drop off, Make ready, Pick up");
        await RevealAsync((ines, "Afterwards"), (theo, "Make ready"));
        await nora.TellAsync("phases: Drop off, Prepare, Pick up, Afterwards");
        await NextAsync("Customer actions");
    }

    /// <summary>A silent round in which a page is loaded again in mid-form and the server dies with a form open.</summary>
    public async Task CustomerAsync()
    {
        await ines.PressAsync("Contribute");
        await Look(ines, "contribute");
        await ines.FillAsync("Steps in Drop off", "Joins the queue at drop-off\nHands over the prescription and the insurance card");
        await ines.TickAsync("I have seen it");
        await ines.SendAsync("Save, next");
        await ines.FillAsync("Steps in Prepare", "Waits for the promised time");
        await ines.SendAsync("Save, next");
        await ReloadInMidFormAsync();
        await RestartInMidFormAsync();
        await ines.SendAsync("Save, next");
        await ines.FillAsync("Steps in Afterwards", "Takes the first doses at home");
        await ines.SendAsync("Save!");
        await theo.PressAsync("Contribute");
        await theo.FillAsync("Steps in Prepare", LateWords);
    }

    /// <summary>Everybody sees everything; what is nearly the same is merged, and the order kept.</summary>
    public async Task TidyAsync()
    {
        await RevealAsync((ines, "Joins the queue at drop-off"), (theo, TheosWords), (ines, "Pays and leaves"), (ines, "Takes the first doses at home"));
        await Expect(theo.Thread).ToContainTextAsync("Takes the first doses at home");
        await Look(theo, "room-revealed");
        await nora.PressAsync("Facilitate");
        await Look(nora, "facilitate");
        await nora.SendAsync("Tidy up");
        await Look(nora, "tidy");
        await nora.TickAsync("Merge, keep the words of A2");
        await nora.SendAsync("Apply merges");
        await nora.CloseAsync();
        await Expect(nora.Mine).ToContainTextAsync("joined");
        await nora.TellAsync("yes, keep this order");
    }

    /// <summary>Theo sends his form when the part has closed; nothing is lost, and Nora takes it in.</summary>
    public async Task LateAsync()
    {
        await NextAsync("Front stage");
        await theo.SendAsync("Save!");
        await Expect(theo.Mine).ToContainTextAsync("I kept your words as");
        await Look(theo, "late");
        await theo.CloseAsync();
        await nora.PressAsync(nora.Mine, "Take it in");
        await Expect(nora.Thread).ToContainTextAsync("was taken in");
    }

    public async Task LanesAsync()
    {
        await ines.AnswerAsync(("What do they see us do?", "Greets, asks for the name and promises a time"));
        await ines.TellAsync("A6: Checks two identifiers and explains the medicine");
        await RevealAsync((ines, "Greets, asks for the name"), (ines, "Checks two identifiers"));
        await NextAsync("Back stage");
        await theo.AnswerAsync(("What do you do out of sight?", "Enters the script at the data station"));
        await ines.AnswerAsync(("What do you do out of sight?", "Reviews dose, interactions and allergies"));
        await RevealAsync((theo, "Enters the script"), (ines, "Reviews dose, interactions"));
        await NextAsync("Support");
        await theo.AnswerAsync(("Team, system, supplier or rule", "Insurer claim system"), ("What does it do for this step?", "Answers the insurance claim"));
        await RevealAsync((theo, "Answers the insurance claim"));
        await NextAsync("Physical evidence");
        await ines.AnswerAsync(("What can they see, hold, read or hear?", "Ready-time slip\nQueue number"));
        await RevealAsync((ines, "Ready-time slip"));
        await NextAsync("Who, where, how");
        await ines.AnswerAsync(("Responsible role", "Pharmacy technician"), ("Where", "Drop-off counter"));
        await theo.AnswerAsync(("Responsible role", "Pharmacist"));
        await RevealAsync();
        await NextAsync("Fail and wait points");
    }

    private async Task ReloadInMidFormAsync()
    {
        await theo.PressAsync("Contribute");
        await theo.FillAsync("Steps in Drop off", TheosWords);
        await theo.Page.ReloadAsync();
        await Expect(theo.Form.GetByLabel("Steps in Drop off")).ToHaveValueAsync(TheosWords);
        await theo.LiveAsync();
        await theo.SendAsync("Save!");
        await theo.CloseAsync();
    }

    private async Task RestartInMidFormAsync()
    {
        var field = ines.Form.GetByLabel("Steps in Pick up");
        await ines.FillAsync("Steps in Pick up", InesWords);
        await host.KillAsync();
        await ines.TryAsync("Save, next");
        await Expect(ines.Form.GetByRole(AriaRole.Alert)).ToContainTextAsync("Your text is still here");
        await Expect(field).ToHaveValueAsync(InesWords);
        await Look(ines, "not-sent");
        await host.StartAgainAsync();
        await Task.WhenAll(Everyone.Select(person => person.LiveAsync()));
        await Expect(field).ToHaveValueAsync(InesWords);
    }
}
