namespace SocialInbox.Triage.Words;

/// <summary>What a phrase of a word list hints at.</summary>
internal enum Cue
{
    /// <summary>Means nothing here, but shields its words from other cues ("what a day" asks nothing).</summary>
    Idiom,

    /// <summary>Begins a question, also one without a question mark.</summary>
    Ask,

    /// <summary>A question inside a statement ("I wonder whether").</summary>
    AskWithin,

    /// <summary>A question to whoever knows ("does anyone know").</summary>
    AskAll,

    /// <summary>Asks how something is done or used.</summary>
    HowTo,

    Request,
    Wish,

    /// <summary>Something bought or the shop's technology fails.</summary>
    Fault,

    /// <summary>An order, a delivery, a return or an appointment went wrong.</summary>
    Mishap,

    /// <summary>Money was taken or is owed.</summary>
    MoneyLost,

    Criticism,
    Anger,

    /// <summary>Praise in form, blame in meaning ("thanks for nothing").</summary>
    Irony,

    Waiting,
    ContactedBefore,
    Deadline,

    /// <summary>Words of buying: order, delivery, price, branch.</summary>
    Shop,

    /// <summary>Words of using: battery, app, manual, screw.</summary>
    Device,

    Danger,
    Fraud,
    Legal,
    Privacy,
    Press,
    Vulnerable,

    /// <summary>Jobs, suppliers, sponsoring.</summary>
    Partner,

    Praise,
    Thanks,
    Settled,

    /// <summary>Another user's trouble is the author's too ("same here").</summary>
    MeToo,

    /// <summary>Laughter and joke markers.</summary>
    Joke,

    /// <summary>Spoken to a friend ("that would be something for us").</summary>
    ToFriend,

    /// <summary>Explains something to another user ("you have to press").</summary>
    Advice,

    /// <summary>Words that hardly any customer uses to a shop: fortune tellers, followers for sale.</summary>
    Promotion,

    /// <summary>Words of spam that customers use too: WhatsApp, free, credit.</summary>
    Lure,

    /// <summary>The parent invites entries or answers ("show us your").</summary>
    Invitation,

    Competition,

    /// <summary>The parent is the brand's own word to a customer with a case ("send us your order number").</summary>
    ServiceTalk,

    /// <summary>What else bears the brand's name: ferries, kindergartens, the aurora.</summary>
    OtherBearer,

    News,

    Negation,
    /// <summary>"But", "unfortunately".</summary>
    Contrast,

    /// <summary>"Only", "still": a weak sign that not all is well.</summary>
    Hedge,

    /// <summary>The author has the product ("mine", "bei mir").</summary>
    Owner,

    /// <summary>"My", "our": of whatever follows.</summary>
    Possessive,

    /// <summary>Relatives, pets and parts of the body: the matter of anecdotes.</summary>
    Kin,

    /// <summary>Things that shops sell.</summary>
    Product,

    /// <summary>"I", "we": the author tells of themselves.</summary>
    FirstPerson,

    /// <summary>Offers an own thing for sale.</summary>
    SmallAd,

    /// <summary>Speaks to the brand as "you".</summary>
    ToBrand,
}
