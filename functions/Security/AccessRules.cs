using System.Collections.Frozen;
using SocialInbox.Accounts;
using SocialInbox.Accounts.Connecting;
using SocialInbox.Accounts.Withdrawals;
using SocialInbox.Erasure;
using SocialInbox.Erasure.Asked;
using SocialInbox.Escalation;
using SocialInbox.Escalation.Alarms;
using SocialInbox.Escalation.Links;
using SocialInbox.Escalation.Settings;
using SocialInbox.HelpCentre.Editing;
using SocialInbox.HelpCentre.Effects;
using SocialInbox.HelpCentre.Finding;
using SocialInbox.HelpCentre.Pages;
using SocialInbox.HelpCentre.Settings;
using SocialInbox.HelpCentre.Votes;
using SocialInbox.Hosting;
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
using SocialInbox.Shops.Connecting;
using SocialInbox.Shops.Orders;
using SocialInbox.Sla.Book;
using SocialInbox.Sla.Calendars;
using SocialInbox.Teams;
using SocialInbox.Teams.Routing;
using SocialInbox.WebFiles;
using SocialInbox.Worklist;
using SocialInbox.Worklist.Bulk;
using SocialInbox.Worklist.Earlier;
using SocialInbox.Worklist.Joining;
using SocialInbox.Worklist.Notes;
using SocialInbox.Worklist.Tags;
using SocialInbox.Worklist.Views;
using SocialInbox.Worklist.Views.Saved;

namespace SocialInbox.Security;

/// <summary>The one table of who may call which HTTP function. What is not in it is closed to everybody.</summary>
internal static class AccessRules
{
    private static readonly FrozenDictionary<string, AccessRule> Rules = new Dictionary<string, AccessRule>
    {
        [nameof(ShowSession)] = new AccessRule.Session(),
        [nameof(SignIn)] = new AccessRule.Session(),
        [nameof(SignOut)] = new AccessRule.Session(),
        [nameof(ListWorklist)] = new AccessRule.For(Role.Reader),
        [nameof(ShowConversation)] = new AccessRule.For(Role.Reader),
        [nameof(ClaimConversation)] = new AccessRule.For(Role.Agent),
        [nameof(ReleaseConversation)] = new AccessRule.For(Role.Agent),
        [nameof(CloseConversation)] = new AccessRule.For(Role.Agent),
        [nameof(ReopenConversation)] = new AccessRule.For(Role.Agent),
        [nameof(QueueConversation)] = new AccessRule.For(Role.Agent),
        [nameof(AcknowledgeStep)] = new AccessRule.For(Role.Agent),
        [nameof(PauseConversation)] = new AccessRule.For(Role.Agent),
        [nameof(ResumeConversation)] = new AccessRule.For(Role.Agent),
        [nameof(AssignConversation)] = new AccessRule.For(Role.Agent),
        [nameof(SnoozeConversation)] = new AccessRule.For(Role.Agent),
        [nameof(WakeConversation)] = new AccessRule.For(Role.Agent),
        [nameof(TagConversation)] = new AccessRule.For(Role.Agent),
        [nameof(PrioritiseConversation)] = new AccessRule.For(Role.Agent),
        [nameof(CategoriseConversation)] = new AccessRule.For(Role.Agent),
        [nameof(ShowCounts)] = new AccessRule.For(Role.Reader),
        [nameof(AddNote)] = new AccessRule.For(Role.Agent),
        [nameof(RemoveNote)] = new AccessRule.For(Role.Agent),
        [nameof(SeeMention)] = new AccessRule.For(Role.Agent),
        [nameof(ChangeMany)] = new AccessRule.For(Role.Agent),
        [nameof(UndoMany)] = new AccessRule.For(Role.Agent),
        [nameof(ListViews)] = new AccessRule.For(Role.Reader),
        [nameof(SaveView)] = new AccessRule.For(Role.Reader),
        [nameof(RemoveView)] = new AccessRule.For(Role.Reader),
        [nameof(ListSavedReplies)] = new AccessRule.For(Role.Reader),
        [nameof(ListEarlier)] = new AccessRule.For(Role.Reader),
        [nameof(SaveSavedReply)] = new AccessRule.For(Role.Lead),
        [nameof(RemoveSavedReply)] = new AccessRule.For(Role.Lead),
        [nameof(JoinConversations)] = new AccessRule.For(Role.Agent),
        [nameof(PartConversations)] = new AccessRule.For(Role.Agent),
        [nameof(ChangePerson)] = new AccessRule.For(Role.Lead),
        [nameof(ApproveReply)] = new AccessRule.For(Role.Lead),
        [nameof(SendBackReply)] = new AccessRule.For(Role.Lead),
        [nameof(ShowRouting)] = new AccessRule.For(Role.Reader),
        [nameof(SaveRouting)] = new AccessRule.For(Role.Lead),
        [nameof(ShowRules)] = new AccessRule.For(Role.Lead),
        [nameof(SaveRules)] = new AccessRule.For(Role.Lead),
        [nameof(TryRules)] = new AccessRule.For(Role.Lead),
        [nameof(ListTags)] = new AccessRule.For(Role.Reader),
        [nameof(SaveTag)] = new AccessRule.For(Role.Lead),
        [nameof(RemoveTag)] = new AccessRule.For(Role.Lead),
        [nameof(ListPeople)] = new AccessRule.For(Role.Reader),
        [nameof(ShowMe)] = new AccessRule.For(Role.Reader),
        [nameof(SaveMe)] = new AccessRule.For(Role.Reader),
        [nameof(ShowSla)] = new AccessRule.For(Role.Reader),
        [nameof(SaveSla)] = new AccessRule.For(Role.Lead),
        [nameof(ListSlaVersions)] = new AccessRule.For(Role.Reader),
        [nameof(ShowRetarget)] = new AccessRule.For(Role.Reader),
        [nameof(QueueReply)] = new AccessRule.For(Role.Agent),
        [nameof(ShowDraft)] = new AccessRule.For(Role.Agent),
        [nameof(SaveDraft)] = new AccessRule.For(Role.Agent),
        [nameof(DropDraft)] = new AccessRule.For(Role.Agent),
        [nameof(DropReply)] = new AccessRule.For(Role.Agent),
        [nameof(ModeratePost)] = new AccessRule.For(Role.Agent),
        [nameof(DecideReply)] = new AccessRule.For(Role.Agent),
        [nameof(ShowBanner)] = new AccessRule.For(Role.Reader),
        [nameof(ListAccounts)] = new AccessRule.For(Role.Reader),
        [nameof(StartConnection)] = new AccessRule.For(Role.Admin),
        [nameof(FinishConsent)] = new AccessRule.For(Role.Admin),
        [nameof(ChooseConnection)] = new AccessRule.For(Role.Admin),
        [nameof(DisconnectAccount)] = new AccessRule.For(Role.Admin),
        [nameof(ShowAccountLog)] = new AccessRule.For(Role.Admin),
        [nameof(FindArrival)] = new AccessRule.For(Role.Admin),
        [nameof(ListNetworks)] = new AccessRule.For(Role.Reader),
        [nameof(ShowStatus)] = new AccessRule.For(Role.Reader),
        [nameof(ListUnreadable)] = new AccessRule.For(Role.Agent),
        [nameof(DismissUnreadable)] = new AccessRule.For(Role.Agent),
        [nameof(RetryPoison)] = new AccessRule.For(Role.Agent),
        [nameof(ReplayUnreadable)] = new AccessRule.For(Role.Agent),
        [nameof(ListHolidays)] = new AccessRule.For(Role.Reader),
        [nameof(ReadIcs)] = new AccessRule.For(Role.Lead),
        [nameof(ListAlarms)] = new AccessRule.For(Role.Reader),
        [nameof(AcknowledgeAlarm)] = new AccessRule.For(Role.Agent),
        [nameof(ShowPeople)] = new AccessRule.For(Role.Lead),
        [nameof(WritePeople)] = new AccessRule.For(Role.Lead),
        [nameof(ListTargets)] = new AccessRule.For(Role.Lead),
        [nameof(TestTarget)] = new AccessRule.For(Role.Lead),

        // Addresses that are entered here are trusted, and requests go there: a deployer's matter.
        [nameof(WriteTarget)] = new AccessRule.For(Role.Admin),
        [nameof(RemoveTarget)] = new AccessRule.For(Role.Admin),
        [nameof(AskForPerson)] = new AccessRule.For(Role.Lead),
        [nameof(ListPersonTasks)] = new AccessRule.For(Role.Lead),
        [nameof(DecidePerson)] = new AccessRule.For(Role.Lead),
        [nameof(HandOverPerson)] = new AccessRule.For(Role.Lead),
        [nameof(ShowRetention)] = new AccessRule.For(Role.Lead),

        // What it shortens is gone for good.
        [nameof(SaveRetention)] = new AccessRule.For(Role.Admin),
        [nameof(ShowOrders)] = new AccessRule.For(Role.Agent),
        [nameof(LookUpOrders)] = new AccessRule.For(Role.Agent),
        [nameof(SuggestProducts)] = new AccessRule.For(Role.Agent),
        [nameof(ListShops)] = new AccessRule.For(Role.Lead),
        [nameof(ConnectShop)] = new AccessRule.For(Role.Admin),
        [nameof(DisconnectShop)] = new AccessRule.For(Role.Admin),
        [nameof(ShowLookUps)] = new AccessRule.For(Role.Admin),
        [nameof(ShowAcknowledgement)] = new AccessRule.SignedLink(),
        [nameof(AcknowledgeByLink)] = new AccessRule.SignedLink(),
        [nameof(ListArticles)] = new AccessRule.For(Role.Reader),
        [nameof(ShowArticle)] = new AccessRule.For(Role.Reader),
        [nameof(ListArticleVersions)] = new AccessRule.For(Role.Reader),
        [nameof(ShowHelpSettings)] = new AccessRule.For(Role.Reader),
        [nameof(SaveArticle)] = new AccessRule.For(Role.Agent),
        [nameof(RestoreArticle)] = new AccessRule.For(Role.Agent),
        [nameof(PreviewArticle)] = new AccessRule.For(Role.Agent),
        [nameof(SuggestArticles)] = new AccessRule.For(Role.Agent),
        [nameof(ListGaps)] = new AccessRule.For(Role.Lead),
        [nameof(DismissGap)] = new AccessRule.For(Role.Lead),
        [nameof(PublishArticle)] = new AccessRule.For(Role.Lead),
        [nameof(WithdrawArticle)] = new AccessRule.For(Role.Lead),
        [nameof(RemoveArticle)] = new AccessRule.For(Role.Lead),
        [nameof(SaveHelpSettings)] = new AccessRule.For(Role.Lead),
        [nameof(ShowHelpStart)] = new AccessRule.Visitor(),
        [nameof(ShowHelpPage)] = new AccessRule.Visitor(),
        [nameof(ShowHelpArticle)] = new AccessRule.Visitor(),
        [nameof(VoteOnArticle)] = new AccessRule.Visitor(),
        [nameof(ShowHealth)] = new AccessRule.Health(),
        [nameof(ReceiveWebhook)] = new AccessRule.Webhook(),
        [nameof(AnswerHandshake)] = new AccessRule.Webhook(),
        [nameof(ReceiveDeauthorisation)] = new AccessRule.Webhook(),
        [nameof(ReceiveDeletionRequest)] = new AccessRule.Webhook(),
        [nameof(ShowDeletionRequest)] = new AccessRule.SignedLink(),
        [nameof(ShowOpenApi)] = new AccessRule.For(Role.Reader),
        [nameof(Zz_Web)] = new AccessRule.Static(),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Functions => Rules.Keys;

    public static AccessRule? For(string function) => Rules.GetValueOrDefault(function);
}
