namespace SocialInbox.Tests.Live;

/// <summary>One network at a time, when all other tests are done: they measure time.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class LiveCollection
{
    public const string Name = "Live networks";
}
