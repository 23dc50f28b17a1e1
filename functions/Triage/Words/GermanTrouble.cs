namespace SocialInbox.Triage.Words;

/// <summary>German: what goes wrong, from a loose screw to a lawyer.</summary>
internal static class GermanTrouble
{
    public static readonly WordList[] Lists =
    [
        new("de", Cue.Fault, """
            kaputt*; defekt*; hinüber; im eimer; im arsch; am arsch; schrott; tot; hin und; platt; undicht*; leckt; leck; tropft; rinnt; läuft aus;
            ausgelaufen; durchnässt; gerissen; riss; risse; reißt; eingerissen; aufgerissen; gebrochen; bricht; brach; zerbrochen; abgebrochen;
            durchgebrochen; zerbrach; geplatzt; platzt; gesprungen; sprung in; verbogen; verzogen; verkratzt; kratzer; zerkratzt; beschädigt*;
            ramponiert; zerdrückt; demoliert; zerfällt; auseinander; abgefallen; fällt ab|auseinander|aus; gelöst; löst sich; lose; wackelt;
            wackelig*; wackelkontakt; klemmt; hakt; quietscht; knarzt; brummt; summt; surrt; pfeift; pfeifen; fiept; piept*; rattert; klappert;
            flackert*; flackern; blinkt; rostet; rost; rostig*; schimmel*; stinkt; riecht ~ nach|chemisch|verbrannt|komisch; müffelt; abgefärbt;
            färbt ab; verfärbt; vergilbt; ausgeblichen; blättert; eingelaufen; schrumpft; verschlissen; durchgescheuert; ausgefranst;
            funktioniert ~ nicht; funktionieren ~ nicht; funktioniert's nicht; funzt ~ nicht; nicht funktion*; nicht mehr; geht nicht;
            geht ~ nicht mehr|an|aus|auf|zu|weg; geht's nicht; gehts nicht; ging ~ nicht; ging nach; ging ~ aus|kaputt; gehen nicht; gehen ~ nicht;
            tut nicht|nix|nichts|es nicht; tuts nicht; läuft nicht; klappt nicht; klappt ~ nicht; lädt nicht|nimmer; lädt ~ nicht; hält nicht;
            hält ~ kaum|nur; hielt ~ kaum|nur|nicht; leuchtet ~ nicht; springt ~ nicht; startet ~ nicht; reagiert ~ nicht; verbindet ~ nicht;
            schließt ~ nicht; öffnet ~ nicht; passt ~ nicht; passen ~ nicht; stimmt ~ nicht; zeigt ~ nicht*|falsch*|fehler; lässt|lassen sich nicht;
            lässt|lassen sich ~ nicht; kann|können ~ nicht ~ einloggen|anmelden|bezahlen|laden|öffnen|verbinden|öffnen;
            komme|komm|kommt ~ nicht|nimmer rein|weiter|an|in|mehr; keine verbindung; kein signal; kein licht; kein strom mehr; kein ton;
            nimmt ~ nicht; akzeptiert ~ nicht; speichert ~ nicht; wird ~ nicht erkannt|angenommen|warm|kalt|hell|geladen|voll; keine funktion;
            ohne funktion; verliert ~ luft|strom|wasser|verbindung; spinnt; streikt; zickt; gibt ~ geist auf; geist aufgegeben; aufgegeben;
            steigt ~ aus; stürzt ~ ab; abgestürzt; absturz; hängt sich; hängt ~ fest; friert; eingefroren; lahm*; fehler; fehlermeldung*; fehlercode;
            störung; bug; bugs; error; fehlerhaft*; unbekannt; ungültig*; abgelehnt; 404; 403; 500; weiße seite; leere seite; toter link; link ~ tot;
            führt ins leere; lädt ewig; dreht sich; endlosschleife; gesperrt; ausgesperrt; nicht lesbar; unlesbar; unleserlich; zu dunkel; zu klein;
            zu schwach; zu leise; zu laut; nicht barrierefrei; akku leer; nach ~ tagen|wochen|monaten|minuten|stunden ~ leer|tot|aus|kaputt|hin;
            fuhr ~ runter; material* ~ schlecht|billig; ausfall; ausgefallen; fällt aus; setzt aus; aussetzer; überhitzt; überladen; verschmort;
            nicht dicht; nicht auf; nicht an; nicht aus; immer ~ aus; weiter rot; macht ~ schlapp|probleme|nix|zicken; problem; probleme; problemchen;
            mangel; mängel; mangelhaft; macken; macke; matschig; bröselt; klebrig; verklebt; falsch zusammen*; blinkt|leuchtet rot;
            wird|so|zu|sehr|extrem|richtig heiß; innen|alles|komplett|klatsch nass; klatschnass; nass geworden; sich aufgehängt; gab nach;
            nachgegeben; in scherben; scherben; in stücken|teilen|einzelteilen; zerlegt; verloren hat; verliert; abgegangen; geht ab; ging ab;
            abgerissen; reisst; eingegangen; gelöchert; loch; löcher; durchgebrannt; durchgerostet; angelaufen; beschlagen; kondenswasser; feucht;
            klamm; gefroren; kalt; gefriert; nichts passiert wenn; tote hose; keinen mucks; keinen mucks mehr; muckt; zickig; rauscht; knackt;
            scheppert; schleift; eiert; kippt; kippelt; umgekippt; umgefallen; eingestürzt; zusammengeklappt; klappt ~ zusammen; wirft fehler;
            lässt sich ~ nicht; nicht bedienen; nicht zu öffnen|schließen|lesen|hören|sehen|finden|erreichen; unbedienbar; nicht benutzbar;
            unbrauchbar; unbenutzbar; nutzlos; sinnlos; widerspricht; widersprechen; widersprüchlich; alte klemme; veraltet*; seitenverkehrt;
            verkehrt herum; falsch herum; passt nur; passt hinten; sitzt nicht; sitzt schlecht; rutscht; rutschen; scheuert; drückt; kratzt; juckt;
            schneidet ein; geschrumpft; ausgeleiert; verliert farbe; abgenutzt; stumpf; wirkungslos; schlecht verarbeitet; schief; krumm; ungleich*;
            uneben; verschieden*; unterschiedlich*; nach ~ schluss; ist schluss; war schluss; leuchtdauer; nur noch ~ prozent; entlädt; leer nach;
            dauerhaft an|aus; geht von alleine; von selbst; von allein; von alleine an|aus; plötzlich aus|an|dunkel|weg; dunkel; finster;
            bleibt aus|dunkel|stumm|schwarz|kalt|stehen|hängen; screenreader; vorlesefunktion; tastatur; alt-text; bildbeschreibung;
            untertitel fehlen; abgeknickt; knickt; geknickt; verbogenes; reißt einem; reißt aus; ausgerissen; mottenloch; keinen funken mehr;
            nummern kleiner; benutzt; gebraucht*; fremde haare; verschmutzt
            """),
        new("de", Cue.Mishap, """
            fehlt; fehlen; fehlte; fehlten; fehlend*; gefehlt; vermisse; vermissen; nicht dabei; war nicht drin; lag nicht; lagen nicht;
            leerer karton; karton leer; nix da; nichts da; nix drin; nichts drin; nicht angekommen; nie angekommen; nicht ~ angekommen;
            angekommen ~ nicht|nix|nichts; kam|kamen|kommt ~ nicht|nie|nix|nichts|keine*|keiner|falsch*; kam bis; bis jetzt nicht*|keine*|keiner;
            bisher nicht*|keine*|nix; noch nicht|nichts|nix|kein*; nicht ~ erhalten|bekommen|gekriegt|geliefert|abgeholt|da;
            nix ~ bekommen|gekommen|erhalten|passiert|gehört|angekommen; nichts ~ bekommen|gekommen|erhalten|passiert|gehört|angekommen;
            nie ~ erhalten|bekommen|geliefert|gekommen; passiert nichts|nix; nichts passiert; nix passiert; keine ~ erhalten|bekommen|gekriegt;
            verloren; verschollen; verschwunden; abhanden; verspätet; verspätung; zu spät; verzögert; verzögerung; storniert; ohne ~ storniert;
            verwechselt; vertauscht; statt|anstatt ~ bestellt*|kam|geliefert|bekam*; falsche*;
            andere*|anderen ~ als bestellt|abgebildet|beschrieben|angegeben; nicht wie; nur die hälfte; halbe bestellung; unvollständig*;
            doppelt ~ geliefert|abgebucht|berechnet|bestellt|bezahlt; doppelt; zurückgeschickt; zurück an absender; abgeladen; bordsteinkante;
            vor die tür; im regen; einfach abgestellt; über den zaun; keine karte; keine benachrichtigung; kein klingeln; nicht geklingelt;
            nie geklingelt; angeblich; "zugestellt"; zugestellt; in bearbeitung; wird bearbeitet; hängt ~ fest; steht ~ auf; feststeckt;
            steckt ~ fest; abgelaufen; läuft ab; weggeschickt; abgewiesen; abgewimmelt; rausgeschmissen; stehen gelassen; verschlossen*; geschlossen;
            zu hat*; standen vor; stand vor; schon weg; war weg; ausverkauft; vergriffen; nicht lieferbar|verfügbar|vorrätig|erhältlich|da|möglich;
            nicht mehr lieferbar; keine größe; zu klein; zu groß; zu eng; zu kurz; nicht zuständig; hin und her; hinhalten; vertröst*; abgewürgt;
            ausgefallen; fiel aus; abgesagt; verschoben; keiner da; personal ~ fehlt; gebucht und; nicht gilt; gilt nicht; nicht eingelöst;
            nicht gutgeschrieben; nicht übernommen; code ~ nicht|ungültig|abgelaufen; liegt's nicht; liegts nicht; ists nicht; ist es nicht;
            stimmt nicht; eben nicht; leider nicht|kein*|falsch*|zu; hab|habe|haben ~ nicht ~ bekommen|erhalten;
            laut dhl|hermes|dpd|gls|tracking|sendung*|app|mail|hotline|website|anleitung|verkäufer*|beschreibung|system;
            ist|sind|war|waren|einfach|spurlos weg; dieselbe ~ zurück; wieder zurück; retour gegangen; an die alte adresse; alte adresse; falsche tür;
            falscher name; in der falschen; nicht meine|meins|mein; gehört nicht; fremde*; kein ersatz; kein termin; kein platz; baustelle;
            geschlossene; vor verschlossener; umsonst gefahren|gekommen|hin; umsonst; vergeblich; vergebens; unverrichteter dinge; stand nirgends;
            steht nirgends; stand nicht dabei; nirgends; nirgendwo; nicht gefunden; finde ~ nicht; find ~ nicht; findet man nicht; nicht zu finden;
            verschwand; versandet; liegen geblieben; liegengeblieben; vergessen; vergisst; übersehen; nicht beachtet; nicht berücksichtigt;
            nicht eingetragen; nicht verbucht; nicht angerechnet; nicht erkannt; eingegangen ~ nicht; beim zoll; beim nachbarn abgegeben; verzollt;
            auf dänisch|englisch|polnisch|französisch; kann kein dänisch|englisch; ticket ~ offen; noch offen; immer noch offen; in zwei teilen;
            am boden; nicht gehalten; nicht eingehalten; termin ~ nicht; kein rückruf; lässt auf sich warten; angemahnt; ungefragt;
            ohne vorwarnung|ankündigung|rückfrage|absprache|info; einfach geändert|gelöscht|storniert|abgebucht; gekürzt; gestrichen; abgeschafft;
            eingespart; weggefallen; darf man nicht mehr; nicht mehr möglich; nicht mehr angeboten|verkauft|erlaubt; früher ging; falsch; falsche;
            falscher; falsches; falschen; falschem; fehllieferung; einfach eingestellt; produktion eingestellt; ungefragt geändert; ausgebucht;
            überbucht; niemand da; keine aufsicht; kam nie; nie was gehört; nie wieder was gehört
            """),
        new("de", Cue.MoneyLost, """
            abgebucht; abbuchung*; abgezogen; zweimal|doppelt|mehrfach|dreimal|zwei mal abgebucht|gezogen|berechnet|bezahlt|belastet;
            geld ~ weg|zurück|futsch|verloren|wieder; geld zurück; kein geld; mein geld; rückerstattung*; erstattung*; erstattet; erstatten;
            rückzahlung; zurückerstattet; gutschrift ~ nicht|nie|fehlt; auf das geld; aufs geld; um mein geld; inkasso*; überzahlt; rücklastschrift;
            längst bezahlt; zu viel bezahlt|berechnet|abgebucht; raten ~ abgebucht; betrag|geld|lastschrift|beitrag ~ eingezogen|gezogen;
            vom konto eingezogen|gezogen|abgebucht; doppelt|zweimal|dreimal|mehrfach eingezogen|gezogen; zwei|drei|noch mal gezogen; mandat ~ gezogen;
            mahnung ~ bezahlt|überwiesen|gezahlt; längst überwiesen; trotz zahlung; obwohl bezahlt; euro mehr; mehr abgebucht;
            das guthaben|geld ist weg|futsch|verschwunden; guthaben ist weg; geld auch nicht; kreditvertrag
            """),
        new("de", Cue.Criticism, """
            schade; traurig*; enttäuscht*; enttäuschung; enttäuschend; ärgerlich; ärgert; nervt; nervig; genervt*; nerv; blöd*; doof*; dumm*; mies*;
            schlecht*; schlimm*; furchtbar; schrecklich; grauenhaft; grausam; grottig; katastroph*; peinlich*; lächerlich; unprofessionell;
            unverständlich; unmöglich*; unangemessen; unseriös; unfreundlich*; unhöflich; pampig*; patzig*; arrogant*; herablassend; respektlos;
            inkompetent*; ahnungslos; unfähig*; überfordert*; unterirdisch; mittelmaß; mittelmäßig*; durchwachsen; naja; na ja; ging so; geht so;
            mäßig*; mager; dürftig; schwach; lieblos*; schlampig*; billig*; überteuert*; teuer; wucher; abzocke; preiswucher; mondpreis*;
            lockangebot*; mogelpackung; verarsch*; veräpp*; veralber*; für dumm; greenwashing; scheinheilig; heuchlerisch; verlogen; gelogen; lüge*;
            unglaubwürdig; übertrieben; unnötig*; überflüssig; verschwend*; plastikmüll; müll; einweg*; umweltsünde; sexistisch; rassistisch;
            diskriminier*; geschmacklos; daneben; fragwürdig; zweifelhaft; bedenklich; unsinn; schwachsinn; quatsch; blödsinn; witz|witzig von;
            schlechter witz; ein witz; einzige witz; lachhaft; kopfschütteln; fassungslos; verständnislos; kein verständnis; absolutes nogo; no-go;
            geht gar nicht; geht überhaupt nicht; finde ich nicht;
            nicht okay|ok|gut|schön|fair|zeitgemäß|nachvollziehbar|zufrieden|zu+empfehlen|empfehlenswert|freundlich|hilfreich|sauber|professionell|akzeptabel|hinnehmbar|ernst|in+ordnung|das+wahre;
            wenig hilfreich*|freundlich*|kompetent*|begeistert|erfreut|sinn|verständnis|auswahl;
            kein guter|gutes|gute|schöner|ersatz|spaß|interesse|service|verlass|verständnis|bock;
            keine gute|beratung|hilfe|lust|ahnung|auskunft|reaktion|entschuldigung|einsicht|kulanz; früher war|waren ~ besser; mal besser; war mal;
            lässt nach; nachgelassen; verschlechtert; bergab; kein vergleich zu früher; eigenartig; seltsam; merkwürdig; komisch*; dreckig*;
            schmutzig*; ungepflegt; eng; lange schlange; wartezeit*; schlange; erwartet|erwartung* ~ mehr|nicht|anders; hätte ~ mehr erwartet;
            muss das sein; wieso eigentlich; nur abholung; nur online; verkauft|wird ~ werbung; kein test; werbung ist; dauerwerbung; wieder nur;
            ohne rücksicht; zumutung; geduldsprobe; qualität ~ nachgelassen|schlecht|mangelhaft|unterirdisch; finger weg; nicht empfehl*; abgeraten;
            rate ab; kauf* ~ nie|nicht wieder|mehr; nie mehr; zwei sterne; ein stern; ein punkt abzug; einen stern; leider; überfüllt; rappelvoll;
            proppenvoll; günstiger|billiger|preiswerter bei|auf|als|woanders|im|online|nebenan; halb so teuer; doppelt so teuer; für so ein*;
            für so was; für sowas; für den preis; bei dem preis; zu dem preis; preiserhöhung; teurer; verspricht ~ mehr|viel; verspr* mehr;
            nicht das was; nicht wie versprochen; werbung verspricht; nur werbung; reine werbung; werbelüge; leere versprechen; leere versprechung*;
            schwitzen; ausbeut*; betriebsrat; mitarbeiter ~ leid; tun mir leid; unwürdig; ungerecht; unfair; nicht fair; gelangweilt*; lustlos*;
            unmotiviert; ignorant*; hochnäsig; abweisend; barsch; genervter; angeschnauzt; angemacht; ausgelacht; weggeschickt; abgefertigt; belehrt;
            bevormundet; handy ~ statt; am handy; unterhalten sich; unterhielten sich; bei der arbeit ~ handy; plastik; tüte drin;
            verpackungswahnsinn; zu viel verpackung; verpackungsmüll; klimakiller; kinderarbeit; tierleid; pelz; daunen; gentrif*; ausgerechnet;
            bedauerlich; bedauere; verwundert; wundert mich; wundere mich; befremdlich; irritiert; irritierend; stutzig; skeptisch; zweifle;
            bezweifle; glaub ich nicht; glaube ich kaum; halte ich für; finde ich ~ schwach|schade|daneben|frech|unmöglich|übertrieben|blöd;
            nicht durchdacht; undurchdacht; unpraktisch; umständlich; kompliziert; verwirrend; unübersichtlich; unlogisch; uneinheitlich; lückenhaft;
            unvollständig; oberflächlich; langweilig; einfallslos; abgekupfert; kopiert; geklaut; nachgemacht; hässlich; scheußlich; potthässlich;
            kitschig; altbacken; unterbesetzt; lauter; zu wenig; viel zu wenig; zu viel; viel zu viel; kein licht am; halbes sortiment; keine auswahl;
            übergröß* ~ nix|nicht|keine; wieder nix|nichts; wieder mal|nicht|kein*|nur; fällt|fallen klein|groß|riesig|winzig; pfui; beileid;
            abgelehnt
            """),
        new("de", Cue.Anger, """
            frechheit; unverschämt*; unfassbar; skandal; skandalös; sauerei; schweinerei; saftladen; sauladen; drecksladen; mistladen; scheiß*;
            scheiss*; kacke; verdammt*; wütend; stinksauer; sauer; stocksauer; kotzt; kotzen; ankotz*; zum kotzen; platzt der kragen; kragen;
            schnauze voll; nase voll; reicht's; reichts; es reicht; mir reicht; jetzt reicht; hört auf; schämt euch; schämen; schande; nie wieder;
            nie mehr wieder; boykott*; letzte mal; letztes mal; unerhört; bodenlos*; eine zumutung; veräppeln; verarschen; wollt ihr mich;
            geht's noch; gehts noch; habt ihr sie noch; was fällt euch|ihnen ein; spinnt ihr; ihr spinnt wohl; idioten; vollidioten; trottel;
            betrüger*; abzocker*; lügner; am ende meiner|der geduld; geduld ist|am ende; es langt; verliere die geduld; kunde* verlier*;
            habt ~ verloren; wechsle; bin weg; das war's mit; das wars mit; konkurrenz; zur konkurrenz
            """),
        new("de", Cue.Irony, """
            danke für nichts|nix|die+verspätung|die+blumen; danke auch; herzlichen dank auch; na danke; na super; na toll; na prima; na klasse;
            na bravo; bravo; chapeau; applaus; glanzleistung; meisterleistung; tolle leistung|wurst; starke leistung;
            super leistung|idee|service wenn; super idee die|der|das; sehr kreativ; sehr witzig; sehr lustig; echt witzig|lustig; haha sehr;
            toller service; klasse service; ganz toll; ganz großes kino wenn; was für ein service; servicewüste; service wüste; wie überraschend;
            wer hätte das gedacht; surprise; wie praktisch dass; schön dass ihr|sie ~ nicht|keine*|nie|trotzdem|seit; schön dass man;
            freut mich dass ihr|ich ~ nicht|keine*|nie; gut zu wissen dass; weltklasse; sensationell schlecht;
            herzlichen glückwunsch zur|zum ~ längst*|schlecht*|verspät*; glückwunsch zum|zur; respekt dafür; kompliment an die; spitzenmäßig;
            hauptsache ihr; hauptsache die; immerhin; da habt ihr euch; ihr seid ja lustig; ja klar; aha; soso; so so; ach so; deswegen; ironie;
            ironie off; nachhaltig ist anders; nachhaltigkeit ist; kundenfreundlich ist anders; geht anders; sieht anders aus; geht besser;
            alles klar; cool cool; schon klar; so viel zu; soviel zu; läuft bei euch; läuft bei mir; respekt wer; muss man erstmal;
            muss man auch erstmal; kann man machen; kann man so machen; sportlich; interessant; interessante auslegung|idee|auffassung; spannend;
            mutig; ambitioniert; fast lustig; fast schon lustig; tolle wurst; service am kunden; anscheinend; offenbar; offensichtlich; scheinbar;
            natürlich; selbstverständlich; logisch; klar; war ja klar; wie immer; passt ja; passend; viel glück
            """),
        new("de", Cue.Waiting, """
            warte; warten; gewartet; wartet; wart scho; warteschleife; seit _ tagen|wochen|monaten|stunden|werktagen|tage|wochen|minuten;
            seit ~ tagen|wochen|monaten|stunden|ewigkeiten; seit tagen; seit wochen; seit monaten; seit stunden; seit ewigkeiten; seit ewig*;
            seit gestern|vorgestern|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|ostern|weihnachten|frühjahr|sommer|herbst|winter|anfang|ende|mitte;
            tage|wochen|monate her|später|lang; tagelang; wochenlang; monatelang; stundenlang; immer noch; noch immer; immernoch; nach wie vor;
            bis heute; bis jetzt; bislang; noch kein*; noch nix; noch nichts; noch nicht; weiterhin; längst; wann endlich; endlich mal; dauert; ewig;
            eine ewigkeit; überfällig; hieß es; versprochen; zugesagt; angekündigt;
            sollte ~ kommen|da+sein|eintreffen|geliefert|längst|gestern|heute|schon; vor _ tagen|wochen|monaten|stunden; vor ~ tagen|wochen|monaten;
            sitze|sitzen seit|immer; stehe|stehen seit|immer|vor; liegt seit; da liegt; tag _ ohne|von|mit; tag zehn|elf|zwölf; inzwischen;
            mittlerweile; allmählich; langsam wird; langsam reicht; so langsam; wann auch immer; ein jahr|monat her; letztes jahr; vorletzte woche;
            letzten dienstag|montag|mittwoch|donnerstag|freitag
            """),
        new("de", Cue.ContactedBefore, """
            schon wieder; zum zweiten|dritten|vierten|fünften|xten|wiederholten|letzten|_ mal; zum ~ mal;
            mal gemeldet|angerufen|geschrieben|nachgefragt|angeschrieben; mal ~ angerufen|geschrieben|gemeldet|gemailt|nachgefragt|reklamiert;
            zwei|drei|vier|fünf|mehrere|mehrmals|mehrfach|zig|unzählige|etliche mails|anrufe|nachrichten|tickets|mal|male|emails|versuche; mehrmals;
            mehrfach; schon mehrmals; bereits ~ gemeldet|geschrieben|angerufen|kontaktiert|gemailt; gemeldet; keine antwort*; keine reaktion;
            keine rückmeldung; keiner antwortet|meldet|reagiert|zuständig|ran|hilft; niemand antwortet|meldet|reagiert|ran|hilft|zuständig;
            antwortet ~ keiner|niemand|nicht; meldet sich keiner|niemand|nicht; reagiert keiner|niemand; geht ~ ran|ans telefon; niemand erreichbar;
            nicht erreichbar; unerreichbar; nicht erreichen; keinen erreichen; niemanden erreichen; nicht gemeldet; ignoriert; ignorieren;
            stellt sich tot; stellt ~ tot; totgestellt; toter briefkasten; funkstille; stille; schweigen; standardantwort*; textbaustein*;
            automatische antwort; bot; chatbot; leitung; auf mails; auf meine mail*; auf meine nachricht*; meine mails; weiter*leitet; abgewimmelt;
            von pontius; wochen keine; tagen keine; wieder nicht*; wieder keine*; erneut; nochmal; noch einmal; immer wieder; ständig; jedes mal;
            jedesmal; seit wochen ~ nicht*; blockiert; meine frage ~ gelöscht; gelöscht; viel glück; warteschleifenmusik; warteschleife;
            hotline ~ minuten|stunden; bandansage; weggedrückt; rausgeflogen aus der leitung; vertröstet; dieselbe antwort; gleiche antwort;
            auf nachfrage; nachgefragt; nachgehakt; hinterhertelefonier*; hinterherlaufen; angefragt; rückfrage; zig mal; dreimal; viermal; fünfmal;
            zum wiederholten; formular ausgefüllt; kontaktformular;
            2|3|4|5|6|7|8|9|10|drei|vier|fünf|sechs|sieben mails|emails|anrufe|chats|tickets|nachrichten|briefe
            """),
        new("de", Cue.Deadline, """
            bis morgen; bis heute abend; bis spätestens; spätestens; bis montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag;
            bis zum wochenende|geburtstag|wochenende|urlaub|fest; bis weihnachten|ostern|heiligabend;
            am|diesen|nächsten|kommenden montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag ~ urlaub|geburtstag|hochzeit|brauch*|los;
            morgen ~ los|urlaub|geburtstag|hochzeit|fliege*|fahr*|abreise|taufe; übermorgen; heute noch; noch heute; dringend; eilig; eilt; sofort;
            umgehend; schnellstmöglich; asap; notfall; frist; fristablauf; letzte chance; geburtstagsgeschenk; hochzeit; konfirmation; einschulung;
            taufe; abreise; abflug; vor dem urlaub; brauch|brauche|brauchen ~ sonntag|samstag|freitag|morgen|heute|montag|übermorgen;
            montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|morgen brauch*|geht's|gehts|fliegen|fahren|fliege|ist|wollen
            """),
    ];
}
