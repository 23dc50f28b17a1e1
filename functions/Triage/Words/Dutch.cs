namespace SocialInbox.Triage.Words;

internal static class Dutch
{
    public static readonly WordList[] Lists =
    [
        new("nl", Cue.Idiom, "wat een; hoe leuk|mooi|gezellig|lief; zo mooi; geen probleem; wie niet"),
        new("nl", Cue.Ask, """
            ^wat|hoe|waar|wanneer|wie|waarom|welke|welk|hoeveel|hoelang|waarmee|waarvoor|waarvan;
            ^kan|kunnen|kun|mag|moet|is|zijn|heeft|hebben|wordt|worden|past|passen|werkt|werken|komt|komen|zit|zitten|geldt|gaat|doen|doet|verkopen|leveren|verzenden|bezorgen|gebruikt|krijg|weet|zal|zou|zullen|zouden|blijft|wil|willen|hebben ik|je|jullie|u|we|wij|het|de|die|dit|dat|deze|er|ze|iemand|hij|men|ook|een|mijn;
            ^hebben jullie; ^is er|dit|het|de|die|dat|deze; ^vraag; ^vraagje; ^iemand
            """),
        new("nl", Cue.AskWithin, """
            vraag me af; vroeg me af; ik vraag; een vraag; vraagje; weet iemand|je|u|niet of|hoe|waar|wanneer; iemand ~ weet|ervaring;
            zou graag|willen weten; graag weten; benieuwd of|hoe|wanneer; weten of|hoe|wanneer; kunnen jullie; kunt u; kan iemand; hebben jullie;
            is het mogelijk|normaal; waar kan|vind|koop; hoe kan|kom|krijg|lang|moet; wat nu|moet|kan|kost; en kan|hoe|wat|wanneer|is; of niet; of is;
            hebben|kunnen|zijn|doen|verkopen|leveren|gaan|willen|weten|hadden|zouden|komen|maken|krijgen|versturen jullie
            """),
        new("nl", Cue.Request, """
            aub; alstublieft; alsjeblieft; svp; graag; help; hulp; nodig; zoek; ik zoek; op zoek; wil ~ bestellen|retourneren|annuleren|ruilen|weten;
            neem contact; bel; stuur; mail me; reageer; laat ~ weten; dringend; link; prijs
            """),
        new("nl", Cue.Wish, """
            zou mooi|leuk|fijn|handig|top zijn; zou ~ leuk|fijn|mooi|handig; waarom niet ~ maken; breng ~ terug; suggestie; tip; idee:;
            jullie moeten|zouden
            """),
        new("nl", Cue.Fault, """
            kapot*; stuk; defect*; gebroken; gescheurd*; scheur*; lekt; lek; lekkage; nat; roest*; verroest; gebarsten; barst; beschadigd*; kras*;
            los; doet het niet; werkt niet; werkt ~ niet; werken niet; laadt niet|meer; gaat niet; gaat ~ niet meer|aan|uit; niet meer; niet goed;
            sluit niet; past niet; knippert; flikkert; piept; bromt; kraakt; vastgelopen; storing; fout*; foutmelding*; probleem; problemen;
            te zwak|klein|groot; crasht; oververhit; niet waterdicht; blijft hangen; klemt; geeft geen; geen verbinding
            """),
        new("nl", Cue.Mishap, """
            niet ontvangen|gekregen|aangekomen|geleverd|bezorgd|binnen; nog niet|niets|geen|steeds|altijd; nooit ~ ontvangen|aangekomen|gekregen;
            niks; niets; mist; missen; ontbreekt; ontbreken; kwijt; zoek geraakt; vermist; te laat; vertraging; vertraagd; verkeerd*; geannuleerd;
            uitverkocht; gesloten; dicht; leeg; half; onvolledig; buren; verlopen; ongeldig; geweigerd
            """),
        new("nl", Cue.MoneyLost, "geld terug; geld; terugbetaling; terugbetaald; afgeschreven; dubbel; betaald; incasso; kosten"),
        new("nl", Cue.Criticism, """
            jammer; teleurgesteld*; teleurstell*; slecht*; schandalig; belachelijk; waardeloos; vreselijk; vervelend; onvriendelijk*; onbeschoft;
            duur; te duur; lelijk; matig; matige; tegenvall*; valt tegen; irritant; onacceptabel; oplichters; oplichterij; niet aan te raden; afrader;
            nooit meer; niet blij|tevreden|oké|netjes|handig; geen service|klantvriendelijk; zonde; klacht; rommel; troep
            """),
        new("nl", Cue.Anger, "schandalig; schande; nooit meer; boos; woedend; belachelijk; klaar mee; spuugzat; oplichters; bah"),
        new("nl", Cue.Waiting, """
            wacht; wachten; gewacht; al _ weken|dagen|maanden; al weken|dagen|maanden; sinds; nog steeds; nog altijd; weken|dagen|maanden
            """),
        new("nl", Cue.ContactedBefore, """
            geen antwoord|reactie; niemand reageert|antwoordt|neemt; alweer; weer; opnieuw; voor de tweede|derde; gemaild; gebeld; meerdere keren;
            keer gemaild|gebeld|contact; stilte
            """),
        new("nl", Cue.Deadline, "voor zaterdag|vrijdag|zondag|maandag|morgen|kerst; morgen; dringend; spoed; verjaardag; bruiloft; vakantie"),
        new("nl", Cue.Shop, """
            bestelling*; besteld; bestellen; levering; bezorg*; geleverd; pakket*; pakje; verzend*; retour*; ruilen; factuur; bon; prijs; kost;
            kosten; korting*; code; winkel; filiaal; open; betalen; betaling; garantie; maat; kleur; voorraad; klantenservice; medewerker*; kassa;
            website; site; douane; verzenden; cadeaubon
            """),
        new("nl", Cue.Device, """
            batterij*; accu; lader; kabel; lamp ~ niet; handleiding; app; schroef*; wasbaar; wassen; waterdicht; geschikt; dimbaar; dimmen; rits;
            stok; stokken; reparatie; repareren; onderdeel; onderdelen; past
            """),
        new("nl", Cue.Danger, """
            brand; brandgevaar; vuur; vlam*; rook; gesmolten; verbrand*; ontploft; explod*; schok; kortsluiting; gevaarlijk*; gevaar; gewond;
            ziekenhuis; spoedeisende; giftig; stik*; bloed*
            """),
        new("nl", Cue.Fraud, "oplicht*; fraude; nep*; phishing; gehackt; zijn jullie dit; is dit echt; vervalst"),
        new("nl", Cue.Legal, "advocaat; rechter; rechtbank; aangifte; politie; consumentenbond; juridisch*; acm"),
        new("nl", Cue.Privacy, "avg; privacy; mijn gegevens; persoonsgegevens; datalek"),
        new("nl", Cue.Press, "journalist; redactie; krant; interview"),
        new("nl", Cue.Partner, "sollicit*; stage; vacature*; samenwerk*; sponsor*; groothandel"),
        new("nl", Cue.Praise, """
            mooi*; prachtig*; geweldig*; super*; fantastisch*; top; perfect*; leuk*; heerlijk*; goed*; blij; tevreden; aanrader; aan te raden; snel*;
            vriendelijk*; behulpzaam; fijn*; lief*; gaaf; gezellig*; schitterend*; uitstekend*; netjes; complimenten; compliment; hulde;
            gefeliciteerd; klasse; wauw; wow; liefhebber; niks op aan te merken; schattig*; keurig
            """),
        new("nl", Cue.Thanks, "bedankt; dank*; dankjewel; dankuwel; merci"),
        new("nl", Cue.Settled, """
            opgelost; werkt nu|weer|inmiddels; inmiddels ontvangen|binnen; is binnen; nieuwe gekregen; vervangen; geregeld
            """),
        new("nl", Cue.Joke, "haha*; hihi; lol; grapje"),
        new("nl", Cue.ToFriend, """
            voor jou; voor ons; iets voor; kijk; moet je zien; zullen we; gaan we; jouw; jij; je moeder; schat; mam; voor in
            """),
        new("nl", Cue.Promotion, "verdien*; geld verdienen; volg mij; klik; crypto; whatsapp; lening; gewonnen; gratis; investeer*"),
        new("nl", Cue.Negation, "niet; geen; nooit; niks; niets; niemand; zonder; nee; noch"),
        new("nl", Cue.Contrast, "maar; helaas; echter; alleen; behalve; wel; toch; jammer; hoewel"),
        new("nl", Cue.Owner, "mijn; m'n; onze; ons; gekocht; heb"),
        new("nl", Cue.ToBrand, "jullie; u; uw"),
    ];
}
