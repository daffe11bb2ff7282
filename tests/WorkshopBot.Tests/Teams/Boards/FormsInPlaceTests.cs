using WorkshopBot.Channels.Teams.Boards;
using WorkshopBot.Channels.Teams.Wire;
using WorkshopBot.Domain;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Tests.Facilitation.Shell;

namespace WorkshopBot.Tests.Teams.Boards;

/// <summary>Which messages are left alone because somebody fills in a form in their place.</summary>
public sealed class FormsInPlaceTests
{
    private static readonly MessageRef s_board = new("17", "19:general@thread.tacv2;messageid=17");
    private static readonly ParticipantId s_maya = new("maya");

    private readonly TestClock _clock = new();
    private readonly FormsInPlace _forms;

    public FormsInPlaceTests() => _forms = new FormsInPlace(new InMemoryStorage().Shelf, _clock);

    [Fact]
    public async Task A_message_is_left_alone_until_the_last_form_in_its_place_is_done()
    {
        await OpenAsync(s_maya);
        await OpenAsync(new ParticipantId("sam"));
        Assert.True(await CloseAsync(s_maya));
        Assert.True(await AreOpenAsync());

        Assert.True(await CloseAsync(new ParticipantId("sam")));
        Assert.False(await AreOpenAsync());
        Assert.False(await CloseAsync(s_maya));
    }

    [Fact]
    public async Task A_form_that_nobody_sends_holds_a_message_for_five_minutes_only()
    {
        await OpenAsync(s_maya);
        _clock.Pass(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));
        Assert.True(await AreOpenAsync());

        _clock.Pass(TimeSpan.FromSeconds(1));
        Assert.False(await AreOpenAsync());
        Assert.False(await CloseAsync(s_maya));
    }

    [Fact]
    public async Task Only_that_message_is_held_whichever_way_its_conversation_is_named()
    {
        await _forms.OpenAsync(s_board with { Conversation = "19:general@thread.tacv2" }, s_maya, FormsInPlace.Filling, CancellationToken.None);

        Assert.True(await AreOpenAsync());
        Assert.False(await _forms.AreOpenAsync(s_board with { Activity = "171" }, CancellationToken.None));
        Assert.False(await _forms.AreOpenAsync(s_board with { Activity = "1" }, CancellationToken.None));
    }

    private Task OpenAsync(ParticipantId who) => _forms.OpenAsync(s_board, who, FormsInPlace.Filling, CancellationToken.None);

    private Task<bool> CloseAsync(ParticipantId who) => _forms.CloseAsync(s_board, who, CancellationToken.None);

    private Task<bool> AreOpenAsync() => _forms.AreOpenAsync(s_board, CancellationToken.None);
}
