namespace WorkshopBot.Channels.Web.Serving;

/// <summary>The address under which people reach this program; it ends with a slash.</summary>
public delegate Uri PublicRoot();
