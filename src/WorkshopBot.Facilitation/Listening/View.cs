namespace WorkshopBot.Facilitation.Listening;

/// <summary>What somebody may want to look at or fill in; nothing changes by looking.</summary>
public enum View
{
    /// <summary>A greeting: who the bot is and what waits for this person.</summary>
    Hello,
    Help,
    Board,
    SoFar,
    Mine,

    /// <summary>The argument is <c>tiles</c>, <c>text</c> or nothing.</summary>
    Picture,
    Gaps,
    Summary,

    /// <summary>The argument is <c>pdf</c>, <c>png</c>, <c>svg</c>, <c>csv</c>, <c>md</c>, <c>json</c> or nothing.</summary>
    Export,
    List,
    Search,
    Compare,
    History,
    RoleCard,
    NextQuestion,

    /// <summary>The form with this person's question.</summary>
    Contribute,
    CharterForm,
    FacilitateMenu,

    /// <summary>Look-alikes, order, lanes.</summary>
    TidyUp,

    /// <summary>The ballot of the open vote, or its result.</summary>
    Vote,

    /// <summary>This person's own steps, to say whether they are true.</summary>
    CheckMySteps,
    Tasks,
    Parked,
    ParkForm,
    People,
    InviteForm,
    GuestLink,

    /// <summary>"Quiet until …".</summary>
    QuietForm,
    Language,

    /// <summary>"It is the customer": an item belongs where it is; the argument is its id.</summary>
    Stays,

    /// <summary>The owner does not sign yet.</summary>
    SignWait,

    /// <summary>One item; the argument is its id.</summary>
    Item,
    WhatIsStored,
    ForgetMe,
}
