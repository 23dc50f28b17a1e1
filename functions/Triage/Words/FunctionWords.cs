using System.Collections.Frozen;
using SocialInbox.Triage.Reading;

namespace SocialInbox.Triage.Words;

/// <summary>The small words by which a language shows itself. German includes what its dialects do to them.</summary>
internal static class FunctionWords
{
    /// <summary>The languages each word belongs to; the fewer, the more it says.</summary>
    public static readonly FrozenDictionary<string, string[]> Languages = Build(
        ("de", """
            der die das den dem des ein eine einen einem einer eines und oder aber auch nicht kein keine keinen ich du er sie es wir ihr mir mich dir dich ihm ihn uns euch
            ist sind war waren bin bist hat habe hab haben hatte hatten wird werden wurde wurden kann können könnt könnte muss müssen soll sollte darf will wollte mal noch
            schon nur sehr so wie was wer wo wann warum welche welcher wenn weil dass ob als bei mit von vom zum zur zu im am um an auf aus nach für über unter seit bis
            gegen ohne durch vor hier da dort jetzt heute gestern morgen immer wieder nie mehr viel gut ja nein doch denn eben halt mein meine meinen meinem meiner dein euer eure
            ihre seine unser unsere man alles nichts nix etwas jemand jeder diese dieser dieses danke bitte geht gibt gibts gehts kommt macht ins beim einfach leider endlich
            sich sein dann also weiter ganz gerade eigentlich wirklich stück paar tage wochen monate jahre
            dat wat nich net nit ned nöd isch bi hebb hett ik ick ji jo jut och ooch uff mir öb dr au uf i ha hend mer et wedder twei un keen hest wi gifft mutt schall mol bün dree vundaag hüüt kriggt op dor een för vun mit weer nee wär wars hob ois ois a gsi hesch
            """),
        ("en", """
            the a an and or but not no i you he she it we they me him her us them my your his its our their is are was were am be been being has have had do does did will would
            can could should may might must this that these those there here what who where when why how which if because than then so as at by for from in into of off on out
            over to up with about after before again all any both each few more most other some such only own same very just now one two three get got ours mine im ive youre
            dont doesnt didnt cant wont isnt its thats whats theres lets please thanks thank yes like really still every day week never ever too also even back first last
            were hows wheres youve theyre hasnt havent anyone someone something anything everything nothing
            """),
        ("fr", "le la les un une des du de et ou mais pas ne je tu il elle nous vous ils elles on me te se mon ma mes ton ta votre vos notre nos ce cette ces est sont était suis êtes ai as a avons avez ont été pour avec dans sur sous chez par sans que qui quoi quand comment où plus très bien tout tous aussi encore toujours jamais déjà merci bonjour c'est jai qu au aux si donc alors depuis même quel quelle faire fait l d j"),
        ("nl", "de het een en of maar niet geen ik je jij hij zij wij we jullie u mij me ons hun hen mijn jouw zijn haar onze is ben bent was waren heb heeft hebben had wordt worden werd kan kunnen moet wil zou zal deze dit dat die er hier daar wat wie waar wanneer waarom hoe welke als omdat dan te op in aan bij met van voor naar uit over onder door om tot sinds zonder nog al ook weer wel nu altijd nooit zo heel erg bedankt graag gewoon na twee keer"),
        ("it", "il lo la i gli le un uno una e o ma non io tu lui lei noi voi loro mi ti si ci vi mio mia tuo suo nostro vostro è sono era ho hai ha abbiamo avete hanno stato per con in su da di del della dei delle dal al alla nel nella che chi cosa quando come dove perché più molto anche ancora sempre mai già grazie questo questa quello se poi tutto bene dopo due mesi"),
        ("es", "el la los las un una unos unas y o pero no yo tú él ella nosotros vosotros ellos me te se nos os mi mis tu su nuestro vuestro es son era fue soy está están estoy he has ha hemos han hay por para con en de del al que quien qué cuándo cómo dónde más muy también todavía siempre nunca ya gracias este esta eso si todo bien desde sin sobre lleva llegó lo le ni hace diez días alguien puede"),
        ("pl", "i a w z na do od po za o u że nie tak jest są był była było będzie mam masz ma mamy macie mają ja ty on ona my wy oni mi się ci go jej ich mój moja twój nasz wasz to ten ta te tego tej co kto kiedy gdzie jak czy dlaczego ile który która które dla przez przy bez pod nad bardzo już jeszcze tylko też ale lub albo oraz więc żeby bo jeśli dziękuję proszę dzień dobry nic każdemu można ją przyszedł"),
        ("tr", "bir ve bu şu o da de mi mı mu mü için ile gibi çok daha en ne nasıl neden nerede kim ben sen biz siz onlar var yok değil ama fakat ki ya olarak oldu olan her şey hiç kadar sonra önce hala henüz merhaba teşekkürler lütfen iyi güzel benim senin bizim sizin geldi aldım acaba diye bana beni"),
        ("uk", "і й та але або не я ти він вона ми ви вони мені мене тебе нас вас їх мій моя моє ваш наш це цей ця ці той що хто де коли як чи чому який яка яке скільки для на в у з із від до по за про при без під над є був була було буде дуже вже ще тільки також так ні дякую будь ласка добрий день доброго якщо щоб бо через"),
        ("ru", "и но или не я ты он она мы вы они мне меня тебя нас вас их мой моя ваш наш это этот эта эти тот что кто где когда как почему какой сколько для на в у с из от до по за о при без есть был была было будет очень уже еще ещё только также так нет спасибо пожалуйста здравствуйте если чтобы потому"),
        ("sv", "och att det är jag du han hon vi ni de en ett som på av för med har hade var kan ska inte från till om så men min mitt mina din er vår den efter veckor slutat tack hej när hur vad varför också bara"),
        ("da", "og at det er jeg du han hun vi i de en et som på af for med har havde var kan skal ikke fra til om så men min mit mine din jeres vores den efter uger tak hej når hvordan hvad hvorfor også kun"),
        ("no", "og at det er jeg du han hun vi dere de en et som på av for med har hadde var kan skal ikke fra til om så men min mitt mine din deres vår den etter uker takk hei når hvordan hva hvorfor også bare"),
        ("pt", "o os as um uma e ou mas não eu você ele ela nós eles me te se meu minha seu sua nosso é são era foi estou está tem tenho há por para com em do da dos das no na que quem quando como onde porque mais muito também ainda sempre nunca já obrigado obrigada olá este esta isso tudo bem desde sem"),
        ("cs", "a i v z na do od po za o u že ne ano je jsou byl byla bylo bude mám máš má máme máte já ty on ona my vy oni mi se si ho její můj moje tvůj náš váš to ten ta co kdo kdy kde jak proč kolik který která pro přes při bez pod nad velmi už ještě jen také ale nebo protože děkuji prosím dobrý den"),
        ("fi", "ja on ei se en minä sinä hän me te he oli ovat mutta tai että kun jos niin kuin myös vain vielä jo mitä mikä missä milloin miksi miten minun teidän kiitos hei olen ole"),
        ("hu", "a az és nem egy hogy van volt én te ő mi ti ők de vagy mert ha is csak még már mit mi hol mikor miért hogyan köszönöm kérem szia nagyon"));

    private static FrozenDictionary<string, string[]> Build(params (string Language, string Words)[] lists) =>
        lists.SelectMany(list => list.Words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
                .Select(word => (Word: FoldLetters.Fold(word), list.Language)))
            .Distinct()
            .GroupBy(entry => entry.Word, entry => entry.Language)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
}
