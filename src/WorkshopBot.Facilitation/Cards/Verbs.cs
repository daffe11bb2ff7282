using System.Collections.Frozen;

namespace WorkshopBot.Facilitation.Cards;

/// <summary>Every verb of an <see cref="ActionId"/>. Stage keys among the arguments are written in lower case.</summary>
public static class Verbs
{
    // ── Starting ──
    /// <summary>TITLE: a new workshop, also beside a running one.</summary>
    public const string Start = "start";

    // ── Contributing: [stage [target]] or STAGE TARGET ──
    public const string Contribute = "contribute";
    public const string Answer = "answer";
    public const string AnswerNext = "answer-next";
    public const string Skip = "skip";
    public const string Ask = "ask";
    public const string AskSend = "ask-send";
    public const string Finished = "finished";

    /// <summary>ID: the words go to the part in which they belong.</summary>
    public const string KeepLater = "keep-later";

    /// <summary>ID: a step that holds two actions becomes two.</summary>
    public const string Split = "split";

    /// <summary>ID: it belongs where it is.</summary>
    public const string Stays = "stays";

    // ── Looking ──
    /// <summary>[PAGE].</summary>
    public const string SoFar = "so-far";

    /// <summary>[PAGE].</summary>
    public const string Mine = "mine";

    /// <summary>[tiles | text [PAGE]].</summary>
    public const string Picture = "picture";
    public const string Gaps = "gaps";
    public const string Summary = "summary";
    public const string RoleCard = "role-card";
    public const string Help = "help";
    public const string Export = "export";

    public const string History = "history";

    /// <summary>The workshops of this room.</summary>
    public const string List = "list";

    /// <summary>TEXT: what to look for.</summary>
    public const string Search = "search";

    /// <summary>[TITLE]: the workshop to compare with.</summary>
    public const string Compare = "compare";

    /// <summary>[LANGUAGE]: the language in which whoever presses it is written to.</summary>
    public const string Language = "language";

    /// <summary>The to-dos and the parked things.</summary>
    public const string Tasks = "tasks";
    public const string ParkedList = "parked-list";

    // ── Parking ──
    public const string Park = "park";
    public const string ParkSend = "park-send";

    /// <summary>ID OUTCOME.</summary>
    public const string Parked = "parked";

    // ── Facilitating ──
    public const string Facilitate = "facilitate";

    /// <summary>STAGE [yes].</summary>
    public const string Reveal = "reveal";
    public const string Tidy = "tidy";
    public const string MergeApply = "merge-apply";
    public const string Change = "change";
    public const string ChangeSend = "change-send";
    public const string Lane = "lane";

    /// <summary>ID ANSWER…: who [seen [meets]], or a lane chosen directly.</summary>
    public const string LaneAnswer = "lane-answer";
    public const string Order = "order";

    /// <summary>STAGE [anyway].</summary>
    public const string Next = "next";
    public const string Back = "back";
    public const string Extend = "extend";
    public const string ExtendSend = "extend-send";
    public const string Pause = "pause";
    public const string Resume = "resume";
    public const string Remind = "remind";
    public const string Take = "take";
    public const string ParkLate = "park-late";
    public const string Choose = "choose";

    /// <summary>CHANGE: the number of the change that is meant.</summary>
    public const string Undo = "undo";
    public const string Dismiss = "dismiss";
    public const string Stop = "stop";
    public const string StopYes = "stop-yes";

    // ── Voting ──
    public const string VoteOpen = "vote-open";
    public const string Vote = "vote";
    public const string VoteSend = "vote-send";
    public const string VoteClose = "vote-close";

    /// <summary>STEP: everyone answers once more, now that all answers are known.</summary>
    public const string AskAgain = "ask-again";

    /// <summary>CANDIDATE…: once more on points that are level.</summary>
    public const string VoteAgain = "vote-again";

    /// <summary>CHOSEN….</summary>
    public const string Tie = "tie";

    // ── People ──
    public const string Invite = "invite";
    public const string InviteSend = "invite-send";
    public const string Handover = "handover";
    public const string HandoverSend = "handover-send";
    public const string HandoverYes = "handover-yes";
    public const string HandoverNo = "handover-no";
    public const string Takeover = "takeover";
    public const string TakeoverYes = "takeover-yes";
    public const string TakeoverNo = "takeover-no";
    public const string Quiet = "quiet";
    public const string QuietSend = "quiet-send";

    /// <summary>[PERSON]: an address with which somebody without an account takes part.</summary>
    public const string Guest = "guest";

    /// <summary>"Not for me": leaves the workshop.</summary>
    public const string Leave = "leave";

    /// <summary>Removes the name of whoever presses it, everywhere.</summary>
    public const string Forget = "forget";

    // ── Charter ──
    /// <summary>[1|2]: a page of the form.</summary>
    public const string Charter = "charter";

    /// <summary>1 or 2: the page that is sent.</summary>
    public const string CharterSend = "charter-send";
    public const string Begin = "begin";

    // ── Playback and afterwards ──
    public const string True = "true";
    public const string NotQuite = "not-quite";
    public const string NotQuiteSend = "not-quite-send";
    public const string Task = "task";
    public const string TaskSend = "task-send";
    public const string TaskDone = "task-done";
    public const string TaskLater = "task-later";
    public const string TaskLaterSend = "task-later-send";
    public const string Review = "review";
    public const string ReviewSend = "review-send";
    public const string Sign = "sign";
    /// <summary>The owner's "not yet"; nothing is signed by silence either.</summary>
    public const string SignWait = "sign-wait";
    public const string Publish = "publish";
    public const string Reopen = "reopen";

    /// <summary>All of them, for the tests that hold readers and typed words against this list.</summary>
    public static FrozenSet<string> All { get; } = new[]
    {
        Start, Forget, KeepLater, Split, Stays, SignWait, AskAgain, VoteAgain, Contribute, Answer, AnswerNext, Skip, Ask, AskSend, Finished, SoFar, Mine, Picture, Gaps, Summary, RoleCard, Help, Export, Tasks, ParkedList, History, List, Search, Compare, Language, Guest,
        Park, ParkSend, Parked, Facilitate, Reveal, Tidy, MergeApply, Change, ChangeSend, Lane, LaneAnswer, Order, Next, Back, Extend, ExtendSend,
        Pause, Resume, Remind, Take, ParkLate, Choose, Undo, Dismiss, Stop, StopYes, VoteOpen, Vote, VoteSend, VoteClose, Tie, Invite, InviteSend,
        Handover, HandoverSend, HandoverYes, HandoverNo, Takeover, TakeoverYes, TakeoverNo, Quiet, QuietSend, Leave, Charter, CharterSend, Begin,
        True, NotQuite, NotQuiteSend, Task, TaskSend, TaskDone, TaskLater, TaskLaterSend, Review, ReviewSend, Sign, Publish, Reopen,
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Verbs whose press opens a form.</summary>
    public static FrozenSet<string> OpenForms { get; } = new[]
    {
        Contribute, Ask, Park, Tidy, Change, Lane, Extend, Vote, Invite, Handover, Charter, NotQuite, Task, TaskLater, Review, Quiet,
    }.ToFrozenSet(StringComparer.Ordinal);
}
