namespace SocialInbox.Triage.Words;

/// <summary>German: what cannot wait.</summary>
internal static class GermanCare
{
    public static readonly WordList[] Lists =
    [
        new("de", Cue.Danger, """
            brandgefahr; brandgefährlich; brand; brandfleck*; brandloch; brandlöcher; feuer; flamme; flammen; stichflamme; in brand; abgebrannt;
            angebrannt; brennt ab; brannte; gebrannt; verbrannt*; verbrennung*; verbrenn*; qualm*; rauch; raucht; rauchte; geraucht; rauchentwicklung;
            rauchwolke; schmort; schmorte; verschmort*; geschmort; angeschmort; durchgeschmort; schmilzt; geschmolzen; angeschmolzen; verschmolzen;
            kokelt; angekokelt; funken; kurzschluss; stromschlag; stromschläge; elektrisiert; eine gewischt; eine gefeuert; gewischt bekommen;
            unter strom; unter spannung; fi fliegt|raus|geflogen; sicherung ~ raus|geflogen|fliegt|durch; explodiert*; explosion; explodier*;
            geplatzt; aufgeplatzt; implodiert; glüht; glühend; glühte; kochend heiß; brühheiß; verbrüht; brandblase*; blase* am|an+der|an+den;
            gefährlich*; lebensgefahr; lebensgefährlich; gefahr; gefährdet; unfall; unfälle; verletzt*; verletzung*; verletzungsgefahr; geschnitten;
            schnittwunde; blutet; blutend*; blut; notaufnahme; krankenhaus; notarzt; rettungswagen; krankenwagen; klinik; arzt; ärztin; tierarzt;
            gestürzt; sturz; runtergefallen; zusammengebrochen; zusammengekracht; eingeklemmt; gequetscht; gebrochen ~ bein|arm|finger|hand|rippe;
            verschluckt; verschlucken; erstick*; erstickungsgefahr; kleinteile; vergift*; giftig*; gift; allergisch*; ausschlag; ätzend; verätzt;
            kohlenmonoxid; gasgeruch; gas ~ ausgetreten|riecht|tritt|strömt; rückruf*; produktrückruf; rückrufaktion; absturz gefahr;
            während der fahrt ~ gelöst|abgefallen|auf*|verloren; auf der autobahn; gelöst ~ autobahn|fahrt; reines glück;
            zum glück ~ niemand|keiner|nichts passiert; keiner verletzt; niemand verletzt; hätte ~ schlimmer; hätte ~ tot|ins auge; bremse*;
            bremsversag*; fremde* stimme*; spricht jemand; blaue flecken; blauer fleck; prellung*; platzwunde; beule; schürfwunde*; aufgeschürft;
            aufgeschnitten; reingeschnitten; in den finger; pflaster; verband; gehirnerschütterung; ohnmächtig; bewusstlos; umgekippt mit;
            unter mir ~ zusammen|weg; mit mir ~ zusammen; verklemmt; haare ~ gezogen|geraten|hängen; loch ~ gebrannt|jacke|teppich; so heiß dass;
            wurde so heiß; kinder ~ gefahr|verschlucken|erreichen; verfolgt; belästigt; bedroht; übergriffig; begrapscht;
            babyphone|babyfon|kamera ~ stimme*|fremd*|gehackt|spricht|gesprochen; im mund; kinderbett; schutzleiter; erdung; ohne erdung; glut ~ auf;
            kordel*; strangul*; hand verbrannt
            """),
        new("de", Cue.Fraud, """
            betrug; betrugs*; betrüger*; betrogen; betrügerisch*; fake*; fakeshop*; fake-shop*; fälsch*; gefälscht*; plagiat; phishing; fishing; scam;
            abzock* sms; gehackt*; hacker; hackt; dubios*; unseriöse* ~ mail|seite|shop|sms|anruf;
            falsche* ~ profil|seite|account|konto|shop|mitarbeiter; gibt sich ~ aus; geben sich ~ aus; ausgegeben; in eurem|ihrem namen;
            in euren namen; an der haustür; klingelt ~ jacke|mitarbeiter|vertreter; seid ihr das; ist das von euch|ihnen; ist das echt; echt von euch;
            kommt ~ von euch|ihnen; gehört ~ zu euch|ihnen; ist das wirklich; steckt ihr dahinter; link ~ geklickt|angeklickt; draufgeklickt;
            drauf geklickt; sms ~ bekommen|erhalten|link; tan; identitätsdiebstahl; fremde* ~ bestellt|bestellung|konto; geleakt;
            auf meinen namen ~ bestellt; nie ~ bestellt ~ rechnung|mahnung; gewinnbenachrichtigung; gewinn ~ abholen|bestätigen|kreditkarte;
            herr|mann|typ|frau|jemand|leute|vertreter|männer|einer ~ haustür|tür; mit eurem|ihrem|euerm ausweis|logo|namen|firmenwagen;
            in eurer|eure jacke|uniform; angeblich von|für euch|ihnen|nordlicht; gibt vor; behauptet er|sie; stromrechnung; kontodaten;
            kreditkartendaten; zugangsdaten; rief an und; anruf ~ angeblich; unbekannte nummer; soll|sollte ~ porto|gebühr ~ überweisen|zahlen;
            porto überweisen; kontonummer ~ bestätigen|nennen|durchgeben; am telefon ~ daten|kontonummer|pin
            """),
        new("de", Cue.Legal, """
            anwalt; anwältin; rechtsanwalt; rechtsanwält*; anwaltlich; rechtsschutz*; rechtliche* schritte; rechtsweg; klage; verklag*; klagen;
            gericht; gerichtlich; amtsgericht; mahnbescheid; strafanzeige; anzeige erstatt*; anzeige ist; zur anzeige; polizei; verbraucherzentrale;
            verbraucherschutz*; verbraucherschützer; abmahnung; abgemahnt; abmahn*; unterlassung*; wettbewerbszentrale; marktüberwachung;
            gewerbeaufsicht; schlichtungsstelle; ombudsstelle; bundesnetzagentur; patent*; urheberrecht*; markenrecht*; schadensersatz; schadenersatz;
            schmerzensgeld; fristsetzung; letzte frist; frist gesetzt; gesetzlich verpflichtet; rechtswidrig; illegal
            """),
        new("de", Cue.Privacy, """
            dsgvo; datenschutz*; datenschutzbeauftragte*; datenleck; datenpanne; meine daten; unsere daten; personenbezogen*;
            fremde* ~ rechnung*|daten|adresse*|bestellung*|namen|kunden*|konto|mail*; rechnung* ~ fremd*|anderer|einer anderen;
            daten ~ anderer|fremder|gelöscht|löschen|weitergegeben|verkauft; auskunft nach; artikel 15; art. 15; landesbeauftragte*;
            adresse ~ veröffentlicht|sichtbar; öffentlich ~ einsehbar|sichtbar; kundendaten; ausgespäht; mitgehört; abgehört; spioniert;
            interne* ~ mail*|pläne|schichtpläne|daten; bekomme ~ fremde|eure interne*; falscher empfänger; an alle ~ verteiler; offener verteiler;
            foto ~ ohne zu fragen|erlaubnis; ohne erlaubnis; ohne zu fragen; bild ~ geklaut|verwendet; mein bild|foto ~ benutzt|verwendet|gepostet
            """),
        new("de", Cue.Press, """
            presseanfrage*; pressestelle; presse; redaktion; redakteur*; journalist*; reporter*; zeitung; interview; stellungnahme;
            berichten wir|über; recherch*; für einen artikel; für einen beitrag; podcast; fernsehen; rundfunk; ndr; wdr; verbrauchermagazin;
            stiftung warentest; viral; drehanfrage; radiosender; fernsehmagazin; drehen für; drehtermin; wir drehen; statement; für die sendung;
            fernsehsendung; verbrauchersendung; schülerzeitung; lokalzeitung; schreibe für
            """),
        new("de", Cue.Vulnerable, """
            demenz; dement; pflegebedürftig*; pflegestufe; schwerbehindert; behindert*; rollstuhl ~ nicht|keine*|ausgesperrt; selbstmord; suizid*;
            umbringen; bring mich um; kann nicht mehr; verzweifelt; existenz*; insolvent; hartz; bürgergeld; sauerstoffgerät; beatmung*;
            herzschrittmacher; lebenswichtig; jährige* ~ mutter|vater|oma|opa|tante|nachbarin;
            80|81|82|83|84|85|86|87|88|89|90|91|92|93 jahre|jährige*; verstorben*; gestorben; todesfall; trauer*;
            mutter|vater|oma|opa|tante|onkel|nachbarin|nachbar|schwiegermutter|großmutter|großvater ~ 75|76|77|78|79|80|81|82|83|84|85|86|87|88|89|90|91|92|93|94|95|96|97|98|99;
            fast blind; sehbehindert*; gehbehindert*; schwerhörig*; gehörlos*
            """),
        new("de", Cue.Partner, """
            bewerb*; bewerbung*; ausbildung; ausbildungsplatz; praktikum*; schülerpraktikum; stelle; stellenanzeige; job; jobs; quereinsteiger;
            initiativbewerbung; werkstudent*; minijob; aushilfe; kooperation*; kooperier*; sponsor*; spende*; spendet; tombola; verein; händler;
            händleranfrage; wiederverkäufer; großhandel; b2b; lieferant; influencer; bildrechte; nutzungsrecht*; masterarbeit; bachelorarbeit;
            umfrage; facharbeit; schulklasse; betriebsbesichtigung; werksführung; besichtig*; grundschule ~ sucht; ag; ehrenamt*; ehrenamtlich*;
            feuerwehr ~ sucht; flüchtlings*; tafel; gemeinnützig*; förderverein; elternbeirat; projektwoche; schulprojekt; was übrig; spendiert;
            sachspende; schülerpraktik*; saisonkräfte; saisonkraft; tester*; produkttester*; verwenden dürfen; benutzen dürfen; nutzen dürfen;
            arbeitsblatt; erklärbild; filmproduktion; requisite; messe*; vortrag; lesung bei euch; leihgabe; stellt ihr ~ ein; stellen sie ~ ein
            """),
    ];
}
