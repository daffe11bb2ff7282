namespace WorkshopBot.Facilitation;

/// <summary>What is stored and how it is forgotten.</summary>
public sealed class PrivacyTexts
{
    private readonly Book _book;

    internal PrivacyTexts(Book book) => _book = book;

    public string What(int days) => _book.Text("privacy.what", ("days", _book.Plural("count.days", days)));
    public string WhatNow => _book.Text("privacy.whatNow");
    public string BtnForget => _book.Text("privacy.btnForget");
    public string ForgetConfirm => _book.Text("privacy.forget.confirm");
    public string Forgotten => _book.Text("privacy.forgotten");
    public string Deleted(string title) => _book.Text("privacy.deleted", ("title", title));
}
