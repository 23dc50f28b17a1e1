namespace SocialInbox.Triage.Words;

internal static class Italian
{
    public static readonly WordList[] Lists =
    [
        new("it", Cue.Idiom, """
            che bella|bello|belle|belli|meraviglia|spettacolo|carino|carina|figata; non vedo l'ora; non vedo ora; nessun problema; non solo
            """),
        new("it", Cue.Ask, """
            ^quando|come|quanto|quanta|quanti|quante|perché|dove|chi|quale|quali|cosa|cos'è|com'è|dov'è;
            ^che cosa|misura|colore|tipo|taglia|ore|differenza; ^si può|possono;
            ^è possibile|vero|adatto|adatta|disponibile|compatibile|lavabile|normale|incluso|inclusa; ^c'è; ^ci sono; ^avete; ^spedite; ^fate;
            ^vendete; ^potete; ^posso; ^sapete; ^esiste; ^funziona; ^va bene; ^a che; ^da quando; ^fino a; ^in che; ^qualcuno; ^domanda; ^una domanda;
            ^fate|avete|potete|spedite|vendete|accettate|consegnate|sapete; ^anche in|per|con
            """),
        new("it", Cue.AskWithin, """
            vorrei sapere; volevo sapere|chiedere; mi chiedo|chiedevo; sapere se|quando|come; qualcuno sa|ha|può; potete; potreste; avete; si può;
            è possibile; è normale; dove trovo|posso|si; come faccio|si|posso; quanto costa|tempo; che fare; cosa devo|posso; una domanda; o no;
            non so se|come; non capisco
            """),
        new("it", Cue.Request, """
            per favore; per piacere; perfavore; aiuto; aiutatemi; ho bisogno; cerco; vorrei; vorremmo; contattatemi; rispondete; rispondetemi;
            fatemi sapere; mandate; mandatemi; prezzo; link; attendo; gentilmente; rimborsatemi; urgente
            """),
        new("it", Cue.Wish, """
            sarebbe bello|utile|comodo|fantastico|carino; perché non; dovreste; potreste; suggerimento; consiglio:; riportate; mi piacerebbe;
            vi prego
            """),
        new("it", Cue.Fault, """
            rott*; si è rott*; difettos*; difetto; guast*; danneggiat*; strappat*; perde; arrugginit*; ruggine; bloccat*; crepat*; graffiat*;
            non funziona*; non va; non si accende|carica|chiude|apre|collega; non carica|tiene|regge|parte|accende; smesso di; ha smesso; mort*;
            errore; problema; problemi; lampeggia; surriscald*; scollat*; traball*; troppo debole|piccol*|grande; mal fatto
            """),
        new("it", Cue.Mishap, """
            mai arrivat*|ricevut*|consegnat*; non ~ arrivat*|ricevut*|consegnat*|arriva; non è arrivat*; manca; mancano; mancant*; pers*; smarrit*;
            in ritardo; ritardo; sbagliat*; incomplet*; annullat*; esaurit*; chius*; ancora niente|nulla|non|nessun*; scadut*; rifiutat*; diverso da
            """),
        new("it", Cue.MoneyLost, "rimbors*; soldi; addebit*; due volte; pagat*; denaro; spese"),
        new("it", Cue.Criticism, """
            delus*; deludente; delusione; peccato; pessim*; scadente; vergogn*; scandalos*; inaccettabile; orribil*; terribil*; brutt*; scortes*;
            maleducat*; incompetent*; car* troppo; troppo car*; carissim*; truffa*; ridicol*; sconsigli*; non consiglio|consigliat*|soddisfatt*;
            mai più; mediocre; lent*; male; schifo; peggio*; assurdo; mah
            """),
        new("it", Cue.Anger, "mai più; vergogna; vergognoso; schifo; arrabbiat*; stufo; stufa; ladri; truffatori; basta; scandalo"),
        new("it", Cue.Waiting, """
            aspett*; attesa; da _ giorni|settimane|mesi; da giorni|settimane|mesi; ancora; giorni|settimane|mesi; da un mese
            """),
        new("it", Cue.ContactedBefore, """
            nessuna risposta; nessuno risponde; non risponde*; non rispondono; più volte; di nuovo; ancora una volta; ho scritto; ho chiamato;
            terza|seconda volta
            """),
        new("it", Cue.Deadline, "entro domani|sabato|venerdì|domenica|lunedì|natale; domani; urgente; compleanno; matrimonio"),
        new("it", Cue.Shop, """
            ordin*; consegna; spedi*; pacco; reso; resi; cambio; fattura; prezzo; costa; costo; negozio; orari; aperto; pagamento; pagare; carta;
            garanzia; taglia; colore; misura; disponibil*; commess*; cassa; sito; assistenza; codice; sconto; buono; corriere; dogana
            """),
        new("it", Cue.Device, """
            batteria; batterie; caricatore; cavo; lampadina; istruzioni; manuale; app; vite; viti; lavabile; impermeabile; adatt*; compatibil*;
            dimmer*; regol*; cerniera; pezz*; ricambio; ricambi; ripar*
            """),
        new("it", Cue.Danger, """
            fuoco; incendio; fiamm*; fumo; bruciat*; bruciatura; esplos*; scossa; cortocircuito; pericolos*; pericolo; ferit*; ospedale;
            pronto soccorso; soffoc*; tossic*; fuso; sciolt*
            """),
        new("it", Cue.Fraud, "truff*; frode; falso sito|profilo; phishing; hackerat*; contraffatt*; siete voi"),
        new("it", Cue.Legal, "avvocato; tribunale; denuncia; polizia; carabinieri; legale; legali; agcm; altroconsumo; codacons"),
        new("it", Cue.Privacy, "gdpr; privacy; dati personali; miei dati"),
        new("it", Cue.Press, "giornalista; redazione; stampa; intervista"),
        new("it", Cue.Partner, "candidatura; tirocinio; lavoro; collaborazione; rivenditore; ingrosso"),
        new("it", Cue.Praise, """
            bell*; bellissim*; ottim*; perfett*; splendid*; fantastic*; stupend*; meraviglios*; eccellent*; bravi*; bravissim*; complimenti;
            consigliat*; consiglio; consigliatissim*; adoro; amo; felic*; content*; soddisfatt*; soddisfattissim*; veloc*; gentil*; gentilissim*; top;
            super; impeccabil*; carin*; auguri; evviva; wow; mi piace; di qualità
            """),
        new("it", Cue.Thanks, "grazie*; ringrazi*"),
        new("it", Cue.Settled, "risolto; ora funziona; sostituit*; arrivato oggi; tutto a posto"),
        new("it", Cue.Joke, "haha*; ahah*; lol; scherzo"),
        new("it", Cue.ToFriend, "guarda; per te; per noi; per la cameretta; tua; tuo; tu; dobbiamo; andiamo; amore; mamma; ti piace; che dici"),
        new("it", Cue.Promotion, "guadagn*; seguimi; clicca; cripto; whatsapp; prestito; prestiti; vinto; gratis; investi*"),
        new("it", Cue.Negation, "non; mai; nessun*; niente; nulla; senza; né; no"),
        new("it", Cue.Contrast, "ma; però; purtroppo; peccato; tuttavia; solo; tranne; anche se; unica pecca"),
        new("it", Cue.Owner, "mio; mia; miei; mie; nostro; nostra; ho; comprat*"),
        new("it", Cue.ToBrand, "voi; vostr*; vi"),
    ];
}
