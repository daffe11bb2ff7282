using System.Net;
using WorkshopBot.AcceptanceTests.Web.Guest;
using WorkshopBot.Channels.Web.Serving;

namespace WorkshopBot.AcceptanceTests.Web.Operator;

/// <summary>The operator's page: who gets in, and that nothing of people's content gets out.</summary>
public sealed class OperatorPageTests
{
    private const string Key = "correct horse battery staple";

    [Fact]
    public async Task Without_a_key_in_the_settings_there_is_no_such_page()
    {
        await using var stage = await GuestStage.OpenAsync();
        var (browser, other) = (stage.Browse(), stage.Browse());

        Assert.Equal(await other.OpenAsync("/g/nothing"), await browser.OpenAsync("/operator"));
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    [Fact]
    public async Task The_key_opens_a_page_that_names_no_title_no_person_and_no_words()
    {
        await using var stage = await GuestStage.OpenAsync(new WebOptions { OperatorKey = Key });
        var (lee, _) = await stage.LeeAsync();
        await lee.SendAsync("/answer/", ("f.steps", "Looks for the zebra"), ("send", "answer-next customer 1"));
        var browser = stage.Browse();
        Assert.Contains("Operator key", await browser.OpenAsync("/operator"), StringComparison.Ordinal);

        var page = await browser.SendAsync("/operator/enter", ("key", Key));

        Assert.Equal((HttpStatusCode.OK, "/operator"), (browser.Status, browser.Address));
        Assert.Contains(stage.Id.Value[..8], page, StringComparison.Ordinal);
        Assert.Contains("Customer actions", page, StringComparison.Ordinal);
        Assert.All(new[] { "Prescription", "Nora", "Lee", "zebra", "Drop off", stage.Room, Key }, content => Assert.DoesNotContain(content, page, StringComparison.Ordinal));
        Assert.DoesNotContain(Key, stage.Logs.Everything, StringComparison.Ordinal);
        Assert.Contains("Operator key", await stage.Browse().OpenAsync("/operator"), StringComparison.Ordinal);
        Assert.Contains("Operator key", await browser.SendAsync("/operator/leave"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_key_is_refused_and_after_some_of_them_the_right_one_too()
    {
        await using var stage = await GuestStage.OpenAsync(new WebOptions { OperatorKey = Key });
        var browser = stage.Browse();
        await browser.OpenAsync("/operator");
        for (var tries = 0; tries < 5; tries++)
        {
            await browser.SendAsync("/operator/enter", ("key", $"wrong {tries}"));
            Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
        }

        await browser.SendAsync("/operator/enter", ("key", Key));

        Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
        await browser.OpenAsync("/operator");
        Assert.Contains("Operator key", browser.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_local_demo_the_page_is_open_and_an_operator_who_takes_part_sees_their_titles()
    {
        await using var stage = await GuestStage.OpenAsync(new WebOptions { PersonSwitch = true });
        var browser = stage.Browse();
        await browser.OpenAsync("/");
        await browser.SendAsync("/start", ("title", "Discharge from ward 4"), ("name", "Ines"));

        var page = await browser.OpenAsync("/operator?s=all");

        Assert.Contains("Discharge from ward 4", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Prescription", page, StringComparison.Ordinal);
        Assert.Contains(browser.Headers, header => header.StartsWith("Cache-Control:", StringComparison.Ordinal) && header.Contains("no-store", StringComparison.Ordinal));
    }
}
