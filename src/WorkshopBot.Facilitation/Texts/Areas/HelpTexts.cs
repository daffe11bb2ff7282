namespace WorkshopBot.Facilitation;

/// <summary>What the bot understands, in the reader's words.</summary>
public sealed class HelpTexts
{
    private readonly Book _book;

    internal HelpTexts(Book book) => _book = book;

    public string Short(string topic) => _book.Text("help.short", ("topic", topic));
    public string Title => _book.Text("help.title");
    public string Contribute => _book.Text("help.contribute");
    public string Change => _book.Text("help.change");
    public string Facilitate => _book.Text("help.facilitate");
    public string Show => _book.Text("help.show");
    public string Later => _book.Text("help.later");
    public string Privacy => _book.Text("help.privacy");
    public string BothLanguages => _book.Text("help.bothLanguages");
    public string NoWorkshop => _book.Text("help.noWorkshop");
    public string WhatIsBlueprint => _book.Text("help.whatIs.blueprint");
    public string WhatIsFront => _book.Text("help.whatIs.front");
    public string WhatIsBack => _book.Text("help.whatIs.back");
    public string WhatIsSupport => _book.Text("help.whatIs.support");
    public string WhatIsEvidence => _book.Text("help.whatIs.evidence");
    public string WhatIsFail => _book.Text("help.whatIs.fail");
}
