using SocialInbox.Triage.Words;

namespace SocialInbox.Triage.Reading;

internal enum Addressee { Brand, OtherPerson, Nobody }

internal enum Mood { Laughing, Pleased, Displeased, Selling, Other }

/// <summary>A post as the rules see it.</summary>
internal sealed class PostReading
{
    public required TriagePost Post { get; init; }

    public required IReadOnlyList<Token> Tokens { get; init; }

    /// <summary>Words, numbers and hashtags in order; handles, links, emoji and marks left out.</summary>
    public required IReadOnlyList<Token> Words { get; init; }

    /// <summary>The token names the brand.</summary>
    public required Func<Token, bool> IsBrand { get; init; }

    public required string Language { get; init; }

    public required Addressee Addressee { get; init; }

    /// <summary>The brand is named by handle or name anywhere.</summary>
    public required bool NamesBrand { get; init; }

    /// <summary>A handle of the brand stands in the post; with unknown handles, any handle in a mention.</summary>
    public required bool NamesBrandByHandle { get; init; }

    public required CueHits Cues { get; init; }

    /// <summary>Cues of the parent post.</summary>
    public required CueHits ParentCues { get; init; }

    public required bool ParentAsks { get; init; }

    public required IReadOnlyDictionary<Mood, int> Emoji { get; init; }

    public required int QuestionMarks { get; init; }

    public required int ForeignLinks { get; init; }

    public required int OtherHandles { get; init; }

    public required bool MixesScripts { get; init; }

    /// <summary>The language has word lists, so a statement can be understood.</summary>
    public bool IsUnderstood => WordLists.Known.Contains(Language);

    public bool Asks => QuestionMarks > 0 || Cues.Has(Cue.Ask) || Cues.Has(Cue.AskWithin);

    public bool Fails => Cues.Has(Cue.Fault) || Cues.Has(Cue.Mishap) || Cues.Has(Cue.MoneyLost);

    public bool Chases => Cues.Has(Cue.Waiting) || Cues.Has(Cue.ContactedBefore);

    public bool Blames => Cues.Has(Cue.Criticism) || Cues.Has(Cue.Anger);

    public bool Praises => Cues.Has(Cue.Praise) || Cues.Has(Cue.Thanks);

    /// <summary>A reply in a service dialogue: whoever answers the brand's service there is a customer with a case.</summary>
    public bool IsInServiceDialogue => Post.Kind == PostKind.Reply && !Post.AmongOthers && ParentCues.Has(Cue.ServiceTalk);

    /// <summary>A mention without any handle: said into the open. Where people talk among themselves brands have no handle, there it means nothing.</summary>
    public bool IsMusing => Post.Kind == PostKind.Mention && !Post.AmongOthers && !Tokens.Any(token => token.Kind == TokenKind.Handle);

    /// <summary>Where people talk among themselves the thread is another user's.</summary>
    public bool IsInOthersThread => Post is { Kind: PostKind.Reply, AmongOthers: true, ParentIsBrand: false };

    public int CountEmoji(Mood mood) => Emoji.GetValueOrDefault(mood);
}
