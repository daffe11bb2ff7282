namespace WorkshopBot.Facilitation;

/// <summary>The charter form; its part of the workshop is <see cref="CharterStageTexts"/>.</summary>
public sealed class CharterTexts
{
    private readonly Book _book;

    internal CharterTexts(Book book) => _book = book;

    public string Title => _book.Text("charter.title");
    public string Intro => _book.Text("charter.intro");
    public string SectionStory => _book.Text("charter.section.story");
    public string SectionHow => _book.Text("charter.section.how");
    public string TitleLabel => _book.Text("charter.title.label");
    public string ServiceLabel => _book.Text("charter.service.label");
    public string ServicePlaceholder => _book.Text("charter.service.placeholder");
    public string ServiceError => _book.Text("charter.service.error");
    public string ScenarioLabel => _book.Text("charter.scenario.label");
    public string ScenarioPlaceholder => _book.Text("charter.scenario.placeholder");
    public string ScenarioHelp => _book.Text("charter.scenario.help");
    public string ScenarioError => _book.Text("charter.scenario.error");
    public string ScenarioSecond(string second) => _book.Text("charter.scenario.second", ("second", PlainWords.Cut(second)));
    public string ScenarioSplit => _book.Text("charter.scenario.split");
    public string ScenarioTogether => _book.Text("charter.scenario.together");
    public string CustomerLabel => _book.Text("charter.customer.label");
    public string CustomerPlaceholder => _book.Text("charter.customer.placeholder");
    public string CustomerError => _book.Text("charter.customer.error");
    public string StartLabel => _book.Text("charter.start.label");
    public string StartPlaceholder => _book.Text("charter.start.placeholder");
    public string StartError => _book.Text("charter.start.error");
    public string EndLabel => _book.Text("charter.end.label");
    public string EndPlaceholder => _book.Text("charter.end.placeholder");
    public string EndError => _book.Text("charter.end.error");
    public string GoalLabel => _book.Text("charter.goal.label");
    public string GoalPlaceholder => _book.Text("charter.goal.placeholder");
    public string GoalHelp => _book.Text("charter.goal.help");
    public string GoalError => _book.Text("charter.goal.error");
    public string StateLabel => _book.Text("charter.state.label");
    public string StateAsIs => _book.Text("charter.state.asIs");
    public string StateToBe => _book.Text("charter.state.toBe");
    public string OwnerLabel => _book.Text("charter.owner.label");
    public string OwnerError => _book.Text("charter.owner.error");
    public string PeopleLabel => _book.Text("charter.people.label");
    public string PeopleHelp => _book.Text("charter.people.help");
    public string PaceLabel => _book.Text("charter.pace.label");
    public string PaceLive => _book.Text("charter.pace.live");
    public string PaceAsync => _book.Text("charter.pace.async");
    public string PaceHybrid => _book.Text("charter.pace.hybrid");
    public string PlaybookLabel => _book.Text("charter.playbook.label");
    public string PlaybookFull => _book.Text("charter.playbook.full");
    public string PlaybookShort(int count) => _book.Text("charter.playbook.short", ("count", count));
    public string PlaybookCustom => _book.Text("charter.playbook.custom");
    public string PartsLabel => _book.Text("charter.parts.label");
    public string PartsHelp => _book.Text("charter.parts.help");
    public string VotesLabel => _book.Text("charter.votes.label");
    public string StackLabel => _book.Text("charter.stack.label");
    public string RoundLabel => _book.Text("charter.round.label");
    public string RoundSilent => _book.Text("charter.round.silent");
    public string RoundOpen => _book.Text("charter.round.open");
    public string NamesLabel => _book.Text("charter.names.label");
    public string NamesNamed => _book.Text("charter.names.named");
    public string NamesMixed => _book.Text("charter.names.mixed");
    public string NamesAnonymous => _book.Text("charter.names.anonymous");
    public string LanguageLabel => _book.Text("charter.language.label");
    public string BtnStart => _book.Text("charter.btnStart");
    public string BtnDraft => _book.Text("charter.btnDraft");
    public string DraftKept => _book.Text("charter.draftKept");
    public string Coverage<T>(IEnumerable<T> lanes) => _book.Text("charter.coverage", ("lanes", _book.All(lanes)));
    public string CoverageBtnInvite => _book.Text("charter.coverageBtnInvite");
    public string CoverageBtnGo => _book.Text("charter.coverageBtnGo");
    public string Changed(string name, string what) => _book.Text("charter.changed", ("name", name), ("what", PlainWords.Cut(what)));
    public string RoleLabel(string person) => _book.Text("charter.role.label", ("person", person));
    public string RoleFront => _book.Text("charter.role.front");
    public string RoleBack => _book.Text("charter.role.back");
    public string RoleSupport => _book.Text("charter.role.support");
    public string RoleCustomerVoice => _book.Text("charter.role.customerVoice");
    public string RoleObserver => _book.Text("charter.role.observer");
}
