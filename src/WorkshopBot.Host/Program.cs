using WorkshopBot.Host;
using WorkshopBot.Host.Commands;

// Drawing a file is what scripts do again and again: in its plain form it does not wait for the machinery of the other verbs.
return QuickDraw.Run(args) ?? CommandLine.RunAsync(args).GetAwaiter().GetResult();
