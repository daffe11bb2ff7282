using WorkshopBot.Host;

return await CommandLine.RunAsync(args);
