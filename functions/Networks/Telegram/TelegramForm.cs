namespace SocialInbox.Networks.Telegram;

/// <summary>What an administrator enters.</summary>
internal static class TelegramForm
{
    internal static readonly ConnectForm Form = new(
    [
        new(TelegramClient.TokenSecret, new("Token des Bots", "Token of the bot"), new("Von @BotFather, mit /newbot.", "From @BotFather, by /newbot.")) { Kept = FieldKept.Secret, Example = "123456:ABC-DEF…" },
        new(TelegramGroups.GroupsSetting, new("Gruppen", "Groups"), new("Öffentliche Gruppen, in denen der Bot Administrator ist, durch Kommas getrennt.", "Public groups of which the bot is an administrator, separated by commas.")) { Example = "@shop_chat" },
        new(TelegramGroups.TakesSetting, new("Was an die Marke gerichtet ist", "What is for the brand"), new("In einer Gruppe nur für Fragen an die Marke: alles.", "In a group that is only for questions to the brand: everything."))
        {
            Kind = FieldKind.Choice,
            Preset = TelegramGroups.Addressed,
            Choices =
            [
                new(TelegramGroups.Addressed, new("Kommentare unter dem Kanal, Antworten und Nennungen", "Comments below the channel, answers and mentions")),
                new(TelegramGroups.All, new("Jede Nachricht", "Every message")),
            ],
        },
        new(ConnectForm.Inbox, new("Öffentliche Adresse dieses Posteingangs", "Public address of this inbox"), new("Dann stellt Telegram zu; sonst wird jede Minute abgeholt.", "Then Telegram delivers; else the inbox fetches every minute.")) { Kind = FieldKind.Address, Required = false, Example = "https://inbox.example" },
    ]);
}
