using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using WorkshopBot.Channels.Web.Viewer;

namespace WorkshopBot.Tests.Web.Viewer;

public sealed class BlueprintLookTests
{
    [Theory]
    [InlineData("", ViewKind.ByScreen, 100, 1, null)]
    [InlineData("?view=picture&zoom=50", ViewKind.Picture, 50, 1, null)]
    [InlineData("?view=phases&phase=3", ViewKind.Phases, 100, 3, null)]
    [InlineData("?view=text&step=A2", ViewKind.Text, 100, 1, "A2")]
    [InlineData("?view=%3Cscript%3E&zoom=75&phase=-1&step=", ViewKind.ByScreen, 100, 1, null)]
    [InlineData("?view=1&zoom=1e2&phase=99999999999", ViewKind.ByScreen, 100, 1, null)]
    [InlineData("?step=A1&step=A2", ViewKind.ByScreen, 100, 1, null)]
    public void An_address_says_what_to_look_at_and_nonsense_says_nothing(string query, ViewKind kind, int zoom, int phase, string? step)
    {
        Assert.Equal(new BlueprintLook(kind, zoom, phase, step), Read(query));
    }

    [Fact]
    public void A_step_with_an_endless_name_is_none()
    {
        Assert.Null(Read($"?step={new string('A', 101)}").Step);
    }

    [Fact]
    public void What_is_looked_at_reads_back_from_its_own_address()
    {
        foreach (var kind in Enum.GetValues<ViewKind>())
        {
            foreach (var zoom in BlueprintLook.Zooms)
            {
                var look = new BlueprintLook(kind, zoom, 4, "RX & 04");
                Assert.Equal(look, Read(look.Query));
            }
        }
    }

    private static BlueprintLook Read(string query) => BlueprintLook.Of(new QueryCollection(QueryHelpers.ParseQuery(query)));
}
