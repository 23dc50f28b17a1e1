using SocialInbox.Triage.Reading;
using SocialInbox.Triage.Words;

namespace SocialInbox.Triage.Rules;

/// <summary>What speaks for a category among posts that need an answer. Weights were fitted on labelled posts and rounded.</summary>
/// <param name="Start">Points before anything is read: how common the category is.</param>
/// <param name="Asking">Points when the post asks.</param>
/// <param name="Dialogue">Points in a reply to the brand's service.</param>
/// <param name="LowRating">Points in a review of three stars or fewer.</param>
internal sealed record CategoryPoints(
    Category Category, double Start, double Asking, double Dialogue, double LowRating, params (Cue Cue, double Weight)[] Weights)
{
    private const int MostOfOneCue = 2;

    public static readonly IReadOnlyList<CategoryPoints> All =
    [
        new(Category.Support, 0.9, 0, 0, -0.9,
            (Cue.Fault, 1.9), (Cue.Owner, 0.8), (Cue.Possessive, 0.5), (Cue.Product, 0.2), (Cue.Danger, 0.6), (Cue.Device, 0.6), (Cue.MeToo, 0.5), (Cue.HowTo, 0.6), (Cue.Shop, -0.3),
            (Cue.ToBrand, -0.3), (Cue.Irony, -0.6), (Cue.Wish, -0.7), (Cue.Partner, -0.7), (Cue.MoneyLost, -0.5)),
        new(Category.Service, 0.9, 0.9, 1.1, 0,
            (Cue.Shop, 1.0), (Cue.MoneyLost, 0.9), (Cue.AskWithin, 0.8), (Cue.Waiting, 0.5), (Cue.Mishap, 0.6), (Cue.Criticism, -0.4), (Cue.Irony, -0.4),
            (Cue.Wish, -0.6), (Cue.HowTo, -0.4), (Cue.Danger, -0.7), (Cue.Partner, -0.6), (Cue.Fraud, -1.0), (Cue.ToBrand, -0.4)),
        new(Category.Complaint, 0.6, -0.5, -0.8, 0.9,
            (Cue.Criticism, 1.3), (Cue.Irony, 1.2), (Cue.Anger, 0.8), (Cue.ToBrand, 0.6), (Cue.Praise, 0.3), (Cue.Fault, -1.0), (Cue.Owner, -0.9), (Cue.Possessive, -0.5),
            (Cue.AskWithin, -0.8), (Cue.Waiting, -0.5), (Cue.Wish, -0.5), (Cue.Shop, -0.1)),
        new(Category.Suggestion, -1.3, -0.5, 0, 0,
            (Cue.Wish, 2.1), (Cue.Request, 0.6), (Cue.Fault, -0.3), (Cue.Shop, -0.5), (Cue.Owner, -0.4)),
        new(Category.Other, -1.1, 0.5, 0, 0.3,
            (Cue.Fraud, 1.9), (Cue.Partner, 1.8), (Cue.Press, 1.5), (Cue.Privacy, 1.5), (Cue.Legal, 0.9), (Cue.Fault, -0.8), (Cue.Device, -0.5),
            (Cue.Criticism, -0.4)),
    ];

    public double Count(PostReading post)
    {
        var sum = Start + (post.Asks ? Asking : 0) + (post.IsInServiceDialogue ? Dialogue : 0) + (post.Post.Rating <= 3 ? LowRating : 0);
        foreach (var (cue, weight) in Weights)
            sum += weight * Math.Min(post.Cues.Count(cue), MostOfOneCue);
        return sum;
    }
}
