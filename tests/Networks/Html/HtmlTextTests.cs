using SocialInbox.Networks.Html;

namespace SocialInbox.Tests.Networks.Html;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<p>Hallo</p>", "Hallo")]
    [InlineData("<p>Erster Absatz</p><p>Zweiter</p>", "Erster Absatz\n\nZweiter")]
    [InlineData("<p>Zeile<br>Zeile<br /><br>Zeile</p>", "Zeile\nZeile\n\nZeile")]
    [InlineData("<p>1 &lt; 2 &amp; 3 > 2 &quot;so&quot; &#39;ja&#39; &uuml;</p>", "1 < 2 & 3 > 2 \"so\" 'ja' ü")]
    [InlineData("<p>viele   \n\t Leerzeichen&nbsp;hier</p>", "viele Leerzeichen hier")]
    [InlineData("<ul><li>eins</li><li>zwei</li></ul>", "- eins\n\n- zwei")]
    [InlineData("kein Markup", "kein Markup")]
    [InlineData("", "")]
    [InlineData("<p>nie <b>geschlossen <i>worden", "nie geschlossen worden")]
    [InlineData("<p>Familie 👨‍👩‍👧‍👦 und <img alt=\":lampe:\" src=\"x\"></p>", "Familie 👨‍👩‍👧‍👦 und :lampe:")]
    public void Markup_goes_and_words_stay(string html, string text) => Assert.Equal(text, HtmlText.From(html));

    [Theory]
    [InlineData("<a href=\"https://nordlicht.example/lampen/stehlampe\"><span class=\"invisible\">https://</span><span class=\"ellipsis\">nordlicht.example/lampen/steh</span><span class=\"invisible\">lampe</span></a>", "https://nordlicht.example/lampen/stehlampe")]
    [InlineData("<a href=\"https://nordlicht.example/lampen?farbe=blau&amp;x=1\">nordlicht.example/lampen…</a>", "https://nordlicht.example/lampen?farbe=blau&x=1")]
    [InlineData("<a href=\"https://nordlicht.example/agb\">unsere AGB</a>", "unsere AGB (https://nordlicht.example/agb)")]
    [InlineData("<a href=\"https://mastodon.example/@nordlicht\" class=\"u-url mention\">@<span>nordlicht</span></a>", "@nordlicht")]
    [InlineData("<a href=\"https://mastodon.example/tags/lampe\" class=\"mention hashtag\">#<span>lampe</span></a>", "#lampe")]
    [InlineData("<a href=\"https://pleroma.example/users/shop\">@shop</a>", "@shop")]
    [InlineData("<a href=\"javascript:alert(1)\">klick</a>", "klick")]
    [InlineData("<a>ohne Ziel</a>", "ohne Ziel")]
    [InlineData("<a href=\"https://nordlicht.example/\"></a>", "https://nordlicht.example/")]
    public void Links_come_out_whole(string html, string text) => Assert.Equal(text, HtmlText.From(html));

    [Theory]
    [InlineData("<p>Siehe <a href=\"https://shop.example/a\" class=\"inline-onebox-loading\">https://shop.example/a</a></p>", "Siehe https://shop.example/a")]
    [InlineData("<p>Siehe <a href=\"https://shop.example/a\" class=\"inline-onebox\">Die Stehlampe - Shop</a></p>", "Siehe https://shop.example/a")]
    [InlineData("<p><a href=\"https://shop.example/a\" class=\"onebox\" target=\"_blank\">https://shop.example/a</a></p>", "https://shop.example/a")]
    [InlineData("<aside class=\"onebox allowlistedgeneric\" data-onebox-src=\"https://shop.example/a\"><header>shop.example</header><article><h3><a href=\"https://shop.example/a\">Die Stehlampe</a></h3><p>Jetzt kaufen!</p></article></aside>", "https://shop.example/a")]
    [InlineData("<aside class=\"onebox\" data-onebox-src=\"javascript:alert(1)\"><p>Karte</p></aside>", "Karte")]
    public void A_forums_card_says_the_address_that_was_typed_before_and_after_the_page_was_fetched(string html, string text) => Assert.Equal(text, HtmlText.From(html));

    [Theory]
    [InlineData("<aside class=\"quote no-group\" data-username=\"shop\" data-post=\"1\"><div class=\"title\">shop:</div><blockquote><p>Versand ist\nkostenlos.</p></blockquote></aside><p>Gilt das noch?</p>", "> Versand ist kostenlos.\n\nGilt das noch?")]
    [InlineData("<div class=\"lightbox-wrapper\"><a class=\"lightbox\" href=\"https://forum.example/1.jpeg\"><img alt=\"Lampe\" src=\"x\"><div class=\"meta\"><span>1.jpeg</span> <span>690x388 120 KB</span></div></a></div><p>Kaputt</p>", "Lampe\n\nKaputt")]
    [InlineData("<p>Danke <img src=\"/images/emoji/smile.png\" class=\"emoji\" alt=\":smile:\"></p>", "Danke :smile:")]
    [InlineData("<p>Preis: <a href=\"https://shop.example/?a=1&#038;b=2\" rel=\"nofollow ugc\">https://shop.example/?a=1&#038;b=2</a> &#8220;gut&#8221; <img src=\"x\" alt=\"🙂\" class=\"wp-smiley\"></p>\n", "Preis: https://shop.example/?a=1&b=2 “gut” 🙂")]
    public void Quotes_pictures_and_smileys_of_forums_and_blogs_stay_what_they_are(string html, string text) => Assert.Equal(text, HtmlText.From(html));

    [Fact]
    public void What_runs_or_hides_says_nothing()
    {
        Assert.Equal("vor nach", HtmlText.From("<p>vor <script>alert('x')</script><style>p{}</style><template>t</template><iframe>i</iframe>nach</p>"));
        Assert.Equal("Kommentar weg", HtmlText.From("Kommentar <!-- geheim --> weg"));
    }

    [Fact]
    public void The_link_to_a_quoted_post_is_left_out_where_the_quote_is_shown()
    {
        const string Html = "<p>Gibt es die mit Dimmer? <span class=\"quote-inline\">RE: https://mastodon.example/@nordlicht/1</span></p>";

        Assert.Equal("Gibt es die mit Dimmer?", HtmlText.From(Html, withoutQuoteLink: true));
        Assert.Contains("RE: https://mastodon.example/@nordlicht/1", HtmlText.From(Html));
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><i>")]
    [InlineData("<a href=\"https://nordlicht.example\">")]
    [InlineData("<blockquote><p>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<b")]
    [InlineData("</p>")]
    [InlineData("&")]
    public async Task No_nesting_brings_it_down(string tag)
    {
        foreach (var often in new[] { 1_990, HtmlText.LongestHtml / tag.Length })
        {
            var html = "Anfang" + string.Concat(Enumerable.Repeat(tag, often)) + "Ende";

            var text = await Task.Run(() => HtmlText.From(html)).WaitAsync(TimeSpan.FromSeconds(20));

            Assert.StartsWith("Anfang", text);
            Assert.True(text.Length <= HtmlText.LongestText);
        }
    }

    [Fact]
    public void A_text_longer_than_anybody_keeps_is_cut_visibly_and_between_characters()
    {
        var text = HtmlText.From(string.Concat(Enumerable.Repeat("😀", 40_000)));

        Assert.True(text.Length <= HtmlText.LongestText);
        Assert.EndsWith("😀 …", text);
    }
}
