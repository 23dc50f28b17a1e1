namespace SocialInbox.Triage.Words;

/// <summary>German: what cannot wait, and what it is when nothing is wanted.</summary>
internal static class GermanCare
{
    public static readonly WordList[] Lists =
    [
        new("de", Cue.Danger, """
            brandgefahr; brandgefährlich; brand; brandfleck*; brandloch; brandlöcher; feuer; flamme; flammen; stichflamme; in brand; abgebrannt;
            angebrannt; brennt ab; brannte; gebrannt; verbrannt*; verbrennung*; verbrenn*; qualm*; rauch; raucht; rauchte; geraucht; rauchentwicklung;
            rauchwolke; schmort; schmorte; verschmort*; geschmort; angeschmort; durchgeschmort; schmilzt; geschmolzen; angeschmolzen; verschmolzen;
            kokelt; angekokelt; funken; funkt; kurzschluss; stromschlag; stromschläge; elektrisiert; eine gewischt; eine gefeuert; gewischt bekommen;
            unter strom; unter spannung; fi fliegt|raus|geflogen; sicherung ~ raus|geflogen|fliegt|durch; explodiert*; explosion; explodier*;
            geplatzt; aufgeplatzt; implodiert; glüht; glühend; glühte; kochend heiß; brühheiß; verbrüht; brandblase*; blase* am|an der|an den;
            gefährlich*; lebensgefahr; lebensgefährlich; gefahr; gefährdet; unfall; unfälle; verletzt*; verletzung*; verletzungsgefahr; geschnitten;
            schnittwunde; blutet; blutend*; blut; genäht; notaufnahme; krankenhaus; notarzt; rettungswagen; krankenwagen; klinik; arzt; ärztin;
            tierarzt; gestürzt; sturz; runtergefallen; zusammengebrochen; zusammengekracht; eingeklemmt; gequetscht;
            gebrochen ~ bein|arm|finger|hand|rippe; verschluckt; verschlucken; erstick*; erstickungsgefahr; kleinteile; vergift*; giftig*; gift;
            allergisch*; ausschlag; ätzend; verätzt; kohlenmonoxid; gasgeruch; gas ~ ausgetreten|riecht|tritt|strömt; rückruf*; produktrückruf;
            rückrufaktion; absturz gefahr; während der fahrt ~ gelöst|abgefallen|auf*|verloren; auf der autobahn; gelöst ~ autobahn|fahrt;
            reines glück; zum glück ~ niemand|keiner|nichts passiert; keiner verletzt; niemand verletzt; hätte ~ schlimmer; hätte ~ tot|ins auge;
            bremse*; bremsversag*; fremde* stimme*; spricht jemand; babyphone; babyfon; blaue flecken; blauer fleck; prellung*; platzwunde; beule;
            schürfwunde*; aufgeschürft; aufgeschnitten; reingeschnitten; in den finger; pflaster; verband; gehirnerschütterung; ohnmächtig;
            bewusstlos; umgekippt mit; unter mir ~ zusammen|weg; mit mir ~ zusammen; verklemmt; haare ~ gezogen|geraten|hängen;
            loch ~ gebrannt|jacke|teppich; so heiß dass; wurde so heiß; kinder ~ gefahr|verschlucken|erreichen; verfolgt; belästigt; bedroht;
            übergriffig; begrapscht
            """),
        new("de", Cue.Fraud, """
            betrug; betrugs*; betrüger*; betrogen; betrügerisch*; fake*; fakeshop*; fake-shop*; fälsch*; gefälscht*; plagiat; phishing; fishing; scam;
            abzock* sms; gehackt*; hacker; hackt; dubios*; unseriöse* ~ mail|seite|shop|sms|anruf;
            falsche* ~ profil|seite|account|konto|shop|mitarbeiter; gibt sich ~ aus; geben sich ~ aus; ausgegeben; in eurem|ihrem namen;
            in euren namen; an der haustür; klingelt ~ jacke|mitarbeiter|vertreter; seid ihr das; ist das von euch|ihnen; ist das echt; echt von euch;
            kommt ~ von euch|ihnen; gehört ~ zu euch|ihnen; ist das wirklich; steckt ihr dahinter; link ~ geklickt|angeklickt; draufgeklickt;
            drauf geklickt; sms ~ bekommen|erhalten|link; tan; identitätsdiebstahl; fremde* ~ bestellt|bestellung|konto; geleakt;
            auf meinen namen ~ bestellt; nie ~ bestellt ~ rechnung|mahnung; gewinnbenachrichtigung; porto ~ überweisen|zahlen;
            gewinn ~ abholen|bestätigen|kreditkarte; herr|mann|typ|frau|jemand|leute|vertreter|männer|einer ~ haustür|tür;
            mit eurem|ihrem|euerm ausweis|logo|namen|firmenwagen; in eurer|eure jacke|uniform; angeblich von|für euch|ihnen|nordlicht; gibt vor;
            behauptet er|sie; stromrechnung; kontodaten; kreditkartendaten; zugangsdaten; rief an und; anruf ~ angeblich; unbekannte nummer
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
            adresse ~ veröffentlicht|sichtbar; öffentlich ~ einsehbar|sichtbar; kundendaten; ausgespäht; mitgehört; abgehört; spioniert
            """),
        new("de", Cue.Press, """
            presseanfrage*; pressestelle; presse; redaktion; redakteur*; journalist*; reporter*; zeitung; interview; stellungnahme;
            berichten wir|über; recherch*; für einen artikel; für einen beitrag; podcast; fernsehen; rundfunk; ndr; wdr; verbrauchermagazin;
            stiftung warentest; viral; drehanfrage; radiosender; sender; magazin
            """),
        new("de", Cue.Vulnerable, """
            demenz; dement; pflegebedürftig*; pflegestufe; schwerbehindert; behindert*; rollstuhl ~ nicht|keine*|ausgesperrt; selbstmord; suizid*;
            umbringen; bring mich um; kann nicht mehr; verzweifelt; existenz*; insolvent; hartz; bürgergeld; sauerstoffgerät; beatmung*; insulin;
            herzschrittmacher; lebenswichtig; jährige* ~ mutter|vater|oma|opa|tante|nachbarin;
            80|81|82|83|84|85|86|87|88|89|90|91|92|93 jahre|jährige*; verstorben*; gestorben; todesfall; trauer*
            """),
        new("de", Cue.Partner, """
            bewerb*; bewerbung*; ausbildung; ausbildungsplatz; praktikum*; schülerpraktikum; stelle; stellenanzeige; job; jobs; quereinsteiger;
            initiativbewerbung; werkstudent*; minijob; aushilfe; kooperation*; kooperier*; sponsor*; spende*; spendet; tombola; verein; händler;
            händleranfrage; wiederverkäufer; großhandel; b2b; lieferant; influencer; bildrechte; nutzungsrecht*; masterarbeit; bachelorarbeit;
            umfrage; facharbeit; schulklasse; betriebsbesichtigung; werksführung; besichtig*; grundschule ~ sucht; ag; ehrenamt*; ehrenamtlich*;
            feuerwehr ~ sucht; flüchtlings*; tafel; gemeinnützig*; förderverein; elternbeirat; projektwoche; schulprojekt; was übrig; spendiert;
            sachspende
            """),
        new("de", Cue.Praise, """
            super; supi; toll*; klasse; prima; spitze; großartig*; hervorragend*; ausgezeichnet; exzellent; fantastisch*; phantastisch*; perfekt*;
            genial*; geil*; mega; hammer; top; wunderschön*; wunderbar*; traumhaft*; traum; ein traum; herrlich*; schön*; hübsch*; lecker;
            liebe* ~ mitarbeit*|team; liebe es; liebe diese*; ich liebe; verliebt; begeistert*; begeistern; zufrieden; hochzufrieden; sehr zufrieden;
            gerne wieder; immer wieder gern*; jederzeit wieder; jeder zeit wieder; nur zu empfehlen; empfehl*; weiterempf*; empfehlenswert;
            kompetent*; freundlich*; hilfsbereit*; geduldig*; zuvorkommend*; herzlich; kulant*; unkompliziert*; reibungslos; problemlos; einwandfrei;
            tadellos; makellos; flott*; blitzschnell; zügig; pünktlich; zuverlässig*; vorbildlich*; respekt; hut ab; daumen hoch; weiter so;
            macht weiter so; chapeau; bravo; fünf sterne; 5 sterne; volle punktzahl; 10/10; bestes; beste; besten; bester; das beste; am besten; lob;
            ein lob; großes lob; mehr lob; kompliment; lobenswert; freu* mich; freue mich; freuen uns; vorfreude; gefällt ~ gut|sehr|uns|mir;
            gefällt mir; gefällt uns; mag ich; gemütlich; kuschelig; stimmungsvoll; chic; edel; hochwertig*; stabil*; robust*; wertig*;
            sieht ~ aus wie neu; sieht gut|toll|super|klasse|stark aus; sehr gut*; echt gut; richtig gut; sau gut; saugut; saustark; nice; cool*; wow;
            wahnsinn; krass gut; läuft wie am schnürchen; läuft einwandfrei; läuft super;
            funktioniert super|einwandfrei|bestens|tadellos|perfekt|prima|toll; hält ~ immer noch|seit jahren; seit jahren ~ treu|zufrieden|dabei;
            treue kundin|kunde; lieblings*; lieblingsladen; lieblingslampe; nie wieder ohne; nicht mehr missen; nicht mehr hergeben;
            gibt sie nicht mehr her; nicht mehr her; möchte sie nicht missen; kann nicht meckern; nichts zu meckern; nichts auszusetzen;
            nix zu meckern; keine beanstandung*; besser geht nicht; besser geht's nicht; geht nicht besser; geht kaum besser; kein vergleich;
            nicht zu toppen; unschlagbar; unübertroffen; unersetzlich; nicht nachvollziehen; keine probleme; ohne probleme; kein problem;
            gar kein problem; ohne mucken; auf anhieb; sofort geklappt; alles gut; alles bestens; alles richtig gemacht; alles perfekt; gute idee;
            klasse idee; coole idee; schöne idee; tolle idee; rührend; gänsehaut; mehr davon; bitte mehr davon; gerne mehr; stolz; glücklich; happy;
            freude; überglücklich; glückwunsch; herzlichen glückwunsch; gratul*; auf die nächsten; alles gute; alles liebe; happy birthday; frohe*;
            schönes wochenende; sympathisch; ganz großes kino; großes kino; geklatscht; gefreut; gestrahlt; strahlt; strahlen; immer noch dicht;
            hält dicht; durchgehalten; lohnt sich; gelohnt; hat sich gelohnt; jeden cent wert; jeden euro wert; goldwert; gold wert; rettet; gerettet;
            dankbar; tipptopp; tip top; tiptop; genau richtig; genau das richtige; wie angegossen; passt perfekt; passt super; passt wie angegossen;
            knorke; dufte; jut; schee; scheen; leiwand; moin moin schön; suess; süß*; niedlich*; goldig; zauberhaft*; bezaubernd; magisch;
            atemberaubend; bombe; bombastisch; der hit; ein hit; der burner; der knaller; knaller; lieb; liebevoll*; nett; nette; netter; nettes;
            netten; gut; gute; guter; gutes; guten; gutem; bestens; allerbeste*; schnelle lieferung|antwort|hilfe|reaktion|abwicklung|bearbeitung;
            schnell geliefert|da|geantwortet|geholfen|verschickt|reagiert; super schnell; schick; schickes; schicker; spitzenservice; spitzenklasse;
            ehrliche beratung; fair; faire; fairer; faires; fairen; endlich mal jemand|ein*|wer; vertrauen ~ wieder; das nenn ich; so muss das;
            so geht|soll service; anständig; besser als|kann; grüße an; gruß an; liebe grüße; maßgeschneidert; wie für mich gemacht;
            trocken geblieben; dicht geblieben; warm geblieben; überlebt; überstanden; mitgemacht; treuer|treue begleiter*|gefährte;
            seit jahren im einsatz; läuft und läuft; läuft wie; nie im stich; im stich gelassen nie; abonniert; abo ist da; gleichfalls; euch auch;
            ebenso; dir auch; ihnen auch; gelobt; beneidet; staunen; gestaunt; das licht ist; wertarbeit; qualitätsarbeit; handarbeit; meisterhaft;
            stark; starkes; feine; feines; fein; löblich; vorzüglich; famos; fabelhaft; sagenhaft; sensationell; legendär; kult; kultig; lebensretter;
            retter; held; helden; heldin; engel; perle; goldstück; ein segen; wunder; gemütlicher; sommer kann kommen; kann kommen;
            endlich wieder da|zuhause; passt wie; gelächelt; lächeln; zaubert; liebling; neidisch; neid; will ich auch; haben will; habenwill;
            sofort gekauft; gleich bestellt; schon bestellt; direkt bestellt; hab sie auch; hammermäßig; einmalig; nix zu; rundum; rundum zufrieden;
            voll zufrieden; vollste zufriedenheit; kundenfreundlich; fachkundig*; fachmännisch; erstklassig*; eins a; 1a; note 1; daumen; hurra; juhu;
            yeah; jippie; juchhu; bewundernswert; inspirierend; inspiration; lehrreich; verständlich erklärt; gut erklärt; super erklärt;
            toll erklärt; hilfreich; hilfreiches|hilfreicher video|tipp; geholfen
            """),
        new("de", Cue.Thanks, """
            danke*; dank*; vielen dank; tausend dank; lieben dank; herzlichen dank; merci; dankeschön; bedanken; bedanke; ein dickes danke;
            vergelt's gott; thx; thanks
            """),
        new("de", Cue.Settled, """
            hat sich erledigt; erledigt; gelöst worden; problem gelöst; ist gelöst; klappt jetzt;
            jetzt klappt's|klappts|geht's|gehts|funktioniert|läuft; jetzt geht|klappt|läuft|funktioniert ~ wieder|alles|es|super; geht wieder;
            läuft wieder; funktioniert wieder; geht jetzt; geht jetzt wieder; läuft jetzt; funktioniert jetzt; hat geklappt; hat funktioniert;
            hat geholfen; selbst gefunden; schon gefunden; gefunden danke; ist angekommen; angekommen und; heute angekommen; ist da; wieder da;
            doch noch ~ angekommen|gekommen|da; ersetzt; kommentarlos ersetzt; ersatz bekommen|erhalten|kam; neue* bekommen;
            neue* ~ bekommen|erhalten|geschickt; geld ~ zurück bekommen|erhalten|ist da; sofort ersetzt|getauscht|umgetauscht|erstattet; anstandslos;
            umgehend ersetzt|erstattet|getauscht; ausgetauscht; getauscht; repariert bekommen; kostenlos repariert; verstanden danke;
            alles klar danke; super danke; ok danke; lag beim nachbarn; lag an mir; mein fehler; war mein fehler; aha danke; gute besserung;
            stört mich nicht; stört nicht; macht nichts; macht nix; halb so wild; nicht schlimm
            """),
        new("de", Cue.Joke, """
            haha*; hihi*; hehe*; hoho*; lol; rofl; xd; kicher; grins; zwinker; scherz; spaß; spässle; hahaha; witzig; lustig; gröhl; prust;
            tränen gelacht; ironie; augenzwinkern; lach; lache; lachen; gelacht; lacher; ehe
            """),
        new("de", Cue.ToFriend, """
            wär|wäre ~ was für dich|uns|euch|mama|papa|oma; was für dich; für dich; für uns; wär das was; wäre das was; das wär|wäre doch was;
            guck mal; schau mal; kuck mal; guck ma; schaust du; siehst du; hast du; bist du; willst du; kommst du; gehst du; gehen wir; wollen wir;
            sollen wir; müssen wir; brauchen wir; fahren wir; da müssen|sollten wir; da hin; bist dabei; bist du dabei; kommst mit; dein*; du; dir;
            dich; weißt du noch; erinnerst du; wie unsere; unser wohnzimmer; unser balkon; unser garten; wie bei uns; zum geburtstag; zu weihnachten;
            wunschliste; wichteln; schatz; liebling; bruder; schwester; mama; papa; mutti; mädels; jungs; nicht hingucken; nicht gucken; das bist du;
            typisch du; du auch; nächstes jahr wir; unser nächstes; unsere nächste
            """),
        new("de", Cue.Advice, """
            du musst|kannst|solltest|brauchst|darfst|könntest; musst du; kannst du;
            einfach ~ drücken|halten|machen|drehen|ziehen|nehmen|schrauben|reinigen|warten|auf; musst nur; lange drücken; gedrückt halten;
            steht ~ in der|im|auf der|doch|oben|unten; steht doch; versuch*; probier*; nimm; nimmst; schau ~ unter|auf|bei; guck ~ unter|auf|bei;
            mit nem; mit einem; ich hab|habe ~ genommen|gemacht|gelöst; hab ich auch; bei mir auch; bei uns ~ geht|klappt|funktioniert;
            geht ~ bei mir|uns; ja geht; ja das geht; ja passt; nein geht nicht; ist da wo; gibt's in; gibts in; gibt es in; kostet ~ euro;
            fallen ~ aus; fällt ~ aus; schaltet ~ von alleine; soweit ich weiß; meines wissens; angeblich ab; kommt ~ wieder rein; haben sie gesagt;
            hat man mir gesagt
            """),
        new("de", Cue.Promotion, """
            folgt mir; folge mir; folg mir; abonniert meinen|mein; schaut ~ mein|meinem|meine profil|kanal|seite|bio|shop; besucht mein*;
            link in bio|der bio|meiner bio|meinem profil; klick* ~ link|profil|hier; jetzt klicken; auf unser profil; profil ~ klicken|besuchen;
            schreib mir ~ privat|pn|whatsapp|telegram; kontaktieren sie ~ whatsapp|telegram; krypto; kryptowährung*; bitcoin*; passives einkommen;
            nebenverdienst; geld verdienen; verdiene ~ euro|geld|täglich|wöchentlich; verdienen sie ~ euro|geld|täglich|von; homeoffice job;
            finanzielle freiheit; sofortkredit; ohne schufa; schufa*; auto ankauf; autoankauf; kaufen ihr|dein|jedes auto; seo*; suchmaschinen*;
            backlinks; webdesign; mehr kunden; mehr follower; follower kaufen; reichweite ~ steigern|erhöhen; gratis ~ makros|excel|download|guthaben;
            sportwetten; jackpot; potenz*; erotik; wahrsager*; hellseher*; kartenleger*; partnerrückführung; liebeszauber; sie haben gewonnen;
            du hast gewonnen; wurden ~ ausgewählt; 1000. fan; ihre seite wird; ihr konto ~ gesperrt|gelöscht; gemeinschaftsstandards; einspruch hier;
            markenbotschafter*; kooperation 💕; paypal.me
            """),
        new("de", Cue.Lure, """
            whatsapp; telegram; invest*; investier*; kredit*; gratis; klickt hier; hier klicken; nur heute; casino; umzug*; entrümpelung*;
            solaranlage*; photovoltaik*; diät*; abnehmen; sexy; heiße; bargeld; platz 1; trading; wetten; als gewinner; ausgewählt; günstig ~ angebot;
            jetzt zugreifen; nur noch heute; folgt uns; spende* an; von zuhause aus; von zu hause aus; verifizier*; botschafter*; darlehen;
            seite ~ gelöscht|gesperrt|deaktiviert; deine website; ihre website; eure website; reich werden; goldankauf; reinigungsfirma;
            gutschein ~ gratis|geschenkt; schreib* ~ privat; schreibt ihr|ihm|mir privat|an; meldet euch bei mir; link im profil; profil; follow; abo;
            teilt; teilen
            """),
        new("de", Cue.Competition, """
            gewinnspiel*; verlosung*; verlosen; verlost; wettbewerb*; malwettbewerb; fotowettbewerb; mitmachen und; adventskalender; türchen;
            giveaway; gewinne*; zu gewinnen; teilnahmebedingungen; schönste ~ geschichte; zu gewinnen gibt
            """),
        new("de", Cue.Invitation, """
            welche*; was ist euer*|eure|für euch|macht; wo ist euer; wie ~ ihr; zeigt uns; schickt uns; schreibt uns; schreibt euren|eure; erzählt;
            verratet uns; markiert; taggt; nennt uns; ratet; wer errät; was meint ihr; kennt ihr; habt ihr ~ lieblings*; eure*; euer; fragt uns;
            stimmt ab; umfrage; team-ausflug; ausflug; betriebsausflug; sommerfest; jubiläum; jahre; wir sagen danke; frohe*; guten morgen; montag*;
            freitag*; wochenende; blick hinter; outtakes; wer von euch; wart ihr; seid ihr; frohe
            """),
        new("de", Cue.OtherBearer, """
            fähre; reederei; abfahrt; hafen ~ anleger; anleger; polarlicht*; aurora; sonnensturm; polarkreis; tromsö; lofoten; island;
            norwegen ~ nordlicht; nordlichter; nordlichter gesehen; kita; kindergarten; kindertagesstätte; grundschule; schule; gymnasium; erzieher*;
            hotel; pension; ferienwohnung; restaurant; gasthof; chor; shantychor; band; konzert; album; song; lied; roman; krimi; serie; film; kino;
            schiff; segelschiff; boot; yacht; regatta; pferd; hengst; stute; zug; regionalbahn; biermarke; brauerei; verein; fc; tsv; handball;
            fußball; apotheke; klinik; pflegedienst; hospiz; wohnprojekt; genossenschaft; straße; spieler; trikot; stummfilm; filmabend; theater;
            bühne; premiere; vorstellung; leinwand; orchester; saal; kapitän; liegeplatz; überfahrt; fahrplan; matrose*; kreuzfahrt; bahnhof; gleis;
            elternabend; kita-*; autor; autorin; lesung; verlag; kapitel; torwart; anpfiff; spieltag; liga; gestüt; kneipe; bar; club; festival;
            tickets
            """),
        new("de", Cue.News, """
            quelle; via; laut bericht; berichtet; pressemitteilung; eröffnet; geplant; ticker; meldung; news; artikel; gelesen; lesenswert;
            blogbeitrag; testsieger; test ~ bericht; podcastfolge; medienbericht; bekannt gegeben
            """),
        new("de", Cue.Negation, """
            nicht; nich; net; nit; nöd; ned; kein*; nie; niemals; niemand; keiner; nix; nichts; nirgends; ohne; weder; kaum; nee; nein; nö; nope;
            nimmer; statt
            """),
        new("de", Cue.Contrast, """
            aber; allerdings; jedoch; leider; obwohl; trotzdem; dennoch; bloß; außer; bis auf; sondern; angeblich; ausgerechnet; plötzlich;
            einziger haken|wermutstropfen|nachteil; schade nur; nur dass; zum glück; gott sei dank; gottseidank; glücklicherweise; zum pech; nebenbei;
            übrigens; abgesehen; einziges|einziger|einzige; wobei; bisschen; hingegen; stattdessen; anstatt; statt
            """),
        new("de", Cue.Hedge, "nur; eigentlich; doch; schon; erst; dafür; etwas; eher; fast; wohl; eben; wieder"),
        new("de", Cue.Owner, """
            mein; meine; meiner; meinen; meinem; meins; unser; unsere; unserer; unseren; unserem; unseres; bei mir; bei uns; gekauft; mitgenommen;
            bekommen; besitze; besitzen
            """),
        new("de", Cue.SmallAd, """
            verkaufe; ich verkaufe; verkauf ~ meine|meinen|mein; zu verkaufen; zu verschenken; verschenke; vb; vhb; selbstabholung; selbstabholer;
            abzugeben; tausche; biete; kleinanzeige*; zu haben für; abholung in
            """),
        new("de", Cue.FirstPerson, "ich; ick; ik; i; mir; mich; wir; uns; mier; mi"),
        new("de", Cue.ToBrand, """
            ihr; euch; euer; eure; eurer; euren; eurem; eures; sie ~ ihr; ihre seite; ihrem shop; ihren; ihnen; liebes team; liebes
            """),
    ];
}
