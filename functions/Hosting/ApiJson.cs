using System.Text.Json;
using System.Text.Json.Serialization;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Connecting;
using SocialInbox.Erasure;
using SocialInbox.Erasure.Asked;
using SocialInbox.Escalation;
using SocialInbox.Escalation.Alarms;
using SocialInbox.Escalation.People;
using SocialInbox.Escalation.Settings;
using SocialInbox.HelpCentre.Editing;
using SocialInbox.HelpCentre.Effects;
using SocialInbox.HelpCentre.Finding;
using SocialInbox.HelpCentre.Settings;
using SocialInbox.Intake;
using SocialInbox.Ledger;
using SocialInbox.Moderation;
using SocialInbox.Networks;
using SocialInbox.Reconcile;
using SocialInbox.Replies;
using SocialInbox.Replies.Approval;
using SocialInbox.Replies.Drafts;
using SocialInbox.Replies.Saved;
using SocialInbox.Retention;
using SocialInbox.Rules;
using SocialInbox.Schedule;
using SocialInbox.Security;
using SocialInbox.Shops.Connecting;
using SocialInbox.Shops.Orders;
using SocialInbox.Sla.Book;
using SocialInbox.Sla.Calendars;
using SocialInbox.Teams;
using SocialInbox.Teams.Routing;
using SocialInbox.Worklist;
using SocialInbox.Worklist.Bulk;
using SocialInbox.Worklist.Earlier;
using SocialInbox.Worklist.Joining;
using SocialInbox.Worklist.Notes;
using SocialInbox.Worklist.Tags;
using SocialInbox.Worklist.Views;
using SocialInbox.Worklist.Views.Saved;

namespace SocialInbox.Hosting;

/// <summary>The JSON of the web API: camel case, enums as lower-case words, nothing tolerated that the contract does not name as optional.</summary>
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(FieldErrors))]
[JsonSerializable(typeof(CommandBody))]
[JsonSerializable(typeof(CloseBody))]
[JsonSerializable(typeof(AcknowledgeBody))]
[JsonSerializable(typeof(PauseBody))]
[JsonSerializable(typeof(AssignBody))]
[JsonSerializable(typeof(SnoozeBody))]
[JsonSerializable(typeof(TagBody))]
[JsonSerializable(typeof(PriorityBody))]
[JsonSerializable(typeof(CategoryBody))]
[JsonSerializable(typeof(TagsAnswer))]
[JsonSerializable(typeof(RoutingRules))]
[JsonSerializable(typeof(RulesBody))]
[JsonSerializable(typeof(RulesAnswer))]
[JsonSerializable(typeof(TriedRulesAnswer))]
[JsonSerializable(typeof(PersonBody))]
[JsonSerializable(typeof(SendBackBody))]
[JsonSerializable(typeof(EarlierAnswer))]
[JsonSerializable(typeof(JoinBody))]
[JsonSerializable(typeof(PartBody))]
[JsonSerializable(typeof(BulkBody))]
[JsonSerializable(typeof(BulkAnswer))]
[JsonSerializable(typeof(UndoBody))]
[JsonSerializable(typeof(NoteBody))]
[JsonSerializable(typeof(ViewCounts))]
[JsonSerializable(typeof(SaveTagBody))]
[JsonSerializable(typeof(KnownPeopleAnswer))]
[JsonSerializable(typeof(MeAnswer))]
[JsonSerializable(typeof(PersonalSettings))]
[JsonSerializable(typeof(SlaBook))]
[JsonSerializable(typeof(SlaBookBody))]
[JsonSerializable(typeof(SlaVersionsAnswer))]
[JsonSerializable(typeof(RetargetAnswer))]
[JsonSerializable(typeof(ChangedAnswer))]
[JsonSerializable(typeof(WorklistAnswer))]
[JsonSerializable(typeof(ConversationView))]
[JsonSerializable(typeof(ReplyBody))]
[JsonSerializable(typeof(SavedReply))]
[JsonSerializable(typeof(SavedReplyBody))]
[JsonSerializable(typeof(SavedRepliesAnswer))]
[JsonSerializable(typeof(SavedViewBody))]
[JsonSerializable(typeof(ViewsAnswer))]
[JsonSerializable(typeof(DraftBody))]
[JsonSerializable(typeof(DraftAnswer))]
[JsonSerializable(typeof(DecideBody))]
[JsonSerializable(typeof(ModerateBody))]
[JsonSerializable(typeof(AccountsAnswer))]
[JsonSerializable(typeof(AccountLogAnswer))]
[JsonSerializable(typeof(DeletionAnswer))]
[JsonSerializable(typeof(ArrivalAnswer))]
[JsonSerializable(typeof(StartConnectionBody))]
[JsonSerializable(typeof(FinishConsentBody))]
[JsonSerializable(typeof(ChooseConnectionBody))]
[JsonSerializable(typeof(ConnectionAnswer))]
[JsonSerializable(typeof(NetworksAnswer))]
[JsonSerializable(typeof(UnreadableAnswer))]
[JsonSerializable(typeof(BannerAnswer))]
[JsonSerializable(typeof(StatusAnswer))]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(SessionAnswer))]
[JsonSerializable(typeof(SignInBody))]
[JsonSerializable(typeof(IcsAnswer))]
[JsonSerializable(typeof(HolidaysAnswer))]
[JsonSerializable(typeof(EscalationDirectory))]
[JsonSerializable(typeof(PeopleAnswer))]
[JsonSerializable(typeof(TargetsAnswer))]
[JsonSerializable(typeof(TargetBody))]
[JsonSerializable(typeof(TargetView))]
[JsonSerializable(typeof(TestAnswer))]
[JsonSerializable(typeof(AlarmsAnswer))]
[JsonSerializable(typeof(AskForPersonBody))]
[JsonSerializable(typeof(ErasePersonBody))]
[JsonSerializable(typeof(PersonTaskView))]
[JsonSerializable(typeof(PersonTasksAnswer))]
[JsonSerializable(typeof(RetentionRules))]
[JsonSerializable(typeof(RetentionAnswer))]
[JsonSerializable(typeof(ArticleBody))]
[JsonSerializable(typeof(ArticleView))]
[JsonSerializable(typeof(ArticlesAnswer))]
[JsonSerializable(typeof(ArticleVersionsAnswer))]
[JsonSerializable(typeof(PublishBody))]
[JsonSerializable(typeof(RestoreBody))]
[JsonSerializable(typeof(RemoveArticleBody))]
[JsonSerializable(typeof(PreviewBody))]
[JsonSerializable(typeof(PreviewAnswer))]
[JsonSerializable(typeof(SuggestBody))]
[JsonSerializable(typeof(SuggestionsAnswer))]
[JsonSerializable(typeof(GapsAnswer))]
[JsonSerializable(typeof(HelpSettings))]
[JsonSerializable(typeof(HelpSettingsBody))]
[JsonSerializable(typeof(ShopsAnswer))]
[JsonSerializable(typeof(ConnectShopBody))]
[JsonSerializable(typeof(ShopConnection))]
[JsonSerializable(typeof(OrdersAnswer))]
[JsonSerializable(typeof(LookUpBody))]
[JsonSerializable(typeof(LookUpsAnswer))]
[JsonSerializable(typeof(OfferedProductsAnswer))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    public static readonly ApiJson Web = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
    });
}
