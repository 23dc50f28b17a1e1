namespace SocialInbox.Triage.Words;

/// <summary>German: praise, jokes, talk among users, spam, and the small words that turn a meaning.</summary>
internal static class GermanTalk
{
    public static readonly WordList[] Lists =
    [
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
            ehrliche beratung; fair; faire; faires; fairen; endlich mal jemand|ein*|wer; vertrauen ~ wieder; das nenn ich; so muss das;
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
            toll erklärt; hilfreich; hilfreiches|hilfreicher video|tipp; geholfen; mein laden; mein lieblings*; seit jahren mein*|unser*; empfiehlt;
            hergeben; liebhaber*; ihr seid helden|spitze|die besten|toll|super|klasse|der hammer; verdient; ruhiges wochenende; erholsam*;
            gute nachrichten; abend für abend; tag für tag; in ehren; gesehen und gekauft; wie am ersten;
            mehr|besser|schöner|schneller|einfacher|freundlicher geht nicht; punkt für; pluspunkt*; geschafft; hingekriegt; hinbekommen;
            hat ~ geklappt; eingelebt; endlich entdeckt; günstig; liebe auf den ersten blick; auf den ersten blick; tradition; keine einzige kaputt;
            kein einziger|einziges ~ kaputt|defekt|ausfall; kudos; selten geworden; selten so; leuchtet noch|immer noch; brennt noch; läuft noch;
            läuft und; endlich mal ein*; nach ~ jahren ~ wie neu; man merkt; merkt man; oscar; gänsehautmoment; so muss; weltbeste*; lieblingskunde;
            stammkunde; stammkundin; kunde seit; seit ~ kunde|kundin; ganz lieb; genießen; genieße; genossen; entspannt; kuschel*; mit liebe;
            alles geklärt; ich habs geschafft; macht spaß|freude|laune; macht ~ richtig|echt|so ~ spaß|freude; spaß gemacht; endlich ein|eine ~ nicht;
            eins plus; habt dank; ohne murren; wunderbar; was will man mehr; dass ich das noch erleben; hält was; hält bis heute; hält seit;
            seit jahren ~ täglich|einsatz|gebrauch|dabei; unkaputtbar; unverwüstlich; langlebig; zuverlässig seit;
            läuft ~ tadellos|zuverlässig|rund|leise; flüsterleise; angenehm leise|warm|hell|weich; kuschelig warm; mollig; wohlig; warmes licht;
            schönes licht; tolles licht; perfektes licht; magisches licht; atmosphäre; ambiente; gemütlichkeit; hygge; hyggelig; wohlfühl*; blickfang;
            hingucker; eyecatcher; schmuckstück; kunstwerk; meisterwerk; design ~ top|klasse|schön; stilvoll*; geschmackvoll*; elegant*; zeitlos*;
            bildschön*; zum verlieben; zum dahinschmelzen; zum anbeißen; schockverliebt; hin und weg; aus dem häuschen; riesenfreude; riesig gefreut;
            tränen ~ augen|freude|gerührt; gerührt; beschenkt; geschenk ~ angekommen|freude|perfekt|super;
            oma|opa|mama|papa|mutter|vater|tochter|sohn|frau|mann|freundin|freund|kinder|enkel|katze|hund liebt|lieben|strahlt|strahlen|begeistert|hat|haben ~ begeistert|liebt|gefreut|gestrahlt|geklatscht|gejubelt;
            alle begeistert; alle waren begeistert; alle neidisch; nachbarn ~ neidisch|gefragt|gelobt; wurde ~ gelobt|gefragt|bewundert;
            gefragt ~ woher; weiterempfohlen; werde ~ weiterempfehlen|wiederkommen; komme wieder; kommen wieder; kommen gern* wieder;
            immer einen besuch wert; besuch wert; reise wert; weg gelohnt; wie im urlaub; wie nach hause kommen; wie zuhause; urlaubsgefühl;
            kindheit*; kindheitserinnerung*; nostalgie; erinnert mich an|uns; wie früher bei; wie bei oma; sehr nett*; sehr lieb*; super nett*;
            super lieb*; mega nett*; ausgesprochen freundlich; stets freundlich; immer freundlich; immer nett; immer hilfsbereit; nimmt sich zeit;
            zeit genommen; nahm sich zeit; haben sich zeit; mit engelsgeduld; engelsgeduld; mit herz; herzblut; leidenschaft; verstehen ihr handwerk;
            ahnung von dem; wissen wovon; fachwissen; kompetenz; auf augenhöhe; ehrlich beraten; gut beraten; super beraten; bestens beraten;
            toll beraten; nicht aufgeschwatzt; nichts aufgeschwatzt; das brauchen sie nicht; ohne aufpreis; umsonst dazu; geschenkt bekommen;
            kleines extra; handgeschriebene* karte; handgeschrieben*; mit liebe verpackt; toll verpackt; gut verpackt; sicher verpackt;
            plastikfrei verpackt; superschnell*; ratzfatz; ruckzuck; im nu; über nacht; am nächsten tag da|geliefert|angekommen;
            innerhalb von ~ tagen|stunden ~ da|geliefert|ersetzt|repariert|erledigt; nach einem tag da; kaum bestellt; kaum bestellt schon da;
            bestellt und schon; pünktlich wie; früher als; schneller als; günstiger als gedacht|erwartet;
            besser als erwartet|gedacht|beschrieben|auf|jede; schöner als erwartet|gedacht|auf|in; übertrifft; übertroffen; meine erwartungen;
            alle erwartungen; wie erhofft; wie gewünscht; wie auf dem bild; genau wie beschrieben|auf|abgebildet; passt genau|exakt|haargenau;
            sitzt perfekt|super|gut|wie; steht mir|ihr|ihm|uns; bequem*; saubequem; wie auf wolken; schläft ~ gut|besser|durch|ein;
            schlafe ~ gut|besser|wie; hat uns gerettet; lebensretter*; unentbehrlich; unverzichtbar; nicht mehr ohne; überall dabei; immer dabei;
            begleitet mich|uns; treuer begleiter; bester freund; bester kauf; beste anschaffung|entscheidung|investition; guter kauf; lohnenswert;
            jeden cent|euro|pfennig; preis-leistung ~ top|super|stimmt|unschlagbar; preis leistung ~ top|super|stimmt|unschlagbar; gönnung; gönn dir;
            riesenlob; respekt an|vor|für; hut ab vor; verneige mich; verbeugung; applaus für; standing ovations; ihr rockt;
            ihr seid klasse|super|toll|spitze|großartig|die besten|der hammer|helden|goldig|so lieb|echt; bleibt so; bleibt wie ihr seid;
            bitte nie ändern; weiter machen; vorbildlich; mehr unternehmen sollten|wie; so geht service|kundenservice|werbung|handel;
            so macht man das; so soll es sein; endlich eine firma|ein laden; lieblingsstück; lieblingsteil; lieblingsplatz; lieblingsmarke; stammgast;
            großer fan; riesenfan; fan seit; treue seele; stolz wie; wie bolle; halleluja; hier wird man noch; noch gegrüßt; solche betriebe;
            braucht das land; fleißigen hände; wohlauf; kommt auf die liste; auf die wunschliste; wunschliste; ehrlich überrascht;
            kostenlos getauscht; nie ausgefallen; keinen ausfall; ohne ausfall; noch nie ausgefallen|enttäuscht|geschwächelt|gebrochen;
            nie geschwächelt; gern gekauft; gerne gekauft; half mir|uns; hat mir|uns ~ geholfen; mir ~ geholfen; hat sich gekümmert; rausgetragen;
            hinterhergelaufen; mit einem lächeln; ein lachen; gelacht haben wir; lachen am; auf den wunschzettel; auf meinen wunschzettel
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
            macht nichts; macht nix; halb so wild; nicht schlimm; stört ~ nicht; stört mich nicht; macht mir nichts; kein ding; passiert;
            kann passieren; bin wieder drin; wieder drin; passt jetzt; passt wieder; passt alles;
            grad|gerade|schon|heute|eben|bereits geholt|abgeholt|bekommen|erhalten|angekommen|eingetroffen; hab|habe ihn|sie|es|ich ~ geholt|abgeholt;
            passt so; alles da; alles angekommen; endlich da; bin zufrieden; geklärt; alles geklärt; da war sie|er|es; hab sie|ihn|es gefunden;
            auf den cent; eben gesehen; gerade gesehen; hat gefunzt; funzt; ging's|gings|ging es jetzt|dann|sofort|auf
            """),
        new("de", Cue.Joke, """
            haha*; hihi*; hehe*; hoho*; lol; rofl; xd; kicher; grins; zwinker; scherz; spaß; spässle; hahaha; witzig; lustig; gröhl; prust;
            tränen gelacht; ironie; augenzwinkern; lach; lache; lachen; gelacht; lacher; ehe; mein geldbeutel; mein konto weint; mein konto sagt;
            mein bankkonto; sagt mein mann; mein mann sagt; fragt nicht; nicht fragen; genau mein humor; ich beim; typisch ich;
            geschichte meines lebens; fühl ich; ich fühl; kopfkino; made my day; zu gut; ich kann nicht mehr 😂; oscarreif; hat einen oscar;
            stiehlt die show; stiehlt allen; grüßt zurück; grüße gehen raus; team tee|kaffee|sommer|winter|warm; hauptsache kaffee|kuchen|bier;
            mehr|besser|leichter|heller|älter|länger|schneller|ordentlicher|größer ~ als ich|meine|mein|meiner|mancher|manche|unsere|unser
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
            steht ~ in+der|im|auf+der|doch|oben|unten; steht doch; versuch*; probier*; nimm; nimmst; schau ~ unter|auf|bei; guck ~ unter|auf|bei;
            mit nem; mit einem; ich hab|habe ~ genommen|gemacht|gelöst; bei uns ~ geht|klappt|funktioniert; geht ~ bei mir|uns; ja geht; ja das geht;
            ja passt; nein geht nicht; ist da wo; gibt's in; gibts in; gibt es in; kostet ~ euro; fallen ~ aus; fällt ~ aus; schaltet ~ von alleine;
            soweit ich weiß; meines wissens; angeblich ab; kommt ~ wieder rein; haben sie gesagt; hat man mir gesagt
            """),
        new("de", Cue.MeToo, """
            hier auch; bei mir auch; bei uns auch; bei mir genauso; bei uns genauso; genauso hier; geht mir auch so; geht|ging mir genauso; dito;
            ditto; ebenso hier; gleiches|selbes|dasselbe|identisches problem|phänomen|spiel|thema|bild; das gleiche|selbe bei|hier;
            exakt das gleiche|selbe; kann ich bestätigen|nur bestätigen; hab|habe ich auch; same; auch betroffen; ebenfalls betroffen;
            nicht der|die einzige; seriennummer
            """),
        new("de", Cue.Promotion, """
            folgt mir; folge mir; folg mir; abonniert meinen|mein; schaut ~ mein|meinem|meine profil|kanal|seite|bio|shop; besucht mein*;
            link in|im bio|der+bio|meiner+bio|meinem+profil|profil; klick* ~ link|profil|hier; jetzt klicken; auf unser profil;
            profil ~ klicken|besuchen; schreib mir ~ privat|pn|whatsapp|telegram; kontaktieren sie ~ whatsapp|telegram; krypto; kryptowährung*;
            bitcoin*; passives einkommen; nebenverdienst; geld verdienen; verdiene ~ euro|geld|täglich|wöchentlich;
            verdienen sie ~ euro|geld|täglich|von; homeoffice job; finanzielle freiheit; sofortkredit; ohne schufa; schufa*; auto ankauf; autoankauf;
            kaufen ihr|dein|jedes auto; seo*; suchmaschinen*; backlinks; webdesign; mehr kunden; mehr follower; follower kaufen;
            reichweite ~ steigern|erhöhen; gratis ~ makros|excel|download|guthaben; sportwetten; jackpot; potenz*; erotik; wahrsager*; hellseher*;
            kartenleger*; partnerrückführung; liebeszauber; sie haben gewonnen; du hast gewonnen; wurden ~ ausgewählt; 1000. fan; ihre seite wird;
            ihr konto ~ gesperrt|gelöscht; gemeinschaftsstandards; einspruch hier; markenbotschafter*; kooperation 💕; paypal.me; mein kanal;
            meinen kanal; mein neuer kanal; neuer kanal; follow back; sub4sub; gegenseitig folgen; folge zurück; follower gesucht; echte follower;
            schreib mich an; lust auf ~ geld; suche ehrliche freundschaft|beziehung|frau|mann|partner*; suche ~ freundschaft; witwer; bin single;
            einsam und
            """),
        new("de", Cue.Lure, """
            whatsapp; telegram; invest*; investier*; kredit*; gratis; klickt hier; hier klicken; nur heute; casino; umzug*; entrümpelung*;
            solaranlage*; photovoltaik*; diät*; abnehmen; sexy; heiße; bargeld; platz 1; trading; wetten; als gewinner; ausgewählt; günstig ~ angebot;
            jetzt zugreifen; nur noch heute; folgt uns; spende* an; von zuhause aus; von zu hause aus; verifizier*; botschafter*; darlehen;
            seite ~ gelöscht|gesperrt|deaktiviert; deine website; ihre website; eure website; reich werden; goldankauf; reinigungsfirma;
            gutschein ~ gratis|geschenkt; schreib* ~ privat; schreibt ihr|ihm|mir privat|an; meldet euch bei mir; link im profil; profil; follow; abo;
            teilt; teilen; gewinn*; guthaben; schreib mir|uns; pn; kg verloren; kilo verloren
            """),
        new("de", Cue.Competition, """
            gewinnspiel*; verlosung*; verlosen; verlost; wettbewerb*; malwettbewerb; fotowettbewerb; mitmachen und; adventskalender; türchen;
            giveaway; gewinne*; zu gewinnen; teilnahmebedingungen; schönste ~ geschichte; zu gewinnen gibt
            """),
        new("de", Cue.ServiceTalk, """
            haben sie; hast du; hattest du; könnten sie; könntest du; kannst du; können sie; magst du; schick uns; schicke uns; schicken sie;
            sende uns; senden sie; melde dich; melden sie; per dm; per pn; per direktnachricht; bestellnummer; entschuldig*; tut uns leid;
            tut mir leid; sorry; danke für deine|ihre|eure geduld|nachricht|hinweis|rückmeldung|meldung|hinweise; vielen dank für ihre|deine; dein*;
            dir; dich; ihr anliegen; ihre anfrage; ihr paket; ihre bestellung; ihrem konto;
            wir haben ~ geantwortet|behoben|weitergeleitet|verschickt|erstattet|aktualisiert|überarbeitet|korrigiert|ausgerollt; behoben; unterwegs;
            auf dem weg; ticket; fachabteilung; kolleg*; melden uns; wir prüfen; kümmern uns; klären; server; störung; ersatz ist; gutschrift;
            erstattung
            """),
        new("de", Cue.Invitation, """
            welche*; was ist|macht euer*|eure|für+euch|macht; wo ist euer; wie ~ ihr; zeigt uns; schickt uns; schreibt uns; schreibt euren|eure;
            erzählt; verratet uns; markiert; taggt; nennt uns; ratet; wer errät; was meint ihr; kennt ihr; habt ihr ~ lieblings*; eure*; euer;
            fragt uns; stimmt ab; umfrage; team-ausflug; ausflug; betriebsausflug; sommerfest; jubiläum; jahre; wir sagen danke; frohe*; guten morgen;
            montag*; freitag*; wochenende; blick hinter; outtakes; wer von euch; wart ihr; seid ihr; frohe
            """),
        new("de", Cue.OtherBearer, """
            fähre; reederei; abfahrt; hafen ~ anleger; anleger; polarlicht*; aurora; sonnensturm; polarkreis; tromsö; lofoten; island;
            norwegen ~ nordlicht; nordlichter; nordlichter gesehen; kita; kindergarten; kindertagesstätte; grundschule; schule; gymnasium; erzieher*;
            hotel; pension; ferienwohnung; restaurant; gasthof; chor; shantychor; band; konzert; album; song; lied; roman; krimi; serie; film; kino;
            schiff; segelschiff; boot; yacht; regatta; pferd; hengst; stute; zug; regionalbahn; biermarke; brauerei; verein; fc; tsv; handball;
            fußball; apotheke; klinik; pflegedienst; hospiz; wohnprojekt; genossenschaft; straße; spieler; trikot; stummfilm; filmabend; theater;
            bühne; premiere; vorstellung; leinwand; orchester; saal; kapitän; liegeplatz; überfahrt; fahrplan; matrose*; kreuzfahrt; bahnhof; gleis;
            elternabend; kita-*; autor; autorin; lesung; verlag; kapitel; torwart; anpfiff; spieltag; liga; gestüt; kneipe; bar; club; festival;
            tickets; derby; tabellenführer; auswärtsspiel; heimspiel; trainer*; freibad; schwimmbad; turnhalle; feuerwache; galerie; vernissage;
            quartett; trio; orgel*; kirche; marktkirche; eintritt frei; segelclub; yachtclub; kleingarten*; campingplatz; jugendherberge; pflegeheim;
            seniorenheim; vorhersage; kp; sonnenwind
            """),
        new("de", Cue.News, """
            quelle; via; laut bericht; berichtet; pressemitteilung; eröffnet; geplant; ticker; meldung; news; artikel; gelesen; lesenswert;
            blogbeitrag; testsieger; test ~ bericht; podcastfolge; medienbericht; bekannt gegeben; lesetipp; linktipp; hörtipp; tipp zum wochenende;
            podcast*; folge; magazin; bericht; zu wort; im interview; beitrag
            """),
        new("de", Cue.Negation, """
            nicht; nich; net; nit; nöd; ned; kein*; nie; niemals; niemand; keiner; nix; nichts; nirgends; ohne; weder; kaum; nee; nein; nö; nope;
            nimmer; statt
            """),
        new("de", Cue.Contrast, """
            aber; allerdings; jedoch; leider; obwohl; trotzdem; dennoch; bloß; außer; bis auf; sondern; angeblich; ausgerechnet; plötzlich;
            einziger haken|wermutstropfen|nachteil; schade nur; nur dass; zum glück; gott sei dank; gottseidank; glücklicherweise; zum pech; nebenbei;
            übrigens; abgesehen; einziges|einziger|einzige; wobei; bisschen; hingegen; stattdessen; anstatt; statt; und trotzdem
            """),
        new("de", Cue.Hedge, "nur; eigentlich; doch; schon; erst; dafür; etwas; eher; fast; wohl; eben; wieder"),
        new("de", Cue.Owner, """
            meiner; meinem; meins; unserer; unseren; unserem; unseres; bei mir; bei uns; gekauft; mitgenommen; bekommen; besitze; besitzen;
            meinem ~ fehlt|fehlen; der|die|das von mir|uns; hab|habe|haben den|die|das|ihn|sie|es seit|jetzt|auch
            """),
        new("de", Cue.Product, """
            *lampe; *lampen; *leuchte; *leuchten; *laterne; *laternen; *licht; lichterkette*; *strahler; *kerze; *kerzen; *zelt; *zelte; *zelts;
            *schlafsack; *schlafsäcke; *rucksack; *rucksäcke; *tasche; *taschen; *stuhl; *stühle; *tisch; *matte; hängematte*; *kocher; *pfanne;
            *kessel; *kanne; *tasse; *becher; *flasche; *box; *kiste; *jacke; *hose; *hosen; *socken; *schuh; *schuhe; *stiefel; *mütze; *handschuhe;
            *schirm; *schirme; *radio; *tracker; *akku; *powerbank; *waage; *ventilator; *heizlüfter; *luftbefeuchter; *pumpe; *wecker; *babyfon;
            *babyphone; *decke; *kissen; *messer; *stock; *stöcke; *schale; *ofen; *grill; *filter; *plane; *tarp; *segel; *anhänger; *set; *gerät;
            *geräte; stirnlampe*; kühlbox*; poncho; *saugroboter; lautsprecher; kopfhörer; *regal; *haken; *deko; *feuerzeug; feuerstahl; artikel;
            produkt; ding; teil
            """),
        new("de", Cue.Possessive, "mein; meine; meinen; unser; unsere"),
        new("de", Cue.Kin, """
            mein|meine|meiner|meinem|meinen|unser|unsere|unserer|unserem|unseren|die|der mann|frau|freund|freundin|mutter|vater|mama|papa|oma|opa|großmutter|großvater|tochter|sohn|kind|kinder|kleine|kleiner|kleinen|enkel|enkelin|schwester|bruder|tante|onkel|cousin|cousine|nachbar|nachbarin|nachbarn|schwiegermutter|schwiegervater|familie|mitbewohner|mitbewohnerin|kollege|kollegin|kollegen|chef|chefin|hund|hündin|katze|katzen|kater|kaninchen|papagei|pferd|hühner|rücken|herz|kopf|bauch|magen|knie|nase|ohren|augen|füße|hände|frisur|seele|schweinehund|entscheidungsfreude|lebenslauf|ehe|beziehung|horoskop|kontostand|wochenende|urlaub|schwangerschaft
            """),
        new("de", Cue.SmallAd, """
            verkaufe; ich verkaufe; verkauf ~ meine|meinen|mein; zu verkaufen; zu verschenken; verschenke; vb; vhb; selbstabholung; selbstabholer;
            abzugeben; tausche; biete; kleinanzeige*; zu haben für; abholung in; fundsache; zugelaufen; fundstück;
            gefunden schwarz*|weiß*|rot*|blau*|grün*|grau*|braun*|ein*|am|auf|bei
            """),
        new("de", Cue.FirstPerson, "ich; ick; ik; i; mir; mich; wir; uns; mier; mi"),
        new("de", Cue.ToBrand, """
            ihr; euch; euer; eure; eurer; euren; eurem; eures; sie ~ ihr; ihre seite; ihrem shop; ihren; ihnen; liebes team; liebes
            """),
    ];
}
