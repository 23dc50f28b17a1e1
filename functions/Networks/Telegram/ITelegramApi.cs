using Refit;

namespace SocialInbox.Networks.Telegram;

/// <summary>
/// https://core.telegram.org/bots/api, as far as it is used. The token is a part of the client's base address: nothing may tell an
/// address of a request to anybody.
/// </summary>
internal interface ITelegramApi
{
    [Get("/getMe")]
    Task<ApiResponse<string>> Me(CancellationToken cancellation);

    [Get("/getChat")]
    Task<ApiResponse<string>> Chat([AliasAs("chat_id")] string chat, CancellationToken cancellation);

    [Get("/getChatMember")]
    Task<ApiResponse<string>> Member([AliasAs("chat_id")] string chat, [AliasAs("user_id")] string user, CancellationToken cancellation);

    [Get("/getChatAdministrators")]
    Task<ApiResponse<string>> Administrators([AliasAs("chat_id")] string chat, CancellationToken cancellation);

    [Get("/getWebhookInfo")]
    Task<ApiResponse<string>> WebhookInfo(CancellationToken cancellation);

    /// <param name="offset">The first that is wanted; all before it are forgotten by Telegram.</param>
    [Get("/getUpdates")]
    Task<ApiResponse<string>> Updates(long? offset, int limit, int timeout, [AliasAs("allowed_updates")] string kinds, CancellationToken cancellation);

    [Post("/setWebhook")]
    Task<ApiResponse<string>> SetWebhook([Body(buffered: true)] TelegramSubscription subscription, CancellationToken cancellation);

    [Post("/deleteWebhook")]
    Task<ApiResponse<string>> DeleteWebhook([Body(buffered: true)] TelegramNothing nothing, CancellationToken cancellation);

    [Post("/sendMessage")]
    Task<ApiResponse<string>> Send([Body(buffered: true)] TelegramNewMessage message, CancellationToken cancellation);

    [Post("/setMessageReaction")]
    Task<ApiResponse<string>> React([Body(buffered: true)] TelegramNewReaction reaction, CancellationToken cancellation);
}
