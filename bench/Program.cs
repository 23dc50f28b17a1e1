using BenchmarkDotNet.Running;
using SocialInbox.Bench;

// dotnet run -c Release --project bench -- executions: how long functions run, for docs/costs.md. Anything else: the benchmarks.
if (args is ["executions", ..]) await Executions.Measure();
else BenchmarkRunner.Run<DueInstants>(args: args);
