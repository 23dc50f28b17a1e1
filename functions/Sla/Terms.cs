using System.Collections.Immutable;
using System.Globalization;
using SocialInbox.Ledger;
using SocialInbox.Sla.Book;

namespace SocialInbox.Sla;

/// <summary>What a conversation's clocks were judged by until an instant: a version of the book, and the account's own target of that time.</summary>
public sealed record EarlierTerms(DateTimeOffset Until, int Book, ResponsePolicy Own);

/// <summary>What holds from an instant on.</summary>
internal sealed record Terms(DateTimeOffset Since, SlaRules Rules, ResponsePolicy Own)
{
    /// <summary>
    /// All that ever held for the conversation, oldest first. What it began with holds for all that lies before, too: networks show
    /// posts that are older than the first look.
    /// </summary>
    public static ImmutableArray<Terms> Of(Conversation conversation)
    {
        var terms = ImmutableArray.CreateBuilder<Terms>(conversation.Earlier.Length + 1);
        var since = DateTimeOffset.MinValue;
        foreach (var earlier in conversation.Earlier)
        {
            terms.Add(new Terms(since, conversation.Books[earlier.Book], earlier.Own));
            since = earlier.Until;
        }

        terms.Add(new Terms(since, conversation.Books[conversation.Book], conversation.Policy));
        return terms.MoveToImmutable();
    }

    /// <summary>Whether other terms hold now than those the conversation knows. A book older than its own is what another instance has not heard yet.</summary>
    public static bool Differ(Conversation conversation, ResponsePolicy? own, SlaRules? rules) =>
        (own is not null && own != conversation.Policy) || rules?.Version > conversation.Book;

    /// <summary>The change to the present terms; null when they hold already. A version of the book holds from when it was saved.</summary>
    public static ConversationEvent.Retargeted? Change(Conversation conversation, ResponsePolicy? own, SlaRules? rules, DateTimeOffset now)
    {
        if (!Differ(conversation, own, rules)) return null;
        var newer = rules is not null && rules.Version > conversation.Book ? rules : null;
        var since = newer?.Book.ChangedAt ?? now;
        if (conversation.Earlier is [.., var last] && last.Until > since) since = last.Until;
        return new ConversationEvent.Retargeted(own ?? conversation.Policy, newer?.Version ?? conversation.Book, since, conversation.Book);
    }

    /// <summary>In one short text what a conversation knows: so that whoever lists many sees without loading them which know something else.</summary>
    public static string Mark(int book, ResponsePolicy own) => string.Create(CultureInfo.InvariantCulture, $"{book}~{own.Target.Ticks}~{own.WarnBefore.Ticks}");

    public static (int Book, TimeSpan Target, TimeSpan WarnBefore) Read(string mark)
    {
        var parts = mark.Split('~').Select(part => long.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return ((int)parts[0], new TimeSpan(parts[1]), new TimeSpan(parts[2]));
    }
}
