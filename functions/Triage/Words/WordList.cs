namespace SocialInbox.Triage.Words;

/// <summary>
/// The phrases of one language for one cue, parted by semicolons. In a phrase: <c>a|b</c> either word,
/// <c>a|b+c</c> one word or two, <c>ab*</c> any word that
/// begins so, <c>*ab</c> any word that ends so, <c>_</c> any one word, <c>~</c> up to three words, <c>^</c> first in a sentence,
/// <c>,</c> first in a clause.
/// </summary>
internal sealed record WordList(string Language, Cue Cue, string Phrases);
