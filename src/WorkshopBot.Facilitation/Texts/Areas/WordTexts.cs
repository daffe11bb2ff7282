using System.Diagnostics;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Facilitation;

/// <summary>The product's vocabulary: one word, one meaning.</summary>
public sealed class WordTexts
{
    private readonly Book _book;

    internal WordTexts(Book book) => _book = book;

    public string Workshop => _book.Text("word.workshop");
    public string Part => _book.Text("word.part");
    public string Phase => _book.Text("word.phase");
    public string Step(int count) => _book.Plural("word.step", count);
    public string Scenario => _book.Text("word.scenario");
    public string Facilitator => _book.Text("word.facilitator");
    public string Owner => _book.Text("word.owner");
    public string StateAsIs => _book.Text("word.state.asIs");
    public string StateToBe => _book.Text("word.state.toBe");
    public string LaneEvidence => _book.Text("word.lane.evidence");
    public string LaneCustomer => _book.Text("word.lane.customer");
    public string LaneFront => _book.Text("word.lane.front");
    public string LaneBack => _book.Text("word.lane.back");
    public string LaneSupport => _book.Text("word.lane.support");
    public string LineInteraction => _book.Text("word.line.interaction");
    public string LineVisibility => _book.Text("word.line.visibility");
    public string LineInternal => _book.Text("word.line.internal");
    public string Fail => _book.Text("word.fail");
    public string Wait => _book.Text("word.wait");
    public string Prevention => _book.Text("word.prevention");
    public string Contingency => _book.Text("word.contingency");
    public string Standard => _book.Text("word.standard");
    public string Script => _book.Text("word.script");
    public string Task => _book.Text("word.task");
    public string Parked => _book.Text("word.parked");
    public string Seen => _book.Text("word.seen");
    public string Supposed => _book.Text("word.supposed");
    public string Idea => _book.Text("word.idea");
    public string Someone => _book.Text("word.someone");
    public string NobodyYet => _book.Text("word.nobodyYet");
    public string AndMore(int count) => _book.Plural("word.andMore", count);

    public string Lane(Lane lane) => _book.Text(lane switch
    {
        Domain.Blueprints.Lane.Customer => "word.lane.customer",
        Domain.Blueprints.Lane.Front => "word.lane.front",
        Domain.Blueprints.Lane.Back => "word.lane.back",
        Domain.Blueprints.Lane.Support => "word.lane.support",
        _ => throw new UnreachableException(),
    });

    public string State(BlueprintState state) => state == BlueprintState.AsIs ? StateAsIs : StateToBe;

    public string Basis(Basis basis) => basis switch
    {
        Domain.Blueprints.Basis.Observed => Seen,
        Domain.Blueprints.Basis.Assumed => Supposed,
        Domain.Blueprints.Basis.Proposed => Idea,
        _ => throw new UnreachableException(),
    };
}
