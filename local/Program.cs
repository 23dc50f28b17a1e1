using System.CommandLine;

var root = new RootCommand("SocialInbox: no public customer question goes unanswered unnoticed.");
return await root.Parse(args).InvokeAsync();
