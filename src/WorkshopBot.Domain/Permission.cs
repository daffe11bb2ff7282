using static WorkshopBot.Domain.WorkshopCommand;

namespace WorkshopBot.Domain;

/// <summary>Who may give which command.</summary>
public enum Permission
{
    /// <summary>Nobody: the clock does it, or what becomes of the conversation.</summary>
    Clock,

    /// <summary>Anybody at any time; the decision itself looks closer.</summary>
    Anyone,

    /// <summary>Whoever takes part and does not merely observe, while the workshop runs.</summary>
    Participant,
    Facilitator,
    Owner,
    FacilitatorOrOwner,

    /// <summary>The facilitator, also when the workshop has ended.</summary>
    FacilitatorAfterEnd,

    /// <summary>Whoever took part and did not merely observe, also when the workshop has ended.</summary>
    ParticipantAfterEnd,
}

/// <summary>The table of permissions; a test asks it for every command.</summary>
public static class Permissions
{
    extension(Permission)
    {
        public static Permission Of(WorkshopCommand command) => command switch
        {
            PassTime or FollowRoom => Permission.Clock,

            JoinWorkshop or LeaveWorkshop or StayQuiet or AnswerHandover => Permission.Anyone,

            RequestFacilitation or OfferContributions or ReviseContribution or WithdrawContribution or FinishPart or SkipQuestion or PassQuestion
                or MoveStep or RewordItem or DivideStep or DecideLane or LinkSteps or UnlinkSteps or NameTool or SetBasis or RemoveItem or Undo
                or CastVotes or Park or AddTask or ConfirmStep => Permission.Participant,

            CompleteTask or RescheduleTask => Permission.ParticipantAfterEnd,

            LockFacilitation or WorkshopCommand.SignOff => Permission.Owner,

            AnswerTakeover or SettleTie or VoteAgain => Permission.FacilitatorOrOwner,

            ReopenWorkshop or FinishWorkshop or CancelWorkshop or CloseStage => Permission.FacilitatorAfterEnd,

            _ => Permission.Facilitator,
        };
    }
}
