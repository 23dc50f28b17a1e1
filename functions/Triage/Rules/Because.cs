namespace SocialInbox.Triage.Rules;

/// <summary>Every reason triage gives. Ids are stable: they are stored and counted.</summary>
internal static class Because
{
    public static readonly Reason Question = new("question", "It asks something.");
    public static readonly Reason QuestionWithoutMark = new("question-without-mark", "It asks something, without a question mark.");
    public static readonly Reason Request = new("request", "It asks for something to be done.");
    public static readonly Reason Wish = new("wish", "It puts a wish to the brand.");
    public static readonly Reason Fault = new("fault", "It says that something does not work or is damaged.");
    public static readonly Reason Mishap = new("order-trouble", "It says that something went wrong with an order, a delivery or a visit.");
    public static readonly Reason Money = new("money", "It is about money paid, taken or owed.");
    public static readonly Reason Criticism = new("criticism", "It criticises.");
    public static readonly Reason Anger = new("anger", "It sounds angry.");
    public static readonly Reason Irony = new("possible-irony", "It may be meant ironically.");
    public static readonly Reason Waiting = new("waiting", "It says that somebody has been waiting.");
    public static readonly Reason ContactedBefore = new("contacted-before", "It says that earlier attempts to reach the brand failed.");
    public static readonly Reason Deadline = new("deadline", "It names a date that is close.");
    public static readonly Reason OrderNumber = new("order-number", "It gives what looks like an order or parcel number.");
    public static readonly Reason LowRating = new("low-rating", "It is a review of three stars or fewer with a text.");
    public static readonly Reason OpenIssueInReview = new("open-issue-in-review", "It is a good review that leaves something open.");
    public static readonly Reason Danger = new("danger", "It may be about danger or injury.");
    public static readonly Reason Fraud = new("fraud", "It may be about fraud or a forgery.");
    public static readonly Reason Legal = new("legal", "It mentions lawyers, courts or authorities.");
    public static readonly Reason Privacy = new("privacy", "It is about personal data.");
    public static readonly Reason Press = new("press", "It seems to come from the press or to reach the public.");
    public static readonly Reason Vulnerable = new("vulnerable-person", "A vulnerable person may be concerned.");
    public static readonly Reason Partner = new("job-or-partner", "It is about a job, a partnership or a business enquiry.");
    public static readonly Reason PictureOnly = new("picture-without-words", "It is a picture without words.");
    public static readonly Reason DispleasedEmoji = new("displeased-emoji", "Its emoji show displeasure.");
    public static readonly Reason UnknownLanguage = new("unknown-language", "Its language has no word list, so a person has to look.");
    public static readonly Reason Unsure = new("unsure", "Nothing shows that it needs no answer.");
    public static readonly Reason MixedPraise = new("mixed-praise", "It praises, but not only.");
    public static readonly Reason CustomerTroubleInThread = new("customer-trouble-in-thread", "It answers another person, but tells of trouble of its own.");
    public static readonly Reason BrandQuestionInThread = new("brand-question-in-thread", "It answers another person, but asks about the brand or asks everybody.");

    public static readonly Reason RatingOnly = new("rating-only", "It is a rating without a text.");
    public static readonly Reason GoodReview = new("good-review", "It is a good review that leaves nothing open.");
    public static readonly Reason EmojiOnly = new("emoji-only", "It has no words, only emoji or tags.");
    public static readonly Reason Spam = new("spam", "It advertises, lures or begs for followers.");
    public static readonly Reason MixedScripts = new("mixed-scripts", "Its words mix letters of several alphabets, as spam does.");
    public static readonly Reason ToOtherPerson = new("to-other-person", "It speaks to another person.");
    public static readonly Reason AnswersUser = new("answers-other-user", "One user answers another.");
    public static readonly Reason OtherBearer = new("other-bearer-of-the-name", "It is about something else that bears the name.");
    public static readonly Reason CompetitionEntry = new("competition-entry", "It is an entry to a competition.");
    public static readonly Reason Settled = new("settled", "It says that the matter is settled.");
    public static readonly Reason Thanks = new("thanks", "It gives thanks and asks nothing.");
    public static readonly Reason Praise = new("praise", "It praises and asks nothing.");
    public static readonly Reason Joke = new("joke", "It jokes and asks nothing.");
    public static readonly Reason AnswersInvitation = new("answers-invitation", "It answers a playful invitation and asks nothing.");
    public static readonly Reason SmallTalk = new("small-talk", "It tells something without any sign of a question, trouble or business.");
    public static readonly Reason SmallAd = new("small-ad", "It offers something of its own for sale.");
    public static readonly Reason News = new("news", "It passes on news.");
}
