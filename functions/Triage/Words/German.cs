namespace SocialInbox.Triage.Words;

/// <summary>German: asking, wishing, and the words of buying and using.</summary>
internal static class German
{
    public static readonly WordList[] Lists =
    [
        new("de", Cue.Idiom, """
            was für ein*; wie schön; wie süß; wie geil; wie cool; wie toll; wie immer; wie gewohnt; wie versprochen; wie beschrieben; wie bestellt;
            wie neu; wie gehabt; wie erwartet; wie am ersten tag; wie angegossen; wie im bilderbuch; wie lecker; wie niedlich; wie wunderbar;
            was soll ich sagen; was soll man sagen; was will man mehr; was soll's; was solls; wer braucht; wer hätte gedacht; wer hätte das gedacht;
            wie gesagt; ist es nicht; nicht nur; nicht zuletzt; warum nicht; na und; kein ding; keine ahnung von; gar nicht erst; rauchmelder;
            rauchmelderpflicht; feuerwehr; feuertaufe; feierabend; feuer und flamme; lagerfeuer*; feuerschale*; feuerstelle*; ohne ende;
            ohne wenn und aber; nicht schlecht gestaunt; garantiert; kein scherz; kein witz; nicht hingucken; nicht hinschauen; aber auch;
            aber sowas von; immer nur bei; spinnt doch; voll schön|gut|cool|süß|toll; schnell mal; gut zu wissen;
            guten tag|morgen|abend|rutsch|appetit|start; gute nacht|reise|fahrt|besserung; schönen tag|abend|sonntag|feierabend|gruß;
            schöne grüße|woche; in guten händen; gut möglich; gott sei dank es; was mir|mich|uns|ich|wir|ihr|man|er|sie|das|die|der;
            wer hier|das|die|den|es|ihn|sie|in|so|auf|noch nie; wo man|ich|wir|sie|der|die;
            wie ich|wir|er|sie|man|die|der|das|ein*|bei|im|auf|früher|damals|jedes|immer; warum auch immer; wie auch immer; was auch immer;
            wo auch immer; was das zeug hält; wer weiß; wer rastet;
            wollte|wollten|möchte|möchten|muss|will mich|uns|ich+mich|mich+nur+mal|mich+mal|mich+nur bedanken; will mich bedanken;
            wollte mich nur mal bedanken; wollte nur mal danke|danke sagen|loswerden; wollte nur danke; wollte mal danke; möchte danke sagen;
            nur mal danke; wer _ schon; was _ nicht alles; wer hat|hatte nicht; wer kennt ~ nicht;
            mehr|besser|schöner|schneller|einfacher|freundlicher geht nicht; keine|null ahnung von; selber schuld; selbst schuld; bei wind und wetter;
            wer bei|im|am|um; meine|unsere|die|der|seine|ihre klasse; wer hier nichts; warum seh|sehe|hab|habe|kenn|kenne ich ~ erst jetzt;
            wieso seh|sehe|kenn|kenne ich ~ erst jetzt; warum erst jetzt; wieso erst jetzt; so will ich; so mag ich; was für ein glück; wer hätte;
            was ein; welch ein*; bitte weitersagen; bitte weitergeben an den|die; bitte nie ändern|aufhören; bitte weiter so; bitte mehr davon;
            bitte richtet|sagt ~ danke|dank|grüße|lob; kann man lassen; suche mitfahrgelegenheit
            """),
        new("de", Cue.Ask, """
            ^was|wat|wie|wo|wann|wer|wen|wem|wessen|warum|wieso|weshalb|wofür|womit|woran|wozu|wohin|woher|wodurch|worin|wovon|worauf|weswegen;
            ^wieviel*|welche*|inwiefern|inwieweit|wievielt*|wia|wos|wänn|worum|weler|weles|weli|wieviu|wat'n|watt;
            ^ab|bis|seit|für|mit|von|in|an|auf|bei|zu|aus|nach|um|gegen|wegen|unter|über wann|wem|wen|was|welche*|wo|wieviel*|wie|wat;
            ,*t|seid ihr|ihr's|ihrs|ma|man; ,*st du;
            ,haben|können|könnten|bieten|liefern|verkaufen|führen|wissen|planen|möchten|würden|werden|sind|kommen|suchen|nehmen|reparieren|versenden|verschicken sie|wir|die|diese;
            ,hat|habt|haben jemand|wer|man|das|die|der|es|dies*|ihr|mein*|schon|einer|eine|sich|euer|euch;
            ,gibt|gab|gäbe|gebts|gibts|gibt's|jibts|jibt|gits|gitt|gift es|et|s|das|die|der|den|dazu|dafür|da|auch|noch|eigentlich|bei|mal|irgend*|schon|hier|denn|nen|ein*|wieder|nur|einen|davon|sie|ihn;
            ,gibts|gibt's|jibts|gebts|gits|gehts|geht's|wirds|wird's|ists|ist's|kommts|kommt's|hats|hat's|kanns|kann's; ^gibt's|gibts;
            ,kann|könnte|darf|dürfte|muss|müsste|soll|sollte|will|würde|kennt|weiß|weiss|kann's|kan|weet|weess man|mer|ma|ich|i|mein*|die|der|das|es|wer|jemand|jmd|sie|er|dies*|mir|einer|eine|ein|irgend*|hier|eigentlich|auch|vielleicht|sich|wir|den|denn|euer*|eure;
            ,darf|dürfen|muss|müssen|sollen|lässt|lassen|kostet|kosten|gilt|gelten|zählt|zählen|passt|passen|läuft|laufen|funktioniert|funktionieren|hält|halten|reicht|reichen|lohnt|braucht|brauche|brauch|bekommt|bekomme|bekomm|kriegt|kriege|krieg|geht|gehen|kommt|kommen|bleibt|liegt|steht|wird|werden|wäre|wären|ist|is|sind|san|hängt|dauert|taugt|stimmt|verträgt|schafft|wiegt|steckt|leuchtet|öffnet|schließt|stellt man|ich|die|der|das|den|dem|es|sie|er|dies*|da|auch|denn|eigentlich|sich|ihr|euer*|eure|mein*|bei|jemand|wer|mir|irgend*|ein*|wir;
            ,jemand|irgendwer|irgendjemand|wer ne|eine|schon|von|der|die|erfahrung*|idee|tipp*|tip|hat|mal|noch;
            ,chönd|hend|händ|heit|git|isch|sind|hesch|chan|chame|cha|dörf|mues|weiss ihr|me|mer|es|s|das|öpper|i|ich|no;
            ,hebbt|köönt|kann|gifft|is|mutt|weet|hett ji|ik|een|dat|man|dor;
            ,kunn|könnt|habts|hobts|könnts|kennts|kennt's|gibts|derf|derfad|kon ma|ma|ihr|es|i|des|a;
            ^irgendeine|irgendwelche|schon chance|idee|infos|neuigkeiten|ein; ^frage; ^kurze frage; ^eine frage; ^meine frage; ^blöde frage;
            ^dumme frage; ^ne frage; ^nur eine frage; ^mal ne frage; ^frage an; ^anfrage; ^was muss|kann|mach|soll ich|man|wir;
            ^wie kann|komme|soll|muss|mache|lange|viel* ich|man|wir|es|das;
            ,ist|sind|is noch|schon was|platz|plätze|welche|frei|einer|jemand|da|möglich|verfügbar; ,weiß man schon|ob|wann;
            ^auch in|am|für|als|mit|bei|online|ohne|nach|sonntags|samstags; ^oder auch|nur|doch
            """),
        new("de", Cue.AskWithin, """
            wüsste|wüßte|wüste|wüssten ~ gern*; wüsste gern*|gerne; gern|gerne|mal wissen; würde|würd gern|gerne|mal wissen; wissen ob;
            weiß|weiss|wissen nicht ob; frage|frag|fragen mich|mir|uns ob|warum|wieso|wie|was|wann|wo|ob's|obs|seit; frage mich; frag mich;
            fragen ob|wie|wann|was|warum; die frage kam|ist|wäre|bleibt|stellt; meine frage; eine frage; kurze frage; ne frage; noch ne frage;
            frage dazu; frage zu*; hätte ~ frage*; hab|habe ~ frage*; frage an euch; weiß|weiss|wisst jemand|wer|einer|ihr|zufällig|irgendwer;
            kennt jemand|wer|ihr|sich; hat jemand|wer|einer|schon|sonst; kann|könnte|könnt jemand|wer|ihr|mir|uns|man|einer; jemand ~ erfahrung*;
            irgendwer ~ erfahrung*; sagt|sag|sagen mal|mir|uns|sie; sagst mir; verratet|verrät|verraten ihr|mir|uns|sie|jemand; könnt ihr|ihr's|ihrs;
            könntet ihr; habt ihr; könnten sie; können sie; haben sie; würdet ihr; gibt es auch|schon|noch|eigentlich|irgend*|eine|einen|da;
            gibts auch|schon|noch|eigentlich|irgend*|eine|einen|die|das|den|nen|ne;
            ob ihr|sie|man|das|die|der|es|ich|mein*|dies*|auch|jemand|da|noch|so; öb ihr|s|me|das|i|dr|d|mir|dä|es; ob's; obs; od ihr;
            wann ~ wieder|kommt|lieferbar|erhältlich|verfügbar; ab wann; bis wann; seit wann;
            wie lange|viel*|oft|schwer|groß|hoch|breit|teuer|weit|schnell|alt|hell|laut ist|sind|dauert|hält|geht|muss|kann|soll|habt|kostet|gilt|wird|bleibt|braucht;
            bin|sind unsicher|unschlüssig; nicht sicher ob|wie|was|welche*; keine ahnung wie|wo|was|ob|warum|wann; unklar ob|wie|wann|was;
            wo finde|find|bekomme|bekomm|kriege|krieg|steht|gibt|kann|ist|sind|kauf*|liegt;
            wie kann|komme|bekomme|mache|geht|läuft|funktioniert|geht's|gehts; was kann|mach|mache|muss|soll|tun|kostet|nun|jetzt;
            wer haftet|übernimmt|zahlt|ist zuständig; an wen; was stimmt|gilt; was denn; warum denn; woran ~ liegen|liegt; was tun; oder nicht;
            oder doch; oder wie; oder was; oder nur; ja oder nein; normal oder; oder fehler; stimmt das;
            ist das normal|so|richtig|euer|euch|ernst|gewollt|erlaubt|gefährlich; normal dass; richtig dass; wäre ~ möglich; ist ~ möglich;
            möglich dass|ist; und wenn; und was; und wann; und wie; und wo; und ab; und bis; und kann; und darf; und gilt;
            gibts|gibt's|jibts|gits|gebts den|die|das|davon|dafür|dazu|auch|noch|och|nur|einzeln|wieder|nen|ne; was ist mit|jetzt|da|los|denn;
            wie ist das; wie sieht ~ aus; wie schaut ~ aus; wie steht ~ um|mit; wie verhält; gilt das|der|die|dies*;
            geht das|es auch|irgendwie|mit|ohne|bei|oder|in; passt das|der|die|es|da; irgendeine chance|idee|möglichkeit|info*;
            jemand ne|eine|schon ~ idee|erfahrung|lösung; hat wer; weiß wer; kann wer; ist da; falls|wenn jemand|ihr|einer ~ mitliest|weiß|lest;
            was|wie|wo|wann|warum|wieso|wohin|womit|wozu|wer|welche* ist|sind|gibt|gibts|kostet|kosten|kann|können|muss|darf|soll|macht|mache|passiert|geschieht|bedeutet|heißt|hat|habe|habt|kommt|kommen|bekomme|kriege|finde|steht|geht|läuft|wird|werden|war|zahlt|bezahlt|trägt|haftet es|man|ich|ihr|wir|denn|das|die|der|dann|eigentlich|jetzt|da|dafür|mir|uns|so|noch|genau|wohl|mein*|euer|eure
            """),
        new("de", Cue.AskAll, """
            weiß|weiss|kennt|hat|kann|könnte jemand|wer|einer|irgendwer|das+jemand|das+wer; weiß|weiss das jemand|wer|einer; jemand ne idee|erfahrung;
            jemand ~ erfahrung*|idee; jemand schon
            """),
        new("de", Cue.HowTo, """
            wie mache|mach|macht|krieg*|bekomm*|stell*|kann|geht|gehe|komm*|reinig*|wechsel*|lade|schalte|richte|verbinde*|öffne*|montier*|befestig*|entlüft*|putz*|wasch*|pfleg*|lager* ich|man|wir|das|die|der|es;
            wie geht; wie bekomme; wie krieg; geht das auch; darf|dürfen|kann|muss die|der|das|man ~ auf|in|an|mit|gewaschen|nass|draußen|stehen;
            umstellen; einstellen; zurücksetzen; waschbar; abwaschen; in die spülmaschine; sauber; reinigen; entkalken; anleitung
            """),
        new("de", Cue.Request, """
            bitte; büdde; bidde; pls; bitteschön um; ich bitte; meldet euch; melden sie; meldet sich; rückmeldung; rückruf; ruft ~ an|zurück;
            ruf mich; schreibt mir; antwortet; um antwort; um hilfe; hilfe; helft; helfen sie; hilft mir; hülfe; kontaktiert;
            schickt|schickts|schicken sie mir|uns|doch|bitte; sendet; nennt mir;
            brauche|brauch|bräuchte|bräucht|benötige|benötigen ~ hilfe|rat|ersatz*|rechnung|beleg|antwort|termin|kontakt|auskunft|info*|anleitung|nummer|adresse|termin|lösung;
            bräuchte; bräuchten; benötige; brauch den|die|das; brauche den|die|das; brauchen das|die|den|dringend;
            suche|suchen|such ~ ersatz*|teil|teile|jemand*|kontakt|ansprechpartner*|anleitung|händler|passend*;
            suche|suchen|such noch|ein*|nach|schon|vergeblich|verzweifelt|das|die|den; ich suche; wir suchen; tipp gesucht; gesucht; hätte gern|gerne;
            hätt gern|gerne; hätten gern|gerne;
            möchte|möcht|wollte|will ~ bestellen|kaufen|stornieren|kündigen|umtauschen|zurückgeben|zurückschicken|reklamieren|tauschen|reservieren|buchen|ändern|wissen|fragen|bewerben|anmelden|abmelden|abholen;
            fordere; verlange; erwarte|erwarten eine|von|dass|euch; bin dankbar für; dankbar für; wäre dankbar;
            freue|freuen mich|uns auf|über antwort*|rückmeldung*|info*|eine; link bitte; info bitte; kümmert euch; sorgt; klärt; prüft; bittet;
            tut was; macht was; schaut mal; schaut doch; bitte mal; gebt bescheid; bescheid geben; stellt ~ klar; nehmt ~ raus|rein|wieder;
            darum|drum kümmern; anfrage; ich beantrage; stornieren sie; streicht; löscht; entfernt|entfernen sie; ,*t mal|doch|bitte|endlich;
            übrigens; nebenbei; nur zur info|so; kleiner hinweis; hinweis; hinweis an; falls jemand mitliest; falls ihr|das; ps; p.s; nachtrag;
            zur info; fyi; richtet|richten ~ aus; ausrichten; weitergeben; weiterleiten; bitte um; bittet um; hätte ich noch;
            will ~ zurück|haben|wissen|sehen; möchte ~ zurück|haben|wissen; brauche; suche; wir bitten;
            wollte|wollten nur|mal|kurz|ihn|sie|es|eigentlich|mich; könnt|könntet; interessier* mich|uns für; interesse an|hätte;
            freiwillige|freiwilliger; würde|würd gern*; übernehmt; erklären; dürfte ich; darf ich; würde es gehen; melde mich; meldet; melden;
            ne idee; hilfestellung; tipp; tipps; bitte|brauche|brauch|um|erbitte|erwarte antwort|rat|lösung|rückmeldung; lösung für; rat wäre
            """),
        new("de", Cue.Wish, """
            wäre|wär|wärs|fänd|fände ~ schön|toll|super|cool|klasse|nice|gut|hilfreich|prima|fein|praktisch|traum|spitze|genial|mega wenn|falls;
            wäre schön|toll|super|cool|klasse|nice|gut|hilfreich|prima;
            wünsch|wünsche|wünschte|wünschen|würde|würden mir|uns|ich|wir ~ wünschen|freuen|dass|ein*|mehr; ich wünsche mir; wünsche mir; wunsch;
            mein wunsch; würde mich freuen; würden uns freuen; fände ich|es|wir; bringt|bring|bringen|nehmt|holt ~ zurück|wieder|raus|rein|heraus;
            macht|baut|packt|druckt|schreibt|legt|stellt|setzt|gebt|verkauft|bietet|denkt doch|bitte|mal|doch; macht mehr; vorschlag; idee für euch;
            kleine idee; anregung; verbesserungsvorschlag; feature-wunsch; wie wäre es|wär's|wärs mit; wie wär's; wie wärs; wie wäre;
            könnte man nicht; könntet ihr nicht; könnt ihr nicht ~ machen|bringen|anbieten|einbauen;
            solltet|sollten|könntet ihr|sie ~ mal|unbedingt|überlegen|anbieten; es fehlt ein|eine|noch; fehlt nur noch; warum gibt es nicht|kein*;
            wollt ihr nicht; mehr davon in|für; auch in|für ~ anbieten; bitte auch|noch|mal|endlich in|als|mit|für; könnt ihr als nächstes;
            als nächstes bitte|mal; nächstes mal|video; mehr davon auf|in|für; untertitel bitte; bitte untertitel;
            hoffe|hoffen ja|sehr|dass ~ bald|auch|mit; wäre ~ überlegung; wünschenswert; würde ~ kaufen wenn|als;
            wäre ~ besser|fairer|sinnvoller|einfacher|schöner|hilfreicher|praktischer|netter|klüger|angebracht; hättet ihr ruhig|ja|auch ~ können;
            könnte man ruhig|doch|auch|mal
            """),
        new("de", Cue.Shop, """
            bestell*; order; lieferung*; liefer*; geliefert*; versand*; verschick*; paket*; päckchen; sendung*; retour*; rücksend*; rückgabe*;
            umtausch*; umtauschen; reklam*; rechnung*; quittung; beleg; kassenzettel; kassenbon; gutschein*; rabatt*; code; aktion; angebot*; preis*;
            kosten; kostet; bezahl*; zahlung*; zahlen; überweis*; ratenzahlung; paypal; klarna; kreditkarte*; lastschrift; sepa*; iban; kundenkonto;
            abo; abonnement; newsletter; kündig*; stornier*; storno; widerruf*; vertrag*; garantie*; gewährleistung*; filiale*; laden; geschäft;
            markt; kasse*; personal; verkäufer*; mitarbeiter*; beratung; öffnungszeit*; geöffnet; parkplatz; parken; abhol*; reserv*; lager; lagernd;
            ausverkauft; lieferbar; verfügbar*; vorbestell*; nachbestell*; größentabelle; farbe*; modell; ersatzteil*; zubehör; termin*; werkstatt;
            kurs; workshop; anmeld*; teilnahme*; zoll; mwst; mehrwertsteuer; ust; porto; dhl; hermes; dpd; gls; ups; bote; kurier; fahrer; spedition;
            post; nachbar*; ablageort; abstellort; trackin*; hotline; kundendienst; kundenservice; support; service; callcenter; warteschleife;
            prospekt; katalog; webseite; website; homepage; shop; onlineshop; warenkorb; geschenkkarte; punkte; bonus*; treue*; mitglied*; bewerb*;
            gravur; monatlich; gebühr*; rate; raten; größe; größen; konto; kontos; konfektion*; zustell*; zugestellt; briefkasten; lieferschein;
            länge; breite; höhe; tiefe; durchmesser; maße; gewicht; material; marke; stückzahl; mengenrabatt; liefergebiet; versandkosten;
            lieferzeit*; adresse; standort; telefonnummer; name der|des; mahnung*; mahngebühr*; gezahlt; anzahlung; nachzahlen; mahnschreiben;
            zahlungserinnerung; zahlungsaufforderung; kam an; kamen an; kommt an; angekommen
            """),
        new("de", Cue.Device, """
            akku*; batterie*; ladegerät; ladekabel; kabel; stecker; netzteil; usb; display; bildschirm; knopf; taste; schalter; app; firmware; update;
            bluetooth; wlan; wifi; kopplung; koppeln; pairing; login; einlogg*; passwort; captcha; anleitung; handbuch; gebrauchsanweisung; bedienung;
            einstell*; montier*; schraube*; dübel*; halterung; ersatz*; birne; leuchtmittel; led; dimm*; sensor; motor; kompressor; lüfter; filter;
            dichtung*; ventil; reißverschluss; naht; nähte; stange; gestänge; hering*; stoff; scharnier; deckel; griff; gewinde; schlauch; griffe;
            reinig*; wasch*; waschbar; geeignet; kompatibel; reichweite; lumen; watt; volt; signal; empfang; gps; tracker; reparatur*; reparier*;
            einrichten; einricht*; reset; zurücksetz*; aufbau*; abbau*; imprägnier*; pumpe; gurt; ladebuchse; ladestation; ladevorgang; ladezeit*;
            lädt; aufladen; aufgeladen; montage; montageanleitung
            """),
    ];
}
