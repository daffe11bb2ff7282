using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Facilitation;

/// <summary>Part 8: who, where, how.</summary>
public sealed class OwnershipStageTexts : StageTexts
{
    private readonly Book _book;

    internal OwnershipStageTexts(Book book)
        : base(book, StageKey.Ownership) => _book = book;

    public string FormStepLabel => _book.Text("stage.ownership.form.step.label");
    public string FormRoleLabel => _book.Text("stage.ownership.form.role.label");
    public string FormRolePlaceholder => _book.Text("stage.ownership.form.role.placeholder");
    public string FormRoleError => _book.Text("stage.ownership.form.role.error");
    public string FormRoleErrorTwo => _book.Text("stage.ownership.form.role.errorTwo");
    public string FormWhereLabel => _book.Text("stage.ownership.form.where.label");
    public string FormWherePlaceholder => _book.Text("stage.ownership.form.where.placeholder");
    public string FormChannelLabel => _book.Text("stage.ownership.form.channel.label");
    public string ChannelInPerson => _book.Text("stage.ownership.channel.inPerson");
    public string ChannelPhone => _book.Text("stage.ownership.channel.phone");
    public string ChannelText => _book.Text("stage.ownership.channel.text");
    public string ChannelWeb => _book.Text("stage.ownership.channel.web");
    public string ChannelSystem => _book.Text("stage.ownership.channel.system");
    public string ChannelMeeting => _book.Text("stage.ownership.channel.meeting");
    public string ChannelSelf => _book.Text("stage.ownership.channel.self");
    public string FormSameLabel => _book.Text("stage.ownership.form.same.label");
    public string Missing<TId>(IReadOnlyCollection<TId> ids) => _book.Plural("stage.ownership.missing", ids.Count, ("ids", _book.Ids(ids)));

    public string Conflict<T>(IdText id, IEnumerable<T> roles) =>
        _book.Text("stage.ownership.conflict", ("id", id), ("roles", _book.All(roles)));

    public string Recap<T>(IReadOnlyCollection<T> roles, int open) =>
        _book.Plural(
            "stage.ownership.recap", roles.Count, ("roles", _book.All(roles)), ("open", _book.Plural("stage.ownership.recapOpen", open)));

    public string Saved(string line) => _book.Text("stage.ownership.saved", ("line", line));
    public string FormSameHelp<TId>(IEnumerable<TId> ids) => _book.Text("stage.ownership.form.same.help", ("ids", _book.Ids(ids)));
    public string Nudge(string step) => _book.Text("stage.ownership.nudge", ("step", PlainWords.Cut(step)));
}
