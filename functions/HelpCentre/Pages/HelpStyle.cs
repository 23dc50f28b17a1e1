using System.Security.Cryptography;
using System.Text;
using SocialInbox.HelpCentre.Settings;

namespace SocialInbox.HelpCentre.Pages;

/// <summary>The look of the public pages, in the shop's colour; on a dark ground in a lighter tone of it that can be read there.</summary>
internal static class HelpStyle
{
    internal const string DarkGround = "#14171c";

    /// <summary>Part of its address, so that browsers may keep it for good.</summary>
    public static string VersionOf(HelpSettings settings) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Of(settings))).AsSpan(0, 6));

    public static string Of(HelpSettings settings) => $$"""
        :root { --accent: {{settings.Colour}}; --on-accent: #ffffff; --ground: #ffffff; --ink: #1b1f24; --quiet: #57606a; --line: #8b949e; }
        @media (prefers-color-scheme: dark) { :root { --accent: {{Contrast.Lightened(settings.Colour, DarkGround)}}; --on-accent: {{DarkGround}}; --ground: {{DarkGround}}; --ink: #e6e9ed; --quiet: #a9b1bb; --line: #7d8590; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.6 system-ui, sans-serif; }
        header, main, footer { max-width: 44rem; margin: 0 auto; padding: 1rem 1.25rem; }
        header a { color: var(--ink); font-weight: 700; font-size: 1.25rem; text-decoration: none; display: inline-block; padding: .5rem 0; }
        a { color: var(--accent); overflow-wrap: anywhere; }
        a:focus-visible, button:focus-visible, input:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
        h1 { font-size: 1.75rem; line-height: 1.25; overflow-wrap: anywhere; }
        h2 { font-size: 1.25rem; margin-top: 2rem; }
        h3, h4, h5, h6 { font-size: 1.0625rem; }
        pre, table { display: block; overflow-x: auto; }
        pre { padding: 1rem; border: 1px solid var(--line); border-radius: .5rem; }
        th, td { border: 1px solid var(--line); padding: .375rem .75rem; text-align: start; }
        blockquote { margin: 1rem 0; padding-inline-start: 1rem; border-inline-start: 4px solid var(--line); }
        .skip { position: absolute; inset-inline-start: -100rem; } .skip:focus { inset-inline-start: 1rem; top: .5rem; background: var(--ground); padding: .5rem; }
        .articles { list-style: none; padding: 0; } .articles a { display: block; padding: .75rem 0; border-bottom: 1px solid var(--line); }
        .search label { display: block; font-weight: 600; margin-bottom: .25rem; } .search div { display: flex; gap: .5rem; }
        input { flex: 1; min-width: 0; font: inherit; padding: .5rem .75rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--ground); color: var(--ink); }
        button { font: inherit; font-weight: 600; min-height: 2.75rem; min-width: 4rem; padding: .5rem 1rem; border: 0; border-radius: .5rem; background: var(--accent); color: var(--on-accent); cursor: pointer; }
        .changed { color: var(--quiet); font-size: .9375rem; } .helpful { border-top: 1px solid var(--line); margin-top: 2rem; }
        footer ul { list-style: none; display: flex; gap: 1rem; padding: 0; flex-wrap: wrap; } footer a { display: inline-block; padding: .5rem 0; }
        """;
}
