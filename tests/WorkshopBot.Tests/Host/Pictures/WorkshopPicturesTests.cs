using System.Text;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Rendering;
using WorkshopBot.Rendering.Native;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Host.Pictures;

public sealed class WorkshopPicturesTests
{
    [Theory]
    [InlineData("blueprint.svg", "image/svg+xml")]
    [InlineData("blueprint.png", "image/png")]
    [InlineData("blueprint.pdf", "application/pdf")]
    [InlineData("blueprint.md", "text/markdown; charset=utf-8")]
    [InlineData("blueprint.txt", "text/plain; charset=utf-8")]
    [InlineData("blueprint.csv", "text/csv; charset=utf-8")]
    [InlineData("blueprint.json", "application/json")]
    [InlineData("overview.png", "image/png")]
    [InlineData("tile-2.png", "image/png")]
    public async Task Every_file_comes_with_its_kind_its_words_and_what_it_shows(string file, string kind)
    {
        await using var gallery = await Gallery.OpenAsync();

        var drawn = await gallery.DrawAsync(file);

        Assert.Equal((file, kind), (drawn.File, drawn.MediaType));
        Assert.True(drawn.Bytes.Length > 500);
        Assert.NotEqual("", drawn.Alt);
        Assert.Equal((gallery.Journey.End.Version, 1, true), (drawn.Version, drawn.Edition, drawn.Signed));
    }

    [Theory]
    [InlineData("blueprint.exe")]
    [InlineData("blueprint.SVG")]
    [InlineData("blueprint.")]
    [InlineData("overview.svg")]
    [InlineData("tile-0.png")]
    [InlineData("tile-02.png")]
    [InlineData("tile-+2.png")]
    [InlineData("tile-99.png")]
    [InlineData("tile-1-1.png")]
    [InlineData("tile-1-9.png")]
    [InlineData("tile-1-2-3.png")]
    [InlineData("tile--1.png")]
    [InlineData("../blueprint.svg")]
    [InlineData("")]
    public async Task Any_other_name_is_unknown(string file)
    {
        await using var gallery = await Gallery.OpenAsync();

        Assert.IsType<PictureAnswer.Unknown>(await gallery.AskAsync(file));
    }

    [Fact]
    public async Task An_old_version_is_shown_as_it_was_and_as_a_draft()
    {
        await using var gallery = await Gallery.OpenAsync();
        var before = gallery.Journey.First(leg => leg.Command is WorkshopCommand.MergeItems).Before;

        var then = await gallery.DrawAsync("blueprint.txt", before.Version);
        var now = await gallery.DrawAsync("blueprint.txt");

        Assert.Equal((before.Version, false), (then.Version, then.Signed));
        Assert.Contains("Joins the line", Encoding.UTF8.GetString(then.Bytes.Span), StringComparison.Ordinal);
        Assert.DoesNotContain("Joins the line", Encoding.UTF8.GetString(now.Bytes.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_silent_round_is_on_a_picture_before_its_reveal()
    {
        await using var gallery = await Gallery.OpenAsync();
        var hidden = gallery.Journey.Last(leg => leg.Command is WorkshopCommand.OfferContributions { Stage: StageKey.Front }).After;

        foreach (var file in new[] { "blueprint.svg", "blueprint.txt", "blueprint.md", "blueprint.csv", "blueprint.json" })
        {
            var drawn = await gallery.DrawAsync(file, hidden.Version);
            Assert.Contains("Hands over the prescription", Encoding.UTF8.GetString(drawn.Bytes.Span).Replace(" </tspan>", " ", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain("Asks for the card", Encoding.UTF8.GetString(drawn.Bytes.Span), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(100_000)]
    public async Task A_version_that_never_was_is_unknown(int version)
    {
        await using var gallery = await Gallery.OpenAsync();

        Assert.IsType<PictureAnswer.Unknown>(await gallery.AskAsync("blueprint.svg", version));
        Assert.IsType<PictureAnswer.Unknown>(await gallery.Pictures.DrawAsync(new WorkshopId("elsewhere"), null, "blueprint.svg", CancellationToken.None));
    }

    [Fact]
    public async Task Whoever_is_forgotten_is_on_no_picture_from_then_on()
    {
        await using var gallery = await Gallery.OpenAsync();
        Assert.Contains("Ines", Text(await gallery.DrawAsync("blueprint.md")), StringComparison.Ordinal);

        await gallery.Storage.Rooms.ForgetAsync(Story.Ines, CancellationToken.None);

        Assert.DoesNotContain("Ines", Text(await gallery.DrawAsync("blueprint.md")), StringComparison.Ordinal);

        static string Text(PictureContent content) => Encoding.UTF8.GetString(content.Bytes.Span);
    }

    [Fact]
    public async Task What_was_drawn_is_not_drawn_again_until_the_workshop_is_gone()
    {
        await using var gallery = await Gallery.OpenAsync();

        var first = await gallery.DrawAsync("blueprint.json");
        var second = await gallery.DrawAsync("blueprint.json");
        await gallery.Storage.Store.DeleteAsync(gallery.Id, CancellationToken.None);

        Assert.True(System.Runtime.InteropServices.MemoryMarshal.TryGetArray(first.Bytes, out var one) && System.Runtime.InteropServices.MemoryMarshal.TryGetArray(second.Bytes, out var other) && ReferenceEquals(one.Array, other.Array));
        Assert.IsType<PictureAnswer.Unknown>(await gallery.AskAsync("blueprint.json"));
    }

    [Fact]
    public async Task Where_the_native_libraries_are_missing_the_answer_says_what_to_install_and_svg_goes_on()
    {
        await using var gallery = await Gallery.OpenAsync(new RenderThread(libraries: new NativeLibraryStatus(false, "Install libpangocairo-1.0-0")));

        Assert.Equal("Install libpangocairo-1.0-0", Assert.IsType<PictureAnswer.NotHere>(await gallery.AskAsync("overview.png")).Reason);
        Assert.Equal("blueprint.svg", (await gallery.DrawAsync("blueprint.svg")).File);
    }

    [Fact]
    public async Task A_full_queue_asks_for_a_moment_of_patience()
    {
        var thread = new RenderThread(capacity: 1);
        await using var gallery = await Gallery.OpenAsync(thread);
        using var gate = new ManualResetEventSlim();
        var begun = new TaskCompletionSource();
        var running = thread.ArrangeAsync(
            _ =>
            {
                begun.SetResult();
                return gate.Wait(TimeSpan.FromSeconds(30));
            },
            CancellationToken.None);
        await begun.Task;
        var waiting = thread.ArrangeAsync(_ => true, CancellationToken.None);

        var answer = await gallery.AskAsync("overview.png");
        gate.Set();
        await Task.WhenAll(running, waiting);

        Assert.True(Assert.IsType<PictureAnswer.Busy>(answer).RetryAfter > TimeSpan.Zero);
        Assert.Equal("overview.png", (await gallery.DrawAsync("overview.png")).File);
    }

    [Fact]
    public async Task Two_hundred_readers_of_one_picture_wait_for_one_drawing()
    {
        // With a queue of two, a drawing for each of them would be refused.
        await using var gallery = await Gallery.OpenAsync(new RenderThread(capacity: 2));

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => gallery.AskAsync("blueprint.svg")));

        Assert.All(answers, answer => Assert.IsType<PictureAnswer.Drawn>(answer));
    }
}
