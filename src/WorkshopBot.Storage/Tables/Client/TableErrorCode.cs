namespace WorkshopBot.Storage.Tables.Client;

/// <summary>The error codes of the service that a program decides by; they are <see cref="Azure.RequestFailedException.ErrorCode"/>.</summary>
public static class TableErrorCode
{
    public const string AuthenticationFailed = nameof(AuthenticationFailed);
    public const string AuthorizationFailure = nameof(AuthorizationFailure);
    public const string AuthorizationPermissionMismatch = nameof(AuthorizationPermissionMismatch);
    public const string EntityAlreadyExists = nameof(EntityAlreadyExists);
    public const string InternalError = nameof(InternalError);
    public const string InvalidInput = nameof(InvalidInput);
    public const string OperationTimedOut = nameof(OperationTimedOut);
    public const string ResourceNotFound = nameof(ResourceNotFound);
    public const string ServerBusy = nameof(ServerBusy);
    public const string TableAlreadyExists = nameof(TableAlreadyExists);
    public const string TableBeingDeleted = nameof(TableBeingDeleted);
    public const string TableNotFound = nameof(TableNotFound);
    public const string UpdateConditionNotSatisfied = nameof(UpdateConditionNotSatisfied);

    // What we refuse ourselves, in the service's words.
    public const string CommandsInBatchActOnDifferentPartitions = nameof(CommandsInBatchActOnDifferentPartitions);
    public const string ContentLengthExceeded = nameof(ContentLengthExceeded);
    public const string EntityTooLarge = nameof(EntityTooLarge);
    public const string InvalidDuplicateRow = nameof(InvalidDuplicateRow);
    public const string OutOfRangeInput = nameof(OutOfRangeInput);
    public const string PropertyNameInvalid = nameof(PropertyNameInvalid);
    public const string PropertyNameTooLong = nameof(PropertyNameTooLong);
    public const string PropertyValueTooLarge = nameof(PropertyValueTooLarge);
    public const string TooManyProperties = nameof(TooManyProperties);

    /// <summary>Ours: no whole answer came, however often it was tried; a write may have been done.</summary>
    public const string NoAnswer = nameof(NoAnswer);
}
