namespace SocialInbox.Triage.Words;

internal static class Polish
{
    public static readonly WordList[] Lists =
    [
        new("pl", Cue.Idiom, "nie ma problemu; nie tylko; jaka|jakie|jaki piękn*|śliczn*|ładn*|cudn*"),
        new("pl", Cue.Ask, """
            ^czy; ^kiedy; ^jak; ^ile; ^gdzie; ^dlaczego; ^czemu; ^kto; ^co; ^która|który|które|jaki|jaka|jakie|jakim; ^po ile; ^od kiedy; ^do kiedy;
            ^na czym; ^z czego; ^za ile; ^macie; ^można; ^da się; ^jest opcja|możliwość|szansa; ^pytanie; ^mam pytanie; ^ktoś
            """),
        new("pl", Cue.AskWithin, """
            czy można|da|jest|są|to|ta|ten|macie|wysyłacie|ktoś|będzie|mogę|ktokolwiek|mają; mam pytanie; pytanie;
            chciałbym|chciałabym wiedzieć|zapytać|się; zastanawiam się; nie wiem czy|jak|gdzie; ktoś wie|zna|może|ma; proszę o;
            gdzie mogę|znajdę|kupić|można|jest; jak długo|mogę|to|się|można; kiedy będzie|wróci|przyjdzie; ile kosztuje|trwa; co mam|robić|teraz;
            możecie; moglibyście; czy nie; ciekawe czy; macie; robicie; *acie; *icie; *ecie
            """),
        new("pl", Cue.Request, """
            proszę; prosze; pomóżcie; pomocy; pomoc; potrzebuję; szukam; chcę; chciałbym; chciałabym; odpowiedzcie; odpiszcie; skontaktujcie;
            wyślijcie; dajcie znać; podajcie; cena; link; pilne
            """),
        new("pl", Cue.Wish, """
            byłoby super|fajnie|miło|dobrze; fajnie by było; przydałoby się; przydałaby się; moglibyście; powinniście; sugestia; szkoda że nie ma;
            wróćcie
            """),
        new("pl", Cue.Fault, """
            zepsu*; uszkodz*; popsu*; nie działa*; przestał*; pękn*; pękł*; złama*; rozdar*; podar*; cieknie; przecieka; rdza; zardzewia*; zacina;
            zaciął; wada; wadliw*; usterka; awaria; błąd; błędy; problem*; nie świeci; nie ładuje; nie włącza; nie zamyka; nie da się; nie chce;
            nie trzyma; miga; trzeszczy; martw*; za słab*; za mał*; odpada; odkleja; rozpad*
            """),
        new("pl", Cue.Mishap, """
            nie dotarł*; nie dostał*; nie otrzymał*; nie przyszł*; nie doszł*; nie ma; brak; brakuje; brakował*;
            bez śrub|instrukcji|kabla|potwierdzenia|odpowiedzi; zgubi*; zagubi*; spóźni*; opóźni*; zły|zła|złe; zamiast; pomylon*; pomylili;
            niekompletn*; anulowa*; zamknięt*; wciąż; nadal; jeszcze nie; ani razu; niedostępn*; nieważn*; odmówi*; przyszedł ~ bez
            """),
        new("pl", Cue.MoneyLost, "zwrot*; pieniądze; pieniędzy; pobrano; dwa razy; zapłaci*; obciążyli; opłata"),
        new("pl", Cue.Criticism, """
            szkoda; rozczarowan*; rozczarowuj*; porażka; masakra; dramat; tragedia; tragiczn*; fatal*; okropn*; straszn*; beznadziej*; słab*; kiepsk*;
            niemił*; chamsk*; nieuprzejm*; niekompetentn*; drogo; drogi; za drogo; oszuści; oszustwo; wstyd; skandal; żart; żenada; żenujące;
            nie polecam; nie warto; nigdy więcej; odradzam; średni*; kłam*; byle jak*; nic poza tym; gorzej; najgorsz*
            """),
        new("pl", Cue.Anger, "skandal; wstyd; nigdy więcej; oszuści; złodzieje; wściekł*; mam dość; dość; hańba"),
        new("pl", Cue.Waiting, """
            czekam; czekamy; od _ dni|tygodni|miesięcy; od tygodnia|miesiąca|dwóch; już _ dni|tydzień|tygodnie; nadal; wciąż; tygodni*; miesiąc*; dni
            """),
        new("pl", Cue.ContactedBefore, """
            brak odpowiedzi; bez odpowiedzi; nikt nie; nie odpisuj*; nie odbiera*; nie odpowiada*; kolejny raz; znowu; ponownie; pisałem; pisałam;
            dzwoniłem; dzwoniłam; trzeci raz; kilka razy
            """),
        new("pl", Cue.Deadline, "do jutra|soboty|piątku|niedzieli|poniedziałku|świąt; jutro; pilne; urodziny; ślub"),
        new("pl", Cue.Shop, """
            zamówi*; zamawia*; dostaw*; przesył*; paczk*; wysył*; zwrot*; wymian*; faktur*; paragon*; cen*; koszt*; kosztuje; sklep*; salon*; otwart*;
            godziny; płatno*; płaci*; kart*; gwarancj*; rozmiar*; kolor*; dostępn*; obsług*; kasa; strona; kod; rabat*; kurier*; bon; kupić; kupi*
            """),
        new("pl", Cue.Device, """
            bateri*; akumulator*; ładowark*; kabel*; żarówk*; instrukcj*; aplikacj*; śrub*; wodoodporn*; pasuje; ściemni*; prać; pralce; naprawi*;
            napraw*; części; część; montaż*; zamek
            """),
        new("pl", Cue.Danger, """
            pożar*; ogień; dym*; spali*; spalon*; poparz*; wybuch*; eksplod*; porazi*; prąd ~ pora*; zwarcie; niebezpieczn*; rann*; szpital*;
            zadławi*; toksyczn*; stopi*; iskrz*
            """),
        new("pl", Cue.Fraud, "oszust*; fałszyw*; podróbk*; phishing; zhakowa*; wyłudz*; to wy; czy to wy"),
        new("pl", Cue.Legal, "prawnik*; adwokat*; sąd*; policj*; uokik; rzecznik*; pozew"),
        new("pl", Cue.Privacy, "rodo; dane osobowe; moje dane; danych osobowych"),
        new("pl", Cue.Press, "dziennikar*; redakcj*; prasa; wywiad"),
        new("pl", Cue.Partner, "praca; pracę; staż; praktyk*; współprac*; hurt*; aplikować"),
        new("pl", Cue.Praise, """
            super; świetn*; piękn*; ładn*; cudown*; cudn*; śliczn*; polecam; genialn*; rewelacj*; doskonał*; idealn*; perfekcyjn*; zadowolon*; szybk*;
            mił*; uprzejm*; najlepsz*; brawo; gratul*; ekstra; uwielbiam; kocham; fajn*; wspaniał*; zachwyc*; bez zastrzeżeń; sprawn*; profesjonaln*;
            dobr*; warto
            """),
        new("pl", Cue.Thanks, "dzięki; dziękuj*; dziekuj*; podziękowania"),
        new("pl", Cue.Settled, "już działa; rozwiązan*; wymienili; dotarła dziś; dotarło; wszystko ok; naprawili"),
        new("pl", Cue.Joke, "haha*; hehe*; xd; lol; żartuję"),
        new("pl", Cue.ToFriend, "dla ciebie; dla nas; patrz; zobacz; musimy; jedziemy; idziemy; twoj*; ty; kochanie; mamo; u nas"),
        new("pl", Cue.Promotion, """
            zarabiaj; zarobki; obserwuj mnie; kliknij; krypto*; whatsapp; pożyczk*; kredyt*; wygrałeś; za darmo; inwestycj*
            """),
        new("pl", Cue.Negation, "nie; nigdy; nic; nikt; bez; ani; żaden; żadn*; brak"),
        new("pl", Cue.Contrast, "ale; niestety; jednak; tylko; szkoda; chociaż; oprócz; poza"),
        new("pl", Cue.Owner, "mój; moja; moje; mojej; nasz; nasza; mam; kupiłem; kupiłam"),
        new("pl", Cue.ToBrand, "wy; was; wasz*; wam; państwo; państwa"),
    ];
}
