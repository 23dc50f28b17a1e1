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
            wackelig*; wackelkontakt; klemmt; hakt; quietscht; knarzt; brummt; summt; surrt; pfeifen; fiept; piept*; rattert; klappert; flackert*;
            flackern; blinkt; rostet; rost; rostig*; schimmel*; stinkt; riecht ~ nach|chemisch|verbrannt|komisch; müffelt; abgefärbt; färbt ab;
            verfärbt; vergilbt; ausgeblichen; blättert; eingelaufen; schrumpft; verschlissen; durchgescheuert; ausgefranst; funktioniert ~ nicht;
            funktionieren ~ nicht; funktioniert's nicht; funzt ~ nicht; nicht funktion*; nicht mehr; geht nicht; geht ~ nicht mehr|an|aus|auf|zu|weg;
            geht's nicht; gehts nicht; ging ~ nicht; ging nach; ging ~ aus|kaputt; gehen nicht; gehen ~ nicht; tut nicht|nix|nichts|es nicht;
            tuts nicht; läuft nicht; klappt nicht; klappt ~ nicht; lädt nicht|nimmer; lädt ~ nicht; hält nicht; hält ~ kaum|nur;
            hielt ~ kaum|nur|nicht; leuchtet ~ nicht; springt ~ nicht; startet ~ nicht; reagiert ~ nicht; verbindet ~ nicht; schließt ~ nicht;
            öffnet ~ nicht; passt ~ nicht; passen ~ nicht; stimmt ~ nicht; zeigt ~ nicht*|falsch*|fehler; lässt|lassen sich nicht;
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
            klamm; gefroren; gefriert; nichts passiert wenn; tote hose; keinen mucks; keinen mucks mehr; muckt; zickig; rauscht; knackt; scheppert;
            schleift; eiert; kippt; kippelt; umgekippt; umgefallen; eingestürzt; zusammengeklappt; klappt ~ zusammen; wirft fehler;
            lässt sich ~ nicht; nicht bedienen; nicht zu öffnen|schließen|lesen|hören|sehen|finden|erreichen; unbedienbar; nicht benutzbar;
            unbrauchbar; unbenutzbar; nutzlos; sinnlos; widerspricht; widersprechen; widersprüchlich; alte klemme; veraltet*; seitenverkehrt;
            verkehrt herum; falsch herum; passt nur; passt hinten; sitzt nicht; sitzt schlecht; rutscht; rutschen; scheuert; drückt; kratzt; juckt;
            schneidet ein; geschrumpft; ausgeleiert; verliert farbe; abgenutzt; stumpf; wirkungslos; schlecht verarbeitet; schief; krumm; ungleich*;
            uneben; verschieden*; unterschiedlich*; nach ~ schluss; ist schluss; war schluss; leuchtdauer; nur noch ~ prozent; entlädt; leer nach;
            dauerhaft an|aus; geht von alleine; von selbst; von allein; von alleine an|aus; plötzlich aus|an|dunkel|weg; dunkel; finster;
            bleibt aus|dunkel|stumm|schwarz|kalt|stehen|hängen; screenreader; vorlesefunktion; tastatur; alt-text; bildbeschreibung;
            untertitel fehlen; abgeknickt; knickt; geknickt; verbogenes; reißt einem; reißt aus; ausgerissen; mottenloch; keinen funken mehr;
            nummern kleiner; benutzt; fremde haare; verschmutzt; fusselt; fusselig; pillt; pilling; läuft ein; lief ein; aufgeribbelt; aufgetrennt;
            geht auf; ging auf; gehen ~ auf; aufgegangen; nahtzugabe; laufmasche; ausgewaschen; verwaschen; abgegriffen; abgeplatzt; platzt ab;
            blättert ab; splittert; abgesplittert; abgerubbelt; abgeblättert; abgelöst; ablösen; verbeult; delle; dellen; eingedellt; gestaucht;
            knick; knickt ein|ab|um; sackt; sackt ab|ein; hängt schief|durch|durch; durchgelegen; durchgesessen; durchgeweicht; aufgeweicht;
            aufgequollen; quillt; wellt sich; gewellt; beult; verzieht sich; lädt nur|nicht|kaum|ewig;
            akku ~ hält|schafft|reicht nicht|kaum|nur|keine; schafft nur|keine|nicht|kaum|gerade; hält nur|keine|kaum|gerade|nicht;
            reicht nur|nicht|kaum|gerade; leuchtet nur|kaum|nicht|halb; geht nur|einfach aus|an|kaputt|mit|halb; ging einfach; aus dem nichts;
            schaltet sich|ab|ständig|dauernd|von; schaltet ~ ab|aus|ein|um;
            ständig|dauernd|andauernd|immer wieder|dauerhaft|permanent aus|ab|offline|neu|leer|an; trennt sich|die|ständig; verbindungsabbruch;
            verbindungsabbrüche; verliert ständig|die|immer; erkennt ~ nicht; findet ~ nicht; findet kein*; kein netz;
            kein empfang|bild|ton|strom|gas|druck|wasser; keinen empfang|strom|ton|druck;
            bleibt ~ dunkel|schwarz|aus|hängen|kalt|stehen|leer|liegen|stumm; zeigt nur|nichts|immer|noch|falsch*;
            meldet ~ fehler|error|batterie|leer; springt ~ zurück|auf|um; friert ein; hängt sich auf|weg; ruckelt; verzögert;
            reagiert nicht|kaum|träge|verzögert; stumm; taub; übersteuert; verpixelt; unscharf; ungenau; misst falsch|nicht; wiegt falsch|nicht;
            geht nach|vor; falsche uhrzeit|zeit|anzeige|temperatur; stinkt nach; riecht streng|nach|verbrannt|muffig|komisch|chemisch; nebel;
            beschlägt; schwitzt; klemmt fest; verklemmt sich; hakelig; schwergängig; leichtgängig nicht; lässt sich kaum|nur|schlecht|schwer|nicht;
            kaum zu öffnen|schließen|lesen|drehen|bewegen|drücken;
            nicht stabil|standfest|wasserdicht|winddicht|regendicht|blickdicht|kratzfest|kompatibel|geeignet|kindersicher|lebensmittelecht|waschbar|auffindbar|verstellbar|verständlich|übersetzt|lesbar;
            nicht für ~ geeignet; kippt um|nach|weg; fällt um|runter|auseinander|ab|raus|durch; fiel um|runter|auseinander|ab|raus; stürzt um|ein|ab;
            rutscht weg|runter|raus|durch; löste sich; gibt nach; bricht ab|durch|auseinander|zusammen; brach ab|durch|zusammen; riss ab|auf|ein|aus;
            reißt ab|auf|ein; platzte; platzt auf; sprang ab|auf|raus; springt ab|auf|raus; passwort ~ vergessen|zurücksetzen|falsch; konto gesperrt;
            ausgeloggt; abgemeldet; rausgeworfen; loggt mich|sich; captcha; seite lädt|hängt|leer|weg|zeigt|springt|kaputt;
            link geht|führt|funktioniert|tot|ins; warenkorb ~ leer|weg|verschwunden|zurück; button ~ nicht|grau|weg|fehlt;
            formular ~ nicht|fehler|leer|verschluckt; upload ~ nicht|abgebrochen; code ~ abgelaufen|ungültig|falsch|nicht|vergeben|benutzt;
            gutscheincode ~ nicht|ungültig; mail ~ kommt|kam|landet nicht|nie|im; landet im spam; bestätigungsmail; bestätigungslink; schriftzeichen;
            sonderzeichen; umlaute; verschluckt; bricht ab; steckt fest; hängengeblieben; tippfehler; schreibfehler; rechtschreibfehler; druckfehler;
            übersetzungsfehler; zahlendreher;
            falsch geschrieben|gedruckt|graviert|beschriftet|verpackt|eingestellt|montiert|angegeben|ausgezeichnet|berechnet|übersetzt|gemessen;
            gebrauchte* ware|artikel|ware|gerät; offensichtlich gebraucht; schon benutzt; bereits benutzt; spiegelverkehrt;
            verkehrt gebohrt|montiert|genäht|beschriftet; biegt sich durch; aufgebläht; aufgegangen wie; sackgasse;
            pfeift ständig|dauernd|laut|nachts|die|der|das|so|seit|ganz; bleibt kalt; wird nicht warm; stecker riecht; auf störung
            """),
        new("de", Cue.Mishap, """
            fehlt; fehlen; fehlte; fehlten; fehlend*; gefehlt; vermisse; vermissen; nicht dabei; war nicht drin; lag nicht; lagen nicht;
            leerer karton; karton leer; nix da; nichts da; nix drin; nichts drin; nicht angekommen; nie angekommen; nicht ~ angekommen;
            angekommen ~ nicht|nix|nichts; kam|kamen|kommt ~ nicht|nie|nix|nichts|keine*|keiner|falsch*; kam bis; bis jetzt nicht*|keine*|keiner;
            bisher nicht*|keine*|nix; noch nicht|nichts|nix|kein*; nicht ~ erhalten|bekommen|gekriegt|geliefert|abgeholt|da;
            nix ~ bekommen|gekommen|erhalten|passiert|gehört|angekommen; nichts ~ bekommen|gekommen|erhalten|passiert|gehört|angekommen;
            nie ~ erhalten|bekommen|geliefert|gekommen; passiert nichts|nix; nichts passiert; nix passiert; keine ~ erhalten|bekommen|gekriegt;
            verschollen; verschwunden; abhanden; verspätet; verspätung; zu spät; verzögert; verzögerung; storniert; ohne ~ storniert; verwechselt;
            vertauscht; statt|anstatt ~ bestellt*|kam|geliefert|bekam*; falsche*; andere*|anderen ~ als bestellt|abgebildet|beschrieben|angegeben;
            nicht wie; nur die hälfte; halbe bestellung; unvollständig*; doppelt ~ geliefert|abgebucht|berechnet|bestellt|bezahlt; doppelt;
            zurückgeschickt; zurück an absender; abgeladen; bordsteinkante; vor die tür; im regen; einfach abgestellt; über den zaun; keine karte;
            keine benachrichtigung; kein klingeln; nicht geklingelt; nie geklingelt; angeblich; "zugestellt"; zugestellt; in bearbeitung;
            wird bearbeitet; hängt ~ fest; steht ~ auf; feststeckt; steckt ~ fest; abgelaufen; läuft ab; weggeschickt; abgewiesen; abgewimmelt;
            rausgeschmissen; stehen gelassen; verschlossen*; geschlossen; zu hat*; standen vor; stand vor; schon weg; war weg; ausverkauft;
            vergriffen; nicht lieferbar|verfügbar|vorrätig|erhältlich|da|möglich; nicht mehr lieferbar; keine größe; zu klein; zu groß; zu eng;
            zu kurz; nicht zuständig; hin und her; hinhalten; vertröst*; abgewürgt; ausgefallen; fiel aus; abgesagt; verschoben; keiner da;
            personal ~ fehlt; gebucht und; nicht gilt; gilt nicht; nicht eingelöst; nicht gutgeschrieben; nicht übernommen;
            code ~ nicht|ungültig|abgelaufen; liegt's nicht; liegts nicht; ists nicht; ist es nicht; stimmt nicht; eben nicht;
            leider nicht|kein*|falsch*|zu; hab|habe|haben ~ nicht ~ bekommen|erhalten;
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
            überbucht; niemand da; keine aufsicht; kam nie; nie was gehört; nie wieder was gehört; für jemand anderen; für einen anderen;
            jemand anderes; jemand anderem; anderer name; nur einer|eins|eine|ein|die|der|das ~ angekommen|geliefert|drin|dabei|statt;
            zwei statt|linke|rechte|mal; einer statt; eine statt; eins statt; nur ein|eine|einer von|statt; die hälfte; halbe lieferung;
            teillieferung; rest ~ fehlt|nie|nicht|später; zu wenig|viel geliefert|drin|berechnet|abgezogen;
            doppelt bestellt|berechnet|geliefert|verschickt; nie bestellt; nicht bestellt; ungewollt;
            nicht gewünscht|gewollt|verlangt|vereinbart|abgesprochen|zugestimmt; ohne meine zustimmung|einwilligung; abo abgeschlossen; untergejubelt;
            abo ~ gekündigt|läuft weiter; läuft weiter; kündigung ~ ignoriert|nicht; abbestellt ~ weiter|trotzdem; kommt weiter; kommen weiter;
            trotzdem weiter; trotz abbestellung|kündigung|widerruf|widerspruch|storno|bestätigung|termin|reservierung|zusage|express|anmeldung;
            expressversand; wunschtermin; zeitfenster; termin ~ geplatzt|verpasst|verschoben|vergessen|abgesagt; versetzt worden; niemand kam;
            keiner kam; kam keiner|niemand|nie|nix; umsonst gewartet|freigenommen|da; extra freigenommen; draußen stehen lassen; stehen lassen;
            liegen lassen; vor der tür abgestellt|gestellt; hinters haus; in die tonne; papiertonne; müllcontainer; beim nachbarn; falschen nachbarn;
            nicht auffindbar; unauffindbar; laut tracking; sendungsverlauf; sendungsstatus; status ~ seit|unverändert|nicht; bewegt sich nicht;
            tut sich nichts; rührt sich nichts; seither nichts|nix|stille|funkstille; seitdem nichts|nix|stille|funkstille|kein*;
            danach nichts|nix|stille|funkstille; verlegt; verschlampt; verbummelt; liegengelassen; nicht mehr auffindbar; abgeholt ~ nicht;
            rückt ~ nicht raus; gibt ~ nicht zurück; einbehalten; verweigert; abgelehnt; annahme verweigert; nicht angenommen; nicht zurückgenommen;
            umtausch ~ verweigert|abgelehnt|nicht|nur; nur gegen gutschein; nur gutschein; gebühr für; extra kosten|kosten|gebühr; versteckte kosten;
            aufpreis; anderer preis|betrag; falscher preis|betrag; höherer preis; preis ~ unterschied|höher|anders|abweich*; unterschied;
            stimmen nicht; widersprechen sich; drei auskünfte; jeder sagt was anderes; jeder was anderes; keiner weiß; niemand weiß; weiß keiner;
            weiß niemand; konnte mir keiner|niemand; konnte keiner|niemand; hat mir keiner|niemand; sagt mir keiner|niemand; keine info;
            keine auskunft; keine ahnung warum; keine erklärung; ohne erklärung|grund|begründung; ohne begründung; einfach so; tür zu; zu gewesen;
            war zu; hat zu; zu war; rolltreppe; aufzug ~ kaputt|defekt|außer; außer betrieb; außer funktion; kasse zu; nur eine kasse;
            eine kasse offen; wc ~ kaputt|dreckig|zu; kein aufzug|lift|zugang|parkplatz|eingang|behindertenparkplatz;
            nicht rollstuhlgerecht|barrierefrei; paket|sendung|karte|bon|beleg|rechnung|daten|punkte|retoure ~ verloren; verloren gegangen;
            ging verloren; habt ~ verloren; hat ~ verloren gemeldet
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
            abgelehnt; störend; nervtötend; unangenehm*; unschön*; unsauber*; unordentlich*; unübersichtlich*; unverständlich*; ungenügend;
            mangelhaft*; minderwertig*; enttäusch*; lässt zu wünschen; zu wünschen übrig; ausbaufähig; verbesserungswürdig; luft nach oben;
            könnte besser|freundlicher|schneller; geht besser; da geht mehr; geht so ~ nicht;
            kein guter|gutes|gute stil|zeichen|eindruck|start|tag|ort|beratung; falsches signal; falsche botschaft; doppelmoral; widersprüchlich*;
            klischee*; von gestern; altmodisch; aus der zeit gefallen; verschwendung; unnötiger; unnötige; styropor*; luftpolster*; füllmaterial;
            riesenkarton; karton ~ riesig|fernseher|leer; umweltfreundlich ~ anders|nicht; nachhaltig ~ anders|nicht|nur; lieferkette;
            arbeitsbedingungen; mindestlohn; unterbezahlt; entlassen; entlassung*; leiharbeit; made in china; etikett ~ sagt|steht|anders;
            etikettenschwindel; umetikettiert; irreführend; irreführung; täuschung; getäuscht; vorgetäuscht; geschönt; manipulier*;
            gekaufte bewertung*; gekauft ~ bewertung*|sterne; zensur; zensiert; kommentare ~ gelöscht|ausgeblendet; grüßt ~ keiner|niemand; kein gruß;
            kein hallo; kein bitte|danke; kein wort; kein sorry; keine entschuldigung; von oben herab; augenrollen; augen verdreht; augen gerollt;
            schultern gezuckt; schulterzucken; mit den schultern; weggedreht; umgedreht; stehen gelassen; übersehen worden; ignoriert worden;
            nicht beachtet; nicht bedient; unbeachtet; private gespräche; quatschen; quatschten; tratsch*; kaugummi; laut ~ telefonier*; musik ~ laut;
            zu voll; kein durchkommen; chaos; chaotisch; unorganisiert; planlos; durcheinander; unaufgeräumt; leere regale; halb leer; nichts da;
            kaum auswahl; kaum was; kaum personal; kein personal; zu wenig personal; lange wartezeit; ewig gewartet; ewig angestanden; angestanden;
            preis leistung; preis-leistung; preisschild ~ falsch|fehlt|anders; teurer geworden; teurer als; billiger geworden; mehr schein; nur show;
            hauptsache teuer; apotheken*; apothekenpreis*; gepfeffert; saftige*; happig; unverschämter preis
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
            herzlichen glückwunsch zur|zum ~ längst*|schlecht*|verspät*; glückwunsch zum|zur; spitzenmäßig; hauptsache ihr; hauptsache die; immerhin;
            da habt ihr euch; ihr seid ja lustig; ja klar; aha; soso; so so; ach so; deswegen; ironie; ironie off; nachhaltig ist anders;
            nachhaltigkeit ist; kundenfreundlich ist anders; geht anders; sieht anders aus; geht besser; alles klar; cool cool; schon klar;
            so viel zu; soviel zu; läuft bei euch; läuft bei mir; respekt wer; muss man erstmal; muss man auch erstmal; kann man machen;
            kann man so machen; sportlich; interessant; interessante auslegung|idee|auffassung; spannend; mutig; ambitioniert; fast lustig;
            fast schon lustig; tolle wurst; service am kunden; anscheinend; offenbar; offensichtlich; scheinbar; natürlich; selbstverständlich;
            logisch; klar; war ja klar; wie immer; passt ja; passend; viel glück
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
            letzten dienstag|montag|mittwoch|donnerstag|freitag; würde|sollte|dauere ~ tage|wochen|woche dauern; eine woche hieß; wochen hieß es;
            tage hieß es; seit der|dem ersten nacht|tag|woche|wäsche|mal|benutzung|gebrauch|minute; von anfang an; ab dem ersten
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
