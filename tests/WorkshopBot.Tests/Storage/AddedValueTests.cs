using System.Text;
using WorkshopBot.Domain;
using WorkshopBot.Storage;

namespace WorkshopBot.Tests.Storage;

/// <summary>Values that were added to events later: what was stored before is read as before, and written so again.</summary>
public sealed class AddedValueTests
{
    [Theory]
    [InlineData("""{"event":"workshop-cancelled","by":"slack-U1","at":"2026-03-14T09:26:53+01:00"}""")]
    [InlineData("""{"event":"workshop-paused","by":"slack-U1","at":"2026-03-14T09:26:53+01:00"}""")]
    [InlineData("""{"event":"workshop-resumed","by":"slack-U1","at":"2026-03-14T09:26:53+01:00"}""")]
    public void What_somebody_did_has_no_fate_of_a_room_in_it(string stored)
    {
        var happened = EventCodec.Default.Decode(Encoding.UTF8.GetBytes(stored));

        Assert.Null(happened switch
        {
            WorkshopEvent.WorkshopCancelled e => e.Because,
            WorkshopEvent.WorkshopPaused e => e.Because,
            WorkshopEvent.WorkshopResumed e => e.Because,
            _ => throw new NotSupportedException(),
        });
        Assert.Equal(stored, Encoding.UTF8.GetString(EventCodec.Encode(happened)));
    }

    [Fact]
    public void A_step_from_before_there_were_notes_has_none()
    {
        const string stored = """{"event":"contribution-revised","id":"A7","offer":{"kind":"step","lane":"support","phase":2,"what":"checks cover","at":"A4","actor":"claim system","workaround":false},"by":"slack-U1","at":"2026-03-14T09:26:53+01:00"}""";
        var happened = EventCodec.Default.Decode(Encoding.UTF8.GetBytes(stored));

        Assert.Null(((Offer.Step)((WorkshopEvent.ContributionRevised)happened).Offer).Note);
        Assert.Equal(stored, Encoding.UTF8.GetString(EventCodec.Encode(happened)));
    }
}
