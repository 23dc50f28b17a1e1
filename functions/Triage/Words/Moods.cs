using System.Collections.Frozen;

namespace SocialInbox.Triage.Words;

/// <summary>What emoji say.</summary>
internal static class Moods
{
    public static readonly FrozenSet<string> Laughing = Of("😂 🤣 😅 😆 😜 😝 😛 🤪 😏 😉 🙈 🙊 😹 😁 😄 😀 😃 🤭 🫣");
    public static readonly FrozenSet<string> Pleased = Of("😍 🥰 ❤ ♥ 💙 💚 🧡 💛 💜 🤍 🤎 🖤 💖 💗 💕 💞 😊 ☺ 👏 🙌 🔥 ✨ 👍 🎉 🥳 🥂 🍻 🍾 💪 🤩 😻 🫶 😋 😇 🤗 💯 🌟 ⭐ 👌 🏆 😌 🥹 🥺 🌲 🌊 🌙 🦆 🎂 💐 🌸 ☀ 🌞 😘 🤞 🍀 ⛺ 🏕 👑");
    public static readonly FrozenSet<string> Displeased = Of("😡 😠 🤬 👎 🤮 🤢 😤 😢 💔 🙄 😒 😞 😔 😕 🙁 ☹ 😩 😫 😳 🤦 🤨 😑 😐 😖 😣 🤷 😬 😱 🖕 🫠 ⚠ 🆘 🚨 🤔 🧐");
    public static readonly FrozenSet<string> Selling = Of("🎁 🚀 💸 💰 🤑 📈 👉 ➡ 📩 💵 🌕 💎 🔗 👇 ⬇ 💲 📲 🔞 🍑 💋 ✅ ⚠");

    private static FrozenSet<string> Of(string emoji) => emoji.Split(' ').ToFrozenSet();
}
