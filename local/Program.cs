using SocialInbox.Local.Commands;

return await CommandLine.Run(args, Console.Out, Console.Error);
