using WorkshopBot.Domain;
using WorkshopBot.Tests.Support;
using static WorkshopBot.Tests.Support.Story;

namespace WorkshopBot.Tests.Domain;

/// <summary>A workshop follows the conversation that it stands in.</summary>
public sealed class RoomFateSpecs
{
    private static readonly ParticipantId s_platform = new("platform");

    [Fact]
    public void A_workshop_whose_conversation_is_deleted_ends_and_says_why()
    {
        var state = Follow(WithPhases(), RoomFate.Deleted).State;

        Assert.Equal((Lifecycle.Cancelled, RoomFate.Deleted), (state.Lifecycle, state.RoomFate));
        Assert.Equal(3, state.Blueprint.Phases.Count);
        Assert.Null(Clock.Next(state, Monday.AddDays(9)));
    }

    [Fact]
    public void While_its_conversation_is_archived_nobody_is_reminded_and_then_it_goes_on()
    {
        var archived = Follow(WithPhases(), RoomFate.Archived);
        Assert.Equal((Lifecycle.Paused, RoomFate.Archived), (archived.State.Lifecycle, archived.State.RoomFate));
        Assert.Null(Clock.Next(archived.State, Monday.AddDays(9)));

        var back = Follow(archived, RoomFate.Restored).State;
        Assert.Equal((Lifecycle.Running, (RoomFate?)null), (back.Lifecycle, back.RoomFate));
    }

    [Fact]
    public void What_a_facilitator_paused_stays_so_when_the_conversation_is_back()
    {
        var paused = WithPhases().Do(new WorkshopCommand.PauseWorkshop(Nora));
        Assert.Equal(Lifecycle.Paused, Follow(Follow(paused, RoomFate.Archived), RoomFate.Restored).State.Lifecycle);
    }

    [Fact]
    public void What_ended_with_its_conversation_is_taken_up_again_by_a_facilitator_only()
    {
        var ended = Follow(Follow(WithPhases(), RoomFate.Deleted), RoomFate.Restored);
        Assert.Equal(Lifecycle.Cancelled, ended.State.Lifecycle);

        var again = ended.Do(new WorkshopCommand.ReopenWorkshop(Nora)).State;
        Assert.Equal((Lifecycle.Running, (RoomFate?)null), (again.Lifecycle, again.RoomFate));
    }

    [Fact]
    public void A_finished_workshop_stays_finished()
    {
        var finished = WithPhases().State with { Lifecycle = Lifecycle.Finished };
        Assert.All(Enum.GetValues<RoomFate>(), fate => Assert.Empty(Assert.IsType<Decision.Accepted>(
            WorkshopDecider.Decide(new WorkshopCommand.FollowRoom(s_platform, fate), finished, Monday)).Events));
    }

    [Fact]
    public void Nobody_is_told_in_the_thread_what_the_platform_did() =>
        Assert.Empty(Follow(Follow(WithPhases(), RoomFate.Archived), RoomFate.Restored).State.Notices);

    private static Story Follow(Story story, RoomFate fate) => story.Do(new WorkshopCommand.FollowRoom(s_platform, fate));
}
