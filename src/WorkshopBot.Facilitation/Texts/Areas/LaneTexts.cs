using System.Diagnostics;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Facilitation;

/// <summary>The questions that find a step's lane.</summary>
public sealed class LaneTexts
{
    private readonly Book _book;

    internal LaneTexts(Book book) => _book = book;

    public string Title(IdText id) => _book.Text("lane.title", ("id", id));
    public string Q1 => _book.Text("lane.q1");
    public string Q1Customer => _book.Text("lane.q1.customer");
    public string Q1Us => _book.Text("lane.q1.us");
    public string Q1Thing => _book.Text("lane.q1.thing");
    public string Q2 => _book.Text("lane.q2");
    public string Q2Yes => _book.Text("lane.q2.yes");
    public string Q2No => _book.Text("lane.q2.no");
    public string Q3 => _book.Text("lane.q3");
    public string Q3Yes => _book.Text("lane.q3.yes");
    public string Q3No => _book.Text("lane.q3.no");
    public string Progress(int number, int total) => _book.Text("lane.progress", ("number", number), ("total", total));

    public string Result(IdText id, string lane, string reason) =>
        _book.Text("lane.result", ("id", id), ("lane", lane), ("reason", reason));

    public string ReasonCustomer => _book.Text("lane.reason.customer");
    public string ReasonThing => _book.Text("lane.reason.thing");
    public string ReasonSeen => _book.Text("lane.reason.seen");
    public string ReasonContact => _book.Text("lane.reason.contact");
    public string ReasonNoContact => _book.Text("lane.reason.noContact");
    public string Phone(string lane, string convention) => _book.Text("lane.phone", ("lane", lane), ("convention", convention));
    public string ConventionSeen => _book.Text("lane.convention.seen");
    public string ConventionPerceived => _book.Text("lane.convention.perceived");

    public string ConventionChanged<TId>(string convention, IEnumerable<TId> ids) =>
        _book.Text("lane.convention.changed", ("convention", convention), ("ids", _book.Ids(ids)));

    public string Direct => _book.Text("lane.direct");
    public string Moved(IdText id, string lane) => _book.Text("lane.moved", ("id", id), ("lane", lane));
    public string ReasonChosen => _book.Text("lane.reason.chosen");

    /// <summary>Why a step belongs where it is; the sentence is <see cref="Result"/>.</summary>
    public string Reason(LaneReason reason) => reason switch
    {
        LaneReason.CustomerDoesIt => ReasonCustomer,
        LaneReason.CustomerSeesIt => ReasonSeen,
        LaneReason.OutOfSightByContactStaff => ReasonContact,
        LaneReason.CustomerNeverMeetsThem => ReasonNoContact,
        LaneReason.ChosenDirectly => ReasonChosen,
        _ => throw new UnreachableException(),
    };

    public string Convention(Visibility visibility) => visibility == Visibility.Seen ? ConventionSeen : ConventionPerceived;
}
