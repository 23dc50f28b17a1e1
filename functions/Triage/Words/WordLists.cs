namespace SocialInbox.Triage.Words;

internal static class WordLists
{
    public static readonly IReadOnlyList<WordList> All =
    [
        .. German.Lists, .. GermanTrouble.Lists, .. GermanCare.Lists, .. GermanTalk.Lists,
        .. English.Lists, .. EnglishTrouble.Lists, .. EnglishCare.Lists, .. EnglishTalk.Lists,
        .. French.Lists, .. Dutch.Lists, .. Italian.Lists, .. Spanish.Lists,
        .. Polish.Lists, .. Turkish.Lists, .. Ukrainian.Lists,
    ];

    /// <summary>Languages whose statements can be understood well enough to be dismissed.</summary>
    public static readonly IReadOnlySet<string> Known = All.Select(list => list.Language).ToHashSet();
}
