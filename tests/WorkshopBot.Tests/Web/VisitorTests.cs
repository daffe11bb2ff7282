using Microsoft.AspNetCore.Http;
using WorkshopBot.Channels.Web.Cards;
using WorkshopBot.Channels.Web.Serving;

namespace WorkshopBot.Tests.Web;

/// <summary>What is taken from a browser: names, languages, forms and where they come from.</summary>
public sealed class VisitorTests
{
    [Theory]
    [InlineData("  Ana   María ", "Ana María")]
    [InlineData("Ana\r\n\tMaría", "Ana María")]
    [InlineData("\0\u0007", null)]
    [InlineData("   ", null)]
    [InlineData(null, null)]
    [InlineData("<b>Bo</b>", "<b>Bo</b>")]
    public void A_name_is_one_line_of_what_was_said(string? said, string? name) => Assert.Equal(name, Visitor.Clean(said));

    [Theory]
    [InlineData(79)]
    [InlineData(80)]
    public void A_long_name_is_cut_but_never_through_a_letter(int letters)
    {
        var name = Visitor.Clean(new string('a', letters) + "😀😀")!;

        Assert.True(name.Length <= 80);
        Assert.Equal(name, System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(name)));
    }

    [Theory]
    [InlineData("es-MX,es;q=0.9,en;q=0.8", "es")]
    [InlineData("en;q=0.5, es;q=0.7", "es")]
    [InlineData("ja, de", "en")]
    [InlineData("", "en")]
    [InlineData("*", "en")]
    [InlineData("ja, ES", "es")]
    [InlineData(";;;=,q", "en")]
    public void The_best_language_that_is_spoken_is_taken(string accepted, string language)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.AcceptLanguage = accepted;

        Assert.Equal(language, Visitor.LanguageOf(context));
    }

    [Fact]
    public void A_form_says_what_was_pressed_and_sends_fields_only_with_the_button_that_sends()
    {
        var sent = Form((CardForm.SendName, "answer front A1"), (CardForm.FieldPrefix + "steps", "one\r\ntwo"), ("other", "x"));
        var pressed = Form((CardForm.PressName, "board"), (CardForm.FieldPrefix + "steps", "one"));

        Assert.Equal("answer front A1", sent.Pressed!.Value.Action.ToString());
        Assert.Equal("one\ntwo", Assert.Single(sent.Pressed.Value.Fields).Value);
        Assert.Empty(pressed.Pressed!.Value.Fields);
        Assert.Null(Form(("other", "x")).Pressed);
    }

    [Theory]
    [InlineData("web:0123456789", true)]
    [InlineData("web:", false)]
    [InlineData("slack:0123456789", false)]
    [InlineData("", false)]
    public void Only_a_delivery_as_pages_give_it_counts(string delivery, bool counts) =>
        Assert.Equal(counts, Form((CardForm.DeliveryName, delivery)).Delivery is not null);

    [Fact]
    public void An_endless_delivery_does_not_count() => Assert.Null(Form((CardForm.DeliveryName, "web:" + new string('1', 200))).Delivery);

    [Theory]
    [InlineData("same-origin", null, true)]
    [InlineData("none", null, true)]
    [InlineData("cross-site", null, false)]
    [InlineData("same-site", "https://workshop.example", false)]
    [InlineData("same-origin", "https://evil.example", true)]
    [InlineData(null, "https://workshop.example", true)]
    [InlineData(null, "https://workshop.example:8443", false)]
    [InlineData(null, "https://evil.example", false)]
    [InlineData(null, "null", true)]
    [InlineData(null, "nonsense", false)]
    [InlineData(null, null, true)]
    public void A_form_from_another_site_is_told_by_what_the_browser_says(string? site, string? origin, bool ours)
    {
        var request = new DefaultHttpContext().Request;
        request.Host = new HostString("workshop.example");
        request.Headers["Sec-Fetch-Site"] = site;
        request.Headers.Origin = origin;

        Assert.Equal(ours, SameSite.Sent(request));
    }

    private static Posted Form(params (string Name, string Value)[] values) => new(values.ToDictionary(value => value.Name, value => value.Value));
}
